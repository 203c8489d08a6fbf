/** Help and usage messages of the command line. */
export interface CliWords {
  readonly about: string;
  readonly helpTitles: Readonly<Record<string, string>>;
  readonly usage: { readonly program: string; readonly options: string };
  readonly help: string;
  readonly version: string;
  readonly lang: string;
  readonly colour: string;
  readonly noColour: string;
  readonly quiet: string;
  readonly verbose: string;
  readonly debug: string;
  readonly helpCommand: string;
  readonly examples: string;
  readonly commands: Readonly<
    Record<
      | 'init'
      | 'check'
      | 'fix'
      | 'import'
      | 'sync'
      | 'excel'
      | 'build'
      | 'status'
      | 'todo'
      | 'where'
      | 'baseline'
      | 'verify'
      | 'checklist'
      | 'explain',
      { readonly about: string; readonly argument: string; readonly examples: readonly string[] }
    >
  > & { readonly baseline: { readonly folder: string }; readonly excel: { readonly file: string } };
  readonly options: Readonly<
    Record<
      | 'format'
      | 'checklistFormat'
      | 'year'
      | 'volume'
      | 'asOf'
      | 'failOn'
      | 'maxWarnings'
      | 'all'
      | 'baseline'
      | 'baselineYes'
      | 'dryRun'
      | 'fixYes'
      | 'from'
      | 'move'
      | 'intakeDryRun'
      | 'intakeYes'
      | 'intakeUndo'
      | 'force'
      | 'excelDryRun'
      | 'excelYes'
      | 'excelRemove'
      | 'excelUndo'
      | 'undo'
      | 'out'
      | 'final'
      | 'draft'
      | 'photosPerPage'
      | 'photos'
      | 'duplex'
      | 'maxSize'
      | 'office'
      | 'soffice'
      | 'fresh'
      | 'community'
      | 'street'
      | 'years'
      | 'due'
      | 'population'
      | 'basis'
      | 'checklist'
      | 'yes'
      | 'archive'
      | 'record'
      | 'by'
      | 'todoFormat'
      | 'xlsx'
      | 'noThumbnails'
      | 'noGit'
      | 'page',
      string
    >
  >;
  readonly interrupted: string;
  /** Results that standard output did not take; the code of the system. */
  readonly outputLost: (code: string) => string;
  readonly bug: (message: string) => string;
  readonly bugHint: string;
  /** What was written is not what was planned; the first of the differences are named. */
  readonly unproved: (path: string, differences: readonly string[]) => string;
}

/** Differences shown; the rest is more of the same. */
const MOST_SHOWN = 8;

/** The first lines of many, indented. */
export function shortList(lines: readonly string[]): string {
  const shown = lines.slice(0, MOST_SHOWN).map((line) => `  ${line}`);
  return [...shown, ...(lines.length > MOST_SHOWN ? ['  …'] : [])].join('\n');
}
