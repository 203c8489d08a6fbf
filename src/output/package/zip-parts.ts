import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { filePieces } from '../file-pieces.ts';

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

/** Signatures and fixed lengths (APPNOTE 4.3.12, 4.3.16). */
const RECORD = { signature: 0x02014b50, length: 46, nameLength: 28, extraLength: 30, commentLength: 32, offset: 42 };
const END = { signature: 0x06054b50, length: 22, entries: 10, size: 12, offset: 16, disk: 4, commentLength: 20 };
const MOST_ENTRIES = 0xffff;
const FARTHEST = 0xffffffff;

/**
 * The entries of a zip made by this program; null of one that is larger than a plain zip can be or is not as we make them.
 * @throws when the file cannot be read
 */
export async function zipParts(file: string): Promise<readonly ZipPart[] | null> {
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

function partsOf(directory: Buffer, entries: number, end: number, file: string): readonly ZipPart[] | null {
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
  return parts.every(({ length }) => length > 0) ? parts : null;
}

/**
 * Writes a zip of entries as they lie in others, in this order: the same bytes as if it were made anew. False, and nothing written, when it would
 * be larger than a plain zip can be. @throws when it cannot be written; the signal's reason
 */
export async function joinZipParts(target: string, parts: readonly ZipPart[], signal: AbortSignal): Promise<boolean> {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  if (parts.length >= MOST_ENTRIES || size >= FARTHEST) return false;
  const out = await open(target, 'wx');
  try {
    for (const run of runsOf(parts)) await copy(run, out, signal);
    const directory = directoryOf(parts);
    await out.writeFile(Buffer.concat([directory, endOf(parts.length, directory.length, size)]));
  } finally {
    await out.close();
  }
  return true;
}

interface Run {
  readonly file: string;
  readonly from: number;
  length: number;
}

/** Entries that lie one behind the other in one file are copied as one. */
function runsOf(parts: readonly ZipPart[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { file, from, length } of parts) {
    const last = runs.at(-1);
    if (last !== undefined && last.file === file && last.from + last.length === from) last.length += length;
    else runs.push({ file, from, length });
  }
  return runs;
}

async function copy({ file, from, length }: Run, out: FileHandle, signal: AbortSignal): Promise<void> {
  const handle = await open(file, 'r');
  try {
    for await (const piece of filePieces(handle, from, length)) {
      signal.throwIfAborted();
      await out.writeFile(piece);
    }
  } finally {
    await handle.close();
  }
}

function directoryOf(parts: readonly ZipPart[]): Buffer {
  let offset = 0;
  const records = parts.map(({ record, length }) => {
    const moved = Buffer.from(record);
    moved.writeUInt32LE(offset, RECORD.offset);
    offset += length;
    return moved;
  });
  return Buffer.concat(records);
}

function endOf(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(END.length);
  end.writeUInt32LE(END.signature, 0);
  end.writeUInt16LE(entries, END.entries - 2);
  end.writeUInt16LE(entries, END.entries);
  end.writeUInt32LE(size, END.size);
  end.writeUInt32LE(offset, END.offset);
  return end;
}

async function read(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}
