import { rm } from 'node:fs/promises';
import { sha256 } from '../../source/digest.ts';
import { bagDeclaration, bagInfoText, manifestText } from './bag.ts';
import type { ManifestEntry } from './bag.ts';
import { type PackageZip, writeZip, type ZipManner } from './package-zip.ts';
import { payloadOf, pieces } from './payload.ts';
import type { PayloadFile, PayloadInput } from './payload.ts';
import { writing } from '../refusal.ts';
import { joinZipParts, type ZipPart, zipParts } from './zip-parts.ts';

/** What goes into a 报送包. */
export interface PackageInput extends ZipManner, PayloadInput {
  /** bag-info fields beside Payload-Oxum, in order. */
  readonly info: readonly (readonly [string, string])[];
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

/**
 * Writes the 报送包: a BagIt 1.0 bag (RFC 8493) in a zip, every file read once.
 * @throws OutputRefusal; an abort error when the signal says so
 */
export async function writePackage(target: string, input: PackageInput): Promise<PackedFiles> {
  return writeZip(target, input, async (zip) => {
    const entries: PackedFile[] = [];
    for (const file of payloadOf(input)) entries.push(await addFile(zip, file));
    await addTagFiles(zip, input, entries);
    return packed(entries);
  });
}

/**
 * Writes the same bytes as `writePackage`, taking what has not changed out of an earlier package; null, and nothing written, when that cannot be done.
 * @throws OutputRefusal; an abort error when the signal says so
 */
export async function renewPackage(
  target: string,
  input: PackageInput,
  earlier: EarlierPackage,
): Promise<PackedFiles | null> {
  const before = await zipParts(earlier.file).catch(() => null);
  if (before === null) return null;
  const known = byPath(earlier.entries);
  const changes = `${target}.part`;
  try {
    const kept = new Set<string>();
    const entries = await writeZip(changes, input, async (zip) => {
      const all: PackedFile[] = [];
      for (const file of payloadOf(input)) {
        input.signal.throwIfAborted();
        const same = await unchanged(file, known);
        if (same !== null) kept.add(same.path);
        all.push(same ?? (await addFile(zip, file)));
      }
      await addTagFiles(zip, input, all);
      return all;
    });
    const order = [...entries.map(({ path }) => path), ...TAG_FILES].map((path) => `${input.name}/${path}`);
    const made = (await zipParts(changes)) ?? [];
    const keptParts = before.filter(({ name }) => kept.has(name.slice(input.name.length + 1)));
    const parts = inOrder([...keptParts, ...made], order);
    if (parts === null) return null;
    return (await writing(target, () => joinZipParts(target, parts, input.signal))) ? packed(entries) : null;
  } finally {
    await rm(changes, { force: true });
  }
}

/** Whether an earlier package holds the same files as one would that were made now. @throws OutputRefusal */
export async function holdsTheSame(input: PackageInput, { entries }: EarlierPackage): Promise<boolean> {
  const files = payloadOf(input);
  const known = byPath(entries);
  for (const file of files) {
    input.signal.throwIfAborted();
    if ((await unchanged(file, known)) === null) return false;
  }
  return files.length === entries.length;
}

function byPath(entries: readonly PackedFile[]): ReadonlyMap<string, PackedFile> {
  return new Map(entries.map((entry) => [entry.path, entry]));
}

/** The entry an earlier package has of a file as it is now; null if there is none. */
async function unchanged(file: PayloadFile, known: ReadonlyMap<string, PackedFile>): Promise<PackedFile | null> {
  const entry = known.get(file.path);
  return entry !== undefined && entry.source === (await file.digest()) ? entry : null;
}

/** Parts in an order of names; null when one is missing or there is one too many. */
function inOrder(parts: readonly ZipPart[], order: readonly string[]): readonly ZipPart[] | null {
  const named = new Map(parts.map((part) => [part.name, part]));
  const found = order.flatMap((name) => named.get(name) ?? []);
  return found.length === order.length && parts.length === order.length ? found : null;
}

async function addFile(zip: PackageZip, { path, read }: PayloadFile): Promise<PackedFile> {
  const { chunks, source } = await read();
  const { digest, bytes } = await zip.add(path, chunks);
  return { path, digest, bytes, source: source ?? digest };
}

/** Sums up what a package holds. */
export function packed(entries: readonly PackedFile[]): PackedFiles {
  return {
    entries,
    bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
    positionsRemoved: entries.filter(({ digest, source }) => digest !== source).length,
  };
}

const INFO = 'bag-info.txt';
const DECLARATION = 'bagit.txt';
const MANIFEST = 'manifest-sha256.txt';
const TAG_MANIFEST = 'tagmanifest-sha256.txt';
/** In the order in which they stand in the zip, behind the payload. */
const TAG_FILES = [INFO, DECLARATION, MANIFEST, TAG_MANIFEST];

async function addTagFiles(zip: PackageZip, input: PackageInput, payload: readonly PackedFile[]): Promise<void> {
  const texts: readonly (readonly [string, string])[] = [
    [INFO, bagInfoText(infoOf(input, packed(payload)))],
    [DECLARATION, bagDeclaration],
    [MANIFEST, manifestText(payload)],
  ];
  const tags = texts.map(([path, text]) => ({ path, digest: sha256(Buffer.from(text)) }));
  for (const [path, text] of [...texts, [TAG_MANIFEST, manifestText(tags)] as const])
    await zip.add(path, pieces(Buffer.from(text)));
}

/** Says, too, what was taken out, so that nobody wonders why a photograph has other bytes than the community's own. */
function infoOf({ info }: PackageInput, { entries, bytes, positionsRemoved }: PackedFiles): PackageInput['info'] {
  return [
    ...info,
    ...(positionsRemoved === 0 ? [] : [['Photo-Positions-Removed', String(positionsRemoved)] as const]),
    ['Payload-Oxum', `${bytes}.${entries.length}`],
  ];
}
