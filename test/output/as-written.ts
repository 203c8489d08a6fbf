import { type PDF, PdfArray, PdfString } from '@libpdf/core';
import { pdfPieces } from '../../src/output/binding/pdf-pieces.ts';

/** A document in the bytes in which volumes are written; it is given a date and an identifier, as volumes have them. */
export function asWritten(pdf: PDF): Buffer {
  const date = new Date('2025-04-01T00:00:00+08:00');
  pdf.setMetadata({ title: '样例（虚构）', creationDate: date, modificationDate: date });
  const id = PdfString.fromBytes(Buffer.from('0123456789abcdef'));
  pdf.context.info.trailer.set('ID', PdfArray.of(id, id));
  return Buffer.concat([...pdfPieces(pdf)]);
}
