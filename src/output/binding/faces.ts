import type { Face, Page } from '../../model/page.ts';

/** The face of a sheet on which a 0-based side of a document comes to lie. */
export function faceOf(side: number, duplex: boolean): Face {
  return duplex && side % 2 === 1 ? 'back' : 'front';
}

/** The faces on which the sides of each page come to lie when both sides of the sheets are printed; `sides` says how many a page takes. */
export function facesOf(pages: readonly Page[], sides: (page: Page) => number): readonly (readonly Face[])[] {
  let total = 0;
  return pages.map((page) => {
    const first = total;
    total += sides(page);
    return Array.from({ length: total - first }, (_, side) => faceOf(first + side, true));
  });
}
