import type { CommandContext, ExitStatus } from './context.ts';
import type { ExcelOptions } from './excel-options.ts';
import { exportRegister } from './excel-export.ts';
import { importRegister } from './excel-import.ts';
import { UsageError } from './usage-error.ts';

/** Writes the register, or reads it back. @throws UsageError, InputError, OutputRefusal */
export async function excel(
  action: string,
  file: string | null,
  options: ExcelOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  if (action === 'export')
    return exportRegister(file, checked(options, ['dryRun', 'yes', 'remove', 'undo'], action), context);
  if (action === 'import') return importRegister(file, checked(options, ['force', 'asOf'], action), context);
  throw new UsageError(
    { zh: `excel 后面不能是“${action}”`, en: `excel cannot ${action}` },
    {
      zh: '导出台账：dossier excel export；导入填好的台账：dossier excel import。',
      en: 'To write the register: dossier excel export; to read it back: dossier excel import.',
    },
  );
}

const FLAGS = {
  dryRun: '--dry-run',
  yes: '--yes',
  remove: '--remove',
  undo: '--undo',
  force: '--force',
  asOf: '--as-of',
};

/** @throws UsageError for options that mean something only for the other action */
function checked(options: ExcelOptions, foreign: readonly (keyof typeof FLAGS)[], action: string): ExcelOptions {
  const given = foreign.find((key) => options[key] !== undefined);
  if (given === undefined) return options;
  const flag = FLAGS[given];
  throw new UsageError(
    { zh: `${flag} 不能用于 excel ${action}`, en: `${flag} does not go with excel ${action}` },
    { zh: '各选项用于哪一个，见 dossier excel --help。', en: 'Which option goes with which: dossier excel --help.' },
  );
}
