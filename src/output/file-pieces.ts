import type { FileHandle } from 'node:fs/promises';

/** Large pieces cost least. */
const PIECE = 1024 * 1024;

/** A stretch of a file in pieces; each holds only until the next is asked for. Without a length it goes to the end. @throws when the file ends before the stretch */
export async function* filePieces(
  handle: FileHandle,
  from: number = 0,
  length: number = Infinity,
): AsyncIterable<Uint8Array> {
  const buffer = Buffer.allocUnsafe(Math.min(PIECE, length));
  for (let done = 0; done < length;) {
    const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, length - done), from + done);
    if (bytesRead === 0 && length === Infinity) return;
    if (bytesRead === 0) throw new RangeError('the file ends early');
    yield buffer.subarray(0, bytesRead);
    done += bytesRead;
  }
}
