import type { Waiver } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import type { PlainDate } from '../model/plain-date.ts';
import { waiverRefused } from '../text/rules/waiver-refused.ts';
import { waiverUnused } from '../text/rules/waiver-unused.ts';
import { aboutWaiver } from './waivers.ts';
import { isValid } from './waiving.ts';

/** Verdicts on items and on the program itself; they are excepted by item and part, never by rule. */
const verdicts = [
  'item-missing',
  'part-missing',
  'threshold-not-met',
  'threshold-undecided',
  'item-undecided',
  'check-crashed',
];

function fits({ rule, path, year }: Waiver, finding: Finding): boolean {
  return (
    rule === finding.rule &&
    (path === null || path === finding.place?.path) &&
    (year === null || finding.year === null || year === finding.year)
  );
}

/** Findings that a valid exception for their rule covers stay, as notes marked `waived`, with the reason; no status changes. */
export function withRuleWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  asOf: PlainDate,
): readonly Finding[] {
  const ofRules = waivers.filter((waiver) => waiver.rule !== null && isValid(waiver, asOf));
  const refused = ofRules.filter(({ rule }) => rule !== null && verdicts.includes(rule));
  const granted = ofRules.filter((waiver) => !refused.includes(waiver));
  const unused = granted.filter((waiver) => !findings.some((finding) => fits(waiver, finding)));
  return [
    ...findings.map((finding): Finding => {
      const waiver = granted.find((each) => fits(each, finding));
      if (waiver === undefined) return finding;
      return { ...finding, severity: 'note', data: { ...finding.data, waived: true, waiverReason: waiver.reason } };
    }),
    ...refused.map((waiver) => raise(waiverRefused, aboutWaiver(waiver), { waived: waiver.rule ?? '' })),
    ...unused.map((waiver) => raise(waiverUnused, aboutWaiver(waiver), {})),
  ];
}
