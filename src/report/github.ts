import type { Severity } from '../model/checklist.ts';
import type { Finding } from '../model/finding.ts';
import { reportWords } from '../text/report-words.ts';
import { mendOf, messageOf } from '../text/rule-words.ts';
import type { Reporter, ReportSettings } from './reporter.ts';
import { repositoryPlace } from './repository-place.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };
/** GitHub shows no more annotations of one severity in a step. */
const SHOWN = 10;

/** Workflow commands that become annotations, of what no baseline knows the first ten of each severity, then the count of all in plain words. */
export const githubReport: Reporter = ({ findings, summary, asOf }, _checklist, settings) => {
  const severities: readonly Severity[] = ['error', 'warning', 'note'];
  const lines = severities.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity && finding.known !== true)
      .slice(0, SHOWN)
      .map((finding) => annotation(finding, settings)),
  );
  const { errors, warnings, notes } = summary;
  const banner = settings.rehearsal ? [reportWords[settings.language].rehearsal(asOf)] : [];
  return `${[...banner, ...lines, reportWords[settings.language].problems(errors, warnings, notes)].join('\n')}\n`;
};

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

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
