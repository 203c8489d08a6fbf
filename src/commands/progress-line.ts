import { buildWords } from '../text/build-words.ts';
import type { CommandContext } from './context.ts';

/** Counts steps on stderr: one line rewritten in place on a terminal, else a line every so many steps. */
export interface ProgressLine {
  readonly say: (text: string) => void;
  readonly step: (step: { readonly done: number; readonly total: number; readonly label: string }) => void;
  /** Ends the line that stands. */
  readonly end: () => void;
}

const CLEAR_LINE = '\r\u001B[K';

/** @param context decides whether the line can be rewritten, and whether there is one */
export function progressLine({ err, progressInPlace, language, width, verbosity }: CommandContext): ProgressLine {
  if (verbosity === 'quiet') return { say: () => {}, step: () => {}, end: () => {} };
  const words = buildWords[language];
  const show = (text: string): void =>
    err(progressInPlace ? `${CLEAR_LINE}${text.slice(0, Math.floor(width / 2))}` : `${text}\n`);
  return {
    say: show,
    step: ({ done, total, label }) => show(words.step(done, total, label)),
    end: () => {
      if (progressInPlace) err(CLEAR_LINE);
    },
  };
}
