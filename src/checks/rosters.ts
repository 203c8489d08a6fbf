import { Fraction } from 'fraction.js';
import type { EvidenceRecord, Facts } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import { identitiesOf } from '../model/facts.ts';
import { rosterClaimDiffers } from '../text/rules/roster-claim-differs.ts';
import { rosterNamesOnly } from '../text/rules/roster-names-only.ts';
import type { CheckContext } from './context.ts';
import { exact, inFull } from './decimal.ts';
import { distinctRows } from './distinct.ts';
import type { Judgement } from './status.ts';

function claims(
  { year, item, path }: EvidenceRecord,
  { claimed, uncountable, rows, list, place }: Facts,
): readonly Finding[] {
  const number = claimed === null ? null : exact(claimed);
  if (number === null || uncountable !== null) return [];
  const counted = new Fraction(distinctRows(list, rows).low);
  if (number.equals(counted)) return [];
  const data = { claimed: inFull(number), counted: inFull(counted) };
  return [raise(rosterClaimDiffers, { place, year, item, subject: [path] }, data)];
}

/** Only where people are told apart does it matter that a name alone does not. */
function namesOnly({ unit, measurements }: Judgement): readonly Finding[] {
  return measurements
    .filter(({ threshold: { numerator } }) => numerator.list === 'people' && numerator.operator === 'distinct')
    .flatMap(({ records }) => records)
    .flatMap(({ path, facts }) =>
      facts
        .filter(({ list }) => list === 'people')
        .flatMap(({ rows, list, place }) => {
          const count = rows.filter(({ values }) => identitiesOf(list, values).length === 0).length;
          const where = { place, year: unit.year, item: unit.item.slug, subject: [path] };
          return count === 0 ? [] : [raise(rosterNamesOnly, where, { count })];
        }),
    );
}

/** Rosters that claim another number than they hold, or whose people cannot be told apart. */
export function run({ archive, judgements }: CheckContext): readonly Finding[] {
  return [
    ...archive.records.flatMap((record) => record.facts.flatMap((facts) => claims(record, facts))),
    ...judgements.flatMap(namesOnly),
  ];
}
