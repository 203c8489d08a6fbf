import { PdfArray, PdfDict, PdfName, PdfNumber } from '@libpdf/core';
import type { PDF } from '@libpdf/core';
import type { DrawnDocument } from '../../pages/drawing/document.ts';
import { destination } from './destination.ts';
import { rectangle } from './page-box.ts';
import { resolver } from './page-content.ts';

/** A link: 0-based pages it lies on and leads to. */
export interface Link {
  readonly page: number;
  readonly rect: DrawnDocument['links'][number]['rect'];
  readonly to: number;
}

/** Adds links without a visible border. */
export function addLinks(pdf: PDF, links: readonly Link[]): void {
  for (const link of links) {
    const page = pdf.getPage(link.page);
    if (page === null) throw new Error(`there is no page ${link.page}`);
    const annotations = page.dict.getArray('Annots', resolver(pdf))?.toArray() ?? [];
    page.dict.set('Annots', PdfArray.of(...annotations, pdf.register(annotation(pdf, link))));
  }
}

function annotation(pdf: PDF, { rect: { x, y, width, height }, to }: Link): PdfDict {
  return PdfDict.of({
    Type: PdfName.of('Annot'),
    Subtype: PdfName.of('Link'),
    Rect: rectangle([x, y, x + width, y + height]),
    Border: PdfArray.of(PdfNumber.of(0), PdfNumber.of(0), PdfNumber.of(0)),
    // Print, which PDF/A asks of every annotation.
    F: PdfNumber.of(4),
    Dest: destination(pdf, to),
  });
}
