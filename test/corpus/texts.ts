import type { CorpusRow } from './row.ts';

/** Sheets and texts of the corpus, and what there is beside attachments. */
export const textRows: readonly CorpusRow[] = [
  { file: 'media/roster.xlsx', becomes: 'set', rules: [] },
  { file: 'media/make.sh', becomes: 'none', rules: [] },
  { file: 'media/README.md', becomes: 'none', rules: [] },
  { file: 'pdf/make.mjs', becomes: 'none', rules: [] },
  { file: 'pdf/README.md', becomes: 'none', rules: [] },
];
