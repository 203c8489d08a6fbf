import { resolvePdf } from './file.ts';
import type { PdfFile } from './file.ts';
import { drawnOn, streamFault } from './drawn.ts';
import type { PdfDrawn } from './drawn.ts';
import { isArray, isReference } from './object.ts';
import type { PdfValue } from './object.ts';
import { pagesOf } from './pages.ts';
import type { PdfPage } from './pages.ts';
import type { PdfDamage } from '../../model/evidence.ts';

/** A file whose pages can be bound, as it is or written anew. */
export interface PdfVerdict {
  readonly file: PdfFile;
  readonly pages: readonly PdfPage[];
  readonly drawn: PdfDrawn;
  /** True when it has to be written anew to be read the same by every program. */
  readonly irregular: boolean;
  /** What was found wrong but can be read past. */
  readonly damage: PdfDamage | null;
}

/** Judges a file taken apart. */
export function judgePdf(file: PdfFile): PdfVerdict | 'noPages' | 'damaged' {
  const tree = pagesOf(file);
  if (tree === null || tree.lost) return 'damaged';
  const { pages, regular, consistent } = tree;
  if (pages.length === 0) return consistent ? 'noPages' : 'damaged';
  if (!pages.every(({ dict }) => hasContents(dict.get('/Contents'), file))) return 'damaged';
  const drawn = drawnOn(file, pages);
  if ([...drawn.numbers].some((number) => file.broken.has(number))) return 'damaged';
  const fault = streamFault(file, drawn.numbers);
  if (fault === 'broken') return 'damaged';
  const irregular = !regular || fault !== null || file.broken.size > 0;
  const damage = !consistent ? 'pageTree' : drawn.lacking ? 'objects' : fault === null ? null : 'streams';
  return { file, pages, drawn, irregular, damage };
}

/** True when what is drawn on the page is there; a page may be empty. */
function hasContents(contents: PdfValue | undefined, { objects }: PdfFile): boolean {
  const found = resolvePdf(objects, contents);
  if (found === undefined) return contents === undefined || contents === 'null';
  const streams = isArray(found) ? found : [contents];
  return streams.every((stream) => isReference(stream) && objects.get(stream.number)?.isStream === true);
}
