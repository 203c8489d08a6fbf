import type { Finding } from '../model/finding.ts';
import type { SelfCheckPoint, SelfCheckProperty } from '../model/report.ts';
import { ruleOf } from '../text/rules/index.ts';

/** The points of DA/T 70-2018 by property, each with the rules that test it; null: `check` does not test it. */
const POINTS: readonly (readonly [id: string, property: SelfCheckProperty, rules: readonly string[] | null])[] = [
  ['fixity', 'authenticity', null],
  ['signatures', 'authenticity', null],
  [
    'values',
    'authenticity',
    [
      'yaml-invalid',
      'record-invalid',
      'config-invalid',
      'record-contradictory',
      'date-after-as-of',
      'date-outside-window',
      'roster-id-invalid',
    ],
  ],
  ['characters', 'authenticity', ['encoding-not-utf8', 'roster-digits-lost']],
  [
    'duplicates',
    'authenticity',
    ['record-duplicate', 'document-number-repeated', 'file-reused', 'picture-alike', 'text-alike'],
  ],
  ['properties', 'authenticity', ['attachment-misnamed']],
  ['links', 'authenticity', ['attachment-missing', 'attachment-outside', 'attachment-folder', 'page-beyond-end']],
  ['package', 'authenticity', null],
  [
    'scope',
    'integrity',
    ['item-missing', 'part-missing', 'item-undecided', 'threshold-not-met', 'threshold-undecided', 'record-unplaced'],
  ],
  [
    'required',
    'integrity',
    [
      'record-year-unknown',
      'record-item-unknown',
      'record-part-unknown',
      'photo-caption-missing',
      'title-is-file-name',
      'author-vague',
    ],
  ],
  ['process', 'integrity', ['date-order', 'arrangement-after-event', 'group-not-named', 'plan-section-missing']],
  ['content', 'integrity', ['attachment-empty', 'attachment-repaired', 'pdf-pages-incomplete']],
  [
    'counts',
    'integrity',
    [
      'roster-claim-differs',
      'roster-hidden',
      'roster-name-missing',
      'figure-contradictory',
      'team-empty',
      'team-name-repeated',
    ],
  ],
  ['totals', 'integrity', null],
  ['codes', 'integrity', null],
  ['readable', 'usability', ['attachment-unreadable', 'record-unreadable', 'entry-unreadable', 'roster-unreadable']],
  ['format', 'usability', ['attachment-unsupported', 'pdf-form-xfa']],
  ['longTerm', 'usability', ['pdf-font-not-embedded', 'picture-too-small', 'scan-resolution-low']],
  ['encryption', 'usability', ['attachment-locked']],
  ['extra', 'safety', ['files-unrecorded', 'pdf-files-inside']],
  ['virus', 'safety', null],
  ['carrier', 'safety', null],
];

/** Which points of the electronic archive were tested, and how much was found at each, what is excepted as well; a softer grade of a rule is none. */
export function selfCheckOf(findings: readonly Finding[]): readonly SelfCheckPoint[] {
  return POINTS.map(([id, property, rules]) => ({
    id,
    property,
    rules: rules ?? [],
    faults:
      rules === null ? null : findings.filter((finding) => rules.includes(finding.rule) && isDefect(finding)).length,
  }));
}

function isDefect({ rule, severity, data }: Finding): boolean {
  return severity !== 'note' || data['waived'] === true || ruleOf(rule).severity === 'note';
}
