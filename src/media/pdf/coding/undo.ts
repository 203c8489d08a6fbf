import { undo85, undoHex } from './ascii.ts';
import type { Decoded } from './decoded.ts';
import { inflate } from './inflate.ts';
import { undoLzw } from './lzw.ts';
import { type Parameter, unpredicted } from './predictor.ts';
import { undoRunLength } from './run-length.ts';

/** A coding of a stream (ISO 32000-1, 7.4) by the name that the file gives it, without slash, and its parameters. */
export interface Coding {
  readonly name: string;
  readonly parameter: Parameter;
}

/** More than this in one stream is no page of a document but an attack, or a picture that is checked when it is drawn. */
const MOST_BYTES = 512 * 1024 * 1024;

type Undo = (data: Buffer, parameter: Parameter) => Decoded | null;

const undoFlate: Undo = (data, parameter) => plain(inflate(data, MOST_BYTES), parameter);
const undoWelch: Undo = (data, parameter) =>
  plain(undoLzw(data, parameter('/EarlyChange') ?? 1, MOST_BYTES), parameter);

/** By their names and the short ones that are meant for pictures inside contents, which some programs write elsewhere too. */
const ways: ReadonlyMap<string, Undo> = new Map([
  ['FlateDecode', undoFlate],
  ['Fl', undoFlate],
  ['LZWDecode', undoWelch],
  ['LZW', undoWelch],
  ['ASCIIHexDecode', undoHex],
  ['AHx', undoHex],
  ['ASCII85Decode', undo85],
  ['A85', undo85],
  ['RunLengthDecode', undoRunLength],
  ['RL', undoRunLength],
]);

/** Undoes the codings of a stream one after the other; null when one of them is that of a picture, or unknown. */
export function undoCodings(data: Uint8Array, codings: readonly Coding[]): Decoded | null {
  if (!codings.every(({ name }) => ways.has(name))) return null;
  let decoded: Decoded = { state: 'whole', bytes: Buffer.from(data.buffer, data.byteOffset, data.length) };
  for (const { name, parameter } of codings) {
    if (!('bytes' in decoded)) return decoded;
    const inner: Decoded | null = ways.get(name)?.(decoded.bytes, parameter) ?? null;
    if (inner === null) return null;
    decoded = 'bytes' in inner ? { ...inner, state: worse(decoded.state, inner.state) } : inner;
  }
  return decoded;
}

function plain(decoded: Decoded, parameter: Parameter): Decoded | null {
  if (!('bytes' in decoded)) return decoded;
  const bytes = unpredicted(decoded.bytes, parameter);
  return bytes === null ? null : { state: decoded.state, bytes };
}

type State = Extract<Decoded, { bytes: Buffer }>['state'];

function worse(one: State, other: State): State {
  return one === 'whole' || other === 'partial' ? other : one;
}
