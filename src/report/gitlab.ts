import { createHash } from 'node:crypto';
import { fingerprint } from '../checks/fingerprint.ts';
import type { Severity } from '../model/checklist.ts';
import { messageOf } from '../text/rule-words.ts';
import type { Reporter } from './reporter.ts';
import { repositoryPlace } from './repository-place.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', note: 'info' };

/** GitLab's Code Quality report; fingerprints hold no line and are unique, for of equal ones only the first is shown. */
export const gitlabReport: Reporter = ({ findings }, _checklist, { language, base }) => {
  const seen = new Map<string, number>();
  const entries = findings.map((finding) => {
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
  return `${JSON.stringify(entries, null, 2)}\n`;
};
