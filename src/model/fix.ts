/** A place between two characters, as an editor counts: both from 1, columns in characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One replacement in a text; nothing is replaced where `start` equals `end`. */
export interface TextEdit {
  /** Offset into the file's text without its byte order mark, in UTF-16 units. */
  readonly start: number;
  /** Behind the last character replaced. */
  readonly end: number;
  readonly replacement: string;
}

/** A replacement with where it begins and ends. */
export interface Edit extends TextEdit {
  readonly from: Position;
  readonly to: Position;
}

/** A safe mend of one file: it changes how something is written and never what is meant. */
export interface Fix {
  /** Archive-relative POSIX path in NFC. */
  readonly path: string;
  /** In order, none overlapping another. */
  readonly edits: readonly Edit[];
  /** The file is to be stored as UTF-8, whatever it is stored as now. */
  readonly toUtf8: boolean;
}

/** A text with replacements made; of two that overlap only the first is. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, replacement } of apart(edits)) {
    pieces.push(text.slice(at, start), replacement);
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

/** Replacements in order, without repeats and without those that overlap an earlier one. */
export function apart<Kind extends TextEdit>(edits: readonly Kind[]): readonly Kind[] {
  const kept: Kind[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    const repeats = last?.start === edit.start && last.end === edit.end && last.replacement === edit.replacement;
    if (last === undefined || (edit.start >= last.end && !repeats)) kept.push(edit);
  }
  return kept;
}

/** The offset in the text before replacements that an offset in the text after them stands for; inside a replacement, its start. */
export function offsetBefore(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const { start, end, replacement } of edits) {
    const begin = start + shift;
    if (offset <= begin) break;
    if (offset < begin + replacement.length) return start;
    shift += replacement.length - (end - start);
  }
  return offset - shift;
}
