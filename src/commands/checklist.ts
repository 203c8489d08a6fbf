import type { Checklist } from '../model/checklist.ts';
import { unitsOf } from '../model/unit.ts';
import { readConfig } from '../parse/config.ts';
import { checklistJson } from '../report/checklist-json.ts';
import { checklistText } from '../report/checklist-text.ts';
import { checklistNamed } from './checklist-named.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { archiveAt } from './open-archive.ts';
import { checkYears } from './options.ts';

/** Options of `dossier checklist`. */
export interface ChecklistOptions {
  readonly format: 'text' | 'json';
  readonly years?: readonly number[];
  readonly checklist?: string;
}

/** The checklist shipped first: what a new archive takes when none is named. */
export const DEFAULT_CHECKLIST = 'civilized-district';

function chosen(
  dir: string | null,
  options: ChecklistOptions,
  context: CommandContext,
): { readonly checklist: Checklist; readonly years: readonly number[] } {
  if (dir === null && options.years !== undefined) {
    const list = checklistNamed(options.checklist ?? DEFAULT_CHECKLIST, null);
    checkYears(options.years, list);
    return { checklist: list, years: options.years };
  }
  const files = archiveAt(dir, context);
  const config = readConfig(files);
  return { checklist: checklistNamed(config.checklist, files), years: config.years };
}

/** The checklist itself, item by item, for the years of an archive or for years given. @throws UsageError, InputError */
export async function checklist(
  dir: string | null,
  options: ChecklistOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const { checklist: list, years } = chosen(dir, options, context);
  const units = unitsOf(list, years);
  context.out(options.format === 'json' ? checklistJson(list, units, years) : checklistText(list, units, context));
  return 0;
}
