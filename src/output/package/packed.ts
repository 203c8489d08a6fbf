import type { ManifestEntry } from './bag.ts';
import type { ZipManner } from './package-zip.ts';
import type { PayloadFile } from './payload.ts';

/** What goes into a 报送包. */
export interface PackageInput extends ZipManner {
  /** bag-info fields beside Payload-Oxum, in order. */
  readonly info: readonly (readonly [string, string])[];
  /** In the order in which it stands in the package. */
  readonly payload: readonly PayloadFile[];
}

/** A file in a package. */
export interface PackedFile extends ManifestEntry {
  /** Digest of the file it was made of; another than its own for a photograph whose place was blanked on its way. */
  readonly source: string;
  readonly bytes: number;
}

/** What was put into a package. */
export interface PackedFiles {
  /** Payload files, sorted by path. */
  readonly entries: readonly PackedFile[];
  /** Bytes of the payload. */
  readonly bytes: number;
  /** Photographs whose place was blanked on their way; the user's own files keep it. */
  readonly positionsRemoved: number;
}

/** A package made before in the same manner, whose entries need not be made again. */
export interface EarlierPackage {
  /** Where it lies. */
  readonly file: string;
  readonly entries: readonly PackedFile[];
}

/** Sums up what a package holds. */
export function packed(entries: readonly PackedFile[]): PackedFiles {
  return {
    entries,
    bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
    positionsRemoved: entries.filter(({ digest, source }) => digest !== source).length,
  };
}

/** The entries an earlier package has of files as they are now, by path. @throws OutputRefusal; the signal's reason */
export async function unchanged(
  { payload, signal }: PackageInput,
  { entries }: EarlierPackage,
): Promise<ReadonlyMap<string, PackedFile>> {
  const known = new Map(entries.map((entry) => [entry.path, entry]));
  const same = new Map<string, PackedFile>();
  for (const { path, digest } of payload) {
    signal.throwIfAborted();
    const entry = known.get(path);
    if (entry !== undefined && entry.source === (await digest())) same.set(path, entry);
  }
  return same;
}
