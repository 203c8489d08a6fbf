import { inflateSync } from 'node:zlib';

/** A PNG taken apart (ISO/IEC 15948). */
export interface Png {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample. */
  readonly depth: number;
  readonly colourType: number;
  readonly interlaced: boolean;
  /** RGB triples; empty without a palette. */
  readonly palette: Uint8Array;
  /** The tRNS chunk; null if there is none. */
  readonly transparency: Uint8Array | null;
  /** Deflated scan lines. */
  readonly data: Uint8Array;
}

const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Adam7: first column, first row, column step, row step. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Samples of one pixel. */
export function samplesOf(png: Png): number {
  return SAMPLES[png.colourType] ?? 1;
}

/** Reads the chunks of a PNG. @throws RangeError when the file ends early or its head is none */
export function readPng(bytes: Uint8Array): Png {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array[]>();
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'IEND') break;
    if (at + 12 + length > bytes.length) throw new RangeError('the picture ends early');
    parts.set(name, [...(parts.get(name) ?? []), bytes.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  const [head] = parts.get('IHDR') ?? [];
  if (head === undefined || head.length < 13 || SAMPLES[head[9] ?? 1] === undefined) throw new RangeError('no head');
  const size = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return {
    width: size.getUint32(0),
    height: size.getUint32(4),
    depth: size.getUint8(8),
    colourType: size.getUint8(9),
    interlaced: size.getUint8(12) === 1,
    palette: parts.get('PLTE')?.[0] ?? new Uint8Array(),
    transparency: parts.get('tRNS')?.[0] ?? null,
    data: Buffer.concat(parts.get('IDAT') ?? []),
  };
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Undoes the filter of one scan line in place; `above` is the finished line before it. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (filter > 4) throw new RangeError('no such filter');
  if (filter === 0) return;
  for (let at = 0; at < line.length; at += 1) {
    const left = line[at - step] ?? 0;
    const up = above[at] ?? 0;
    const corner = above[at - step] ?? 0;
    const add = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
    line[at] = (line[at] ?? 0) + add;
  }
}

/** Bytes of the unpacked scan lines of a PNG that is not interlaced, filters included. */
export function plainLength(png: Png): number {
  return png.height * (1 + Math.ceil((png.width * png.depth * samplesOf(png)) / 8));
}

/** Calls `put` with every scan line of a PNG, unfiltered, and the pixels it holds: first column, step and row. @throws when the data are damaged */
export function eachLine(png: Png, put: (line: Uint8Array, column: number, step: number, row: number) => void): void {
  const bits = png.depth * samplesOf(png);
  const raw = inflateSync(png.data);
  let at = 0;
  for (const [x, y, dx, dy] of png.interlaced ? PASSES : ([[0, 0, 1, 1]] as const)) {
    const columns = Math.ceil((png.width - x) / dx);
    const length = Math.ceil((columns * bits) / 8);
    // A pass without columns has no lines either.
    const end = columns > 0 ? png.height : 0;
    let above = new Uint8Array(length);
    for (let row = y; row < end; row += dy) {
      if (at + 1 + length > raw.length) throw new RangeError('the picture ends early');
      const line = raw.subarray(at + 1, at + 1 + length);
      unfilter(raw[at] ?? 0, line, above, Math.max(1, bits >> 3));
      put(line, x, dx, row);
      above = line;
      at += 1 + length;
    }
  }
}
