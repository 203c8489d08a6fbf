import { PdfArray, PdfName, PdfNull, PdfNumber } from '@libpdf/core';
import type { PDF } from '@libpdf/core';
import { carry, fromSeen, pageBox, round, seenSize } from './page-box.ts';

/** A destination that shows a page (0-based) from its upper left corner as it is read, at the magnification the reader has. */
export function destination(pdf: PDF, index: number): PdfArray {
  const page = pdf.getPage(index);
  if (page === null) throw new Error(`there is no page ${index}`);
  const box = pageBox(page.dict, pdf);
  const [x, y] = carry(fromSeen(box), 0, seenSize(box).height);
  return PdfArray.of(page.ref, PdfName.of('XYZ'), PdfNumber.of(round(x)), PdfNumber.of(round(y)), PdfNull.instance);
}
