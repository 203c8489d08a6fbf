import { type Finding, raise } from '../model/finding.ts';
import { groupNotNamed } from '../text/rules/group-not-named.ts';
import type { CheckContext } from './context.ts';
import { groupsOf } from './groups.ts';
import { heldParts, isStatement } from './holdings.ts';

/** Papers asked of each group that name none where there are several. */
export function run({ units, holdings }: CheckContext): readonly Finding[] {
  return heldParts(units, holdings)
    .filter(({ part, record }) => part.part.perGroup && record.group === null && !isStatement(record))
    .flatMap(({ unit, part, record, place }) => {
      const groups = groupsOf(unit, part.year, holdings).filter((group) => group !== null);
      const { name } = part.part;
      const where = { place, year: part.year, item: unit.item.slug, subject: [record.path, name] };
      return groups.length < 2 ? [] : [raise(groupNotNamed, where, { part: name, groups })];
    });
}
