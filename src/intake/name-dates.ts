import type { GuessedDate } from '../model/intake.ts';
import { dateSpan } from '../model/plain-date.ts';

/** The dates of a name and what is left of it without them. */
export interface NameDates {
  /** In the order in which they stand. */
  readonly dates: readonly GuessedDate[];
  /** Month and day without a year, `04-15`; the year must come from elsewhere. */
  readonly dayOfYear: string | null;
  /** First and last year of a span: 2022-2026年. */
  readonly span: { readonly from: number; readonly to: number } | null;
  readonly rest: string;
}

const DIGITS = '〇一二三四五六七八九';
const MILLISECONDS_IN_CHINA = 8 * 3_600_000;

/** A moment that a phone counted, as the day it was in China. */
function dayOfMilliseconds(text: string): string {
  return new Date(Number(text) + MILLISECONDS_IN_CHINA).toISOString().slice(0, 10);
}

function iso(year: string, month?: string, day?: string): string | null {
  const full = year.length === 2 ? `20${year}` : year;
  const text = [full, month, day]
    .filter((each) => each !== undefined)
    .map((each) => each.padStart(2, '0'))
    .join('-');
  return /^(?:19|20)\d\d/.test(text) && dateSpan(text) !== null ? text : null;
}

/** 二〇二四 and 十五 as digits, so that one set of forms will do. */
function inDigits(text: string): string {
  return text
    .replaceAll(/[〇零○一二三四五六七八九]{4}(?=\s*年)/gu, (year) =>
      Array.from(year, (sign) => ('零○'.includes(sign) ? 0 : DIGITS.indexOf(sign))).join(''),
    )
    .replaceAll(
      /(?<![第年〇零○一二三四五六七八九十\d])([一二三四五六七八九]?)十([一二三四五六七八九]?)(?=[月日号])/gu,
      (_, tens: string, ones: string) =>
        String((tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones))),
    );
}

interface Form {
  readonly pattern: RegExp;
  readonly source: GuessedDate['source'];
  readonly read: (groups: readonly string[]) => string | null;
}

const three = ([year = '', month, day]: readonly string[]): string | null => iso(year, month, day);

/** From the surest to the loosest; what one form takes the next does not see. */
const forms: readonly Form[] = [
  {
    pattern: /(?:mmexport|wx_camera_|microMsg\.|^)(1[2-9]\d{11})(?!\d)/giu,
    source: 'received',
    read: ([milliseconds = '']) => dayOfMilliseconds(milliseconds),
  },
  {
    pattern:
      /(?:微信图片|微信截图|微信照片|qq图片|qq截图|企业微信截图|wechatimg|wechat\s*image|screenshot|屏幕截图|截屏|截图|img|image|pxl|mvimg|vid|dsc|photo|scan|camscanner|扫描全能王|扫描|tim图片|beautyplus|faceu|b612)[-_ ]*((?:19|20)\d\d)[-._年]?(0[1-9]|1[0-2])[-._月]?(0[1-9]|[12]\d|3[01])日?(?:[-_ 时]*\d{2}[-._ 时:：]?\d{2}(?:[-._ 分:：]?\d{2,5})?)?/giu,
    source: 'received',
    read: three,
  },
  {
    pattern: /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[-_ ]?\d{6}(?:\d{1,3})?(?!\d)/gu,
    source: 'received',
    read: three,
  },
  {
    pattern: /(?<!\d)((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/gu,
    source: 'stated',
    read: three,
  },
  {
    pattern: /(?<!\d)((?:19|20)\d\d)([-./、_])(\d{1,2})\2(\d{1,2})(?!\d)/gu,
    source: 'stated',
    read: ([y = '', , m, d]) => iso(y, m, d),
  },
  { pattern: /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/gu, source: 'stated', read: three },
  { pattern: /(?<!\d)(2\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/gu, source: 'stated', read: three },
  { pattern: /(?<!\d)((?:19|20)?[12]\d)\s*年\s*(\d{1,2})\s*月份?/gu, source: 'stated', read: three },
  {
    pattern: /(?<!\d)((?:19|20)\d\d)([-./_])(1[0-2]|0?[1-9])(?![\d.])/gu,
    source: 'stated',
    read: ([y = '', , m]) => iso(y, m),
  },
  { pattern: /〔((?:19|20)\d\d)〕(?:第?\d+号)?/gu, source: 'stated', read: ([year = '']) => iso(year) },
  { pattern: /(?<!\d)((?:19|20)\d\d)\s*(?:年度|年)?(?!\d)/gu, source: 'stated', read: ([year = '']) => iso(year) },
  { pattern: /(?<!\d)(2\d)\s*年(?:度)?/gu, source: 'stated', read: ([year = '']) => iso(year) },
];

const SPAN = /(?<!\d)((?:19|20)\d\d)\s*年?\s*[-—－~～至到]+\s*((?:19|20)\d\d)\s*年?(?:度)?/u;
const DAY_OF_YEAR = /(?<![\d.])(1[0-2]|0?[1-9])\s*(?:月|[.](?=\d))\s*(3[01]|[12]\d|0?[1-9])(?:\s*[日号])?(?![\d.])/u;

/** Reads the dates of a name (its ending taken off) or of a folder's name. */
export function nameDates(name: string): NameDates {
  let rest = inDigits(name.normalize('NFKC').replaceAll(/\[((?:19|20)\d\d)\]/gu, '〔$1〕'));
  const spanned = SPAN.exec(rest);
  const span = spanned === null ? null : { from: Number(spanned[1]), to: Number(spanned[2]) };
  const isSpan = span !== null && span.to > span.from && span.to - span.from <= 10;
  if (isSpan) rest = rest.replace(SPAN, ' ');
  const found: { readonly at: number; readonly date: GuessedDate }[] = [];
  for (const { pattern, source, read } of forms) {
    rest = rest.replaceAll(pattern, (whole: string, ...more: readonly unknown[]) => {
      const groups = more.filter((each) => typeof each === 'string').slice(0, -1);
      const date = read(groups);
      if (date === null) return whole;
      found.push({ at: Number(more.find((each) => typeof each === 'number')), date: { date, source } });
      return ' '.repeat(whole.length);
    });
  }
  const day = DAY_OF_YEAR.exec(rest);
  if (day !== null) rest = rest.replace(DAY_OF_YEAR, ' ');
  return {
    dates: found.toSorted((a, b) => a.at - b.at).map(({ date }) => date),
    dayOfYear: day === null ? null : `${day[1]?.padStart(2, '0')}-${day[2]?.padStart(2, '0')}`,
    span: isSpan ? span : null,
    rest,
  };
}
