import { join } from 'node:path';
import type { Whereabouts } from '../../model/whereabouts.ts';
import { keepFile, keptFile } from './kept-file.ts';

const FILE = 'whereabouts.json';

/** Where everything lay in the last build of an archive; null when none is known. */
export function lastWhereabouts(root: string): Whereabouts | null {
  const kept = keptFile(join(root, '.dossier/cache', FILE));
  if (kept === null) return null;
  // The file is ours and stands behind its own digest.
  const known: Whereabouts = JSON.parse(new TextDecoder().decode(kept.bytes));
  return known.schemaVersion === 2 ? known : null;
}

/** Keeps the places of a build; of volumes that it did not make, those of an earlier one stay. */
export function keepWhereabouts(root: string, made: Whereabouts): void {
  const ofMade = new Set(made.units.map(({ listNumber }) => listNumber));
  const earlier = lastWhereabouts(root);
  const others = (earlier?.units ?? []).filter(({ listNumber }) => !ofMade.has(listNumber));
  const units = [...others, ...made.units].toSorted((a, b) => a.listNumber - b.listNumber);
  keepFile(
    root,
    FILE,
    new TextEncoder().encode(JSON.stringify({ ...made, stamps: { ...earlier?.stamps, ...made.stamps }, units })),
  );
}
