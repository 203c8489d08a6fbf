import type { PrintedTable } from '../../model/rendition.ts';
import { textWidth } from '../typesetting/measure.ts';
import type { TextStyle } from '../typesetting/measure.ts';
import { settable } from '../typesetting/runs.ts';
import type { Setting } from '../typesetting/setting.ts';
import { millimetres } from '../typesetting/units.ts';

/** What a column asks of its width, mm, insets included. */
export interface ColumnNeed {
  /** Its longest name, number or word stands on one line, its head on as many as need be. */
  readonly least: number;
  /** The same, its head on three lines at most. */
  readonly unbroken: number;
  /** Few of its cells take more than three lines. */
  readonly comfortable: number;
  /** Nearly all of its cells take one line. */
  readonly line: number;
  /** The same, and the width that it was given. */
  readonly wished: number;
}

/** A text of so few signs is a name or a term and is not broken. */
const SHORT = 6;
/** Longest piece kept unbroken, in em: an 18-digit number takes ten. */
const LONGEST_PIECE = 16;
const LINES = 3;
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud840-\udbff][\udc00-\udfff]/g;
/** Longest name in a head that is not broken, and signs of a head from which it may take three lines. */
const SHORT_HEAD = 4;
const LONG_HEAD = 8;
/** Dates, and stretches that wrapping keeps whole, with the mark that follows. */
const PIECE =
  /\d{4}年\d{1,2}月(?:\d{1,2}日)?[、。，．：；！？）]?|[^\s\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]+[、。，．：；！？）]?/g;

/** Width of a text in em, near enough to compare by: half an em for a letter or digit, a whole one for a Chinese sign. */
function rough(text: string): number {
  const wide = text.match(WIDE)?.length ?? 0;
  return wide + (text.length - wide) * 0.56;
}

/** Keeps the few roughly widest texts seen. */
function widest(): { readonly see: (text: string, width: number) => void; readonly texts: () => readonly string[] } {
  const kept: { readonly text: string; readonly width: number }[] = [];
  let least = 0;
  return {
    see: (text, width) => {
      if (width <= least || kept.some((one) => one.text === text)) return;
      kept.push({ text, width });
      kept.sort((a, b) => b.width - a.width);
      if (kept.length > 6) kept.pop();
      if (kept.length === 6) least = kept.at(-1)?.width ?? 0;
    },
    texts: () => kept.map(({ text }) => text),
  };
}

/** Texts of a column gathered by their rough widths. */
interface Gathered {
  readonly pieces: ReturnType<typeof widest>;
  /** Number of texts by width in half em. */
  readonly counts: number[];
  texts: number;
  /** What its heads ask for, in em. */
  head: number;
}

function gather(table: PrintedTable): readonly Gathered[] {
  const columns = table.widths.map((): Gathered => ({ pieces: widest(), counts: [], texts: 0, head: 0 }));
  const body = table.titleRows + table.headRows;
  for (const [at, row] of table.rows.entries()) {
    if (at < table.titleRows) continue;
    for (const [column, cell] of row.entries()) {
      const gathered = columns[column];
      if (gathered === undefined || cell === null || cell.columns > 1 || cell.text === '') continue;
      const lines = cell.text.split('\n').map((line) => settable(line).trim());
      for (const line of lines) (at < body ? seeHead : see)(gathered, line);
    }
  }
  return columns;
}

/** A name in a head may take two lines, a long one three. */
function seeHead(gathered: Gathered, text: string): void {
  const width = rough(text);
  const lines = text.length <= SHORT_HEAD ? 1 : text.length <= LONG_HEAD ? 2 : 3;
  gathered.head = Math.max(gathered.head, lines === 1 ? width : Math.ceil(width / lines));
  for (const piece of text.match(PIECE) ?? []) gathered.pieces.see(piece, Math.min(rough(piece), LONGEST_PIECE));
}

function see(gathered: Gathered, text: string): void {
  const width = rough(text);
  const bin = Math.ceil(width * 2);
  gathered.counts[bin] = (gathered.counts[bin] ?? 0) + 1;
  gathered.texts += 1;
  if (text.length <= SHORT) return gathered.pieces.see(text, width);
  for (const piece of text.match(PIECE) ?? []) gathered.pieces.see(piece, Math.min(rough(piece), LONGEST_PIECE));
}

/** Rough width in em that so large a part of the texts does not pass. */
function quantile({ counts, texts }: Gathered, part: number): number {
  let seen = 0;
  for (const [bin, count = 0] of counts.entries()) {
    seen += count ?? 0;
    if (seen >= texts * part) return bin / 2;
  }
  return 0;
}

/** What each column of a table asks for in a type; the table is looked through once, whatever the number of types. */
export function columnNeeds(setting: Setting, table: PrintedTable): (style: TextStyle) => readonly ColumnNeed[] {
  const gathered = gather(table);
  return (style) =>
    gathered.map((column, at) => {
      const given = Math.min(table.widths[at] ?? 0, setting.layout.tables.widest);
      return needOf(setting, column, given, style);
    });
}

function needOf(setting: Setting, gathered: Gathered, given: number, style: TextStyle): ColumnNeed {
  const { tables, cell } = setting.layout;
  const em = millimetres(style.size);
  const inset = 2 * cell.horizontal + 0.4;
  const longest = Math.max(0, ...gathered.pieces.texts().map((text) => textWidth(setting.fonts, text, style)));
  const piece = Math.min(longest, LONGEST_PIECE * em);
  // Heads are bold.
  const head = gathered.head * em * 1.03;
  const least = Math.max(piece, Math.min(head, 2 * em)) + inset;
  const unbroken = Math.max(piece, head) + inset;
  const usual = quantile(gathered, 0.9) * em;
  const blank = gathered.texts === 0 ? Math.min(given, 12) : 0;
  const comfortable = Math.max(unbroken, Math.min(usual, 5 * em) + inset, usual / LINES + inset, blank, 2 * em);
  const line = Math.max(unbroken, Math.min(quantile(gathered, 0.97) * em * 1.04 + inset, tables.widest));
  return {
    least,
    unbroken,
    comfortable: Math.min(comfortable, tables.widest),
    line,
    wished: Math.max(comfortable, line, given),
  };
}
