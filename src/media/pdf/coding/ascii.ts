import type { Decoded } from './decoded.ts';
import { GrowingBytes } from './growing-bytes.ts';

const SPACES = /[\0\t\n\f\r ]+/g;

/** Undoes ASCIIHexDecode (ISO 32000-1, 7.4.2). */
export function undoHex(data: Uint8Array): Decoded {
  const [text = '', ...behind] = latin(data).replaceAll(SPACES, '').split('>', 2);
  const digits = /^[\dA-Fa-f]*/.exec(text)?.[0] ?? '';
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  return { state: digits.length < text.length && behind.length > 0 ? 'partial' : 'whole', bytes };
}

/** Undoes ASCII85Decode (ISO 32000-1, 7.4.3); the mark in front that some programs write is passed over. */
export function undo85(data: Uint8Array): Decoded {
  const text = latin(data).replaceAll(SPACES, '').replace(/^<~/, '');
  const end = text.indexOf('~');
  const signs = end < 0 ? text : text.slice(0, end);
  const out = new GrowingBytes(signs.length * 4);
  let group: number[] = [];
  for (const sign of signs) {
    const value = sign.charCodeAt(0) - 33;
    if (sign === 'z' && group.length === 0) putGroup(out, [0, 0, 0, 0, 0], 4);
    else if (value < 0 || value > 84) return { state: 'partial', bytes: out.bytes() };
    else group.push(value);
    if (group.length < 5) continue;
    putGroup(out, group, 4);
    group = [];
  }
  if (group.length > 1) putGroup(out, [...group, 84, 84, 84, 84].slice(0, 5), group.length - 1);
  return { state: 'whole', bytes: out.bytes() };
}

function putGroup(out: GrowingBytes, group: readonly number[], count: number): void {
  const number = group.reduce((sum, value) => sum * 85 + value, 0);
  for (let byte = 0; byte < count; byte += 1) out.put(Math.floor(number / 2 ** (24 - byte * 8)) & 255);
}

function latin(data: Uint8Array): string {
  return Buffer.from(data.buffer, data.byteOffset, data.length).toString('latin1');
}
