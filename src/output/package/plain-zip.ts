import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { filePieces } from '../file-pieces.ts';
import type { ZippedFile } from './package-zip.ts';
import { END, RECORD } from './zip-parts.ts';
import type { ZipPart } from './zip-parts.ts';

/** Where checksum, packed size and size stand in a local header, four bytes each (APPNOTE 4.3.7). */
const LOCAL_SUMS = 14;

/** A zip written out of entries that lie in others, and of files as they are. */
export interface PlainZip {
  /** Takes an entry over as it lies in another zip. */
  readonly copy: (part: ZipPart) => Promise<void>;
  /** Stores a file, hashed on its way; `empty` is an entry of its name that holds nothing, and gives everything but its content. */
  readonly store: (empty: ZipPart, chunks: AsyncIterable<Uint8Array>) => Promise<ZippedFile>;
}

/**
 * Writes a zip, filled by `fill`, that no other program has to read through first: the size and checksum of what is stored stand before it.
 * It holds less than `MOST_ENTRIES` and ends before `FARTHEST`. @throws when it cannot be written; the signal's reason; whatever `fill` throws
 */
export async function writePlainZip<Result>(
  target: string,
  signal: AbortSignal,
  fill: (zip: PlainZip) => Promise<Result>,
): Promise<Result> {
  const out = await open(target, 'wx');
  const sources = new Map<string, FileHandle>();
  const records: Buffer[] = [];
  let end = 0;
  const append = (bytes: Uint8Array): void => {
    signal.throwIfAborted();
    writeWhole(out, bytes, end);
    end += bytes.length;
  };
  const bytesOf = async function* ({ file, from, length }: ZipPart): AsyncIterable<Uint8Array> {
    const source = sources.get(file) ?? (await open(file, 'r'));
    sources.set(file, source);
    yield* filePieces(source, from, length);
  };
  const zip: PlainZip = {
    copy: async (part) => {
      records.push(movedTo(end, part.record));
      for await (const piece of bytesOf(part)) append(piece);
    },
    store: async (empty, chunks) => {
      const [record, start] = [movedTo(end, empty.record), end];
      const header: Uint8Array[] = [];
      for await (const piece of bytesOf(empty)) header.push(Uint8Array.from(piece));
      const local = Buffer.concat(header);
      append(local);
      const { checksum, ...stored } = await passed(chunks, append);
      writeSums(local, LOCAL_SUMS, checksum, stored.bytes);
      writeWhole(out, local, start);
      writeSums(record, RECORD.sums, checksum, stored.bytes);
      records.push(record);
      return stored;
    },
  };
  try {
    const result = await fill(zip);
    const directory = Buffer.concat(records);
    const closing = endOf(records.length, directory.length, end);
    append(directory);
    append(closing);
    return result;
  } finally {
    for (const source of sources.values()) await source.close();
    await out.close();
  }
}

/** Hands chunks on, and reckons both sums of them while they are at hand. */
async function passed(
  chunks: AsyncIterable<Uint8Array>,
  on: (chunk: Uint8Array) => void,
): Promise<ZippedFile & { readonly checksum: number }> {
  const hash = createHash('sha256');
  let [checksum, bytes] = [0, 0];
  for await (const chunk of chunks) {
    hash.update(chunk);
    checksum = crc32(chunk, checksum);
    on(chunk);
    bytes += chunk.length;
  }
  return { digest: hash.digest('hex'), checksum, bytes };
}

function writeSums(header: Buffer, at: number, checksum: number, size: number): void {
  for (const [index, value] of [checksum, size, size].entries()) header.writeUInt32LE(value, at + index * 4);
}

/** A system may take less than it is given. */
function writeWhole(out: FileHandle, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length;) done += writeSync(out.fd, bytes, done, bytes.length - done, at + done);
}

function movedTo(offset: number, record: Buffer): Buffer {
  const moved = Buffer.from(record);
  moved.writeUInt32LE(offset, RECORD.offset);
  return moved;
}

function endOf(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(END.length);
  end.writeUInt32LE(END.signature, 0);
  end.writeUInt16LE(entries, END.onDisk);
  end.writeUInt16LE(entries, END.entries);
  end.writeUInt32LE(size, END.size);
  end.writeUInt32LE(offset, END.offset);
  return end;
}
