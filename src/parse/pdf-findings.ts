import type { MediaFacts } from '../model/evidence.ts';
import { type Circumstances, type Finding, raise } from '../model/finding.ts';
import { attachmentRepaired } from '../text/rules/attachment-repaired.ts';
import { pdfFilesInside } from '../text/rules/pdf-files-inside.ts';
import { pdfFontNotEmbedded } from '../text/rules/pdf-font-not-embedded.ts';
import { pdfFormDrawn } from '../text/rules/pdf-form-drawn.ts';
import { pdfPagesIncomplete } from '../text/rules/pdf-pages-incomplete.ts';
import { pdfSigned } from '../text/rules/pdf-signed.ts';

/** What is to be said of a PDF that can be bound. */
export function pdfFindings(path: string, { pdf }: MediaFacts, where: Circumstances): readonly Finding[] {
  if (pdf === undefined) return [];
  const { damage, incompletePages, signed, fontsNotEmbedded: fonts, filesInside: count, fieldsDrawn: fields } = pdf;
  return [
    ...(incompletePages.length > 0
      ? [raise(pdfPagesIncomplete, where, { path, pages: incompletePages })]
      : damage === null
        ? []
        : [raise(attachmentRepaired, where, { path, damage })]),
    ...(signed ? [raise(pdfSigned, where, { path })] : []),
    ...(fonts.length === 0 ? [] : [raise(pdfFontNotEmbedded, where, { path, fonts })]),
    ...(fields.length === 0 ? [] : [raise(pdfFormDrawn, where, { path, fields: fields.map(({ name }) => name) })]),
    ...(count === 0 ? [] : [raise(pdfFilesInside, where, { path, count })]),
  ];
}
