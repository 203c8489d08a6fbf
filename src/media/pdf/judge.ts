import { dictionaryAt, resolvePdf } from './file.ts';
import type { PdfFile } from './file.ts';
import { drawnOn, streamFaults } from './drawn.ts';
import type { PdfDrawn } from './drawn.ts';
import { contentOf } from './content.ts';
import { isArray, isDictionary, isReference } from './object.ts';
import { codingsOf } from './stream.ts';
import { pagesOf } from './pages.ts';
import type { PdfPage } from './pages.ts';
import type { PdfDamage } from '../../model/evidence.ts';

/** White space has no higher code. */
const SPACE = 32;

/** A file whose pages can be bound, as it is or written anew. */
export interface PdfVerdict {
  readonly file: PdfFile;
  readonly pages: readonly PdfPage[];
  readonly drawn: PdfDrawn;
  /** True when it has to be written anew to be read the same by every program. */
  readonly irregular: boolean;
  /** What was found wrong but can be read past. */
  readonly damage: PdfDamage | null;
  /** Pages, 1-based, of which something is lost. */
  readonly incomplete: readonly number[];
}

/**
 * Judges a file taken apart. What no page shows may be broken. A file is of no use when pages are not there, when of most of them
 * nothing can be read, or when it breaks off and none is whole.
 * @param isWhole false when the end of the file is lost, so that what is not there is a loss
 */
export function judgePdf(file: PdfFile, isWhole: boolean): PdfVerdict | 'noPages' | 'damaged' {
  const tree = pagesOf(file);
  if (tree === null || tree.lost) return 'damaged';
  const { pages, regular, consistent } = tree;
  if (pages.length === 0) return consistent ? 'noPages' : 'damaged';
  const drawn = drawnOn(file, pages);
  const { lossy, coded, isUnsealed } = streamFaults(file, drawn.numbers);
  const lost = new Set([...lossy, ...drawn.lacking.filter((number) => !isWhole || file.broken.has(number))]);
  const judged = pages.map((page) => judgePage(file, page, lost, coded));
  const incomplete = judged.flatMap(({ isWhole: isPageWhole }, index) => (isPageWhole ? [] : [index + 1]));
  const empty = incomplete.length === 0 ? [] : judged.filter(({ page }) => !showsAnything(file, page, lost));
  if (empty.length * 2 > pages.length || (!isWhole && incomplete.length === pages.length)) return 'damaged';
  const irregular = !regular || isUnsealed || incomplete.length > 0 || file.broken.size > 0 || !isPlainlyHeld(file);
  const damage = !consistent ? 'pageTree' : drawn.lacking.length > 0 ? 'objects' : isUnsealed ? 'streams' : null;
  return { file, pages: judged.map(({ page }) => page), drawn, irregular, damage, incomplete };
}

/** True when the streams that hold other objects are deflated, as every program expects of them. */
function isPlainlyHeld({ objects }: PdfFile): boolean {
  return [...objects.values()].every(({ value }) => {
    if (!isDictionary(value) || (value.get('/Type') !== '/ObjStm' && value.get('/Type') !== '/XRef')) return true;
    const codings = codingsOf(value, (inner) => resolvePdf(objects, inner)) ?? [];
    return codings.every(({ name }) => name === 'FlateDecode');
  });
}

/** A page with as much of its content as can be read, and whether that and all it draws with is whole. */
function judgePage(
  file: PdfFile,
  page: PdfPage,
  lost: ReadonlySet<number>,
  coded: ReadonlySet<number>,
): { readonly page: PdfPage; readonly isWhole: boolean } {
  const contents = page.dict.get('/Contents');
  const found = resolvePdf(file.objects, contents);
  const isNone = found === undefined && (contents === undefined || contents === 'null');
  const parts = isNone ? [] : isArray(found) ? found : [contents];
  const readable = parts
    .filter(isReference)
    .filter(({ number }) => file.objects.get(number)?.isStream === true && !coded.has(number));
  if (readable.length < parts.length)
    return { page: { ...page, dict: new Map([...page.dict, ['/Contents', readable]]) }, isWhole: false };
  const isWhole = lost.size === 0 || ![...drawnOn(file, [page]).numbers].some((number) => lost.has(number));
  return { page, isWhole };
}

/** True when anything can be read of what is drawn on the page, and it is not pictures alone that are lost. */
function showsAnything(file: PdfFile, { dict }: PdfPage, lost: ReadonlySet<number>): boolean {
  const resources = dictionaryAt(file, dict.get('/Resources'));
  const drawings = [...(dictionaryAt(file, resources?.get('/XObject'))?.values() ?? [])];
  const isDrawn = drawings.length === 0 || drawings.some((each) => !(isReference(each) && lost.has(each.number)));
  const draws = isDrawn || (dictionaryAt(file, resources?.get('/Font'))?.size ?? 0) > 0;
  return draws && (contentOf(file, dict)?.some((byte) => byte > SPACE) ?? false);
}
