import { applyEdits, offsetBefore, type Edit, type Position, type TextEdit } from '../model/fix.ts';
import type { Place } from '../model/place.ts';

/** Text of one of the user's files, in which offsets can be shown as an editor shows them. */
export interface SourceText {
  /** Archive-relative POSIX path in NFC. */
  readonly path: string;
  /** Without byte order mark; as read, so with its faults of writing repaired. */
  readonly text: string;
  /** Line and column in the user's file of an offset into the text (UTF-16 units). */
  readonly placeAt: (offset: number) => Place;
  /** The replacement that a change of this text is in the user's file. */
  readonly editOf: (edit: TextEdit) => Edit;
}

/**
 * A file's text with its places; lines are counted only when a place is asked for.
 * @param repairs replacements that are made in what is read; places are those of the file as it is
 */
export function sourceText(path: string, original: string, repairs: readonly TextEdit[] = []): SourceText {
  let starts: readonly number[] | null = null;
  const positionAt = (offset: number): Position => {
    starts ??= lineStarts(original);
    const line = lineOf(starts, Math.min(offset, original.length));
    return { line: line + 1, column: columnOf(original, starts[line] ?? 0, offset) };
  };
  return {
    path,
    text: repairs.length === 0 ? original : applyEdits(original, repairs),
    placeAt: (offset) => ({ path, ...positionAt(offsetBefore(offset, repairs)) }),
    editOf: ({ start, end, replacement }) => {
      const [first, last] = [offsetBefore(start, repairs), offsetBefore(end, repairs)];
      return { start: first, end: last, replacement, from: positionAt(first), to: positionAt(last) };
    },
  };
}

/** Offsets at which lines begin; CRLF, LF and a lone CR end a line. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Columns count characters, so that one beyond the basic plane (𠮷, 😀) is one. */
function columnOf(text: string, start: number, offset: number): number {
  let column = 1;
  for (let index = start; index < offset; index += 1) {
    const unit = text.charCodeAt(index);
    const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff && index > start;
    if (!isSecondHalf) column += 1;
  }
  return column;
}
