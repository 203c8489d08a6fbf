import { isPlainJpeg, readJpegHeaders } from './jpeg.ts';
import { barePieces } from './jpeg-bare.ts';
import { hasWideColours } from './jpeg-colours.ts';
import { isPlainPng } from './png.ts';

/** Bytes of a picture that PDF takes as it is, bared of what is not picture; null for one that has to be converted. */
export function plainSize(bytes: Buffer, type: 'jpeg' | 'png'): number | null {
  if (type === 'png') return isPlainPng(bytes) ? bytes.length : null;
  return plainPieces(bytes)?.reduce((sum, { length }) => sum + length, 0) ?? null;
}

/** A JPEG that PDF takes as it is, bared of what is not picture, moved together within its own bytes; null for one that has to be converted. */
export function plainJpeg(bytes: Buffer): Buffer | null {
  const pieces = plainPieces(bytes);
  const picture = pieces?.at(-1);
  if (pieces === null || picture === undefined) return null;
  const head = Buffer.concat(pieces.slice(0, -1));
  const from = picture.byteOffset - bytes.byteOffset - head.length;
  // Only a mark of how it is turned is added, in place of a larger one.
  if (from < 0) return Buffer.concat([head, picture]);
  head.copy(bytes, from);
  return bytes.subarray(from, from + head.length + picture.length);
}

/** In order; the last is the picture itself. */
function plainPieces(bytes: Buffer): readonly Buffer[] | null {
  const headers = readJpegHeaders(bytes);
  return headers === null || !isPlainJpeg(headers) || hasWideColours(headers) ? null : barePieces(bytes, headers);
}
