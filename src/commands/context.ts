import type { PlainDate } from '../model/plain-date.ts';
import type { ProgramSearch } from '../source/programs.ts';
import type { Language } from '../text/language.ts';

/** How much is said beside results: quiet one line, verbose also what was used and how long it took. */
export type Verbosity = 'quiet' | 'normal' | 'verbose';

/** Everything a command may know of the world outside; made by the command line, or by a test. */
export interface CommandContext {
  /** Folder that relative paths are meant from. */
  readonly cwd: string;
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress and notes. */
  readonly err: (text: string) => void;
  readonly language: Language;
  /** Whether results may bear colour. */
  readonly colour: boolean;
  /** Whether stderr is a terminal, so that a progress line may be rewritten in place. */
  readonly progressInPlace: boolean;
  /** Terminal columns. */
  readonly width: number;
  /** Today in Asia/Shanghai. */
  readonly today: PlainDate;
  readonly version: string;
  /** Version and digest of the program's own files: results kept by another build are not trusted. */
  readonly build: string;
  /** Where programs of the machine are looked for, what they run with, and where they may put temporary files. */
  readonly machine: {
    readonly search: ProgramSearch;
    readonly environment: Readonly<Record<string, string>>;
    readonly temporary: string;
  };
  /** File that a CI service shows as the summary of the step; null elsewhere. */
  readonly stepSummary: string | null;
  readonly verbosity: Verbosity;
  /** Whether a fault of ours shows where it happened. */
  readonly debug: boolean;
  /** Milliseconds that the program has run. */
  readonly elapsed: () => number;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Asks on the terminal; null when there is none. */
  readonly ask: ((question: string, suggestion: string) => Promise<string>) | null;
}

/** What a command ends with: 0 nothing wrong, 1 findings, 2 could not run. */
export type ExitStatus = 0 | 1 | 2;
