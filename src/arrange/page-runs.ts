import { filingWords } from '../text/filing-words.ts';

/** `3`, `7-9` of ascending page numbers: those that follow one another as a run. */
export function pageRuns(pages: readonly number[]): readonly string[] {
  const runs: { first: number; last: number }[] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run !== undefined && (page === run.last || page === run.last + 1)) run.last = page;
    else runs.push({ first: page, last: page });
  }
  return runs.map(({ first, last }) => filingWords.range(first, last));
}
