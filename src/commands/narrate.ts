import { type RunWords, runWords } from '../text/run-words.ts';
import type { CommandContext } from './context.ts';

/** Says on stderr, with `--verbose`, what a run just did or used, and how many seconds the program has run. */
export function narrate(
  { verbosity, err, elapsed, language }: CommandContext,
  line: (words: RunWords) => string,
): void {
  if (verbosity === 'verbose') err(`[${(elapsed() / 1000).toFixed(2)} s] ${line(runWords[language])}\n`);
}

/** Says on stderr, unless asked to be quiet, what a user should know beside the results. */
export function tell({ verbosity, err, language }: CommandContext, line: (words: RunWords) => string): void {
  if (verbosity !== 'quiet') err(`${line(runWords[language])}\n`);
}
