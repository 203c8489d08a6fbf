import { createHash } from 'node:crypto';
import { fingerprint } from '../checks/fingerprint.ts';
import type { Severity } from '../model/checklist.ts';
import type { Report } from '../model/report.ts';
import { messageOf } from '../text/rule-words.ts';
import { bannerOf, exceptionLines } from './preface.ts';
import type { Reporter, ReportSettings } from './reporter.ts';
import { repositoryPlace } from './repository-place.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', note: 'info' };

/** GitLab's Code Quality report; fingerprints hold no line and are unique, for of equal ones only the first is shown. */
export const gitlabReport: Reporter = (report, _checklist, settings) => {
  const { language, base } = settings;
  const seen = new Map<string, number>();
  const entries = report.findings.map((finding) => {
    const plain = fingerprint(finding);
    const before = seen.get(plain) ?? 0;
    seen.set(plain, before + 1);
    const { path, line } = repositoryPlace(finding, base);
    return {
      description: messageOf(finding, language),
      check_name: finding.rule,
      fingerprint: before === 0 ? plain : createHash('sha256').update(`${plain} ${before}`).digest('hex'),
      severity: SEVERITIES[finding.severity],
      location: { path, lines: { begin: line ?? 1 } },
    };
  });
  return `${JSON.stringify([...prefaceOf(report, settings), ...entries], null, 2)}\n`;
};

/** That another day is rehearsed, and which exceptions there are, for this format has no other place for them. */
function prefaceOf(report: Report, settings: ReportSettings): readonly object[] {
  const { language, base } = settings;
  const told = [
    ...bannerOf(report, settings).map((text) => ({ name: 'rehearsal', text, place: null })),
    ...exceptionLines(report, language).map((text, index) => ({
      name: 'exception',
      text,
      place: report.exceptions[index]?.place ?? null,
    })),
  ];
  return told.map(({ name, text, place }, index) => {
    const { path, line } = repositoryPlace({ place }, base);
    const before = told.slice(0, index).filter((each) => each.text === text).length;
    return {
      description: text,
      check_name: name,
      fingerprint: createHash('sha256')
        .update(JSON.stringify([name, text, before]))
        .digest('hex'),
      severity: SEVERITIES.note,
      location: { path, lines: { begin: line ?? 1 } },
    };
  });
}
