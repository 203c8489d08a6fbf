import { type BmpHeaders, RLE4, RLE8 } from './bmp.ts';
import type { RawPicture } from './raw-pixels.ts';

/** Most pixels that are unpacked: a side of 16,384, as the converter's own limit. */
const MOST_PIXELS = 0x3fff ** 2;

/** The pixels of a BMP; null when there are too many of them. */
export function bmpPixels(bytes: Buffer, headers: BmpHeaders): RawPicture | null {
  const { width, height, compression, bits, topDown } = headers;
  if (width * height > MOST_PIXELS) return null;
  const isPacked = compression === RLE8 || compression === RLE4;
  const indices = bits > 8 ? null : isPacked ? unpackedRuns(bytes, headers) : storedIndices(bytes, headers);
  const colourOf = bits > 8 ? colourReader(bytes, headers) : paletteReader(bytes, headers);
  const data = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row += 1) {
    const stored = topDown ? row : height - 1 - row;
    for (let column = 0; column < width; column += 1) {
      const value = indices === null ? headers.pixels + stored * headers.rowBytes : indices[stored * width + column];
      colourOf(value ?? 0, column, data, (row * width + column) * 3);
    }
  }
  return { width, height, channels: 3, data };
}

/** Writes the colour of a pixel: of an index, or of a column of the row that begins at an offset. */
type ColourReader = (value: number, column: number, to: Uint8Array, at: number) => void;

function paletteReader(bytes: Buffer, { palette: { at: first, count, entryBytes } }: BmpHeaders): ColourReader {
  return (index, _column, to, at) => {
    const from = first + Math.min(index, count - 1) * entryBytes;
    for (const offset of [0, 1, 2]) to[at + offset] = bytes[from + 2 - offset] ?? 0;
  };
}

function colourReader(bytes: Buffer, { bits, masks }: BmpHeaders): ColourReader {
  if (bits === 24)
    return (row, column, to, at) => {
      for (const offset of [0, 1, 2]) to[at + offset] = bytes[row + column * 3 + 2 - offset] ?? 0;
    };
  const shifts = masks.map((mask) => (mask === 0 ? 0 : 31 - Math.clz32(mask & -mask)));
  const step = bits / 8;
  return (row, column, to, at) => {
    const pixel = bytes.readUIntLE(row + column * step, step);
    for (const [offset, mask] of masks.entries()) {
      const shift = shifts[offset] ?? 0;
      const most = mask >>> shift;
      to[at + offset] = most === 0 ? 0 : Math.round((((pixel & mask) >>> shift) * 255) / most);
    }
  };
}

/** Indices of the palette, in the order of the rows as stored. */
function storedIndices(bytes: Buffer, { width, height, bits, pixels, rowBytes }: BmpHeaders): Uint8Array {
  const indices = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const bit = column * bits;
      const byte = bytes[pixels + row * rowBytes + (bit >> 3)] ?? 0;
      indices[row * width + column] = (byte >> (8 - bits - (bit & 7))) & (2 ** bits - 1);
    }
  }
  return indices;
}

/** Indices packed as run lengths; what is skipped keeps the first colour. */
function unpackedRuns(bytes: Buffer, { width, height, bits, pixels }: BmpHeaders): Uint8Array {
  const indices = new Uint8Array(width * height);
  let [column, row] = [0, 0];
  const put = (index: number): void => {
    if (column < width && row < height) indices[row * width + column] = index;
    column += 1;
  };
  const indexAt = (from: number, step: number): number => {
    if (bits === 8) return bytes[from + step] ?? 0;
    return ((bytes[from + (step >> 1)] ?? 0) >> (step % 2 === 0 ? 4 : 0)) & 15;
  };
  for (let at = pixels; at + 1 < bytes.length && row < height;) {
    const [count = 0, value = 0] = [bytes[at], bytes[at + 1]];
    at += 2;
    if (count > 0) {
      for (let step = 0; step < count; step += 1) put(indexAt(at - 1, bits === 8 ? 0 : step % 2));
    } else if (value === 0) [column, row] = [0, row + 1];
    else if (value === 1) break;
    else if (value === 2) {
      column += bytes[at] ?? 0;
      row += bytes[at + 1] ?? 0;
      at += 2;
    } else {
      for (let step = 0; step < value; step += 1) put(indexAt(at, step));
      at += Math.ceil((value * bits) / 16) * 2;
    }
  }
  return indices;
}
