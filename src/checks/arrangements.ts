import { type Finding, raise } from '../model/finding.ts';
import { arrangementAfterEvent } from '../text/rules/arrangement-after-event.ts';
import type { CheckContext } from './context.ts';
import { writtenSpan } from './days.ts';
import { firstEventOf } from './first-event.ts';
import { type HeldPart, heldParts } from './holdings.ts';

function afterEvent({ unit, part, record }: HeldPart, { holdings }: CheckContext): readonly Finding[] {
  const event = firstEventOf(unit, part, record, holdings);
  if (event === null || record.group === null || record.date.from <= event) return [];
  const { name } = part.part;
  return [
    raise(
      arrangementAfterEvent,
      {
        place: record.placeOf(['date']),
        year: part.year,
        item: unit.item.slug,
        subject: [record.path, name],
      },
      { part: name, date: writtenSpan(record.date), event, group: record.group },
    ),
  ];
}

/** Arrangements of one event (tied to it by their group) that are dated after it. */
export function run(context: CheckContext): readonly Finding[] {
  const { units, holdings, checklist } = context;
  return heldParts(units, holdings)
    .filter(({ part }) => checklist.dateClasses[part.part.dateClass]?.beforeFirstEvent === true)
    .flatMap((held) => afterEvent(held, context));
}
