import type { Decoded } from './decoded.ts';

/** Of the length of a run: the data end. */
const END = 128;

/** Undoes RunLengthDecode (ISO 32000-1, 7.4.5). */
export function undoRunLength(data: Uint8Array): Decoded {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < data.length && data[at] !== END;) {
    const length = data[at] ?? 0;
    const next = at + 1;
    at = length < END ? next + length + 1 : next + 1;
    parts.push(length < END ? data.subarray(next, at) : Buffer.alloc(257 - length, data[next]));
  }
  return { state: 'whole', bytes: Buffer.concat(parts) };
}
