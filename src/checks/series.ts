import type { Period } from '../model/checklist.ts';
import { type Finding, raise } from '../model/finding.ts';
import { wholeFile } from '../model/place.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Unit, UnitPart } from '../model/unit.ts';
import { seriesBroken } from '../text/rules/series-broken.ts';
import type { CheckContext } from './context.ts';
import { eventDaysOf } from './days.ts';
import { evidenceOf } from './groups.ts';

const MONTHS: Readonly<Record<Period, number>> = { month: 1, quarter: 3 };
/** Share of the year's periods that must bear an event before one speaks of a series. */
const SERIES_SHARE = 0.5;

/** Periods of the year, from 1, in which something happened. A stretch of days counts for each that it touches. */
function periodsWithEvents(
  days: readonly { readonly from: PlainDate; readonly to: PlainDate }[],
  year: number,
  period: Period,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let month = 1; month <= 12; month += 1) {
    const text = `${year}-${String(month).padStart(2, '0')}`;
    if (days.some(({ from, to }) => from.slice(0, 7) <= text && to.slice(0, 7) >= text))
      found.add(Math.ceil(month / MONTHS[period]));
  }
  return found;
}

/** Periods of the year that were over on a day. */
function periodsOver(year: number, period: Period, asOf: PlainDate): number {
  const [asOfYear = 0, month = 0] = asOf.split('-').map(Number);
  if (asOfYear !== year) return asOfYear < year ? 0 : 12 / MONTHS[period];
  return Math.floor((month - 1) / MONTHS[period]);
}

function judge(unit: Unit, part: UnitPart, { holdings, asOf }: CheckContext): readonly Finding[] {
  const records = evidenceOf(unit, part, holdings);
  const days = records.flatMap((record) => eventDaysOf(record).map(({ span }) => span));
  const [first] = records;
  if (first === undefined) return [];
  for (const period of part.part.series) {
    const there = periodsWithEvents(days, part.year, period);
    const all = 12 / MONTHS[period];
    if (there.size <= all * SERIES_SHARE) continue;
    const over = Array.from({ length: periodsOver(part.year, period, asOf) }, (_, index) => index + 1);
    const missing = over.filter((each) => !there.has(each));
    if (missing.length === 0) return [];
    const { name } = part.part;
    const where = { place: wholeFile(first.path), year: part.year, item: unit.item.slug, subject: [name] };
    return [raise(seriesBroken, where, { part: name, period, missing, found: there.size })];
  }
  return [];
}

/** Holes in what is done month by month or quarter by quarter. A note: what was not held was not held, and nobody is to write it up afterwards. */
export function run(context: CheckContext): readonly Finding[] {
  return context.units.flatMap((unit) => unit.parts.flatMap((part) => judge(unit, part, context)));
}
