import { HORIZONTAL, LONGEST_CODE, modeTable, PASS, runTables } from './fax-codes.ts';
import type { FaxPicture } from './fax-tiff.ts';
import type { Grid } from './tones.ts';

/** Reads the next row: where its colour changes, first from white to black; null when it makes no sense. */
type NextRow = () => readonly number[] | null;

/** Of the vertical modes, the one straight below. */
const STRAIGHT = 3;
/** The shortest length that is followed by another of the same colour. */
const MAKE_UP = 64;

/**
 * A picture in two-dimensional fax coding (ITU-T T.6), black as black, one sample for each square of `side` × `side` pels: their mean. It is
 * read from its top only as far as it is asked for.
 */
export function faxGrid({ data, width, height }: Omit<FaxPicture, 'k'>, side: number): Grid {
  const nextRow = faxRows({ data, width });
  const rows: (readonly number[])[] = [];
  let isBroken = false;
  const readTo = (end: number): boolean => {
    while (rows.length < end && !isBroken) {
      const row = nextRow();
      if (row === null) isBroken = true;
      else rows.push(row);
    }
    return rows.length >= end;
  };
  return {
    width: Math.ceil(width / side),
    height: Math.ceil(height / side),
    at: (x, y) => {
      const [left, right] = [x * side, Math.min((x + 1) * side, width)];
      const [top, bottom] = [y * side, Math.min((y + 1) * side, height)];
      if (!readTo(bottom)) return null;
      let black = 0;
      for (let row = top; row < bottom; row += 1) black += blackIn(rows[row] ?? [], left, right);
      return 255 * (1 - black / ((right - left) * (bottom - top)));
    },
  };
}

/** How many pels of a row are black from one to another. */
function blackIn(changes: readonly number[], left: number, right: number): number {
  let [next, last] = [0, changes.length];
  while (next < last) {
    const middle = (next + last) >> 1;
    if ((changes[middle] ?? 0) <= left) next = middle + 1;
    else last = middle;
  }
  let black = 0;
  for (let at = left; at < right; next += 1) {
    const change = Math.min(changes[next] ?? right, right);
    if ((next & 1) === 1) black += change - at;
    at = change;
  }
  return black;
}

/** Reads a picture row by row from its top. */
function faxRows({ data, width }: Pick<FaxPicture, 'data' | 'width'>): NextRow {
  const bits = bitsOf(data);
  let above: readonly number[] = [];
  return () => {
    const row = readRow(bits, above, width);
    if (row !== null) above = row;
    return row;
  };
}

interface Bits {
  /** The next bits, as many as the longest code has; behind the end they are 0. */
  readonly peek: () => number;
  readonly skip: (count: number) => void;
}

function bitsOf(data: Uint8Array): Bits {
  let at = 0;
  return {
    peek: () => {
      const byte = at >> 3;
      const three = ((data[byte] ?? 0) << 16) | ((data[byte + 1] ?? 0) << 8) | (data[byte + 2] ?? 0);
      return (three >> (24 - LONGEST_CODE - (at & 7))) & ((1 << LONGEST_CODE) - 1);
    },
    skip: (count) => {
      at += count;
    },
  };
}

function readRow(bits: Bits, above: readonly number[], width: number): readonly number[] | null {
  const changes: number[] = [];
  let [at, black, below] = [-1, 0, 0];
  while (at < width) {
    const entry = modeTable[bits.peek()] ?? 0;
    if (entry === 0) return null;
    bits.skip(entry & 15);
    const mode = entry >> 4;
    if (mode === HORIZONTAL) {
      const [first, second] = [runOf(bits, black), runOf(bits, 1 - black)];
      if (first === null || second === null) return null;
      const change = Math.max(at, 0) + first;
      at = change + second;
      changes.push(Math.min(change, width), Math.min(at, width));
      continue;
    }
    // The first change above that lies further right and to the other colour; it may lie left of the one found before.
    below = Math.max(below - 2, 0) & ~1;
    if (black === 1) below += 1;
    while (below < above.length && (above[below] ?? 0) <= at) below += 2;
    const over = above[below] ?? width;
    if (mode === PASS) {
      at = above[below + 1] ?? width;
      continue;
    }
    const change = over + mode - STRAIGHT;
    if (change < Math.max(at, 0) || change > width) return null;
    changes.push(change);
    at = change;
    black = 1 - black;
  }
  return changes;
}

function runOf(bits: Bits, black: number): number | null {
  const table = runTables[black === 1 ? 1 : 0];
  for (let length = 0; ;) {
    const entry = table[bits.peek()] ?? 0;
    if (entry === 0) return null;
    bits.skip(entry & 15);
    const part = entry >> 4;
    length += part;
    if (part < MAKE_UP) return length;
  }
}
