import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PlainDate } from '../../model/plain-date.ts';
import { writing } from '../refusal.ts';

/** What all entries of a zip have in common. */
export interface ZipManner {
  /** Base folder inside the zip. */
  readonly name: string;
  /** Date of every entry. */
  readonly asOf: PlainDate;
  readonly signal: AbortSignal;
}

/** What was put into a zip. */
export interface ZippedFile {
  /** Digest of its bytes. */
  readonly digest: string;
  readonly bytes: number;
}

/** A zip being written, one entry after the other; a `path` is under the base folder. */
export interface PackageZip {
  /** Puts in a file and hashes it on its way. */
  readonly add: (path: string, chunks: AsyncIterable<Uint8Array>) => Promise<ZippedFile>;
  /** Puts in an entry that holds nothing. */
  readonly addEmpty: (path: string) => Promise<void>;
}

/** Kinds of files that deflate makes smaller; all others are stored as they are. */
const COMPRESSIBLE =
  /\.(?:ya?ml|json|jsonl|txt|md|csv|tsv|xml|html?|svg|rtf|doc|xls|ppt|wps|et|dps|bmp|tiff?|eml|ics|vcf)$/i;

/** True of a file that is put into a zip as it is. */
export function isStored(path: string): boolean {
  return !COMPRESSIBLE.test(path);
}

/** Writes a zip, filled by `fill`. @throws OutputRefusal; an abort error when the signal says so; whatever `fill` throws */
export async function writeZip<Result>(
  target: string,
  { name, asOf, signal }: ZipManner,
  fill: (zip: PackageZip) => Promise<Result>,
): Promise<Result> {
  const { ZipArchive } = await import('archiver');
  const archive = new ZipArchive({ zlib: { level: 6 } });
  const written = writing(target, () => pipeline(archive, createWriteStream(target, { flags: 'wx' }), { signal }));
  // It may fail while a file is still being looked at; what is added next then hears of it.
  written.catch(() => undefined);
  const date = new Date(`${asOf}T00:00:00Z`);
  const append = async (path: string, content: Readable | Buffer): Promise<void> => {
    const data = { name: `${name}/${path}`, date, mode: 0o644, store: isStored(path) };
    const appended = new Promise((resolve, reject) => {
      if (content instanceof Readable) content.once('error', reject);
      archive.once('entry', resolve);
      archive.append(content, data);
    });
    // Writing ends only after the last entry: what ends it earlier is a failure of the disk or an abort.
    await Promise.race([appended, written]);
  };
  const zip: PackageZip = {
    add: async (path, chunks) => {
      const passing = hashed(chunks);
      await append(path, Readable.from(passing.chunks, { objectMode: false }));
      return passing.seen();
    },
    addEmpty: (path) => append(path, Buffer.alloc(0)),
  };
  try {
    const result = await fill(zip);
    await archive.finalize();
    await written;
    return result;
  } catch (error) {
    archive.abort();
    archive.destroy();
    await written.catch(() => undefined);
    throw error;
  }
}

/** The same chunks, hashed and counted as they pass, and made to last, for a stream asks for the next before it is done with one. */
function hashed(chunks: AsyncIterable<Uint8Array>): {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly seen: () => ZippedFile;
} {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* pass(): AsyncIterable<Uint8Array> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      yield Uint8Array.from(chunk);
    }
  }
  return { chunks: pass(), seen: () => ({ digest: hash.digest('hex'), bytes }) };
}
