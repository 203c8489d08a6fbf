import { readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** What stays in the cache of a processor between reading and hashing or writing; larger pieces cost twice as much to copy. */
const PIECE = 128 * 1024;
/** So many bytes are read without a break, some milliseconds; then whoever wants to interrupt is heard. */
const STRETCH = 32 * PIECE;

/** The buffer of the last that was done: making one anew for each of a thousand files costs more than reading most of them. */
let spare: Buffer | null = null;

/** A stretch of a file in pieces; each holds only until the next is asked for. Without a length it goes to the end. @throws when the file ends before the stretch */
export async function* filePieces(
  handle: FileHandle,
  from: number = 0,
  length: number = Infinity,
): AsyncIterable<Uint8Array> {
  const buffer = spare ?? Buffer.allocUnsafeSlow(PIECE);
  spare = null;
  try {
    let unheard = 0;
    for (let done = 0; done < length;) {
      const bytesRead = readSync(handle.fd, buffer, 0, Math.min(PIECE, length - done), from + done);
      if (bytesRead === 0 && length === Infinity) return;
      if (bytesRead === 0) throw new RangeError('the file ends early');
      yield buffer.subarray(0, bytesRead);
      done += bytesRead;
      unheard += bytesRead;
      if (unheard < STRETCH) continue;
      unheard = 0;
      await nextTurn();
    }
  } finally {
    spare = buffer;
  }
}

/** A whole file in pieces; each holds only until the next is asked for. */
export async function* piecesOfFile(file: string): AsyncIterable<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    yield* filePieces(handle);
  } finally {
    await handle.close();
  }
}
