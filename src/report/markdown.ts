import type { Checklist } from '../model/checklist.ts';
import { daysBetween } from '../model/plain-date.ts';
import type { Report } from '../model/report.ts';
import { reportTableWords } from '../text/report-table-words.ts';
import { reportWords } from '../text/report-words.ts';
import { statusWords } from '../text/status-words.ts';
import { baselineLine } from './baseline-line.ts';
import { ledgerOf } from './ledger.ts';
import { countOf, listedStatuses, volumesOf } from './matrix.ts';
import { placeText } from './problem-list.ts';
import type { Reporter, ReportSettings } from './reporter.ts';
import { type Task, tasksOf } from './tasks.ts';
import { unitName, volumeName } from './unit-name.ts';

/** Tasks listed unless all are asked for: a comment on a change must stay readable. */
const SHOWN = 30;

/** The report for a page or a comment: where things stand as a table, the thresholds with their arithmetic, what to do. */
export const markdownReport: Reporter = (report, checklist, settings) => {
  const sections = [
    heading(report, checklist, settings),
    matrix(report, checklist, settings),
    ledger(report, settings),
    tasks(report, settings),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
};

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
  const rows = ledgerOf(report, language).map(
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

function tasks(report: Report, { language, all }: ReportSettings): string[] {
  const found = tasksOf(report, language);
  const words = reportTableWords[language];
  if (found.length === 0) return [reportWords[language].nothingToDo];
  const shown = all ? found : found.slice(0, SHOWN);
  const rest = found.length - shown.length;
  return [
    `## ${words.tasks}`,
    '',
    ...shown.flatMap((task, index) => taskLines(task, index + 1, language)),
    ...(rest === 0 ? [] : ['', words.notShown(rest)]),
  ];
}

function taskLines(
  { mark, heading: title, findings, messages, mend }: Task,
  number: number,
  language: 'zh' | 'en',
): string[] {
  const inset = ' '.repeat(`${number}. `.length);
  return [
    `${number}. **${escape(`${mark}${title}`)}**`,
    ...findings.map((finding, index) => {
      const place = placeText(finding);
      return `${inset}- ${escape(messages[index] ?? '')}${place === null ? '' : ` \`${place.replaceAll('`', "'")}\``}`;
    }),
    `${inset}- ${escape(`${reportWords[language].mend}${mend}`)}`,
  ];
}

/** A table; columns from `numbersFrom` on are set to the right. */
function table(heads: readonly string[], rows: readonly (readonly string[])[], numbersFrom: number): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(escape).join(' | ')} |`;
  return [
    line(heads),
    `|${heads.map((_, index) => (index < numbersFrom ? ' --- ' : ' ---: ')).join('|')}|`,
    ...rows.map(line),
  ];
}

/** A text that shows as itself. */
function escape(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&').replaceAll('\n', ' ');
}
