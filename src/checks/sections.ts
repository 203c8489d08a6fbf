import { type Finding, raise } from '../model/finding.ts';
import { planSectionMissing } from '../text/rules/plan-section-missing.ts';
import type { CheckContext } from './context.ts';
import { heldParts, isStatement } from './holdings.ts';

/** Plans whose record does not say where the sections are that the checklist asks for. */
export function run({ units, holdings }: CheckContext): readonly Finding[] {
  return heldParts(units, holdings)
    .filter(({ record }) => !isStatement(record))
    .flatMap(({ record, part: { part, year }, unit }) =>
      part.contains
        .filter((section) => record.contains[section] === undefined)
        .map((section) =>
          raise(
            planSectionMissing,
            {
              place: record.placeOf(['contains']),
              year,
              item: unit.item.slug,
              subject: [record.path, part.name, section],
            },
            { part: part.name, section },
          ),
        ),
    );
}
