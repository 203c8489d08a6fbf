import { inflateRawSync, inflateSync } from 'node:zlib';
import { isArray, isDictionary } from './object.ts';
import type { PdfDictionary, PdfValue } from './object.ts';

/** More than this in one stream is no page of a document but an attack, or a picture that is checked when it is drawn. */
const MOST_BYTES = 512 * 1024 * 1024;
const options = { maxOutputLength: MOST_BYTES };
/** Of the zlib format, in front of what is deflated. */
const HEAD_BYTES = 2;

/** What decoding shows: all of it, all of it but for a wrong or lacking check sum, or that it is broken. */
export type Decoded =
  | { readonly state: 'whole' | 'unsealed'; readonly bytes: Buffer }
  | { readonly state: 'tooLarge' | 'broken' };

/** Names of the filters of a stream in order, without slash; null when they are not plainly given. */
export function filtersOf(
  dict: PdfDictionary,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
): readonly string[] | null {
  const filter = resolve(dict.get('/Filter') ?? dict.get('/F'));
  if (filter === undefined || filter === 'null') return [];
  const list = isArray(filter) ? filter.map((each) => resolve(each)) : [filter];
  const names = list.filter((each) => typeof each === 'string' && each.startsWith('/'));
  return names.length === list.length ? names.map((name) => String(name).slice(1)) : null;
}

/** Decodes zlib data (FlateDecode). A wrong or lacking check sum is no loss: every viewer reads on. */
export function inflate(data: Uint8Array): Decoded {
  try {
    return { state: 'whole', bytes: inflateSync(data, options) };
  } catch (error) {
    if (isTooLarge(error)) return { state: 'tooLarge' };
  }
  try {
    return { state: 'unsealed', bytes: inflateRawSync(data.subarray(HEAD_BYTES), options) };
  } catch (error) {
    return { state: isTooLarge(error) ? 'tooLarge' : 'broken' };
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/** Undoes the predictor of cross-reference and object streams (ISO 32000-1, 7.4.4.4); null for one that is not PNG's. */
export function unpredicted(data: Buffer, parms: PdfValue | undefined): Buffer | null {
  const number = (key: string, otherwise: number): number => {
    const value = isDictionary(parms) ? parms.get(key) : undefined;
    return typeof value === 'number' ? value : otherwise;
  };
  const predictor = number('/Predictor', 1);
  if (predictor === 1) return data;
  if (predictor < 10) return null;
  const bytesAcross = Math.ceil((number('/Colors', 1) * number('/BitsPerComponent', 8)) / 8);
  const across = Math.ceil((number('/Colors', 1) * number('/BitsPerComponent', 8) * number('/Columns', 1)) / 8);
  if (!(across >= 1 && across < 1_000_000 && bytesAcross >= 1)) return null;
  const rows = Math.ceil(data.length / (across + 1));
  const plain = Buffer.alloc(rows * across);
  for (let row = 0; row < rows; row += 1) undoRow(data, plain, row, across, bytesAcross);
  return plain;
}

function undoRow(data: Buffer, plain: Buffer, row: number, across: number, bytesAcross: number): void {
  const from = row * (across + 1);
  const kind = data[from] ?? 0;
  for (let index = 0; index < across; index += 1) {
    const at = row * across + index;
    const left = index < bytesAcross ? 0 : (plain[at - bytesAcross] ?? 0);
    const up = row === 0 ? 0 : (plain[at - across] ?? 0);
    const corner = row === 0 || index < bytesAcross ? 0 : (plain[at - across - bytesAcross] ?? 0);
    plain[at] = (data[from + 1 + index] ?? 0) + predicted(kind, left, up, corner);
  }
}

/** The five predictions of PNG. */
function predicted(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return Math.floor((left + up) / 2);
    case 4:
      return paeth(left, up, corner);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
