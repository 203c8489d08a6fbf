import { type Finding, raise } from '../model/finding.ts';
import { documentNumberMissing } from '../text/rules/document-number-missing.ts';
import type { CheckContext } from './context.ts';
import { heldParts } from './holdings.ts';

/** Papers of superior bodies without 文号, by which they are looked up. */
export function run({ checklist, units, holdings }: CheckContext): readonly Finding[] {
  const volumes = checklist.volumes.filter(({ order }) => order === 'issuer').map(({ number }) => number);
  return heldParts(units, holdings)
    .filter(
      ({ unit, record }) => unit.volume !== null && volumes.includes(unit.volume) && record.documentNumber === null,
    )
    .map(({ unit, part, record }) =>
      raise(
        documentNumberMissing,
        { place: record.placeOf(['title']), year: part.year, item: unit.item.slug, subject: [record.path] },
        { title: record.title },
      ),
    );
}
