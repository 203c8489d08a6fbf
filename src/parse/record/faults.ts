import { dateSpan, type DateSpan } from '../../model/plain-date.ts';
import type { Pointer } from '../../model/place.ts';
import type { DateOrSpan } from '../../model/generated/records.ts';
import type { WrittenFields } from './validity.ts';
import { faultAt, type FaultContext, type PlacedFault } from '../schema/schema-faults.ts';

/** The days that a valid written date covers. */
export function spanOf(date: DateOrSpan): DateSpan {
  const [first, last] = typeof date === 'string' ? [date, date] : [date.from, date.to];
  return { from: dateSpan(first)?.from ?? first, to: dateSpan(last)?.to ?? last };
}

/** Faults of a record that no schema can state: stretches that end before they begin, photos without a file. */
export function recordFaults(record: WrittenFields, context: FaultContext): readonly PlacedFault[] {
  const { date, covers, event, events = [], rate, photos = [], files = [] } = record;
  const dates: readonly (readonly [DateOrSpan | undefined, Pointer])[] = [
    [date, ['date']],
    [event?.date, ['event', 'date']],
    ...events.map((each, index) => [each.date, ['events', index, 'date']] as const),
    ...(typeof rate?.period === 'object' ? [[rate.period, ['rate', 'period']] as const] : []),
  ];
  const backwards = dates.filter(([span]) => typeof span === 'object' && spanOf(span).from > spanOf(span).to);
  const faults = backwards.map(([, pointer]) => faultAt('order', pointer, context));
  if (covers && covers.from > covers.to) faults.push(faultAt('order', ['covers'], context));
  photos.forEach(({ file }, index) => {
    if (file === undefined && files[index] === undefined) faults.push(faultAt('photoFile', ['photos', index], context));
  });
  return faults.map(({ fault, ...rest }) => ({ ...rest, fault: { ...fault, foundType: null } }));
}
