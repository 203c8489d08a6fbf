import { type Finding, raise } from '../model/finding.ts';
import { recordContradictory } from '../text/rules/record-contradictory.ts';
import { statementNotAllowed } from '../text/rules/statement-not-allowed.ts';
import type { CheckContext } from './context.ts';
import { evidenceOf } from './groups.ts';
import { type HeldPart, heldParts, isStatement } from './holdings.ts';
import { waiverOfPart } from './waiving.ts';

function judge({ unit, part, record, place }: HeldPart, { archive, holdings, asOf }: CheckContext): readonly Finding[] {
  const { name } = part.part;
  const where = { place, year: part.year, item: unit.item.slug, subject: [record.path, name] };
  const [evidence] = evidenceOf(unit, part, holdings);
  if (evidence !== undefined) return [raise(recordContradictory, where, { part: name, other: evidence.path })];
  if (part.part.mayNotOccur || part.part.required === 0) return [];
  const waiver = waiverOfPart(archive.waivers, unit, part, asOf);
  return waiver?.status === 'notApplicable' ? [] : [raise(statementNotAllowed, where, { part: name })];
}

/** Statements that nothing of the kind exists, where something must or does. */
export function run(context: CheckContext): readonly Finding[] {
  return heldParts(context.units, context.holdings)
    .filter(({ record }) => isStatement(record))
    .flatMap((held) => judge(held, context));
}
