import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import { withoutPosition } from '../media/position.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';
import { byCodePoint } from '../source/code-points.ts';
import { bagDeclaration, bagInfoText, manifestText } from './bag.ts';
import type { ManifestEntry } from './bag.ts';
import { OutputRefusal, writing } from './refusal.ts';

/** What goes into a 报送包. */
export interface PackageInput {
  /** Base folder inside the zip. */
  readonly name: string;
  /** bag-info fields beside Payload-Oxum, in order. */
  readonly info: readonly (readonly [string, string])[];
  /** Documents made: path under the output folder and where the file lies. */
  readonly documents: readonly { readonly path: string; readonly file: string }[];
  readonly files: ArchiveFiles;
  /** Date of every entry. */
  readonly asOf: PlainDate;
  readonly signal: AbortSignal;
}

/** What was put into a package. */
export interface PackedFiles {
  /** Payload files, sorted by path. */
  readonly entries: readonly ManifestEntry[];
  /** Bytes of the payload. */
  readonly bytes: number;
  /** Photographs whose place was blanked on their way; the user's own files keep it. */
  readonly positionsRemoved: number;
}

interface Source {
  readonly path: string;
  read(): AsyncIterable<Uint8Array>;
}

/** Kinds of files that deflate makes smaller; all others are stored as they are. */
const COMPRESSIBLE =
  /\.(?:ya?ml|json|jsonl|txt|md|csv|tsv|xml|html?|svg|rtf|doc|xls|ppt|wps|et|dps|bmp|tiff?|eml|ics|vcf)$/i;
/** The folder of what is printed; in the package its content lies in data/volumes/. */
const PRINTED = /^[^/]+\//;
/** Working state of the archive folder, ignored by git as well. */
const WORKING_STATE = /^\.dossier\/(?:cache|undo)\//;
/** Kinds of files in which cameras and telephones write where they were. */
const PHOTOGRAPH = /\.(?:jpe?g|jpe|jfif|heic|heif|webp|tiff?)$/i;
const READ_SIZE = 256 * 1024;

/**
 * Writes the 报送包: a BagIt 1.0 bag (RFC 8493) in a zip, every file read once.
 * @throws OutputRefusal; an abort error when the signal says so
 */
export async function writePackage(target: string, input: PackageInput): Promise<PackedFiles> {
  const archive = new ZipArchive({ zlib: { level: 6 } });
  const written = writing(target, () =>
    pipeline(archive, createWriteStream(target, { flags: 'wx' }), { signal: input.signal }),
  );
  const zip = new Zip(archive, written, input);
  try {
    const payload: ManifestEntry[] = [];
    const positions = { removed: 0 };
    for (const source of payloadOf(input, positions)) payload.push(await zip.add(source));
    const bytes = zip.bytes;
    await addTagFiles(zip, withPositions(input, positions.removed), payload, bytes);
    await archive.finalize();
    await written;
    return { entries: payload, bytes, positionsRemoved: positions.removed };
  } catch (error) {
    archive.abort();
    archive.destroy();
    await written.catch(() => undefined);
    throw error;
  }
}

/** Counts photographs as they pass. */
interface Positions {
  removed: number;
}

/** Says in bag-info what was taken out, so that nobody wonders why a photograph has other bytes than the community's own. */
function withPositions(input: PackageInput, removed: number): PackageInput {
  return removed === 0 ? input : { ...input, info: [...input.info, ['Photo-Positions-Removed', String(removed)]] };
}

/** True for what goes into a package of the files of an archive. */
export function isPacked(path: string): boolean {
  return !WORKING_STATE.test(path);
}

/** Where a file of the archive lies in a package. */
export function archivePath(path: string): string {
  return `data/archive/${path}`;
}

/** Where a document lies in a package, its path being under the output folder. */
export function volumePath(path: string): string {
  return `data/volumes/${path.replace(PRINTED, '')}`;
}

function payloadOf({ documents, files }: PackageInput, positions: Positions): readonly Source[] {
  const volumes = documents.map(({ path, file }): Source => ({
    path: volumePath(path),
    read: () => createReadStream(file, { highWaterMark: READ_SIZE }),
  }));
  const archive = files.entries
    .filter(({ kind, path }) => kind === 'file' && isPacked(path))
    .map(({ path }): Source => ({ path: archivePath(path), read: () => readFrom(files, path, positions) }));
  return [...volumes, ...archive].toSorted((left, right) => byCodePoint(left.path, right.path));
}

async function* readFrom(files: ArchiveFiles, path: string, positions: Positions): AsyncIterable<Uint8Array> {
  try {
    if (PHOTOGRAPH.test(path)) {
      const photo = files.read(path);
      const bare = withoutPosition(photo);
      if (bare !== photo) positions.removed += 1;
      yield bare;
      return;
    }
    const stream: AsyncIterable<Uint8Array> = createReadStream(files.locate(path), { highWaterMark: READ_SIZE });
    yield* stream;
  } catch (error) {
    throw new OutputRefusal('unreadable', path, { cause: error });
  }
}

async function addTagFiles(
  zip: Zip,
  { info }: PackageInput,
  payload: readonly ManifestEntry[],
  bytes: number,
): Promise<void> {
  const texts: readonly (readonly [string, string])[] = [
    ['bag-info.txt', bagInfoText([...info, ['Payload-Oxum', `${bytes}.${payload.length}`]])],
    ['bagit.txt', bagDeclaration],
    ['manifest-sha256.txt', manifestText(payload)],
  ];
  const tags: ManifestEntry[] = [];
  for (const [path, text] of texts) tags.push(await zip.add({ path, read: () => pieces(text) }));
  const manifest = manifestText(tags);
  await zip.add({ path: 'tagmanifest-sha256.txt', read: () => pieces(manifest) });
}

async function* pieces(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}

/** The zip being written, one entry after the other. */
class Zip {
  /** Bytes put in so far. */
  bytes = 0;
  readonly #archive: ZipArchive;
  readonly #written: Promise<void>;
  readonly #name: string;
  readonly #date: Date;

  constructor(archive: ZipArchive, written: Promise<void>, { name, asOf }: PackageInput) {
    this.#archive = archive;
    this.#written = written;
    this.#name = name;
    this.#date = new Date(`${asOf}T00:00:00Z`);
  }

  /** Puts in a file and hashes it on its way. */
  async add(source: Source): Promise<ManifestEntry> {
    const hash = createHash('sha256');
    const stream = Readable.from(this.#counted(source, hash), { objectMode: false });
    const store = !COMPRESSIBLE.test(source.path);
    const data = { name: `${this.#name}/${source.path}`, date: this.#date, mode: 0o644, store };
    const appended = new Promise((resolve, reject) => {
      stream.once('error', reject);
      this.#archive.once('entry', resolve);
      this.#archive.append(stream, data);
    });
    // Writing ends only after the last entry: what ends it earlier is a failure of the disk or an abort.
    await Promise.race([appended, this.#written]);
    return { path: source.path, digest: hash.digest('hex') };
  }

  async *#counted(source: Source, hash: ReturnType<typeof createHash>): AsyncIterable<Uint8Array> {
    for await (const chunk of source.read()) {
      hash.update(chunk);
      this.bytes += chunk.length;
      yield chunk;
    }
  }
}
