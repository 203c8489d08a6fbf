import type { Baseline, BaselineEntry } from '../model/baseline.ts';
import { BASELINE_FILE } from '../model/baseline.ts';
import { type Finding, raise } from '../model/finding.ts';
import { wholeFile } from '../model/place.ts';
import type { BaselineTally, Report } from '../model/report.ts';
import { byCodePoint } from '../source/code-points.ts';
import { baselineStale } from '../text/rules/baseline-stale.ts';
import { fingerprint } from './fingerprint.ts';

/** A report set against a baseline: what was there before is marked known and fails nothing; no status changes. Stale entries are findings. */
export function againstBaseline(report: Report, baseline: Baseline): Report {
  const left = new Map(baseline.entries.map((entry) => [entry.fingerprint, entry.count]));
  const findings = report.findings.map((finding): Finding => {
    const print = fingerprint(finding);
    const count = left.get(print) ?? 0;
    if (count === 0) return finding;
    left.set(print, count - 1);
    return { ...finding, known: true };
  });
  // A selection sees only a part, so what is not found there may well still be.
  const stale =
    report.selection === null ? baseline.entries.filter((entry) => (left.get(entry.fingerprint) ?? 0) > 0) : [];
  const staleFindings = stale.map((entry) => staleFinding(entry, left.get(entry.fingerprint) ?? 0));
  const known = findings.filter((finding) => finding.known === true).length;
  // Notes are never noted in a baseline, so they are not new against it either.
  const added = findings.filter(({ severity, known: isKnown }) => severity !== 'note' && isKnown !== true).length;
  const mended = staleFindings.reduce((sum, { data }) => sum + Number(data['count'] ?? 0), 0);
  const tally: BaselineTally = { added, known, mended };
  const { summary } = report;
  return {
    ...report,
    findings: [...staleFindings, ...findings],
    summary: { ...summary, warnings: summary.warnings + staleFindings.length },
    baseline: tally,
  };
}

/** The findings worth a place in a baseline as its entries, by fingerprint; notes fail nothing and need none. */
export function entriesOf(findings: readonly Finding[]): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings.filter(({ severity }) => severity !== 'note')) {
    const print = fingerprint(finding);
    const count = (entries.get(print)?.count ?? 0) + 1;
    const { rule, year, item, place } = finding;
    entries.set(print, { fingerprint: print, rule, year, item, path: place?.path ?? null, count });
  }
  return [...entries.values()].toSorted((a, b) => byCodePoint(a.fingerprint, b.fingerprint));
}

function staleFinding({ rule, year, item, fingerprint: print }: BaselineEntry, count: number): Finding {
  const where = { place: wholeFile(BASELINE_FILE), year, item, subject: [print] };
  return raise(baselineStale, where, { stale: rule, count });
}
