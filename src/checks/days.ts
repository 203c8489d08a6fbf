import type { EvidenceRecord } from '../model/evidence.ts';
import type { Place } from '../model/place.ts';
import { dateSpan, type DateSpan } from '../model/plain-date.ts';

/** A day, or a stretch of days, on which something happened. */
export interface EventDay {
  readonly span: DateSpan;
  readonly place: Place;
}

/** The span of a dated fact, `2024-03-05` or `2024-03-05/2024-03-07`; null if it is no date. */
export function spanOf(text: string): DateSpan | null {
  const [from = '', to = from] = text.split('/').map((each) => each.trim());
  const [first, last] = [dateSpan(from), dateSpan(to)];
  return first === null || last === null ? null : { from: first.from, to: last.to };
}

/** The days of the events that a record declares, and of its photographs where a caption states them. */
export function eventDaysOf({ facts, photos }: EvidenceRecord): readonly EventDay[] {
  const events = facts.filter(({ list }) => list === 'events').flatMap(({ rows }) => rows);
  const stated = [
    ...events.map(({ values, place }) => ({ text: values['date'] ?? '', place })),
    ...photos.map(({ caption, place }) => ({ text: caption.time ?? '', place })),
  ];
  return stated.flatMap(({ text, place }) => {
    const span = spanOf(text);
    return span === null ? [] : [{ span, place }];
  });
}

/** A span as its paper states it: 2024, 2024-03, 2024-03-05, or two of them with a slash. */
export function writtenSpan({ from, to }: DateSpan): string {
  if (from === to) return from;
  const whole = [from.slice(0, 4), from.slice(0, 7)].find((text) => {
    const span = dateSpan(text);
    return span?.from === from && span.to === to;
  });
  return whole ?? `${from}/${to}`;
}
