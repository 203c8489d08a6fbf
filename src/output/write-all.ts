import type { FileHandle } from 'node:fs/promises';

/** Most pieces that are written at once; systems take no more than 1,024 (IOV_MAX). */
const TOGETHER = 512;

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
