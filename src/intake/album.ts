import type { LooseFile } from '../model/intake.ts';
import { filingYear } from './filing-year.ts';
import type { IntakeArchive } from './intake-archive.ts';
import type { LexiconEntry } from './lexicon.ts';
import type { LooseWords } from './loose-words.ts';
import type { Placing } from './ranking.ts';

/** A camera's own date says that it is a photograph; a name given by WeChat or a screenshot does not. */
const BY_CAMERA = 0.85;
const BY_NAME = 0.6;

/** The album's part of the year for a picture that no words speak for; null for another file. */
export function albumPhoto(
  { kind, taken }: LooseFile,
  { time }: LooseWords,
  archive: IntakeArchive,
  entries: readonly LexiconEntry[],
): Placing | null {
  const { album } = archive.checklist;
  if (kind !== 'picture' || album === null) return null;
  for (const entry of entries.filter(({ item }) => item.slug === album.item)) {
    const year = filingYear(entry, time, archive);
    if (year === null) continue;
    const phase = year.year === null ? 0 : archive.years.indexOf(year.year) + 1;
    if (entry.part.phases.includes(phase))
      return { entry, year, confidence: taken === null ? BY_NAME : BY_CAMERA, clues: [{ kind: 'picture' }] };
  }
  return null;
}
