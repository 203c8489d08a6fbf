import { createHash } from 'node:crypto';
import { fstatSync, openSync, readSync } from 'node:fs';
import { ReadFailure } from './archive-files.ts';

/** A font file of which no more is in memory than was asked for: nearly all of a Chinese face are glyphs that no page shows. */
export interface FontFile {
  /** As long as the file; zeros where nothing was asked for. */
  readonly bytes: Uint8Array;
  /** Sees to it that a stretch of the bytes is there. */
  readonly need: (from: number, length: number) => void;
  /** SHA-256 of the whole file, hex. */
  readonly digest: () => string;
}

/** Memory comes in pages of so much; a smaller stretch would not be less. */
const PAGE = 4096;
/** Read at once for the digest. */
const PIECE = 256 * 1024;

/** Opens a font file; it stays open. @throws ReadFailure */
export function fontOnDisk(path: string): FontFile {
  const file = opened(path);
  const { size } = fstatSync(file);
  // Pages of zeros take no memory before something is written there.
  const bytes = Buffer.alloc(size);
  const there = new Uint8Array(Math.ceil(size / PAGE));
  const need = (from: number, length: number): void => {
    const end = Math.min(Math.ceil((from + length) / PAGE), there.length);
    let first = Math.floor(from / PAGE);
    while (first < end && there[first] === 1) first += 1;
    if (first >= end) return;
    fill(bytes.subarray(first * PAGE, end * PAGE), first * PAGE);
    there.fill(1, first, end);
  };
  const fill = (into: Uint8Array, from: number): void => {
    for (let done = 0; done < into.length;) {
      const count = readSync(file, into, done, into.length - done, from + done);
      if (count === 0) throw new ReadFailure('unreadable', path);
      done += count;
    }
  };
  const digest = (): string => {
    const hash = createHash('sha256');
    const piece = Buffer.allocUnsafeSlow(Math.min(PIECE, size));
    for (let from = 0; from < size; from += piece.length) {
      const some = piece.subarray(0, size - from);
      fill(some, from);
      hash.update(some);
    }
    return hash.digest('hex');
  };
  return { bytes, need, digest };
}

/** @throws ReadFailure */
function opened(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw new ReadFailure('missing', path, { cause: error });
  }
}
