import { againstBaseline } from '../checks/baseline.ts';
import { failsAt } from '../checks/evaluate.ts';
import type { Severity } from '../model/checklist.ts';
import { appendReport, writeReport } from '../output/report-file.ts';
import { readBaseline, unusableBaseline } from '../parse/baseline.ts';
import { reporters } from '../report/index.ts';
import type { ReportSettings } from '../report/reporter.ts';
import { pathInRepository } from '../source/discover.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { type Examination, examine } from './examine.ts';
import { asOfDay, sizeOf } from './options.ts';
import { type ReportOutput, reportOutputs } from './report-outputs.ts';

/** Options of `dossier check`. */
export interface CheckOptions {
  readonly format?: readonly string[];
  readonly year?: readonly number[];
  readonly volume?: readonly number[];
  readonly asOf?: string;
  readonly failOn: Severity | 'never';
  readonly all?: boolean;
  /** Greatest size of the package, as written: 200MB. */
  readonly maxSize?: string;
  /** Fail only for what the baseline does not know. */
  readonly baseline?: boolean;
}

/** What is missing, below threshold, wrong, for every reader asked for. @throws UsageError, InputError, OutputRefusal */
export async function check(dir: string | null, options: CheckOptions, context: CommandContext): Promise<ExitStatus> {
  const outputs = reportOutputs(options.format, context.cwd);
  const asOf = asOfDay(options.asOf, context.today);
  const examined = await examine(dir, { ...options, asOf, maxSize: sizeOf(options.maxSize) }, context);
  const examination = options.baseline === true ? setAgainstBaseline(examined) : examined;
  for (const output of outputs) await give(output, examination, options.all ?? false, context);
  return failsAt(examination.report, options.failOn) ? 1 : 0;
}

/** @throws InputError when there is no baseline, or none that can be used */
function setAgainstBaseline(examination: Examination): Examination {
  const { files, report, archive } = examination;
  const baseline = readBaseline(files, archive.config.checklist);
  if (baseline === null) throw unusableBaseline('missing');
  return { ...examination, report: againstBaseline(report, baseline) };
}

async function give(
  { format, file }: ReportOutput,
  { report, checklist, files }: Examination,
  all: boolean,
  context: CommandContext,
): Promise<void> {
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
  };
  const content = await reporters[format](report, checklist, settings);
  if (file !== null) await writeReport(file, content);
  else if (typeof content === 'string') context.out(content);
  if (format === 'github' && stepSummary !== null)
    await appendReport(stepSummary, String(await reporters.markdown(report, checklist, settings)));
}
