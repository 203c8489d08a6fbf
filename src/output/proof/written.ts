import { isArray, isReference, stringBytes } from '../../media/pdf/object.ts';
import type { PdfDictionary, PdfValue } from '../../media/pdf/object.ts';
import { catalogueOf } from '../../media/pdf/file.ts';
import { pagesOf } from '../../media/pdf/pages.ts';
import { openPdf } from './pdf-on-disk.ts';
import type { PdfOnDisk } from './pdf-on-disk.ts';
import { decoders, textsIn } from './texts.ts';
import type { DecodeOf, WrittenText } from './texts.ts';

/** A link of a page: its rectangle in the page's own units and the 0-based page it leads to, null if to none. */
export interface WrittenLink {
  readonly rect: readonly [left: number, bottom: number, right: number, top: number];
  readonly to: number | null;
}

/** An entry of the outline; `page` is null when it leads nowhere. */
export interface WrittenBookmark {
  readonly title: string;
  readonly page: number | null;
  readonly children: readonly WrittenBookmark[];
}

/** A document opened again. */
export interface WrittenDocument {
  readonly pdf: PdfOnDisk;
  readonly pages: readonly PdfDictionary[];
  readonly decodeOf: DecodeOf;
  /** The 0-based page a destination shows. */
  readonly pageOf: (destination: PdfValue | undefined) => number | null;
}

/** Opens a document that was written; it has to be closed. @throws when it cannot be opened */
export function openWritten(path: string): WrittenDocument {
  const pdf = openPdf(path);
  const found = pagesOf(pdf);
  if (found === null || found.lost || !found.consistent) {
    pdf.close();
    throw new Error('its pages cannot be found');
  }
  const places = new Map(found.pages.map(({ number }, at) => [number, at]));
  const pageOf = (destination: PdfValue | undefined): number | null => {
    const array = pdf.resolve(destination);
    const page = isArray(array) ? array[0] : undefined;
    return isReference(page) ? (places.get(page.number) ?? null) : null;
  };
  return { pdf, pages: found.pages.map(({ dict }) => dict), decodeOf: decoders(pdf), pageOf };
}

/** The content streams of a page in order. */
export function streamsOf(page: PdfDictionary, pdf: Pick<PdfOnDisk, 'resolve'>): readonly PdfValue[] {
  const contents = page.get('/Contents');
  const array = pdf.resolve(contents);
  if (isArray(array)) return array;
  return contents === undefined ? [] : [contents];
}

/** The texts of a page of our own, in the order in which they are drawn. */
export function textsOn(page: PdfDictionary, { pdf, decodeOf }: WrittenDocument): readonly WrittenText[] {
  const parts = streamsOf(page, pdf).map((stream) => pdf.content(stream) ?? NOTHING);
  return textsIn(
    Buffer.concat(parts.flatMap((part) => [part, NEW_LINE])),
    pdf.dict(page.get('/Resources')),
    pdf,
    decodeOf,
  );
}

const NOTHING = Buffer.alloc(0);
const NEW_LINE = Buffer.from('\n');

/** The links of a page, in order. */
export function linksOn(page: PdfDictionary, { pdf, pageOf }: WrittenDocument): readonly WrittenLink[] {
  const annotations = pdf.resolve(page.get('/Annots'));
  return (isArray(annotations) ? annotations : []).flatMap((each) => {
    const annotation = pdf.dict(each);
    if (annotation?.get('/Subtype') !== '/Link') return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersOf(pdf.resolve(annotation.get('/Rect')));
    const rect = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)] as const;
    return [{ rect, to: pageOf(annotation.get('/Dest')) }];
  });
}

/** The numbers of an array. */
export function numbersOf(value: PdfValue | undefined): readonly number[] {
  return isArray(value) ? value.filter((each) => typeof each === 'number') : [];
}

/** The outline, as a viewer follows it. */
export function outlineOf({ pdf, pageOf }: WrittenDocument): readonly WrittenBookmark[] {
  const seen = new Set<PdfDictionary>();
  const entriesOf = (parent: PdfDictionary | null): readonly WrittenBookmark[] => {
    const entries: WrittenBookmark[] = [];
    let entry = pdf.dict(parent?.get('/First'));
    while (entry !== null && !seen.has(entry)) {
      seen.add(entry);
      const title = textOf(pdf.resolve(entry.get('/Title')));
      entries.push({ title, page: pageOf(entry.get('/Dest')), children: entriesOf(entry) });
      entry = pdf.dict(entry.get('/Next'));
    }
    return entries;
  };
  return entriesOf(pdf.dict(catalogueOf(pdf)?.get('/Outlines')));
}

/** A text string (ISO 32000-1 §7.9.2.2): UTF-16 behind its mark; of the other encoding only ASCII occurs in ours. */
function textOf(value: PdfValue | undefined): string {
  if (typeof value !== 'string') return '';
  const bytes = stringBytes(value);
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0;
  return isUtf16 ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1');
}
