/** Thrown where a text leaves the strict profile of YAML that is read fast; the full parser then has the word. */
export const OUTSIDE: Error = new Error('outside the strict profile');

/** Marks that only the full parser may judge: tabs, control characters, lone CR, document marks and directives. */
const FOREIGN = /(?![\r\n])[\p{Cc}\u2028\u2029\uFEFF]|\r(?!\n)|^(?:---|\.\.\.|%)/mu;

/** Nesting deeper than any record's. */
const DEEPEST = 60;

/** YAML allows 1024 characters on the line before the colon. */
export const LONGEST_KEY = 500;

/** Where the reading of a text stands: on a line that holds content, or behind the last one. */
export interface Scan {
  readonly text: string;
  /** Offset at which the line begins. */
  lineStart: number;
  /** Offset behind its last character. */
  lineEnd: number;
  /** Offset of its first character that is no space, or of what stands behind a dash. */
  start: number;
  /** Column of that character, from 0; -1 behind the last line. */
  indent: number;
  depth: number;
}

/** Stands before the first line. @throws OUTSIDE */
export function startScan(text: string): Scan {
  if (FOREIGN.test(text)) throw OUTSIDE;
  const scan = { text, lineStart: 0, lineEnd: -1, start: 0, indent: -1, depth: 0 };
  nextLine(scan);
  return scan;
}

/** Goes to the next line that holds content. */
export function nextLine(scan: Scan): void {
  do {
    if (!physicalLine(scan)) {
      scan.indent = -1;
      return;
    }
  } while (scan.start === scan.lineEnd || scan.text.charCodeAt(scan.start) === HASH);
}

/** Goes to the very next line; false at the end of the text. */
export function physicalLine(scan: Scan): boolean {
  const { text } = scan;
  const begin = scan.lineEnd === -1 ? 0 : text.indexOf('\n', scan.lineEnd) + 1;
  if (begin === 0 && scan.lineEnd !== -1) {
    scan.start = text.length;
    scan.lineEnd = text.length;
    return false;
  }
  const feed = text.indexOf('\n', begin);
  const end = feed === -1 ? text.length : feed;
  scan.lineStart = begin;
  scan.lineEnd = end > begin && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
  scan.start = skipSpaces(scan, begin);
  scan.indent = scan.start - begin;
  return true;
}

export function skipSpaces({ text, lineEnd }: Scan, offset: number): number {
  let at = offset;
  while (at < lineEnd && text.charCodeAt(at) === SPACE) at += 1;
  return at;
}

/** @throws OUTSIDE unless only a comment is left on the line */
export function expectLineEnd(scan: Scan, offset: number): void {
  const at = skipSpaces(scan, offset);
  if (at < scan.lineEnd && (at === offset || scan.text.charCodeAt(at) !== HASH)) throw OUTSIDE;
}

/** True if nothing or only a comment stands at an offset that follows a space. */
export function isBlank({ text, lineEnd }: Scan, offset: number): boolean {
  return offset >= lineEnd || text.charCodeAt(offset) === HASH;
}

/** True if a space or the end of the line stands at an offset. */
export function isGap({ text, lineEnd }: Scan, offset: number): boolean {
  return offset >= lineEnd || text.charCodeAt(offset) === SPACE;
}

export function enter(scan: Scan): void {
  scan.depth += 1;
  if (scan.depth > DEEPEST) throw OUTSIDE;
}

export const SPACE = 0x20;
export const HASH = 0x23;
export const COMMA = 0x2c;
export const DASH = 0x2d;
export const COLON = 0x3a;
export const DOUBLE_QUOTE = 0x22;
export const SINGLE_QUOTE = 0x27;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;
const CARRIAGE_RETURN = 0x0d;
