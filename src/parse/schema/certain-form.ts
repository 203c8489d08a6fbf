import { dateSpan } from '../../model/plain-date.ts';
import type { Shape } from './shape.ts';
import { exactNumber } from './typed-value.ts';

/** Separators of a date: dashes of every length, and the stops and commas of a Chinese keyboard. */
const DATE = /^(\d{4})\s*[-/.年–—、。]\s*(\d{1,2})(?:\s*[-/.月–—、。]\s*(\d{1,2})\s*[日号]?)?\s*月?$/;
const TRAILING = /[.,;。、]$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR = /^(\d{4})\s*年度?$/;
const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const QUOTES = /^["'“”‘’「」『』]+|["'“”‘’「」『』]+$/g;

const TRUTHS: ReadonlyMap<string, string> = new Map([
  ...['yes', 'y', 'on', '是', '有', '对'].map((word) => [word, 'true'] as const),
  ...['no', 'n', 'off', '否', '无', '不是'].map((word) => [word, 'false'] as const),
]);

/** True where a schema asks for a day, a month or a year written as `2024-03-05`. */
export function isDate({ types = [], example = '' }: Shape): boolean {
  return types.includes('string') && /^\d{4}-\d{2}/.test(example);
}

/**
 * The form in which a schema takes a value that was typed in another way, where that leaves no doubt: full-width digits, `1,200`, `2024年4月5日`, `yes`.
 * Null where nothing is to be changed or more than one thing may be meant.
 */
export function certainForm(text: string, shape: Shape): string | null {
  const { types = [] } = shape;
  const bare = text.normalize('NFKC').trim().replaceAll(QUOTES, '').trim();
  const form = isDate(shape) ? certainDate(bare) : types.includes('string') ? null : certainScalar(bare, types);
  return form === text ? null : form;
}

function certainScalar(bare: string, types: readonly string[]): string | null {
  if (types.includes('boolean')) return TRUTHS.get(bare.toLowerCase()) ?? null;
  if (!types.includes('number') && !types.includes('integer')) return null;
  const year = types.includes('integer') ? YEAR.exec(bare)?.[1] : undefined;
  const number = year ?? (NUMBER.test(bare) ? bare.replaceAll(',', '').replace(/^(-?)0+(?=\d)/, '$1') : null);
  return number === null || exactNumber(number) === null ? null : number;
}

function certainDate(bare: string): string | null {
  const date = YEAR.exec(bare)?.[1] ?? isoDate(bare.replace(TRAILING, '').trim());
  return date !== null && dateSpan(date) !== null ? date : null;
}

/** `2024/3/5`, `2024.3.5`, `2024年3月5日`, `20240305` as `2024-03-05`; null for anything else. */
export function isoDate(text: string): string | null {
  const match = DATE.exec(text) ?? DIGITS.exec(text);
  if (match === null) return null;
  const [, year = '', month = '', day] = match;
  const parts = day === undefined ? [year, month] : [year, month, day];
  return parts.map((part) => part.padStart(2, '0')).join('-');
}
