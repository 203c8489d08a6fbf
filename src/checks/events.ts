import type { FactRow } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { eventRepeated } from '../text/rules/event-repeated.ts';
import type { CheckContext } from './context.ts';
import { isSameEvent, mayBeSameEvent } from './event-likeness.ts';
import type { Judgement } from './status.ts';

function written({ path, line }: Place): string {
  return line === null ? path : `${path}:${line}`;
}

function repeated(row: FactRow, other: FactRow, certain: boolean, { unit }: Judgement): Finding {
  const { date = '', topic = '' } = row.values;
  const where = { place: row.place, year: unit.year, item: unit.item.slug, subject: [row.place.path, date, topic] };
  const data = { topic, date, other: other.values['topic'] ?? '', otherPlace: written(other.place), certain };
  return raise(eventRepeated, where, data);
}

/** Each event with the first earlier one that it is, or may be. */
function judge(judgement: Judgement): readonly Finding[] {
  return judgement.measurements
    .filter(({ threshold: { numerator } }) => numerator.list === 'events' && numerator.operator === 'distinct')
    .flatMap(({ records }) => {
      const rows = records
        .flatMap(({ facts }) => facts.filter(({ list }) => list === 'events'))
        .flatMap(({ rows: each }) => each);
      return rows.flatMap((row, at) => {
        const earlier = rows.slice(0, at);
        const same = earlier.find((other) => isSameEvent(row, other));
        const alike = same ?? earlier.find((other) => mayBeSameEvent(row, other));
        return alike === undefined ? [] : [repeated(row, alike, same !== undefined, judgement)];
      });
    });
}

/** Events that stand in several papers, where events are counted: they count once. */
export function run({ judgements }: CheckContext): readonly Finding[] {
  return judgements.flatMap(judge);
}
