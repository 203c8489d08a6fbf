import { join } from 'node:path';
import { againstBaseline } from '../checks/baseline.ts';
import { failing } from '../checks/evaluate.ts';
import { BASELINE_FILE } from '../model/baseline.ts';
import type { Severity } from '../model/checklist.ts';
import { HISTORY_FILE } from '../model/history.ts';
import type { Report } from '../model/report.ts';
import { appendReport, writeReport } from '../output/report-file.ts';
import { historyPoint, historyText, readHistory } from '../parse/history.ts';
import { readBaseline, unusableBaseline } from '../parse/baseline.ts';
import { stepSummaryOf } from '../report/github.ts';
import { reporters } from '../report/index.ts';
import type { ReportSettings } from '../report/reporter.ts';
import { pathInRepository } from '../source/discover.ts';
import { type Outcome, runWords } from '../text/run-words.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { type Examination, examine } from './examine.ts';
import { foreseeOffice } from './foresee-office.ts';
import { giveReport, shownPath } from './give-report.ts';
import { narrate, tell } from './narrate.ts';
import { asOfDay, printingOf, sizeOf } from './options.ts';
import { historyOf } from './past-progress.ts';
import { pageMaterial } from './page-material.ts';
import { type ReportOutput, reportOutputs } from './report-outputs.ts';
import { UsageError } from './usage-error.ts';

/** Options of `dossier check`. */
export interface CheckOptions {
  readonly format?: readonly string[];
  readonly year?: readonly number[];
  readonly volume?: readonly number[];
  readonly asOf?: string;
  readonly failOn: Severity | 'never';
  /** Most warnings that do not fail; any number when not given. */
  readonly maxWarnings?: number;
  readonly all?: boolean;
  /** Greatest size of the package, as written: 200MB. */
  readonly maxSize?: string;
  readonly photosPerPage: '1' | '2';
  readonly duplex?: boolean;
  /** Fail only for what the baseline does not know. */
  readonly baseline?: boolean;
  /** Note how things stand in the history of the archive. */
  readonly record?: boolean;
  /** False: the page carries no small photographs. */
  readonly thumbnails?: boolean;
  /** False: the past is not looked up in git. */
  readonly git?: boolean;
}

/** What is missing, below threshold, wrong, for every reader asked for. @throws UsageError, InputError, OutputRefusal */
export async function check(dir: string | null, options: CheckOptions, context: CommandContext): Promise<ExitStatus> {
  const outputs = reportOutputs(options.format, context.cwd);
  const asOf = asOfDay(options.asOf, context.today);
  const settings = { ...options, asOf, maxSize: sizeOf(options.maxSize), printing: printingOf(options) };
  const examined = await examine(dir, settings, context);
  const examination = options.baseline === true ? setAgainstBaseline(examined, context) : examined;
  if (options.record === true) await record(examination, context);
  for (const output of outputs) await give(output, examination, options, context);
  await foreseeOffice(examination, options.all ?? false, context);
  return conclude(examination.report, outcomeOf(examination.report, options), outputs, context);
}

/** What decides the exit status: what `--fail-on` says, then `--max-warnings`; what a baseline knows counts for neither. */
function outcomeOf(report: Report, { failOn, maxWarnings }: CheckOptions): Outcome {
  const count = failing(report, failOn).length;
  if (failOn !== 'never' && count > 0) return { kind: 'failed', level: failOn, count };
  const warnings = report.findings.filter(({ severity, known }) => severity === 'warning' && known !== true).length;
  if (maxWarnings !== undefined && warnings > maxWarnings)
    return { kind: 'warnings', count: warnings, most: maxWarnings };
  return { kind: 'passed' };
}

/**
 * Ends with a line of counts and the exit status where the report that is read does not say as much: under the reports for programs on
 * stderr, with `--quiet` in the place of the report, and always when there are too many warnings.
 */
function conclude(
  { summary, baseline }: Report,
  outcome: Outcome,
  outputs: readonly ReportOutput[],
  context: CommandContext,
): ExitStatus {
  const line = runWords[context.language].closing(summary, baseline, outcome);
  const shown = outputs.find(({ file }) => file === null)?.format;
  if (context.verbosity === 'quiet' && (shown === undefined || shown === 'text')) context.out(`${line}\n`);
  else if ((shown !== 'text' && shown !== 'concise') || outcome.kind === 'warnings') tell(context, () => line);
  return outcome.kind === 'passed' ? 0 : 1;
}

/** @throws InputError when there is no baseline, or none that can be used */
function setAgainstBaseline(examination: Examination, context: CommandContext): Examination {
  const { files, report, archive } = examination;
  const baseline = readBaseline(files, archive.config.checklist);
  if (baseline === null) throw unusableBaseline('missing');
  narrate(context, (words) => words.baseline(BASELINE_FILE, baseline.entries.length));
  return { ...examination, report: againstBaseline(report, baseline) };
}

/** Adds the day to the history, in the place of an earlier note of the same day. @throws UsageError for a rehearsal, OutputRefusal */
async function record({ files, report }: Examination, context: CommandContext): Promise<void> {
  if (report.asOf !== context.today) throw rehearsalNotRecorded(report.asOf);
  const points = [...readHistory(files).filter(({ date }) => date !== report.asOf), historyPoint(report)];
  await writeReport(join(files.root, HISTORY_FILE), historyText(points));
  tell(context, (words) => words.recorded(HISTORY_FILE));
}

function rehearsalNotRecorded(date: string): UsageError {
  return new UsageError(
    { zh: `--record 不能和 --as-of ${date} 一起用`, en: `--record does not go with --as-of ${date}` },
    { zh: '预演的结果不是当天的情况，不记入走势。', en: 'A rehearsal is not how things stood; it is not noted.' },
  );
}

async function give(
  { format, file }: ReportOutput,
  examination: Examination,
  { all = false, thumbnails = true, git = true }: CheckOptions,
  context: CommandContext,
): Promise<void> {
  const { report, checklist, files, archive } = examination;
  const { language, width, version, stepSummary } = context;
  const settings: ReportSettings = {
    language,
    // Colour is for the screen; a file is read by programs and editors.
    colour: file === null && context.colour,
    width,
    all,
    rehearsal: report.asOf !== context.today,
    version,
    base: pathInRepository(files.root, context.cwd),
    material: async () => pageMaterial(files, archive, await historyOf(examination, { git }, context), { thumbnails }),
  };
  if (file === null && format === 'text' && context.verbosity === 'quiet') return;
  const content = await reporters[format](report, checklist, settings);
  narrate(context, (words) => words.reported(format));
  if (file !== null) {
    await giveReport(file, content, examination, context);
    tell(context, (words) => words.written(shownPath(file, context.cwd)));
  } else if (typeof content === 'string') context.out(content);
  if (format === 'github' && stepSummary !== null) {
    const markdown = String(await reporters.markdown(report, checklist, settings));
    await appendReport(stepSummary, stepSummaryOf(markdown, settings));
  }
}
