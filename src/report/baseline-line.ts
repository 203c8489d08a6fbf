import type { BaselineTally } from '../model/report.ts';
import { baselineWords } from '../text/baseline-words.ts';
import type { Language } from '../text/language.ts';

/** What is new, left and mended against the baseline, as one line; none when no baseline is asked for. */
export function baselineLine(tally: BaselineTally | null, language: Language): readonly string[] {
  return tally === null ? [] : [baselineWords[language].tally(tally.added, tally.known, tally.mended)];
}
