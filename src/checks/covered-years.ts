import { type Finding, raise } from '../model/finding.ts';
import { coversEndsEarly } from '../text/rules/covers-ends-early.ts';
import { coversTooShort } from '../text/rules/covers-too-short.ts';
import type { CheckContext } from './context.ts';
import { type HeldPart, heldParts, isStatement } from './holdings.ts';

function judge({ unit, part, record }: HeldPart, { archive, units }: CheckContext): readonly Finding[] {
  const cycle = archive.config.years;
  const needed = part.part.covers === 'cycle' ? cycle : [part.year];
  const [needFrom = part.year, needTo = part.year] = [needed[0], needed.at(-1)];
  const { covers } = record;
  const { name } = part.part;
  const where = {
    place: record.placeOf(['covers']),
    year: part.year,
    item: unit.item.slug,
    subject: [record.path, name],
  };
  if (covers === null || covers.from > needFrom || covers.to < needTo) {
    const [from, to] = [covers?.from ?? null, covers?.to ?? null];
    return [raise(coversTooShort, where, { part: name, from, to, needFrom, needTo })];
  }
  const later = cycle.filter((year) => year > covers.to);
  const filedAgain = units.some(({ item, year }) => item === unit.item && year !== null && later.includes(year));
  if (later.length === 0 || filedAgain) return [];
  return [raise(coversEndsEarly, where, { part: name, to: covers.to, last: cycle.at(-1) ?? covers.to })];
}

/** Multi-year papers that do not cover the years they are filed for, or that end early and are not followed by another. */
export function run(context: CheckContext): readonly Finding[] {
  return heldParts(context.units, context.holdings)
    .filter(({ part, record }) => part.part.covers !== null && !isStatement(record))
    .flatMap((held) => judge(held, context));
}
