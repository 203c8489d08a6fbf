import type { Place } from '../model/place.ts';

/** Text of one of the user's files, in which offsets can be shown as an editor shows them. */
export interface SourceText {
  /** Archive-relative POSIX path in NFC. */
  readonly path: string;
  /** Without byte order mark. */
  readonly text: string;
  /** Line and column of an offset into the text (UTF-16 units). */
  readonly placeAt: (offset: number) => Place;
}

/** A file's text with its places; lines are counted only when a place is asked for. */
export function sourceText(path: string, text: string): SourceText {
  let starts: readonly number[] | null = null;
  return {
    path,
    text,
    placeAt: (offset) => {
      starts ??= lineStarts(text);
      const line = lineOf(starts, Math.min(offset, text.length));
      return { path, line: line + 1, column: columnOf(text, starts[line] ?? 0, offset) };
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
