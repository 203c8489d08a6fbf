import type { Checklist } from '../model/checklist.ts';
import { daysBetween } from '../model/plain-date.ts';
import type { Report } from '../model/report.ts';
import { exceptionWords } from '../text/exception-words.ts';
import { reportTableWords } from '../text/report-table-words.ts';
import { reportWords } from '../text/report-words.ts';
import { selfCheckWords } from '../text/self-check-words.ts';
import { statusWords } from '../text/status-words.ts';
import { baselineLine } from './baseline-line.ts';
import { exceptionsOf } from './exceptions.ts';
import { ledgerOf } from './ledger.ts';
import { escape, table } from './markdown-form.ts';
import { countOf, listedStatuses, volumesOf } from './matrix.ts';
import type { Reporter, ReportSettings } from './reporter.ts';
import { selfCheckLine, selfCheckRows } from './self-check.ts';
import { taskSections } from './markdown-tasks.ts';
import { unitName, volumeName } from './unit-name.ts';

/** The report for a page or a comment: where things stand as a table, the thresholds with their arithmetic, what to do. */
export const markdownReport: Reporter = (report, checklist, settings) => {
  const sections = [
    heading(report, checklist, settings),
    matrix(report, checklist, settings),
    ledger(report, settings),
    exceptions(report, settings),
    ...taskSections(report, settings),
    selfCheck(report, settings),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
};

function selfCheck(report: Report, { language }: ReportSettings): string[] {
  const { title, caution, property, point, state } = selfCheckWords[language];
  const rows = selfCheckRows(report, language).map((row) => [row.property, row.point, row.state]);
  const intro = `${selfCheckLine(report, language)}${reportWords[language].stop} ${caution}`;
  return [`## ${escape(title)}`, '', escape(intro), '', ...table([property, point, state], rows, 3)];
}

function heading(
  { archive, asOf, due, summary, baseline }: Report,
  checklist: Checklist,
  { language, rehearsal }: ReportSettings,
): string[] {
  const words = reportWords[language];
  const years = words.years(archive.years[0] ?? 0, archive.years.at(-1) ?? 0);
  const left = due === null ? [] : [words.daysLeft(due, daysBetween(asOf, due))];
  return [
    ...(rehearsal ? [`> **${escape(words.rehearsal(asOf))}**`, ''] : []),
    `# ${escape(words.heading(archive.community, checklist.title))}`,
    '',
    escape(`${[years, words.asOf(asOf), ...left].join(words.comma)}${words.stop}`),
    escape(`${words.problems(summary.errors, summary.warnings, summary.notes)}${words.stop}`),
    ...baselineLine(baseline, language).map((line) => escape(`${line}${words.stop}`)),
  ];
}

function matrix(report: Report, checklist: Checklist, { language }: ReportSettings): string[] {
  const words = reportTableWords[language];
  const statuses = listedStatuses.filter((status) => report.summary[status] > 0);
  const rows = volumesOf(report, checklist).map(({ results }) => [
    results[0] === undefined ? '' : volumeName(results[0].unit, checklist, language),
    String(results.length),
    ...statuses.map((status) => String(countOf(results, status) || '')),
  ]);
  const total = [words.total, String(report.items.length), ...statuses.map((status) => String(report.summary[status]))];
  const heads = [words.volume, words.items, ...statuses.map((status) => statusWords[language][status])];
  return table(heads, [...rows, total], 1);
}

function ledger(report: Report, { language }: ReportSettings): string[] {
  const words = reportTableWords[language];
  const rows = ledgerOf(report.items, language).map(
    ({ result: { unit }, measure, demand, value, base, margin, shortfall, verdict }) => [
      `${unit.year ?? ''} ${unitName(unit)}`.trim(),
      demand,
      value,
      [measure.numerator ?? '—', ...(measure.denominator === null ? [] : [measure.denominator])].join(' / '),
      base,
      margin,
      shortfall,
      verdict,
    ],
  );
  if (rows.length === 0) return [];
  const heads = [
    words.threshold,
    words.demand,
    words.value,
    `${words.numerator} / ${words.denominator}`,
    words.basis,
    words.margin,
    words.shortfall,
    words.judgement,
  ];
  return [`## ${words.thresholds}`, '', ...table(heads, rows, 8)];
}

function exceptions(report: Report, { language }: ReportSettings): string[] {
  const words = exceptionWords[language];
  const rows = exceptionsOf(report, language).map(({ subject, kind, reason, approved, term }) => [
    subject,
    kind,
    reason,
    approved,
    term,
  ]);
  if (rows.length === 0) return [];
  const heads = [words.subject, words.kind, words.reason, words.approved, words.term];
  return [`## ${words.heading}`, '', ...table(heads, rows, heads.length)];
}
