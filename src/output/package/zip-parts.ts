import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/** An entry of a zip as it lies there. */
export interface ZipPart {
  readonly name: string;
  /** The zip it lies in. */
  readonly file: string;
  /** From its local header to the next entry, in bytes. */
  readonly from: number;
  readonly length: number;
  /** Its record in the central directory. */
  readonly record: Buffer;
}

/** The record of an entry in the central directory: its signature, its fixed length, and where its fields stand (APPNOTE 4.3.12). */
export const RECORD = {
  signature: 0x02014b50,
  length: 46,
  /** Checksum, packed size and size, four bytes each. */
  sums: 16,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  offset: 42,
} as const;
/** What stands at the end of a zip (APPNOTE 4.3.16). */
export const END = { signature: 0x06054b50, length: 22, onDisk: 8, entries: 10, size: 12, offset: 16 } as const;
/** So many entries a plain zip does not hold: from here on it is written in another form (zip64). */
export const MOST_ENTRIES = 0xffff;
/** So far no entry of a plain zip reaches. */
export const FARTHEST = 0xffffffff;

/**
 * The entries of a zip made by this program, by name; null of one that is larger than a plain zip can be or is not as we make them.
 * @throws when the file cannot be read
 */
export async function zipParts(file: string): Promise<ReadonlyMap<string, ZipPart> | null> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const end = await read(handle, Math.max(0, size - END.length), END.length);
    if (end.length < END.length || end.readUInt32LE(0) !== END.signature) return null;
    const [entries, length, offset] = [
      end.readUInt16LE(END.entries),
      end.readUInt32LE(END.size),
      end.readUInt32LE(END.offset),
    ];
    if (entries === MOST_ENTRIES || offset === FARTHEST || offset + length + END.length !== size) return null;
    return partsOf(await read(handle, offset, length), entries, offset, file);
  } finally {
    await handle.close();
  }
}

function partsOf(directory: Buffer, entries: number, end: number, file: string): ReadonlyMap<string, ZipPart> | null {
  const records: { readonly name: string; readonly from: number; readonly record: Buffer }[] = [];
  for (let at = 0; at < directory.length; at += records.at(-1)?.record.length ?? 0) {
    if (at + RECORD.length > directory.length || directory.readUInt32LE(at) !== RECORD.signature) return null;
    const nameLength = directory.readUInt16LE(at + RECORD.nameLength);
    const more = directory.readUInt16LE(at + RECORD.extraLength) + directory.readUInt16LE(at + RECORD.commentLength);
    const record = directory.subarray(at, at + RECORD.length + nameLength + more);
    const name = record.toString('utf8', RECORD.length, RECORD.length + nameLength);
    records.push({ name, from: directory.readUInt32LE(at + RECORD.offset), record });
  }
  if (records.length !== entries) return null;
  const parts = records.map((record, index) => ({
    ...record,
    file,
    length: (records[index + 1]?.from ?? end) - record.from,
  }));
  return parts.every(({ length }) => length > 0) ? new Map(parts.map((part) => [part.name, part])) : null;
}

async function read(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}
