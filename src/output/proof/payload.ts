import type { PlannedPackage } from '../../model/package.ts';
import type { PackedFile } from '../package/package.ts';
import { archivePath, isPacked, volumePath } from '../package/payload.ts';

/** What differs between what a package was to hold and what was put in: every document as it was proved, every file of the archive, nothing else. */
export function payloadDifferences(
  planned: Pick<PlannedPackage, 'documents' | 'files'>,
  proved: ReadonlyMap<string, string>,
  { entries }: { readonly entries: readonly Pick<PackedFile, 'path' | 'digest'>[] },
): readonly string[] {
  const digests = new Map(entries.map(({ path, digest }) => [path, digest]));
  const documents = new Map(planned.documents.map((path) => [volumePath(path), proved.get(path)]));
  const wanted = [...documents.keys(), ...planned.files.filter(isPacked).map(archivePath)];
  const known = new Set(wanted);
  return [
    ...wanted.filter((path) => !digests.has(path)).map((path) => `left out: ${path}`),
    ...[...digests.keys()].filter((path) => !known.has(path)).map((path) => `not planned: ${path}`),
    ...[...documents]
      .filter(([path, digest]) => digests.has(path) && digests.get(path) !== digest)
      .map(([path]) => `not as it was proved: ${path}`),
  ];
}
