import type { Waiver } from '../model/evidence.ts';
import { type Circumstances, type Finding, raise } from '../model/finding.ts';
import { daysBetween, type PlainDate } from '../model/plain-date.ts';
import { waiverExpired } from '../text/rules/waiver-expired.ts';
import { waiverExpiring } from '../text/rules/waiver-expiring.ts';
import { waiverSelfApproved } from '../text/rules/waiver-self-approved.ts';
import { waiverUnused } from '../text/rules/waiver-unused.ts';
import { waiverWithoutStatement } from '../text/rules/waiver-without-statement.ts';
import type { CheckContext } from './context.ts';
import { isStatement } from './holdings.ts';
import { isValid } from './waiving.ts';

/** Where a finding about an exception belongs. */
export function aboutWaiver({ item, part, rule, path, year, place }: Waiver): Circumstances {
  return { place, year, item, subject: [item, part, rule, path].filter((each) => each !== null) };
}

function unused(waiver: Waiver, { judgements }: CheckContext): readonly Finding[] {
  if (waiver.rule !== null) return [];
  const used = judgements.some(
    ({ result }) => result.waiver === waiver || result.parts.some((part) => part.waiver === waiver),
  );
  // Whether an undecided item needs it cannot be told yet.
  const open = judgements.some(({ unit, result }) => {
    const ofYear = waiver.year === null || unit.year === null || unit.year === waiver.year;
    return unit.item.slug === waiver.item && ofYear && result.status === 'undecided';
  });
  return used || open ? [] : [raise(waiverUnused, aboutWaiver(waiver), {})];
}

/** What is declared not applicable still needs a sheet of paper behind its divider. */
function withoutStatement(waiver: Waiver, { judgements, holdings }: CheckContext): readonly Finding[] {
  if (waiver.status !== 'notApplicable') return [];
  return judgements
    .filter(({ result }) => result.waiver === waiver || result.parts.some((part) => part.waiver === waiver))
    .filter(({ unit, result }) => {
      const parts = result.parts.filter((part) => part.waiver === waiver);
      return !parts.some(({ part }) => holdings.of(unit, part).some(({ record }) => isStatement(record)));
    })
    .map(({ unit }) =>
      raise(
        waiverWithoutStatement,
        { ...aboutWaiver(waiver), year: waiver.year ?? unit.year },
        { title: unit.title, part: waiver.part },
      ),
    );
}

/** Days before the end of an exception from which on it is told. */
const NOTICE = 7;

function expiring(waiver: Waiver, asOf: PlainDate): readonly Finding[] {
  const { expires } = waiver;
  if (expires === null || daysBetween(asOf, expires) > NOTICE) return [];
  return [raise(waiverExpiring, aboutWaiver(waiver), { expires, days: daysBetween(asOf, expires) })];
}

function selfApproved(waiver: Waiver, { archive }: CheckContext): readonly Finding[] {
  const { unit } = waiver.approver;
  if (!unit.includes(archive.config.community)) return [];
  return [raise(waiverSelfApproved, aboutWaiver(waiver), { unit })];
}

/** Exceptions that have run out or soon will, that nothing needs, that no paper backs, or that nobody above has granted. */
export function run(context: CheckContext): readonly Finding[] {
  return context.archive.waivers.flatMap((waiver) => {
    const { expires } = waiver;
    if (expires !== null && !isValid(waiver, context.asOf))
      return [raise(waiverExpired, aboutWaiver(waiver), { expires })];
    return [
      ...unused(waiver, context),
      ...expiring(waiver, context.asOf),
      ...selfApproved(waiver, context),
      ...withoutStatement(waiver, context),
    ];
  });
}
