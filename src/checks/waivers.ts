import type { Waiver } from '../model/evidence.ts';
import { type Circumstances, type Finding, raise } from '../model/finding.ts';
import { daysBetween, type PlainDate } from '../model/plain-date.ts';
import { waiverExpired } from '../text/rules/waiver-expired.ts';
import { waiverExpiring } from '../text/rules/waiver-expiring.ts';
import { waiverReasonless } from '../text/rules/waiver-reasonless.ts';
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

/** A community that does not name itself. */
const OWN_UNIT = /^(?:本|我)?(?:社区|居委会|居民委员会|社区居委会|社区居民委员会|社区党(?:支部|总支))$/;
const COMMITTEE = /居委会|居民委员会/;

function isOwnUnit(unit: string, community: string): boolean {
  const name = community.replace(/社区$/, '');
  return unit.includes(community) || OWN_UNIT.test(unit) || (unit.includes(name) && COMMITTEE.test(unit));
}

function selfApproved(waiver: Waiver, { archive }: CheckContext): readonly Finding[] {
  const { unit } = waiver.approver;
  if (!isOwnUnit(unit.trim(), archive.config.community)) return [];
  return [raise(waiverSelfApproved, aboutWaiver(waiver), { unit })];
}

/** Words that stand where a reason should. */
const NO_REASON =
  /^(?:无|暂无|没有|略|同上|原因|理由|不详|原因不详|特殊|特殊情况|特殊原因|情况特殊|因故|其他|待定|待补|不适用|批准暂缺|暂缺|test|n\/?a)?$/i;

function reasonless(waiver: Waiver): readonly Finding[] {
  const { reason } = waiver;
  const says = reason.normalize('NFKC').replaceAll(/[^\p{L}\p{N}/]/gu, '');
  return NO_REASON.test(says) ? [raise(waiverReasonless, aboutWaiver(waiver), { reason })] : [];
}

/** Exceptions that have run out or soon will, that nothing needs, that no paper backs, that nobody above has granted, or that give no reason. */
export function run(context: CheckContext): readonly Finding[] {
  return context.archive.waivers.flatMap((waiver) => {
    const { expires } = waiver;
    if (expires !== null && !isValid(waiver, context.asOf))
      return [raise(waiverExpired, aboutWaiver(waiver), { expires })];
    return [
      ...unused(waiver, context),
      ...expiring(waiver, context.asOf),
      ...selfApproved(waiver, context),
      ...reasonless(waiver),
      ...withoutStatement(waiver, context),
    ];
  });
}
