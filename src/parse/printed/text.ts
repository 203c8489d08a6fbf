import stringWidth from 'string-width';
import type { PrintedBlock } from '../../model/rendition.ts';

/** Lines between empty ones. */
type Stretch = readonly string[];

/** In half widths: a line so wide may have been broken by its width, not by its writer; full lines differ by so much; a title is no wider. */
const FULL_LINE = 50;
const RAGGED = 4;
const TITLE_WIDTH = 50;
/** Half widths before a title that was put in the middle by spaces, and before a 落款, of so many lines at most. */
const CENTRED = 6;
const CLOSING = 12;
const MOST_CLOSING = 4;
const INDENT = /^(?:\u3000+[ \t]*|[ ]{2,}|\t+)/;
/** What begins a line of its own: 一、 （一） 1. 1、 ① - * • 第一条. */
const ITEM =
  /^\s*(?:[一二三四五六七八九十百]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．)）]|[\u2460-\u2473\u25cf\u25cb\u25a0\u25a1\u00b7\u2022*-]|第[一二三四五六七八九十百\d]+[条章节款])/;
const STOP = /[。！？：；.!?:;…”）)]$/;
const SENTENCE_END = /[。！？；：，、.!?;:,]$/;
/** Columns made by spaces or tabs, and lines drawn by signs. */
const COLUMNS = /\S(?:\t| {2,}|\u3000{2,})\S|^\s*[|+][-=|+\s]|[\u2500-\u257f]/;

/** A plain text in blocks: its title, its paragraphs, and as typed what stands in columns. Nothing for a text of blanks. */
export function printedText(text: string): readonly PrintedBlock[] {
  const stretches = stretchesOf(text);
  const full = fullWidth(stretches.flat());
  const indented = stretches.some((stretch) => stretch.some(isIndented));
  return stretches.flatMap((stretch, at) => {
    const title = at === 0 && isTitle(stretch, stretches);
    const head: readonly PrintedBlock[] = title ? [{ kind: 'heading', level: 1, text: (stretch[0] ?? '').trim() }] : [];
    const lines = title ? stretch.slice(1) : stretch;
    const end = at === stretches.length - 1 ? closingFrom(lines) : lines.length;
    const closing = lines.slice(end).map((line) => ({ kind: 'closing' as const, text: line.trim() }));
    const body = partsOf(lines.slice(0, end)).flatMap((part) =>
      isVerbatim(part) ? [{ kind: 'verbatim' as const, lines: part }] : paragraphsOf(part, full),
    );
    // An empty line is what tells paragraphs apart where none is indented.
    const gap: readonly PrintedBlock[] = at === 0 || indented || title ? [] : [{ kind: 'verbatim', lines: [''] }];
    return [...gap, ...head, ...body, ...closing];
  });
}

function stretchesOf(text: string): readonly Stretch[] {
  const stretches: string[][] = [[]];
  for (const line of text.replaceAll(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n').split('\n')) {
    if (line.trim() !== '') stretches.at(-1)?.push(line.trimEnd());
    else if (stretches.at(-1)?.length !== 0) stretches.push([]);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

/** A stretch in parts: lines in columns, and others. */
function partsOf(stretch: Stretch): readonly Stretch[] {
  const parts: string[][] = [];
  for (const [at, line] of stretch.entries()) {
    const last = parts.at(-1);
    if (last !== undefined && isInColumns(line) === isInColumns(stretch[at - 1] ?? '')) last.push(line);
    else parts.push([line]);
  }
  return parts;
}

/** More than one line in columns: what stands under one another is to stay so. */
function isVerbatim(part: Stretch): boolean {
  return part.length > 1 && isInColumns(part[0] ?? '');
}

function isInColumns(line: string): boolean {
  return COLUMNS.test(line.replace(INDENT, ''));
}

/** Where the 落款 begins: the last lines, if spaces put them far to the right. */
function closingFrom(lines: Stretch): number {
  const before = lines.findLastIndex((line) => indentOf(line) < CLOSING || stringWidth(line.trim()) > TITLE_WIDTH);
  return lines.length - before - 1 > MOST_CLOSING ? lines.length : before + 1;
}

/** A short first line without a stop, alone or above indented ones, or put in the middle by spaces. */
function isTitle(stretch: Stretch, all: readonly Stretch[]): boolean {
  const [first = '', second] = stretch;
  if (stringWidth(first.trim()) > TITLE_WIDTH || SENTENCE_END.test(first.trim()) || ITEM.test(first)) return false;
  const before = stringWidth(first) - stringWidth(first.trimStart());
  if (second === undefined) return all.length > 1 && (before === 0 || before >= CENTRED);
  return before >= CENTRED ? !INDENT.test(second) || before > indentOf(second) : before === 0 && INDENT.test(second);
}

function isIndented(line: string): boolean {
  return INDENT.test(line) && indentOf(line) < CENTRED;
}

function indentOf(line: string): number {
  return stringWidth(line) - stringWidth(line.trimStart());
}

/** The width at which a program broke the lines: that of the widest, if there are more of it; infinite if it broke none. */
function fullWidth(lines: readonly string[]): number {
  const broken = lines.filter((line) => !STOP.test(line)).map((line) => stringWidth(line));
  const widest = broken.reduce((most, width) => Math.max(most, width), 0);
  const count = broken.filter((width) => width >= widest - RAGGED).length;
  return count > 1 && widest >= FULL_LINE ? widest - RAGGED : Infinity;
}

/** A line is a paragraph, unless it clearly goes on with the one before, which was full. */
function paragraphsOf(part: Stretch, full: number): readonly PrintedBlock[] {
  const paragraphs: { text: string; readonly indent: boolean }[] = [];
  for (const [at, line] of part.entries()) {
    const before = part[at - 1] ?? '';
    const last = paragraphs.at(-1);
    const goesOn = stringWidth(before) >= full && !STOP.test(before) && !INDENT.test(line) && !ITEM.test(line);
    if (goesOn && last !== undefined) last.text = joined(last.text, line.trim());
    else paragraphs.push({ text: line.replace(INDENT, '').trim(), indent: INDENT.test(line) });
  }
  return paragraphs.map(({ text, indent }) => ({ kind: 'paragraph', text, indent }));
}

/** Two lines as one: a space between words of letters, none beside a Chinese sign. */
export function joined(before: string, after: string): string {
  const between = /[\x21-\x7e]$/.test(before) && /^[\x21-\x7e]/.test(after) ? ' ' : '';
  return `${before}${between}${after}`;
}
