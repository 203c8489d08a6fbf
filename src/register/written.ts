import type { RegisterColumn } from '../model/register.ts';
import { nodeAt, type SourceNode, textUnder, valueUnder } from '../parse/yaml/source-tree.ts';
import { registerWords } from '../text/register-words.ts';
import { TRUTHS } from './columns.ts';

/** Begins the text of a cell that cannot say all that the record does; such a cell is not filled in. */
export const OPAQUE = '〔';
const NOTHING: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);
export const MARK = '、';

/** The text of a column's cell for what stands in a record; empty for nothing. Texts that mean the same are the same. */
export function cellText(root: SourceNode, column: RegisterColumn, at: readonly (string | number)[] = []): string {
  const node = nodeAt(root, [...at, ...column.path]);
  if (node === null || (node.type === 'text' && node.plain && NOTHING.has(node.text))) return '';
  return writers[column.form]?.(node) ?? plain(node) ?? opaque();
}

function opaque(count: number | null = null): string {
  return registerWords.kept(count);
}

function plain(node: SourceNode): string | null {
  return node.type === 'text' ? tidy(node.text) : null;
}

/** Line ends as one sign, no blanks at the ends. */
export function tidy(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** A decimal without zeros that say nothing: `36.0` is 36. */
export function tidyNumber(text: string): string {
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text;
}

type Writer = (node: SourceNode) => string | null;

const number: Writer = (node) => (node.type === 'text' ? tidyNumber(node.text) : null);

/** What cannot be written as its form asks gives null. */
const writers: Readonly<Partial<Record<RegisterColumn['form'], Writer>>> = {
  date: (node) => {
    const [from, to] = [textUnder(node, 'from'), textUnder(node, 'to')];
    return from === null || to === null ? plain(node) : spanText(from, to);
  },
  integer: number,
  number,
  truth: (node) => {
    if (node.type !== 'text') return null;
    return /^true$/i.test(node.text) ? TRUTHS[0] : /^false$/i.test(node.text) ? TRUTHS[1] : node.text;
  },
  lines: (node) => textsOf(node)?.join('\n') ?? null,
  pages: namedNumbers,
  figures: namedNumbers,
  years: (node) => {
    const [from, to] = [textUnder(node, 'from'), textUnder(node, 'to')];
    return from === null || to === null ? null : `${from}-${to}`;
  },
  original: (node) => textUnder(node, 'place') ?? itemText(node),
  names: (node) => {
    if (node.type === 'text') return number(node);
    const names = textsOf(node, 'name');
    return names === null ? opaque(node.type === 'list' ? node.items.length : null) : names.join(MARK);
  },
  shows: (node) => plain(node) ?? itemText(node),
};

/** `2024-03 至 2024-11`. */
export function spanText(from: string, to: string): string {
  return `${from} 至 ${to}`;
}

function namedNumbers(node: SourceNode): string | null {
  if (node.type !== 'map') return null;
  const entries = node.entries.map(({ key, value }) =>
    value.type === 'text' && !/[、，,；;\n\d]/.test(key) ? `${key} ${tidyNumber(value.text)}` : null,
  );
  return entries.includes(null) ? null : entries.join(MARK);
}

/** Texts of a list, or of maps that hold nothing but one; null where there is more to them. */
function textsOf(node: SourceNode, under?: string): readonly string[] | null {
  if (node.type !== 'list') return null;
  const texts = node.items.map((item) => {
    if (item.type === 'text') return tidy(item.text);
    return under !== undefined && item.type === 'map' && item.entries.length === 1 ? textUnder(item, under) : null;
  });
  return texts.every((text) => text !== null && (under === undefined || !text.includes(MARK)))
    ? texts.flatMap((text) => text ?? [])
    : null;
}

/** `2023/volunteer-roster 第2页`. */
function itemText(node: SourceNode): string | null {
  const item = textUnder(node, 'item');
  if (item === null) return null;
  const [year, page] = [textUnder(node, 'year'), valueUnder(node, 'page')];
  const behind = page?.type === 'text' ? ` 第${page.text}页` : '';
  return `${year === null ? '' : `${year}/`}${item}${behind}`;
}
