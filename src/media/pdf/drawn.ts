import { asBuffer } from '../bytes.ts';
import { jpegSize } from '../picture/jpeg.ts';
import { decodeStream, resolvePdf } from './file.ts';
import type { PdfBody, PdfFile } from './file.ts';
import { isArray, isDictionary, isReference } from './object.ts';
import type { PdfDictionary, PdfValue } from './object.ts';
import type { PdfPage } from './pages.ts';
import { filtersOf } from './stream.ts';

/** What is drawn on pages and what it is drawn with. */
export interface PdfDrawn {
  /** Numbers of all objects that take part. */
  readonly numbers: ReadonlySet<number>;
  /** Dictionaries that take part, streams' included. */
  readonly dictionaries: readonly PdfDictionary[];
  /** Something that is referred to is not there or cannot be read. */
  readonly lacking: boolean;
}

/** What leads away from what is drawn. */
const AWAY = new Set([
  '/Parent',
  '/P',
  '/StructParent',
  '/StructParents',
  '/Metadata',
  '/PieceInfo',
  '/Thumb',
  '/B',
  '/AA',
  '/A',
  '/Dest',
  '/Popup',
  '/IRT',
  '/OC',
  '/Properties',
  '/ToUnicode',
]);

/** Follows what pages draw: contents, resources and the looks of annotations. */
export function drawnOn(file: PdfFile, pages: readonly PdfPage[]): PdfDrawn {
  const numbers = new Set<number>();
  const dictionaries: PdfDictionary[] = [];
  let lacking = false;
  const open: PdfValue[] = pages.flatMap(({ dict }) => [...rootsOf(file, dict)]);
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (isReference(value)) {
      if (numbers.has(value.number)) continue;
      numbers.add(value.number);
      const body = file.objects.get(value.number);
      if (body === undefined) lacking = true;
      else open.push(body.value);
    } else if (isArray(value)) for (const item of value) open.push(item);
    else if (isDictionary(value)) {
      dictionaries.push(value);
      for (const [key, inner] of value) if (!AWAY.has(key)) open.push(inner);
    }
  }
  return { numbers, dictionaries, lacking };
}

function rootsOf(file: PdfFile, page: PdfDictionary): readonly PdfValue[] {
  const annotations = resolvePdf(file.objects, page.get('/Annots'));
  const looks = (isArray(annotations) ? annotations : []).flatMap((each) => {
    const annotation = resolvePdf(file.objects, each);
    return isDictionary(annotation) ? [annotation.get('/AP')] : [];
  });
  return [page.get('/Contents'), page.get('/Resources'), ...looks].filter((value) => value !== undefined);
}

/** What is wrong with streams among the objects: nothing, a wrong seal that viewers read past, or a loss. */
export function streamFault(file: PdfFile, numbers: ReadonlySet<number>): 'unsealed' | 'broken' | null {
  let fault: 'unsealed' | null = null;
  for (const number of numbers) {
    const body = file.objects.get(number);
    if (body === undefined || !body.isStream) continue;
    if (isBrokenPicture(body, file)) return 'broken';
    const decoded = decodeStream(body, (value) => resolvePdf(file.objects, value));
    if (decoded?.state === 'broken') return 'broken';
    if (decoded?.state === 'unsealed') fault = 'unsealed';
  }
  return fault;
}

/** A JPEG without size shows nothing. What of its picture is damaged cannot be told without drawing it. */
function isBrokenPicture({ value, data }: PdfBody, { objects }: PdfFile): boolean {
  if (data === null || !isDictionary(value)) return false;
  const filters = filtersOf(value, (inner) => resolvePdf(objects, inner));
  return filters?.length === 1 && filters[0] === 'DCTDecode' && jpegSize(asBuffer(data)) === null;
}
