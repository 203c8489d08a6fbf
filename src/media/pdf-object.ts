/** A reference to an indirect object. */
export interface PdfReference {
  readonly number: number;
  readonly generation: number;
}

/** A value as far as a look at the page tree needs it: names keep their slash, strings and the like are null. */
export type PdfValue = number | string | null | PdfReference | readonly PdfValue[] | ReadonlyMap<string, PdfValue>;

/** An indirect object of a file whose bytes are taken as latin-1 text. */
export interface PdfIndirect extends PdfReference {
  readonly value: PdfValue;
  /** Offset behind the value, at `endobj` or `stream`. */
  readonly end: number;
}

const SPACE = String.raw`(?:[\0\t\n\f\r ]+|%[^\r\n]*)*`;
const END = String.raw`(?=[\0\t\n\f\r ()<>[\]{}/%]|$)`;
const PLAIN = String.raw`[^()\\]|\\[^]`;
/** A string in brackets that may hold up to three levels of brackets of its own. */
const STRING = [1, 2, 3].reduce((inner) => String.raw`\((?:${PLAIN}|${inner})*\)`, String.raw`\((?:${PLAIN})*\)`);
/** An opening bracket, a closing one, a name, a number, R, or a value that does not matter. */
const TOKEN = new RegExp(
  String.raw`${SPACE}(?:(<<|\[)|(>>|\])|(/[^\0\t\n\f\r ()<>[\]{}/%]*)|([+-]?(?:\d+\.?\d*|\.\d+))${END}|(R)${END}` +
    String.raw`|${STRING}|<[\dA-Fa-f\0\t\n\f\r ]*>|(?:true|false|null)${END})`,
  'y',
);
const HEAD = /(\d+)[\0\t\n\f\r ]+(\d+)[\0\t\n\f\r ]+obj(?=[\0\t\n\f\r ()<>[\]/%+\-.\d])/y;
const FOOT = new RegExp(String.raw`${SPACE}(?:endobj|stream)${END}`, 'y');

export function isReference(value: PdfValue | undefined): value is PdfReference {
  return typeof value === 'object' && value !== null && 'number' in value;
}

export function isDictionary(value: PdfValue | undefined): value is ReadonlyMap<string, PdfValue> {
  return value instanceof Map;
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
function dictionary(frame: readonly PdfValue[]): ReadonlyMap<string, PdfValue> | null {
  const entries = new Map<string, PdfValue>();
  for (let index = 0; index < frame.length; index += 2) {
    const key = frame[index];
    const value = frame[index + 1];
    if (typeof key !== 'string' || value === undefined) return null;
    entries.set(key, value);
  }
  return entries;
}

/** Closes the innermost frame into the one around it. */
function close(frames: (readonly [string, PdfValue[]])[], bracket: string): boolean {
  const inner = frames.pop();
  const outer = frames.at(-1);
  if (inner === undefined || outer === undefined || (inner[0] === '[') !== (bracket === ']')) return false;
  const value = bracket === ']' ? inner[1] : dictionary(inner[1]);
  if (value === null) return false;
  outer[1].push(value);
  return true;
}

/** The value that begins at an offset (ISO 32000-1, 7.3) and where it ends; null when it is not plainly well formed. */
export function readPdfValue(text: string, at: number): { readonly value: PdfValue; readonly end: number } | null {
  const values: PdfValue[] = [];
  const frames: (readonly [string, PdfValue[]])[] = [['', values]];
  let end = at;
  do {
    const token = matchAt(TOKEN, text, end);
    const frame = frames.at(-1)?.[1];
    if (token === null || frame === undefined) return null;
    end = TOKEN.lastIndex;
    const [, opening, closing, name, number, reference] = token;
    if (opening !== undefined) frames.push([opening, []]);
    else if (closing !== undefined) {
      if (!close(frames, closing)) return null;
    } else if (reference !== undefined) {
      if (!refer(frame)) return null;
    } else frame.push(number === undefined ? (name ?? null) : Number(number));
  } while (frames.length > 1);
  const [value] = values;
  return value === undefined ? null : { value, end };
}

/** The indirect object that begins at an offset (ISO 32000-1, 7.3.10); null when it is not plainly well formed. */
export function readPdfObject(text: string, at: number): PdfIndirect | null {
  const head = matchAt(HEAD, text, at);
  if (head === null) return null;
  const read = readPdfValue(text, HEAD.lastIndex);
  if (read === null || matchAt(FOOT, text, read.end) === null) return null;
  return { number: Number(head[1]), generation: Number(head[2]), ...read };
}
