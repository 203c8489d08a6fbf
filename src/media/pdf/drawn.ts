import { asBuffer } from '../bytes.ts';
import { jpegSize } from '../picture/jpeg.ts';
import { decodeStream, resolvePdf } from './file.ts';
import type { PdfBody, PdfFile } from './file.ts';
import { isArray, isDictionary, isReference } from './object.ts';
import type { PdfDictionary, PdfValue } from './object.ts';
import type { PdfPage } from './pages.ts';
import { codingsOf } from './stream.ts';

/** What is drawn on pages and what it is drawn with. */
export interface PdfDrawn {
  /** Numbers of all objects that take part. */
  readonly numbers: ReadonlySet<number>;
  /** Dictionaries that take part, streams' included. */
  readonly dictionaries: readonly PdfDictionary[];
  /** Numbers of those that are referred to and not there or cannot be read. */
  readonly lacking: readonly number[];
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
  // Where a stream ends is known or not without it.
  '/Length',
]);

/** Follows what pages draw: contents, resources and the looks of annotations. */
export function drawnOn(file: PdfFile, pages: readonly PdfPage[]): PdfDrawn {
  const numbers = new Set<number>();
  const dictionaries: PdfDictionary[] = [];
  const lacking: number[] = [];
  const open: PdfValue[] = pages.flatMap(({ dict }) => [...rootsOf(file, dict)]);
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (isReference(value)) {
      if (numbers.has(value.number)) continue;
      numbers.add(value.number);
      const body = file.objects.get(value.number);
      if (body === undefined) lacking.push(value.number);
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

/**
 * What is to be known of the streams among objects: the numbers of those of which something is lost, of those that are coded as a picture or in no
 * known way, and whether any has a wrong seal, which viewers read past.
 */
export function streamFaults(
  file: PdfFile,
  numbers: ReadonlySet<number>,
): { readonly lossy: readonly number[]; readonly coded: ReadonlySet<number>; readonly isUnsealed: boolean } {
  const lossy: number[] = [];
  const coded = new Set<number>();
  let isUnsealed = false;
  for (const number of numbers) {
    const body = file.objects.get(number);
    if (body === undefined || !body.isStream) continue;
    const state = decodeStream(body, (value) => resolvePdf(file.objects, value))?.state;
    if (state === undefined || state === 'tooLarge') coded.add(number);
    if (state === 'broken' || state === 'partial' || isBrokenPicture(body, file)) lossy.push(number);
    isUnsealed ||= state === 'unsealed';
  }
  return { lossy, coded, isUnsealed };
}

/** A JPEG without size shows nothing. What of its picture is damaged cannot be told without drawing it. */
function isBrokenPicture({ value, data }: PdfBody, { objects }: PdfFile): boolean {
  if (data === null || !isDictionary(value)) return false;
  const codings = codingsOf(value, (inner) => resolvePdf(objects, inner));
  return codings?.length === 1 && codings[0]?.name === 'DCTDecode' && jpegSize(asBuffer(data)) === null;
}
