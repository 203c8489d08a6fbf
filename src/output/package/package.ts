import { addTagFiles, putIn, TAG_FILES } from './put-in.ts';
import { writeLaidPackage } from './laid-package.ts';
import { writeZip } from './package-zip.ts';
import { packed, unchanged } from './packed.ts';
import type { EarlierPackage, PackageInput, PackedFile, PackedFiles } from './packed.ts';
import type { PayloadFile } from './payload.ts';
import { FARTHEST, MOST_ENTRIES } from './zip-parts.ts';

export { packed };
export type { EarlierPackage, PackageInput, PackedFile, PackedFiles };

/** Bytes of a plain zip that are left for everything but the files themselves. */
const ROOM = 256 * 1024 * 1024;

/**
 * Writes the 报送包: a BagIt 1.0 bag (RFC 8493) in a zip, every file read once. What has not changed is taken out of an earlier package, if there is
 * one; that gives the same bytes.
 * @throws OutputRefusal; an abort error when the signal says so
 */
export async function writePackage(
  target: string,
  input: PackageInput,
  earlier: EarlierPackage | null = null,
): Promise<PackedFiles> {
  return fitsPlainZip(input.payload) ? writeLaidPackage(target, input, earlier) : streamPackage(target, input);
}

/** Whether an earlier package holds the same files as one would that were made now. @throws OutputRefusal; the signal's reason */
export async function holdsTheSame(input: PackageInput, earlier: EarlierPackage): Promise<boolean> {
  const count = input.payload.length;
  return count === earlier.entries.length && (await unchanged(input, earlier)).size === count;
}

function fitsPlainZip(payload: readonly PayloadFile[]): boolean {
  const bytes = payload.reduce((sum, { size }) => sum + size, 0);
  return bytes < FARTHEST - ROOM && payload.length + TAG_FILES.length < MOST_ENTRIES;
}

/** What is larger than a plain zip is left to the zip library as a whole; that takes longer. */
async function streamPackage(target: string, input: PackageInput): Promise<PackedFiles> {
  return writeZip(target, input, async (zip) => {
    const entries: PackedFile[] = [];
    for (const file of input.payload) entries.push(await putIn(file, (chunks) => zip.add(file.path, chunks)));
    await addTagFiles(zip, input, entries);
    return packed(entries);
  });
}
