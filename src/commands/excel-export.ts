import { writeReport } from '../output/report-file.ts';
import { itemLookup } from '../parse/item-lookup.ts';
import { registerPlanIsEmpty } from '../register/plan.ts';
import { registerWorkbook } from '../report/register/workbook.ts';
import { sha256 } from '../source/digest.ts';
import { readOneFile } from '../source/one-file.ts';
import { ReadFailure } from '../source/archive-files.ts';
import { excelWords } from '../text/excel-words.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { dirArgument, type ExcelOptions } from './excel-options.ts';
import { type Examination, examine } from './examine.ts';
import { asOfDay } from './options.ts';
import { planImport, type RegisterArchive, registerRecords } from './register-archive.ts';
import { openRegister, refuseOpen, registerFile, shownFile } from './register-file.ts';
import { UsageError } from './usage-error.ts';

/** Writes the register; never over one that holds what was not imported yet, unless that is asked for. @throws UsageError, InputError, OutputRefusal */
export async function exportRegister(
  given: string | null,
  options: ExcelOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const asOf = asOfDay(options.asOf, context.today);
  const examination = await examine(options.dir ?? null, { asOf }, context);
  const { archive, files, checklist, report } = examination;
  const { config } = archive;
  const lookup = itemLookup(checklist, config.years);
  const records = registerRecords(files, config, lookup);
  const file = registerFile(given, files.root, context);
  if (!/\.xlsx$/i.test(file)) throw notXlsx(given ?? file);
  const shown = shownFile(file, context);
  const words = excelWords[context.language];
  refuseOpen(file, shown);
  const bytes = await registerWorkbook({ config, checklist, report, records });
  const old = bytesAt(file);
  if (old !== null && sha256(old) === sha256(bytes)) {
    context.out(`${words.current(shown)}\n`);
    return 0;
  }
  if (
    old !== null &&
    options.force !== true &&
    !(await isImported(file, shown, { files, config, checklist, lookup, records }))
  ) {
    context.out(`${words.unimported(shown)}\n`);
    const agreed = context.ask !== null && /^(?:y|是|好)/i.test(await context.ask(words.askOverwrite, ''));
    if (!agreed) {
      context.out(`${context.ask === null ? words.needsForce : words.notExported}\n`);
      return 1;
    }
  }
  context.signal.throwIfAborted();
  await writeReport(file, bytes);
  context.out(`${words.exported(shown, countsOf(examination, records.length))}\n`);
  if (context.verbosity !== 'quiet') context.out(`${words.exportNext(dirArgument(options))}\n`);
  return 0;
}

function notXlsx(given: string): UsageError {
  return new UsageError(
    { zh: `台账要以 .xlsx 结尾：${given}`, en: `the register has to end in .xlsx: ${given}` },
    { zh: '例：dossier excel export 台账.xlsx', en: 'E.g. dossier excel export register.xlsx' },
  );
}

function bytesAt(file: string): Uint8Array | null {
  try {
    return readOneFile(file);
  } catch (error) {
    if (error instanceof ReadFailure && error.problem === 'missing') return null;
    throw error;
  }
}

/** True if a workbook says nothing that the archive does not; a file that is no register of ours is never taken for one. */
async function isImported(file: string, shown: string, archive: RegisterArchive): Promise<boolean> {
  const register = await openRegister(file, shown);
  return registerPlanIsEmpty(await planImport(register, archive, file));
}

function countsOf({ report }: Examination, records: number): Parameters<(typeof excelWords)['zh']['exported']>[1] {
  const parts = report.items.flatMap((item) => item.parts);
  const sheets = new Set(report.items.map(({ unit }) => `${unit.year} ${unit.volume}`)).size;
  return { sheets, records, missing: parts.filter(({ status }) => status === 'missing').length };
}
