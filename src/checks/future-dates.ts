import type { EvidenceRecord } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { DateSpan } from '../model/plain-date.ts';
import { dateAfterAsOf } from '../text/rules/date-after-as-of.ts';
import type { CheckContext } from './context.ts';
import { eventDaysOf, writtenSpan } from './days.ts';

/** Days that have certainly not come yet; a month or year that has begun may be meant up to now. */
function toCome(record: EvidenceRecord, asOf: string): readonly Finding[] {
  const { year, item, path, date } = record;
  const days: readonly { readonly span: DateSpan; readonly place: Place; readonly event: boolean }[] = [
    { span: date, place: record.placeOf(['date']), event: false },
    ...eventDaysOf(record).map((day) => ({ ...day, event: true })),
  ];
  return days
    .filter(({ span }) => span.from > asOf)
    .map(({ span, place, event }) =>
      raise(
        dateAfterAsOf,
        { place, year, item, subject: event ? [path, 'event', writtenSpan(span)] : [path, 'date'] },
        { date: writtenSpan(span), asOf, event },
      ),
    );
}

/** Papers and events dated after the day of the check. */
export function run({ archive, asOf }: CheckContext): readonly Finding[] {
  return archive.records.flatMap((record) => toCome(record, asOf));
}
