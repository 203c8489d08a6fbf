import { type Finding, raise } from '../model/finding.ts';
import { handwritingNotAllowed } from '../text/rules/handwriting-not-allowed.ts';
import type { CheckContext } from './context.ts';
import { heldParts } from './holdings.ts';

/** Handwritten papers in places where only printed ones are filed. */
export function run({ units, holdings }: CheckContext): readonly Finding[] {
  return heldParts(units, holdings)
    .filter(({ record, part }) => record.medium === '手写' && !part.part.media.includes('手写'))
    .map(({ record, part: { part, year }, unit }) =>
      raise(
        handwritingNotAllowed,
        { place: record.placeOf(['medium']), year, item: unit.item.slug, subject: [record.path, part.name] },
        { part: part.name },
      ),
    );
}
