import type { DateClass, DateWindow } from '../model/checklist.ts';
import { type Circumstances, type Finding, raise } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { DateSpan, PlainDate } from '../model/plain-date.ts';
import { resolveDay } from '../model/unit.ts';
import { dateOutsideWindow } from '../text/rules/date-outside-window.ts';
import type { CheckContext } from './context.ts';
import { eventDaysOf, writtenSpan } from './days.ts';
import { firstEventOf } from './first-event.ts';
import { type HeldPart, heldParts, isStatement } from './holdings.ts';

interface Stretch {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly window: DateWindow;
}

type What = 'date' | 'event' | 'issued';

/** The windows of a date class for one paper; null if they count from years that the paper does not state. */
function stretches({ windows }: DateClass, { part, record }: HeldPart): readonly Stretch[] | null {
  const resolved = windows.map((window) => {
    const [from, to] = [window.from, window.to].map((day) =>
      day === null ? null : (resolveDay(day, part.year, record.covers?.from ?? null) ?? undefined),
    );
    return from === undefined || to === undefined ? null : { from, to, window };
  });
  return resolved.includes(null) ? null : resolved.filter((stretch) => stretch !== null);
}

function touches(span: DateSpan, { from, to }: Stretch): boolean {
  return (from === null || span.to >= from) && (to === null || span.from <= to);
}

function finding(
  held: HeldPart,
  what: What,
  span: DateSpan,
  place: Place,
  expected: Stretch | undefined,
  touched: Stretch | undefined,
): Finding {
  const { unit, part, record } = held;
  const severity = touched?.window.severity ?? undefined;
  const where: Circumstances = {
    place,
    year: part.year,
    item: unit.item.slug,
    // Of the events of one paper each is a fault of its own.
    subject: [record.path, part.part.dateClass, what, ...(what === 'event' ? [writtenSpan(span)] : [])],
    ...(severity === undefined ? {} : { severity }),
  };
  return raise(dateOutsideWindow, where, {
    part: part.part.name,
    dateClass: part.part.dateClass,
    what,
    date: writtenSpan(span),
    from: expected?.from ?? null,
    to: expected?.to ?? null,
    remark: touched?.window.remark ?? null,
  });
}

/** The first window that the day touches decides; a day outside all of them is an error. */
function judge(
  held: HeldPart,
  what: What,
  span: DateSpan,
  place: Place,
  windows: readonly Stretch[],
): readonly Finding[] {
  const touched = windows.find((stretch) => touches(span, stretch));
  if (touched !== undefined && touched.window.severity === null) return [];
  const expected = windows.find(({ window }) => window.severity === null) ?? windows[0];
  return [finding(held, what, span, place, expected, touched)];
}

/** A paper that reports events may be issued a little later than they were. */
function issued(held: HeldPart, { issuedUpTo }: DateClass, windows: readonly Stretch[]): readonly Finding[] {
  const { part, record } = held;
  const last = issuedUpTo === null ? null : resolveDay(issuedUpTo, part.year, record.covers?.from ?? null);
  if (last === null || record.date.from <= last) return [];
  const expected = windows[0] === undefined ? undefined : { ...windows[0], to: last };
  return [finding(held, 'issued', record.date, record.placeOf(['date']), expected, undefined)];
}

function judgePaper(held: HeldPart, context: CheckContext): readonly Finding[] {
  const { unit, part, record } = held;
  const dateClass = context.checklist.dateClasses[part.part.dateClass];
  const windows = dateClass === undefined ? null : stretches(dateClass, held);
  if (dateClass === undefined || windows === null) return [];
  const events = dateClass.judgedBy === 'event' ? eventDaysOf(record) : [];
  if (events.length > 0) {
    const outside = events.flatMap(({ span, place }) => judge(held, 'event', span, place, windows));
    return [...outside, ...issued(held, dateClass, windows)];
  }
  const found = judge(held, 'date', record.date, record.placeOf(['date']), windows);
  // Bound to an event of its own, an arrangement may bear any day up to it.
  const bound = dateClass.beforeFirstEvent && firstEventOf(unit, part, record, context.holdings) !== null;
  return bound ? found.filter(({ severity }) => severity === 'error') : found;
}

/** Papers dated outside what their date class allows; one finding for a paper that proves several parts of a class. */
export function run(context: CheckContext): readonly Finding[] {
  const seen = new Set<string>();
  return heldParts(context.units, context.holdings).flatMap((held) => {
    const { unit, part, record } = held;
    const key = JSON.stringify([record.path, unit.item.slug, part.year, part.part.dateClass]);
    if (isStatement(record) || seen.has(key)) return [];
    seen.add(key);
    return judgePaper(held, context);
  });
}
