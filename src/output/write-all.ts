import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/** Most pieces that are written at once; systems take no more than 1,024 (IOV_MAX). */
const TOGETHER = 512;
/** So many bytes are worth writing. */
const ENOUGH = 1024 * 1024;

/** Writes pieces one behind the other at the end of what was written, many in one go. */
export async function writeAll(handle: FileHandle, pieces: readonly Uint8Array[]): Promise<void> {
  for (let from = 0; from < pieces.length; from += TOGETHER) {
    const some = pieces.slice(from, from + TOGETHER);
    let { bytesWritten: left } = await handle.writev(some);
    // A system may take less than it is given; what is left is written piece by piece.
    for (const piece of some) {
      if (left < piece.length) await handle.writeFile(piece.subarray(left));
      left = Math.max(0, left - piece.length);
    }
  }
}

/** Writes pieces into a file as they are made, never many of them at once in memory. @throws the signal's reason when aborted */
export async function writePieces(file: string, pieces: Iterable<Uint8Array>, signal: AbortSignal): Promise<void> {
  const handle = await open(file, 'w');
  let writing: Promise<void> = Promise.resolve();
  try {
    let [waiting, size]: [Uint8Array[], number] = [[], 0];
    for (const piece of pieces) {
      waiting.push(piece);
      size += piece.length;
      if (size < ENOUGH) continue;
      await writing;
      signal.throwIfAborted();
      // While the system writes these, the next are made.
      writing = writeAll(handle, waiting);
      [waiting, size] = [[], 0];
    }
    await writing;
    await writeAll(handle, waiting);
  } finally {
    await writing.catch(() => {});
    await handle.close();
  }
}
