import type { Baseline, BaselineEntry } from '../model/baseline.ts';
import { BASELINE_FILE } from '../model/baseline.ts';
import type { Severity } from '../model/checklist.ts';
import { type Finding, raise } from '../model/finding.ts';
import { wholeFile } from '../model/place.ts';
import type { BaselineTally, Report } from '../model/report.ts';
import { byCodePoint } from '../source/code-points.ts';
import { baselineStale } from '../text/rules/baseline-stale.ts';
import { fingerprint } from './fingerprint.ts';
import { severities } from './order.ts';

/** A report set against a baseline: what was there before, and has not become graver, is marked known and fails nothing; no status changes. Stale entries are findings. */
export function againstBaseline(report: Report, baseline: Baseline): Report {
  const entries = new Map(baseline.entries.map((entry) => [entry.fingerprint, entry]));
  const left = new Map(baseline.entries.map(({ fingerprint: print, count }) => [print, count]));
  const findings = report.findings.map((finding): Finding => {
    const print = fingerprint(finding);
    const [entry, count] = [entries.get(print), left.get(print) ?? 0];
    if (entry === undefined || count === 0) return finding;
    left.set(print, count - 1);
    return isGraver(finding.severity, entry.severity) ? finding : { ...finding, known: true };
  });
  // A selection sees only a part, so what is not found there may well still be.
  const stale =
    report.selection === null ? baseline.entries.filter((entry) => (left.get(entry.fingerprint) ?? 0) > 0) : [];
  const staleFindings = stale.map((entry) => staleFinding(entry, left.get(entry.fingerprint) ?? 0));
  const { summary } = report;
  const graded = (severity: Severity): number => staleFindings.filter((each) => each.severity === severity).length;
  return {
    ...report,
    findings: [...staleFindings, ...findings],
    summary: { ...summary, warnings: summary.warnings + graded('warning'), notes: summary.notes + graded('note') },
    baseline: tallyOf(findings, staleFindings),
  };
}

function isGraver(severity: Severity, than: Severity): boolean {
  return severities.indexOf(severity) < severities.indexOf(than);
}

/** Notes ask for nothing, so that nobody counts them as work added or done. */
function tallyOf(findings: readonly Finding[], stale: readonly Finding[]): BaselineTally {
  const counted = findings.filter(({ severity }) => severity !== 'note');
  const known = counted.filter((finding) => finding.known === true).length;
  const mended = stale.filter(({ severity }) => severity !== 'note');
  return {
    added: counted.length - known,
    known,
    mended: mended.reduce((sum, { data }) => sum + Number(data['count'] ?? 0), 0),
  };
}

/** The findings as entries of a baseline, by fingerprint. */
export function entriesOf(findings: readonly Finding[]): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    const print = fingerprint(finding);
    const there = entries.get(print);
    const { rule, year, item, place } = finding;
    const severity =
      there === undefined || isGraver(finding.severity, there.severity) ? finding.severity : there.severity;
    const count = (there?.count ?? 0) + 1;
    entries.set(print, { fingerprint: print, rule, severity, year, item, path: place?.path ?? null, count });
  }
  return [...entries.values()].toSorted((a, b) => byCodePoint(a.fingerprint, b.fingerprint));
}

/** Of a note as a note: nobody need hurry to prune it. */
function staleFinding({ rule, severity, year, item, fingerprint: print }: BaselineEntry, count: number): Finding {
  const where = { place: wholeFile(BASELINE_FILE), year, item, subject: [print] };
  const graded = severity === 'note' ? { severity } : {};
  return raise(baselineStale, { ...where, ...graded }, { stale: rule, count });
}
