/** A calendar day in Asia/Shanghai, written `YYYY-MM-DD`; ordinary string comparison orders such days. */
export type PlainDate = string;

/** A day, or a stretch of days when only the month or the year is stated; both ends belong to it. */
export interface DateSpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const YEAR = /^(\d{4})$/;

/** Days of a month (1-12) in the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function day(year: number, month: number, dayOfMonth: number): PlainDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** True for a day that exists: `2024-02-29` does, `2023-02-29` does not. */
export function isPlainDate(text: string): boolean {
  const match = DAY.exec(text);
  if (match === null) return false;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

/** The span a written date covers: `2024`, `2024-03` or `2024-03-05`; null if it is none of these or no such day exists. */
export function dateSpan(text: string): DateSpan | null {
  if (isPlainDate(text)) return { from: text, to: text };
  const month = MONTH.exec(text);
  if (month !== null) {
    const [year, number] = [Number(month[1]), Number(month[2])];
    if (number < 1 || number > 12) return null;
    return { from: day(year, number, 1), to: day(year, number, daysInMonth(year, number)) };
  }
  if (!YEAR.test(text)) return null;
  return { from: `${text}-01-01`, to: `${text}-12-31` };
}

/** Of Asia/Shanghai before UTC, all year round since 1992. */
const AHEAD_MS = 8 * 60 * 60 * 1000;

/** The day it is in Asia/Shanghai at a moment, in ms since 1970. Reckoned, for to load the tables of all time zones takes longer than to read ten records. */
export function dayAt(moment: number): PlainDate {
  return new Date(moment + AHEAD_MS).toISOString().slice(0, 10);
}

/** Year number of a day. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** Eight digits as the contents list prints them (DA/T 22): a day `20240305`, a month `20240300`, a year `20240000`; a longer span as `from-to`. */
export function eightDigits(span: DateSpan): string {
  const { from, to } = span;
  if (from === to) return from.replaceAll('-', '');
  if (dateSpan(from.slice(0, 4))?.to === to && from.endsWith('-01-01')) return `${from.slice(0, 4)}0000`;
  if (dateSpan(from.slice(0, 7))?.to === to && from.endsWith('-01')) return `${from.slice(0, 7).replace('-', '')}00`;
  return `${from.replaceAll('-', '')}-${to.replaceAll('-', '')}`;
}

/** Eight digits (GB/T 11821) where a caption's time is a date, else its own words; nothing for none. */
export function printedTime(time: string | null): string {
  const span = time === null ? null : dateSpan(time);
  return span === null ? (time ?? '') : eightDigits(span);
}

/** Whole days from one day to another; negative if the other is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
