import type { Severity } from '../model/checklist.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { baselineLine } from './baseline-line.ts';
import { exceptionWords } from '../text/exception-words.ts';
import { githubWords } from '../text/github-words.ts';
import { reportWords } from '../text/report-words.ts';
import { mendOf, messageOf } from '../text/rule-words.ts';
import { severityWords } from '../text/status-words.ts';
import { bannerOf, exceptionLines } from './preface.ts';
import type { Reporter, ReportSettings } from './reporter.ts';
import { repositoryPlace } from './repository-place.ts';
import { urgency } from './tasks.ts';
import { onOneLine } from './wrap.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };
/** GitHub shows no more annotations of one severity in a step. */
const SHOWN = 10;

/**
 * Workflow commands that become annotations: of what no baseline knows, of each severity the ten most pressing, each rule and item once before
 * any comes again. The others follow in a folded group of the log, then the counts in plain words.
 */
export const githubReport: Reporter = (report, _checklist, settings) => {
  const { language } = settings;
  const words = reportWords[language];
  const { errors, warnings, notes } = report.summary;
  const ranked = (['error', 'warning', 'note'] as const).map((severity) => ranking(fresh(report), severity));
  const shown = ranked.flatMap((findings) => findings.slice(0, SHOWN));
  const rest = ranked.flatMap((findings) => findings.slice(SHOWN));
  return `${[
    ...bannerOf(report, settings),
    ...shown.map((finding) => annotation(finding, settings)),
    ...(rest.length === 0 ? [] : [`::group::${githubWords[language].rest(rest.length)}`]),
    ...rest.map((finding) => logLine(finding, settings)),
    ...(rest.length === 0 ? [] : ['::endgroup::']),
    ...exceptionLines(report, language).map((line) => `${exceptionWords[language].heading} ${onOneLine(line)}`),
    words.problems(errors, warnings, notes),
    ...baselineLine(report.baseline, language),
  ].join('\n')}\n`;
};

/** What no baseline knows. */
function fresh({ findings }: Report): readonly Finding[] {
  return findings.filter(({ known }) => known !== true);
}

/** Bytes of the summary of a step; of a longer one GitHub shows nothing at all. */
const MOST_BYTES = 1024 * 1024;

/** As much of a report in Markdown as GitHub shows as the summary of a step, in whole lines; what is left out is said. */
export function stepSummaryOf(markdown: string, { language }: Pick<ReportSettings, 'language'>): string {
  const bytes = Buffer.from(markdown);
  if (bytes.length <= MOST_BYTES) return markdown;
  const told = `\n${githubWords[language].cut}\n`;
  const end = bytes.lastIndexOf('\n', MOST_BYTES - Buffer.byteLength(told) - 1);
  return `${bytes.toString('utf8', 0, end + 1)}${told}`;
}

/** The findings of a severity, the most pressing first, the first of each rule and item before the second of any. */
function ranking(findings: readonly Finding[], severity: Severity): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings
    .filter((finding) => finding.severity === severity)
    .map((finding, index) => {
      const kind = JSON.stringify([finding.rule, finding.year, finding.item]);
      const before = seen.get(kind) ?? 0;
      seen.set(kind, before + 1);
      return { finding, before, urgency: urgency(finding), index };
    })
    .toSorted((a, b) => a.before - b.before || a.urgency - b.urgency || a.index - b.index)
    .map(({ finding }) => finding);
}

function annotation(finding: Finding, { base, language }: ReportSettings): string {
  const { path, line, column } = repositoryPlace(finding, base);
  const properties = [
    `file=${escapeProperty(path)}`,
    ...(line === null ? [] : [`line=${line}`]),
    ...(line === null || column === null ? [] : [`col=${column}`]),
    `title=${escapeProperty(finding.rule)}`,
  ];
  const text = `${messageOf(finding, language)}\n${reportWords[language].mend}${mendOf(finding, language)}`;
  return `::${COMMANDS[finding.severity]} ${properties.join(',')}::${escapeData(text)}`;
}

/** A line of the log that can never be a command. */
function logLine(finding: Finding, { base, language }: ReportSettings): string {
  const { path, line } = repositoryPlace(finding, base);
  const text = `${severityWords[language][finding.severity]} ${finding.rule} ${messageOf(finding, language)}`;
  return onOneLine(`- ${path}${line === null ? '' : `:${line}`} ${text}`);
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
