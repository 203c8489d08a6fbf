/** Options of `dossier excel`. */
export interface ExcelOptions {
  /** Archive folder. */
  readonly dir?: string;
  readonly asOf?: string;
  /** Exports over what was not imported yet. */
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  /** Also removes what was emptied or deleted. */
  readonly remove?: boolean;
  readonly undo?: boolean;
}

/** How a command names the archive that these options name; empty where it is found without. */
export function dirArgument({ dir }: ExcelOptions): string {
  return dir === undefined ? '' : ` --dir ${dir}`;
}
