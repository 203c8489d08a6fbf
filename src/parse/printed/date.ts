import { chineseNumber } from '../../model/chinese-number.ts';
import type { FormatSection, FormatToken } from './format.ts';

const DAY = 86_400_000;
/** Before 1 March 1900 the first calendar of sheet programs is a day behind: it holds a 29 February 1900 that never was. */
const REAL_FROM = 60;
const WEEKDAYS = '日一二三四五六';
const DIGITS = '〇一二三四五六七八九';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A moment of a sheet's calendar, and how it is told. */
interface Moment {
  readonly date: Date;
  readonly chinese: boolean;
  /** Hours are counted to twelve. */
  readonly halves: boolean;
}

/** A day or time as its format shows it; null for a number that is none (negative, beyond the year 9999). */
export function printedDate(serial: number, section: FormatSection, from1904: boolean): string | null {
  if (serial < 0 || serial > 2_958_466) return null;
  const { tokens } = section;
  const halves = tokens.some((token) => token.kind === 'date' && token.text.includes('/'));
  const moment = { date: dateOf(serial, section, from1904), chinese: section.chinese === 1, halves };
  return tokens
    .map((token, at) => {
      switch (token.kind) {
        case 'date':
          return field(moment, isMinute(tokens, at) ? token.text.replaceAll('m', 'i') : token.text);
        case 'elapsed':
          return elapsed(serial, token.text);
        case 'text':
          return token.text;
        case 'fraction':
          return '/';
        case 'comma':
          return ',';
        case 'point':
          return tokens[at + 1]?.kind === 'digit' ? '' : '.';
        default:
          return '';
      }
    })
    .join('')
    .trim();
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/** The number that stands for a day, or a day and time, written as ISO 8601 (ECMA-376 part 1, 18.17.4); null for any other text. */
export function serialOf(text: string, from1904: boolean): number | null {
  const [, y, m, d, hour = '0', minute = '0', second = '0'] = ISO.exec(text) ?? [];
  if (y === undefined) return null;
  const days = Date.UTC(Number(y), Number(m) - 1, Number(d)) / DAY + 25_569 - (from1904 ? 1462 : 0);
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return (days < REAL_FROM && !from1904 ? days - 1 : days) + seconds / 86_400;
}

/** As midnight UTC of the day, to the second that is shown. */
function dateOf(serial: number, { tokens }: FormatSection, from1904: boolean): Date {
  const days = from1904 ? serial + 1462 : serial < REAL_FROM ? serial + 1 : serial;
  const showsTime = tokens.some(
    (token) => token.kind === 'elapsed' || (token.kind === 'date' && /[hs]/.test(token.text)),
  );
  const time = showsTime ? Math.round(days * 86_400) * 1000 : Math.floor(days + 1e-9) * DAY;
  return new Date(Date.UTC(1899, 11, 30) + time);
}

/** `m` after hours or before seconds is minutes. */
function isMinute(tokens: readonly FormatToken[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'date' || !/^m{1,2}$/.test(token.text)) return false;
  const fields = tokens.flatMap((each, index) => (each.kind === 'date' || each.kind === 'elapsed' ? [index] : []));
  const place = fields.indexOf(at);
  const letter = (index: number | undefined): string => {
    const each = index === undefined ? undefined : tokens[index];
    return each?.kind === 'date' || each?.kind === 'elapsed' ? (each.text[0] ?? '') : '';
  };
  return letter(fields[place - 1]) === 'h' || letter(fields[place + 1]) === 's';
}

/** What the first letter of a field shows. */
const fields: Readonly<Record<string, (moment: Moment, letters: string) => string>> = {
  y: ({ date, chinese }, letters) => year(date.getUTCFullYear(), letters, chinese),
  e: ({ date, chinese }, letters) => year(date.getUTCFullYear(), letters, chinese),
  m: (moment, letters) =>
    letters.length < 3 ? count(moment, moment.date.getUTCMonth() + 1, letters) : monthName(moment.date, letters.length),
  d: (moment, letters) =>
    letters.length < 3
      ? count(moment, moment.date.getUTCDate(), letters)
      : weekday(moment.date, letters.length === 3 ? '周' : '星期'),
  a: ({ date }, letters) => {
    if (letters.includes('/')) return date.getUTCHours() < 12 ? 'AM' : 'PM';
    return weekday(date, letters.length === 3 ? '' : '星期');
  },
  上: ({ date }) => (date.getUTCHours() < 12 ? '上午' : '下午'),
  h: (moment, letters) => {
    const hours = moment.date.getUTCHours();
    return count(moment, moment.halves ? ((hours + 11) % 12) + 1 : hours, letters);
  },
  i: (moment, letters) => count(moment, moment.date.getUTCMinutes(), letters),
  s: (moment, letters) => count(moment, moment.date.getUTCSeconds(), letters),
};

function field(moment: Moment, letters: string): string {
  return fields[letters[0] ?? '']?.(moment, letters) ?? '';
}

function count({ chinese }: Moment, value: number, letters: string): string {
  return chinese ? chineseNumber(value, 1) : String(value).padStart(Math.min(letters.length, 2), '0');
}

function year(value: number, letters: string, chinese: boolean): string {
  const shown = letters.startsWith('y') && letters.length <= 2 ? String(value % 100).padStart(2, '0') : String(value);
  return chinese ? Array.from(shown, (digit) => DIGITS[Number(digit)] ?? digit).join('') : shown;
}

function monthName(date: Date, letters: number): string {
  return letters === 3 ? (MONTHS[date.getUTCMonth()] ?? '') : `${date.getUTCMonth() + 1}月`;
}

function weekday(date: Date, before: string): string {
  return `${before}${WEEKDAYS[date.getUTCDay()] ?? ''}`;
}

function elapsed(serial: number, letters: string): string {
  const seconds = Math.round(serial * 86_400);
  const unit = letters.startsWith('h') ? 3600 : letters.startsWith('m') ? 60 : 1;
  return String(Math.floor(seconds / unit)).padStart(letters.length, '0');
}
