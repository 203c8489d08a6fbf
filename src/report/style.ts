import { Chalk } from 'chalk';
import type { ItemStatus } from '../model/report.ts';
import type { Severity } from '../model/checklist.ts';

/** How the parts of a text report look; plain text when colour is off. Meaning never rests on colour alone. */
export interface Style {
  readonly heading: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly status: (status: ItemStatus, text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
  /** Text of a line taken away or put in; `apart` for the characters that differ. */
  readonly removed: (text: string, apart: boolean) => string;
  readonly added: (text: string, apart: boolean) => string;
}

/** @param colour whether the stream it is written to takes colour; decided once by the command line */
export function styleFor(colour: boolean): Style {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const statuses: Record<ItemStatus, (text: string) => string> = {
    met: chalk.green,
    missing: chalk.red,
    belowThreshold: chalk.red,
    undecided: chalk.magenta,
    waived: chalk.yellow,
    pending: chalk.cyan,
    notApplicable: chalk.gray,
  };
  const severities: Record<Severity, (text: string) => string> = {
    error: chalk.red,
    warning: chalk.yellow,
    note: chalk.cyan,
  };
  return {
    heading: (text) => chalk.bold(text),
    faint: (text) => chalk.gray(text),
    status: (status, text) => statuses[status](text),
    severity: (severity, text) => severities[severity](text),
    removed: (text, apart) => (text === '' ? '' : apart ? chalk.red.inverse(text) : chalk.red(text)),
    added: (text, apart) => (text === '' ? '' : apart ? chalk.green.inverse(text) : chalk.green(text)),
  };
}
