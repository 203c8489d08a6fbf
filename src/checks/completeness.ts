import { type Finding, raise } from '../model/finding.ts';
import type { PartResult } from '../model/report.ts';
import { itemMissing } from '../text/rules/item-missing.ts';
import { partAdvisable } from '../text/rules/part-advisable.ts';
import { partMissing } from '../text/rules/part-missing.ts';
import type { CheckContext } from './context.ts';
import { needsOf } from './groups.ts';
import type { Judgement } from './status.ts';

/** Nothing at all lies behind the divider, and nothing excuses it. */
function isBare({ result }: Judgement): boolean {
  return result.parts.every(({ records, waiver }) => records.length === 0 && waiver === null);
}

function wholeItem({ unit, result }: Judgement): Finding {
  const parts = result.parts.filter(({ status }) => status === 'missing').map(({ part }) => part.part.name);
  return raise(
    itemMissing,
    { place: null, year: unit.year, item: unit.item.slug, subject: [] },
    { title: unit.title, parts },
  );
}

function lackingPart({ unit }: Judgement, { part }: PartResult, { holdings }: CheckContext): readonly Finding[] {
  const { name } = part.part;
  return needsOf(unit, part, holdings)
    .filter(({ required, records }) => records.length < required)
    .map(({ group, required, records }) =>
      raise(
        partMissing,
        {
          place: null,
          year: part.year,
          item: unit.item.slug,
          subject: group === null ? [name] : [name, group],
        },
        { part: name, group, required, found: records.length },
      ),
    );
}

function missing(judgement: Judgement, context: CheckContext): readonly Finding[] {
  const parts = judgement.result.parts.filter(({ status }) => status === 'missing');
  if (parts.length > 0 && isBare(judgement)) return [wholeItem(judgement)];
  return parts.flatMap((part) => lackingPart(judgement, part, context));
}

function advisable({ unit, result }: Judgement, { asOf }: CheckContext): readonly Finding[] {
  if (isBare({ unit, result, measurements: [] })) return [];
  return result.parts
    .filter(({ part, records }) => part.part.required === 0 && records.length === 0 && asOf >= part.availableFrom)
    .map(({ part: { part, year } }) =>
      raise(partAdvisable, { place: null, year, item: unit.item.slug, subject: [part.name] }, { part: part.name }),
    );
}

/** Items and parts that are not there. */
export function run(context: CheckContext): readonly Finding[] {
  return context.judgements.flatMap((judgement) => [...missing(judgement, context), ...advisable(judgement, context)]);
}
