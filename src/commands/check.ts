import { failsAt } from '../checks/evaluate.ts';
import type { Severity } from '../model/checklist.ts';
import { jsonReport } from '../report/json.ts';
import { textReport } from '../report/text.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { examine } from './examine.ts';
import { asOfDay } from './options.ts';

/** Options of `dossier check`. */
export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly year?: readonly number[];
  readonly volume?: readonly number[];
  readonly asOf?: string;
  readonly failOn: Severity | 'never';
  readonly all?: boolean;
}

/** What is missing, below threshold, wrong. @throws UsageError, InputError */
export async function check(dir: string | null, options: CheckOptions, context: CommandContext): Promise<ExitStatus> {
  const { language, colour, width, version } = context;
  const asOf = asOfDay(options.asOf, context.today);
  const { report, checklist } = await examine(dir, { ...options, asOf }, context);
  context.out(
    options.format === 'json'
      ? jsonReport(report, { language, version })
      : textReport(report, checklist, { language, colour, width, all: options.all ?? false }),
  );
  return failsAt(report, options.failOn) ? 1 : 0;
}
