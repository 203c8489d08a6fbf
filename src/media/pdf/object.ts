/** A reference to an indirect object. */
export interface PdfReference {
  readonly number: number;
  readonly generation: number;
}

/** A value as far as its structure goes. Names, strings, `true`, `false` and `null` are kept as they are written: `/Type`, `(text)`, `<FEFF>`. */
export type PdfValue = number | string | PdfReference | readonly PdfValue[] | PdfDictionary;

/** A dictionary; its keys keep their slash. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** An indirect object of a file whose bytes are taken as latin-1 text. */
export interface PdfIndirect extends PdfReference {
  readonly value: PdfValue;
  /** Offset of the value. */
  readonly start: number;
  /** Offset behind the value. */
  readonly end: number;
  /** Offset of a stream's bytes; null when the object is none. */
  readonly stream: number | null;
}

const SPACE = String.raw`(?:[\0\t\n\f\r ]+|%[^\r\n]*)*`;
const END = String.raw`(?=[\0\t\n\f\r ()<>[\]{}/%]|$)`;
/** An opening bracket, a closing one, a name or the like, a number, R, or the beginning of a string. */
const TOKEN = new RegExp(
  String.raw`${SPACE}(?:(<<|\[)|(>>|\])|(/[^\0\t\n\f\r ()<>[\]{}/%]*|<[\dA-Fa-f\0\t\n\f\r ]*>|(?:true|false|null)${END})` +
    String.raw`|([+-]{0,2}(?:\d+\.?\d*|\.\d+))${END}|(R)${END}|(\())`,
  'y',
);
const HEAD = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+obj(?=[\0\t\n\f\r ()<>[\]/%+\-.\dtfn])/y;
const FOOT = new RegExp(String.raw`${SPACE}(?:(stream)(?:\r\n|\n|\r)|endobj${END})`, 'y');
/** As badly written files have it: with spaces behind `stream`, or nothing between one object and what follows it. */
const LOOSE_FOOT = new RegExp(
  String.raw`${SPACE}(?:(stream)[ \t]*(?:\r\n|\n|\r)|endobj|(?=\d{1,10}[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj\b|xref\b|trailer\b|startxref\b)|$)`,
  'y',
);
/** Deeper nesting is no one's document. */
const DEEPEST = 256;

type Frame = readonly [bracket: string, values: PdfValue[]];

export function isReference(value: PdfValue | undefined): value is PdfReference {
  return typeof value === 'object' && 'number' in value;
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map;
}

export function isArray(value: PdfValue | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

/** A sticky pattern at an offset. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Turns `12 0 R` at the end of a frame into a reference. */
function refer(frame: PdfValue[]): boolean {
  const generation = frame.pop();
  const number = frame.pop();
  if (typeof number !== 'number' || typeof generation !== 'number') return false;
  frame.push({ number, generation });
  return true;
}

/** A dictionary of key, value, key, value …; null if a key is no name or a value is lacking. */
function dictionary(frame: readonly PdfValue[]): PdfDictionary | null {
  const entries = new Map<string, PdfValue>();
  for (let index = 0; index < frame.length; index += 2) {
    const key = frame[index];
    const value = frame[index + 1];
    if (typeof key !== 'string' || !key.startsWith('/') || value === undefined) return null;
    entries.set(key, value);
  }
  return entries;
}

/** Closes the innermost frame into the one around it. */
function close(frames: Frame[], bracket: string): boolean {
  const inner = frames.pop();
  const outer = frames.at(-1);
  if (inner === undefined || outer === undefined || (inner[0] === '[') !== (bracket === ']')) return false;
  const value = bracket === ']' ? inner[1] : dictionary(inner[1]);
  if (value === null) return false;
  outer[1].push(value);
  return true;
}

/** Offset behind a string that begins in front of `at`; -1 when it never ends. */
function endOfString(text: string, at: number): number {
  let depth = 1;
  for (let index = at; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\\') index += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return -1;
}

/** Takes what a token says into the frames; the offset behind it, null when it does not fit. */
function take(token: RegExpExecArray, frames: Frame[], text: string, end: number): number | null {
  const [, opening, closing, name, number, reference, string] = token;
  const frame = frames.at(-1)?.[1];
  if (frame === undefined) return null;
  if (opening !== undefined) return frames.push([opening, []]) > DEEPEST ? null : end;
  if (closing !== undefined) return close(frames, closing) ? end : null;
  if (reference !== undefined) return refer(frame) ? end : null;
  if (string !== undefined) {
    const behind = endOfString(text, end);
    if (behind < 0) return null;
    frame.push(text.slice(end - 1, behind));
    return behind;
  }
  frame.push(number === undefined ? (name ?? 'null') : Number(number.replace(/^[+-]*(?=[+-])/, '')));
  return end;
}

/** The value that begins at an offset (ISO 32000-1, 7.3) and where it ends; null when it is not plainly well formed. */
export function readPdfValue(text: string, at: number): { readonly value: PdfValue; readonly end: number } | null {
  const values: PdfValue[] = [];
  const frames: Frame[] = [['', values]];
  let end = at;
  do {
    const token = matchAt(TOKEN, text, end);
    const behind: number | null = token === null ? null : take(token, frames, text, TOKEN.lastIndex);
    if (behind === null) return null;
    end = behind;
  } while (frames.length > 1);
  const [value] = values;
  return value === undefined ? null : { value, end };
}

/** The indirect object that begins at an offset (ISO 32000-1, 7.3.10); null when it is not plainly well formed, though a loose one may lack its end. */
export function readPdfObject(text: string, at: number, manner: 'strict' | 'loose' = 'strict'): PdfIndirect | null {
  const head = matchAt(HEAD, text, at);
  if (head === null) return null;
  const start = HEAD.lastIndex;
  const read = readReferenced(text, start);
  const pattern = manner === 'strict' ? FOOT : LOOSE_FOOT;
  const foot = read === null ? null : matchAt(pattern, text, read.end);
  if (read === null || foot === null) return null;
  const stream = foot[1] === undefined || !isDictionary(read.value) ? null : pattern.lastIndex;
  return { number: Number(head[1]), generation: Number(head[2]), start, stream, ...read };
}

/** A value that may be nothing but a reference, as an indirect object may. */
function readReferenced(text: string, at: number): ReturnType<typeof readPdfValue> {
  const read = readPdfValue(text, at);
  if (typeof read?.value !== 'number') return read;
  const reference = matchAt(REFERENCE, text, at);
  if (reference === null) return read;
  const value = { number: Number(reference[1]), generation: Number(reference[2]) };
  return { value, end: REFERENCE.lastIndex };
}

const REFERENCE = new RegExp(String.raw`${SPACE}(\d{1,10})${SPACE}(\d{1,5})${SPACE}R${END}`, 'y');

/** A value as a file writes it. */
export function writePdfValue(value: PdfValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(10);
  if (isReference(value)) return `${value.number} ${value.generation} R`;
  if (isArray(value)) return `[${value.map(writePdfValue).join(' ')}]`;
  return `<<${[...value].map(([key, inner]) => `${key} ${writePdfValue(inner)}`).join(' ')}>>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\r': '',
  '\n': '',
  '\r\n': '',
};

/** The bytes of a string as a file writes it, in brackets or in hexadecimal digits (ISO 32000-1, 7.3.4). */
export function stringBytes(written: string): Buffer {
  if (written.startsWith('<')) {
    const digits = written.replaceAll(/[^\dA-Fa-f]/g, '');
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }
  const text = written.slice(1, -1).replaceAll(/\\([0-7]{1,3}|\r\n|[^])|\r\n?/g, (_, escape: string | undefined) => {
    if (escape === undefined) return '\n';
    if (/^[0-7]/.test(escape)) return String.fromCharCode(Number.parseInt(escape, 8) & 255);
    return ESCAPES[escape] ?? escape;
  });
  return Buffer.from(text, 'latin1');
}
