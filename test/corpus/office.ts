import type { CorpusRow } from './row.ts';

/** Office documents and packages of the corpus. */
export const officeRows: readonly CorpusRow[] = [
  { file: 'media/letter.doc', becomes: 'office', rules: [] },
  { file: 'media/letter.docx', becomes: 'office', rules: [] },
  { file: 'media/letter.odt', becomes: 'office', rules: [] },
  { file: 'media/letter.rtf', becomes: 'office', rules: [] },
  { file: 'media/letter.fodt', becomes: 'set', rules: ['attachment-misnamed'] },
  { file: 'media/roster.xls', becomes: 'office', rules: [] },
  { file: 'media/roster.fods', becomes: 'set', rules: ['attachment-misnamed'] },
  { file: 'media/slides.pptx', becomes: 'office', rules: [] },
  { file: 'media/locked.xlsx', becomes: 'unusable', rules: ['attachment-locked'] },
  { file: 'media/locked.ofd', becomes: 'unusable', rules: ['attachment-locked'] },
  { file: 'media/page.ofd', becomes: 'titled', rules: [] },
  { file: 'media/package.zip', becomes: 'titled', rules: [] },
];
