import { basename, dirname, join, resolve } from 'node:path';
import { reporters } from '../report/index.ts';
import { statusSummary } from '../report/status-summary.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { examine } from './examine.ts';
import { giveReport, shownPath } from './give-report.ts';
import { asOfDay } from './options.ts';
import { historyOf } from './past-progress.ts';
import { pageMaterial } from './page-material.ts';

/** Options of `dossier status`. */
export interface StatusOptions {
  readonly out?: string;
  readonly asOf?: string;
  /** False: without small photographs. */
  readonly thumbnails: boolean;
  /** False: the past is not looked up in git. */
  readonly git: boolean;
}

/** Beside the archive, its name with -进度. */
function pageFile(given: string | undefined, root: string, cwd: string): string {
  if (given !== undefined) return resolve(cwd, given);
  const archive = resolve(cwd, root);
  return join(dirname(archive), `${basename(archive)}-进度.html`);
}

/** Writes the page that shows where things stand and says it in a few lines. Ends with 0 whatever is missing: it is no check. @throws UsageError, InputError, OutputRefusal */
export async function status(dir: string | null, options: StatusOptions, context: CommandContext): Promise<ExitStatus> {
  const { language, colour, width, version, today, cwd } = context;
  const asOf = asOfDay(options.asOf, today);
  const examination = await examine(dir, { asOf }, context);
  const { files, archive, checklist, report } = examination;
  const settings = { language, colour, width, all: true, rehearsal: asOf !== today, version, base: '' };
  const history = await historyOf(examination, options, context);
  const material = (): ReturnType<typeof pageMaterial> => pageMaterial(files, archive, history, options);
  const file = pageFile(options.out, files.root, cwd);
  const page = await reporters.html(report, checklist, { ...settings, colour: false, material });
  await giveReport(file, page, examination, context);
  context.out(statusSummary(report, shownPath(file, cwd), settings));
  return 0;
}
