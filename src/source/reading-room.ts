import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/**
 * Files are read into one piece of memory, one after the other. It is larger than any that the allocator of glibc keeps for later and lays among small
 * ones (32 MB), so that it goes back to the system whole. Memory that nothing is written to takes no room.
 */
const SIZE = 33 * 1024 * 1024;

/** For the next file, if it has not been cleared away by then. */
let spare: WeakRef<Buffer> | null = null;
let taken = false;

/** Bytes of a file that are there until one leaves. */
export interface PassingBytes {
  readonly bytes: Uint8Array;
  readonly leave: () => void;
}

/** Reads a file that is needed only for a moment. Should another be in the room or the file be too large for it, memory of its own is taken. @throws when it cannot be read */
export function readForNow(location: string): PassingBytes {
  if (!taken) {
    const room = spare?.deref() ?? Buffer.allocUnsafeSlow(SIZE);
    spare = new WeakRef(room);
    const length = readInto(room, location);
    if (length < SIZE) {
      taken = true;
      const leave = (): void => {
        taken = false;
      };
      return { bytes: room.subarray(0, length), leave };
    }
  }
  return { bytes: readFileSync(location), leave: () => undefined };
}

/** Gives how many bytes were read: at most so many as there is room for. */
function readInto(room: Buffer, location: string): number {
  const file = openSync(location, 'r');
  try {
    let length = 0;
    for (let count = 1; count > 0; length += count) count = readSync(file, room, length, room.length - length, null);
    return length;
  } finally {
    closeSync(file);
  }
}
