import { dateSpan, isPlainDate } from '../src/model/plain-date.ts';

/** A day that exists. */
export const date: (text: string) => boolean = isPlainDate;

/** A year, month or day that exists; `partial-date` of the schemas. */
export function partialDate(text: string): boolean {
  return dateSpan(text) !== null;
}
