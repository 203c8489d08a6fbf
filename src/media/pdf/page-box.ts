import { resolvePdf } from './file.ts';
import type { PdfFile } from './file.ts';
import { isArray } from './object.ts';
import type { PdfDictionary, PdfValue } from './object.ts';
import { areaOf, common } from './page-geometry.ts';
import type { Area, PageMatrix } from './page-geometry.ts';

/** What changes nothing. */
export const IDENTITY: PageMatrix = [1, 0, 0, 1, 0, 0];

/** What is seen of a page, in its own units; null when it has no box. */
export function boxOf(file: PdfFile, page: PdfDictionary): Area | null {
  const media = rectangleOf(file, page.get('/MediaBox'));
  const crop = rectangleOf(file, page.get('/CropBox'));
  const box = media === null || crop === null ? media : common(media, crop);
  return box === null || box.right - box.left < 1 || box.top - box.bottom < 1 ? media : box;
}

function rectangleOf(file: PdfFile, value: PdfValue | undefined): Area | null {
  const array = resolvePdf(file.objects, value);
  const numbers = isArray(array) ? array.map((each) => resolvePdf(file.objects, each)) : [];
  const [x1, y1, x2, y2] = numbers;
  if (typeof x1 !== 'number' || typeof y1 !== 'number' || typeof x2 !== 'number' || typeof y2 !== 'number') return null;
  return areaOf(IDENTITY, x1, y1, x2, y2);
}
