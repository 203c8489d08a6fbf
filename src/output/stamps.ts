import { PDF } from '@libpdf/core';
import { fromSeen, pageBox, seenSize } from './page-box.ts';
import type { PageBox, PageMatrix } from './page-box.ts';
import { draw, drawingOf, drawOver, OURS, ownDrawings } from './page-content.ts';

/** Name of the stamp among a page's drawings. */
export const STAMP: string = `${OURS}Stamp`;

/** Lays stamp i, page i of `stamps`, over page `pages[i]` (0-based), in its upper right corner as it is read. */
export async function layStamps(pdf: PDF, stamps: Uint8Array, pages: readonly number[]): Promise<void> {
  if (pages.length === 0) return;
  const source = await PDF.load(stamps);
  // Copied in one go, so that all share one font; as pages they are only passing through.
  const copies = await pdf.copyPagesFrom(
    source,
    pages.map((_, index) => index),
  );
  const first = pdf.getPageCount() - copies.length;
  for (let count = copies.length; count > 0; count -= 1) pdf.removePage(first);
  for (const [index, at] of pages.entries()) {
    const stamp = copies[index]?.dict;
    const page = pdf.getPage(at)?.dict;
    if (stamp === undefined || page === undefined) throw new Error(`there is no page ${at} to stamp`);
    const size = pageBox(stamp, pdf);
    ownDrawings(page, pdf).set(STAMP, drawingOf(stamp, pdf, size));
    drawOver(page, pdf, draw(STAMP, corner(pageBox(page, pdf), size)));
  }
}

/** Where a stamp goes: its right and upper edge at those of the page as it is read. */
function corner(box: PageBox, stamp: PageBox): PageMatrix {
  const seen = seenSize(box);
  const [right, up] = [seen.width - stamp.width, seen.height - stamp.height];
  const [a, b, c, d, e, f] = fromSeen(box);
  return [a, b, c, d, a * right + c * up + e, b * right + d * up + f];
}
