import { isUtf8 } from 'node:buffer';

/** How a text is stored; `GBK` stands for GB 18030, of which GBK is the most part. */
export type TextEncoding = 'UTF-8' | 'UTF-16' | 'GBK';

/** Bytes as text, without byte order mark, and how it was stored. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** So many bytes are looked at to tell encodings apart. */
const SAMPLE = 4096;
/** In UTF-16 one byte in so many is the zero beside a Latin letter, digit or line end. */
const RAREST = 25;
/** So many times as many of these zeros stand on one side of the pairs as on the other. */
const ONE_SIDED = 4;
/** Share of ordinary signs in a text that was read rightly. */
const ORDINARY = 0.9;

/**
 * Text as Chinese Windows programs store it: UTF-8, UTF-16 with or without a mark, GB 18030 (GBK, GB 2312).
 * Null when the bytes are none of these, so no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const wide = wideDecoder(bytes);
  if (wide !== null) return decoded(wide, bytes, 'UTF-16');
  if (isUtf8(bytes)) return decoded('utf-8', bytes, 'UTF-8');
  return decoded('gb18030', bytes, 'GBK');
}

const MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

/** A text in UTF-8 in the place of another, with the byte order mark that stood before that one. */
export function encodedLike(before: Uint8Array, text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  return MARK.every((byte, index) => before[index] === byte) ? new Uint8Array([...MARK, ...bytes]) : bytes;
}

function decoded(label: string, bytes: Uint8Array, encoding: TextEncoding): DecodedText | null {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

type WideEncoding = 'utf-16le' | 'utf-16be';

/** Which UTF-16 it is: by its mark; else by the zeros beside Latin letters, which all stand on one side; else by what it would say. Null for other texts. */
function wideDecoder(bytes: Uint8Array): WideEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 === 1) return null;
  const sample = bytes.subarray(0, SAMPLE);
  const [even, odd] = [zerosAt(sample, 0), zerosAt(sample, 1)];
  // A single zero in a text is a stray sign, and many on both sides are what a power cut leaves; 一 (U+4E00) has one on the other side.
  if (Math.max(even, odd) * RAREST > sample.length && Math.min(even, odd) * ONE_SIDED <= Math.max(even, odd))
    return odd > even ? 'utf-16le' : 'utf-16be';
  return isUtf8(bytes) ? null : wideBySense(sample);
}

function zerosAt(bytes: Uint8Array, side: 0 | 1): number {
  let zeros = 0;
  for (let index = side; index < bytes.length; index += 2) if (bytes[index] === 0) zeros += 1;
  return zeros;
}

/** A Chinese text without a Latin letter has no zeros; read in the wrong encoding it is a heap of rare characters. */
function wideBySense(sample: Uint8Array): WideEncoding | null {
  const [sense, label] = (['gb18030', 'utf-16le', 'utf-16be'] as const)
    .map((each) => [ordinaryShare(new TextDecoder(each).decode(sample)), each] as const)
    .reduce((best, each) => (each[0] > best[0] ? each : best));
  return label === 'gb18030' || sense < ORDINARY ? null : label;
}

const PLAIN = /[\t\n\r -~\u2013-\u2026\u3000-\u301F\uFF01-\uFF5E]/;
let common: ReadonlySet<string> | null = null;

/** The 3755 characters that GB 2312 counts as common. */
function commonCharacters(): ReadonlySet<string> {
  const rows = Array.from({ length: 0xd7 - 0xb0 + 1 }, (_, row) =>
    Array.from({ length: 94 }, (__, cell) => [0xb0 + row, 0xa1 + cell]).flat(),
  ).flat();
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(rows)));
}

function ordinaryShare(text: string): number {
  const characters = common ?? commonCharacters();
  common = characters;
  const signs = [...text];
  return signs.filter((sign) => PLAIN.test(sign) || characters.has(sign)).length / Math.max(1, signs.length);
}
