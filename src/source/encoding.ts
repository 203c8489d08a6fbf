import { isUtf8 } from 'node:buffer';

/** How a text is stored; `GBK` stands for GB 18030, of which GBK is the most part. */
export type TextEncoding = 'UTF-8' | 'UTF-16' | 'GBK';

/** Bytes as text, without byte order mark, and how it was stored. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Zeros among so many bytes show the half of UTF-16 that Latin letters leave empty. */
const SAMPLE = 4096;
/** One byte in so many must be a zero. */
const RAREST = 25;

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

function decoded(label: string, bytes: Uint8Array, encoding: TextEncoding): DecodedText | null {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/** Which UTF-16 it is: by its mark, else by the zeros beside Latin letters, of which no other text has any. */
function wideDecoder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let index = 0; index < Math.min(bytes.length, SAMPLE); index += 1) {
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  // A single zero in a text is a stray sign; in UTF-16 every key and space has one.
  if ((even + odd) * RAREST <= Math.min(bytes.length, SAMPLE) || bytes.length % 2 === 1) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
