import type { ErrorCode } from 'yaml';

/** What is wrong with a file as YAML: the codes of `yaml`, and those of what it lets pass and we do not. */
export type YamlCode =
  | ErrorCode
  | 'ALIAS'
  | 'TAG'
  | 'VERSION'
  | 'KEY_NOT_TEXT'
  | 'TOO_LARGE'
  | 'FULL_WIDTH_COLON'
  | 'FULL_WIDTH_COMMA'
  | 'COLON_SPACE'
  | 'WIDE_SPACE'
  | 'UNCLOSED_QUOTE'
  | 'UNCLOSED_BRACKET';

export interface YamlFault {
  readonly code: YamlCode;
  /** Into the text; null when the whole file is meant. */
  readonly offset: number | null;
  /** The key at fault, if one can be named. */
  readonly key: string | null;
}

/** Beginning of a line up to where its key ends: indent and dashes, then the key. */
const FULL_WIDTH = /^([ \t]*(?:- +)*)([^\s:：#'"[\]{},-][^:：#'"]{0,40})：/;
const NO_SPACE = /^([ \t]*(?:- +)*)([\p{L}][\p{L}\w-]{0,40}):(?=[^\s:/\\])/u;
/** A space of another kind in the indentation, or behind a key or dash. */
const WIDE_SPACE =
  /^([ \t]*)[\u3000\u00A0\u2002\u2003\u2009\u202F]|^([ \t]*(?:- +)*(?:-|[^\s:#'"[\]{},-][^:#'"]{0,40}:) ?)[\u3000\u00A0\u2002\u2003\u2009\u202F]/;
/** A comma of the wrong kind before a key inside braces. */
const FULL_WIDTH_COMMA = /[{,][^{}]*?(，)\s*[A-Za-z]+\s*:\s/;
const KEY = /^[ \t]*(?:- +)*("[^"]*"|'[^']*'|[^\s:#][^:#]*?)\s*:(?:\s|$)/;

/** Faults that a colon of the wrong kind gives rise to. */
const OF_COLONS: ReadonlySet<string> = new Set<ErrorCode>([
  'MULTILINE_IMPLICIT_KEY',
  'MISSING_CHAR',
  'BLOCK_AS_IMPLICIT_KEY',
  'UNEXPECTED_TOKEN',
  'BAD_INDENT',
  'BLOCK_IN_FLOW',
]);

/** A fault of `yaml`, its most likely cause looked up in the text. */
export function explainFault(
  error: { readonly code: ErrorCode; readonly pos: readonly [number, number] },
  text: string,
): YamlFault {
  const [offset, end] = error.pos;
  if (OF_COLONS.has(error.code)) {
    const colon = colonFault(text, offset, end);
    if (colon !== null) return colon;
  }
  if (error.code === 'TAG_RESOLVE_FAILED') return { code: 'TAG', offset, key: null };
  return { code: error.code, offset, key: error.code === 'DUPLICATE_KEY' ? keyAt(text, offset) : null };
}

/** The first syntax fault hides what follows from it; repeated keys stand each for themselves. */
export function sortFaults(faults: readonly YamlFault[]): readonly YamlFault[] {
  const ordered = faults.toSorted((a, b) => (a.offset ?? -1) - (b.offset ?? -1));
  const first = ordered.find(({ code }) => code !== 'DUPLICATE_KEY');
  return first === undefined ? ordered : [first];
}

/** A full-width colon, or none followed by a space, on the lines that a fault spans or the one before. */
function colonFault(text: string, offset: number, end: number): YamlFault | null {
  let start = lineStart(text, lineStart(text, offset) - 1);
  const stop = Math.max(end, offset + 1);
  while (start < stop && start < text.length) {
    const line = text.slice(start, lineEnd(text, start));
    for (const [pattern, code] of [
      [FULL_WIDTH, 'FULL_WIDTH_COLON'],
      [NO_SPACE, 'COLON_SPACE'],
    ] as const) {
      const match = pattern.exec(line);
      if (match === null || KEY.test(line)) continue;
      const [, indent = '', key = ''] = match;
      return { code, offset: start + indent.length + key.length, key: ownKey(key) };
    }
    const wide = WIDE_SPACE.exec(line);
    if (wide !== null) {
      return { code: 'WIDE_SPACE', offset: start + (wide[1] ?? wide[2] ?? '').length, key: null };
    }
    const comma = FULL_WIDTH_COMMA.exec(line);
    if (comma !== null)
      return { code: 'FULL_WIDTH_COMMA', offset: start + comma.index + comma[0].lastIndexOf('，'), key: null };
    start = lineEnd(text, start) + 1;
  }
  return null;
}

/** True if the bracket at an offset is closed anywhere behind it; brackets in quotes and comments do not count. */
export function isBracketClosed(text: string, offset: number): boolean {
  let depth = 0;
  for (const [sign] of text.slice(offset).matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|(?<=\s)#.*|[[\]{}]/g)) {
    if (sign === '[' || sign === '{') depth += 1;
    if (sign === ']' || sign === '}') depth -= 1;
    if (depth === 0) return true;
  }
  return false;
}

function keyAt(text: string, offset: number): string | null {
  const rest = text.slice(offset, lineEnd(text, offset));
  return ownKey(KEY.exec(rest)?.[1]?.replace(/^["']|["']$/g, '') ?? '');
}

/** Our keys are English words; anything else in their place may be the name of a person. */
function ownKey(key: string): string | null {
  return /^[A-Za-z]{2,20}$/.test(key) ? key : null;
}

/** Offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Offset behind the last character of the line of an offset. */
export function lineEnd(text: string, offset: number): number {
  const end = text.slice(offset).search(/[\r\n]/);
  return end === -1 ? text.length : offset + end;
}
