import type { DateSpan } from '../model/plain-date.ts';

/** The earliest and latest day of several dates; null if there are none. */
export function spanOf(dates: readonly DateSpan[]): DateSpan | null {
  const [first, ...rest] = dates;
  if (first === undefined) return null;
  return rest.reduce(
    (span, date) => ({
      from: date.from < span.from ? date.from : span.from,
      to: date.to > span.to ? date.to : span.to,
    }),
    first,
  );
}

/** 起止日期 in eight digits: `20240105-20241220`; one day once; empty for none. */
export function printedSpan(span: DateSpan | null): string {
  if (span === null) return '';
  const ends = span.from === span.to ? [span.from] : [span.from, span.to];
  return ends.map((day) => day.replaceAll('-', '')).join('-');
}
