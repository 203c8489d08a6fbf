import { resolve } from 'node:path';
import { registerWorkbook } from '../report/register/workbook.ts';
import { writeReport } from '../output/report-file.ts';
import { itemLookup } from '../parse/item-lookup.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { examine } from './examine.ts';
import { asOfDay } from './options.ts';
import { registerRecords } from './register-archive.ts';

export interface ExcelOptions {
  readonly dir?: string;
  readonly asOf?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly remove?: boolean;
  readonly undo?: boolean;
}

export async function excel(action: string, file: string | null, options: ExcelOptions, context: CommandContext): Promise<ExitStatus> {
  const { archive, files, checklist, report } = await examine(options.dir ?? null, { asOf: asOfDay(options.asOf, context.today) }, context);
  const lookup = itemLookup(checklist, archive.config.years);
  const records = registerRecords(files, archive.config, lookup);
  const bytes = await registerWorkbook({ config: archive.config, checklist, report, records });
  await writeReport(resolve(context.cwd, file ?? '台账.xlsx'), bytes);
  context.out('done\n' + action);
  return 0;
}
