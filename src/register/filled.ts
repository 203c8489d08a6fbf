import type { RegisterColumn } from '../model/register.ts';
import { dateSpan } from '../model/plain-date.ts';
import { certainForm } from '../parse/schema/certain-form.ts';
import { suggest } from '../parse/suggest.ts';
import { exactNumber } from '../parse/schema/typed-value.ts';
import type { FilledCell } from '../parse/tables/workbook-cells.ts';
import type { EditValue } from '../parse/yaml/edit.ts';
import { MARK, OPAQUE, spanText, tidy, tidyNumber } from './written.ts';

/** What is wrong with a filled-in cell. */
export type CellFault =
  | { readonly kind: 'errorCell'; readonly found: string }
  | { readonly kind: 'unreckoned' }
  /** A number of more digits than a sheet program keeps. */
  | { readonly kind: 'digitsLost' }
  | { readonly kind: 'noDate'; readonly found: string }
  /** `2024.1` may be January or October. */
  | { readonly kind: 'dateDoubtful'; readonly found: string }
  | { readonly kind: 'noNumber'; readonly found: string; readonly whole: boolean }
  | { readonly kind: 'noChoice'; readonly found: string; readonly choices: readonly string[] }
  | { readonly kind: 'noPages'; readonly found: string; readonly whole: boolean }
  | { readonly kind: 'noYears'; readonly found: string }
  | { readonly kind: 'keptElsewhere' }
  | { readonly kind: 'blankWanted' };

/** A cell understood: its text as the register writes it, and the value that a record states for it (undefined: nothing). */
export type Reading = { readonly text: string; readonly value: EditValue | undefined } | { readonly fault: CellFault };

export const BLANK: Reading = { text: '', value: undefined };

/** Understands a filled-in cell as the form of its column asks; typed dates, full-width digits and the like as everywhere in the program. */
export function readCell(cell: FilledCell | null, column: RegisterColumn): Reading {
  if (cell === null) return BLANK;
  if (cell.kind === 'error') return { fault: { kind: 'errorCell', found: cell.text } };
  if (cell.kind === 'unreckoned') return { fault: { kind: 'unreckoned' } };
  if (cell.kind === 'number' && cell.rounded) return { fault: { kind: 'digitsLost' } };
  if (column.form === 'date') return dateIn(cell);
  const text = tidy(textOf(cell, column));
  if (text === '') return BLANK;
  if (text.startsWith(OPAQUE)) return { text, value: undefined };
  return readers[column.form](text, column);
}

/** What a cell says whose column is not a date. */
function textOf(cell: Exclude<FilledCell, { kind: 'error' | 'unreckoned' }>, { form }: RegisterColumn): string {
  if (cell.kind === 'truth') return cell.text === 'true' ? '是' : '否';
  if (cell.kind !== 'day') return cell.text;
  return form === 'integer' || form === 'number' ? cell.serial : cell.text;
}

const DATE_SHAPE = { types: ['string'], example: '2024-03-05' } as const;
const BETWEEN = /\s*(?:至|到|—+|–|~|～|--)\s*|(?<=[日号月])\s*-\s*|\s+-\s+/u;

function dateIn(cell: Exclude<FilledCell, { kind: 'error' | 'unreckoned' }>): Reading {
  const day = dayIn(cell);
  if (day !== null) return { text: day, value: day };
  // What was typed as a number stands in a cell of days as some day far away: 2024 is 16 July 1905.
  const text = tidy(cell.kind === 'day' ? cell.serial : cell.text);
  if (text === '') return BLANK;
  if ((cell.kind === 'day' || cell.kind === 'number') && text.includes('.'))
    return { fault: { kind: 'dateDoubtful', found: text } };
  const whole = certainDate(text);
  return whole === null ? spanIn(text) : { text: whole, value: whole };
}

/** The day of a cell of days, or of a number whose format was lost. */
function dayIn(cell: FilledCell): string | null {
  if (cell.kind === 'day') return isOfOurTime(cell.text) ? cell.text : null;
  if (cell.kind !== 'number' || cell.day === null || !/^\d{5}$/.test(cell.text)) return null;
  return isOfOurTime(cell.day) ? cell.day : null;
}

function spanIn(text: string): Reading {
  const [from, to, ...more] = text.split(BETWEEN).map(certainDate);
  const [start, end] = [dateSpan(from ?? ''), dateSpan(to ?? '')];
  if (typeof from !== 'string' || typeof to !== 'string' || start === null || end === null || more.length > 0)
    return { fault: { kind: 'noDate', found: text } };
  if (start.from > end.to) return { fault: { kind: 'noDate', found: text } };
  return from === to ? { text: from, value: from } : { text: spanText(from, to), value: { from, to } };
}

function isOfOurTime(day: string): boolean {
  return day >= '1949' && day < '2101';
}

function certainDate(text: string): string | null {
  const date = certainForm(text, DATE_SHAPE) ?? text;
  return dateSpan(date) === null ? null : date;
}

type Reader = (text: string, column: RegisterColumn) => Reading;

const asText: Reader = (text) => ({ text, value: text });

const readers: Readonly<Record<Exclude<RegisterColumn['form'], 'date'>, Reader>> = {
  text: asText,
  integer: (text) => numberIn(text, true),
  number: (text) => numberIn(text, false),
  truth: (text, { choices }) => {
    const truth = certainForm(text, { types: ['boolean'] }) ?? text.toLowerCase();
    if (truth === 'true') return { text: '是', value: true };
    return truth === 'false' ? { text: '否', value: false } : { fault: { kind: 'noChoice', found: text, choices } };
  },
  choice: (text, { choices }) => {
    const bare = text.normalize('NFKC').replaceAll(/\s/g, '');
    const chosen = choices.includes(bare) ? bare : suggest(bare, choices);
    return chosen === bare ? { text: bare, value: bare } : { fault: { kind: 'noChoice', found: text, choices } };
  },
  lines: (text) => {
    const lines = text.split(/[\n；;]/).map((line) => line.trim());
    const value = [...new Set(lines.filter((line) => line !== ''))];
    return value.length === 0 ? BLANK : { text: value.join('\n'), value };
  },
  pages: (text) => namedNumbers(text, true),
  figures: (text) => namedNumbers(text, false),
  years: (text) => {
    const [, from, to] = /^(\d{4})\s*年?\s*[-—–~～至到]+\s*(\d{4})\s*年?$/.exec(text.normalize('NFKC')) ?? [];
    if (from === undefined || to === undefined || from > to) return { fault: { kind: 'noYears', found: text } };
    return { text: `${from}-${to}`, value: { from: Number(from), to: Number(to) } };
  },
  original: (text) => {
    const item = /^(\d{4})\/(\S+?)(?:\s*第\s*(\d+)\s*页)?$/.exec(text.normalize('NFKC'));
    if (item === null) return { text, value: { place: text } };
    return itemIn(item);
  },
  names: (text) => {
    const count = exactNumber(text.normalize('NFKC').replace(/\s*[人处个名]$/, ''));
    if (count !== null) return { text: String(count), value: count };
    const names = text.split(/[、，,；;\n]/).map((name) => name.trim());
    const value = names.filter((name) => name !== '');
    return { text: value.join(MARK), value };
  },
  shows: (text) => {
    const item = /^(\d{4})\/(\S+?)()$/.exec(text.normalize('NFKC'));
    return item === null ? { text, value: text } : itemIn(item);
  },
};

/** Year, item and page as written `2023/volunteer-roster 第2页`. */
function itemIn([, year = '', item = '', page]: RegExpExecArray): Reading {
  const behind = page === undefined || page === '' ? '' : ` 第${page}页`;
  const value = { year: Number(year), item, ...(behind === '' ? {} : { page: Number(page) }) };
  return { text: `${year}/${item}${behind}`, value };
}

function numberIn(text: string, whole: boolean): Reading {
  const form = certainForm(text, { types: [whole ? 'integer' : 'number'] }) ?? text;
  const bare = tidyNumber(form);
  const value = exactNumber(bare);
  if (value === null || (whole && !Number.isInteger(value))) return { fault: { kind: 'noNumber', found: text, whole } };
  return { text: bare, value };
}

function namedNumbers(text: string, whole: boolean): Reading {
  const value: Record<string, number> = {};
  const bare = text.normalize('NFKC');
  for (const entry of bare.split(/[、，,；;\n]/).filter((each) => each.trim() !== '')) {
    const [, name, figure] = /^\s*(.*?[^\s\d:：第.])\s*[:：]?\s*第?\s*(-?\d+(?:\.\d+)?)\s*页?\s*$/u.exec(entry) ?? [];
    const number = figure === undefined ? null : exactNumber(tidyNumber(figure));
    if (name === undefined || number === null || (whole && (!Number.isInteger(number) || number < 1)))
      return { fault: { kind: 'noPages', found: entry.trim(), whole } };
    value[name] = number;
  }
  const entries = Object.entries(value);
  return { text: entries.map(([name, figure]) => `${name} ${figure}`).join(MARK), value };
}
