import { isDictionary, isReference, readPdfObject, type PdfValue } from './pdf-object.ts';
import { readXref, type PdfXref } from './pdf-xref.ts';

type Objects = ReadonlyMap<number, PdfValue>;

const TAIL_LENGTH = 1024;

/** Every object in use; null unless each stands where the table says and is well formed. */
function readObjects(text: string, { entries }: PdfXref): Objects | null {
  const objects = new Map<number, PdfValue>();
  for (const [number, entry] of entries) {
    if (entry === null) continue;
    const found = readPdfObject(text, entry.offset);
    if (found === null || found.number !== number || found.generation !== entry.generation) return null;
    objects.set(number, found.value);
  }
  return objects;
}

/** True when what is drawn on the page is there. */
function hasContents(page: ReadonlyMap<string, PdfValue>, objects: Objects): boolean {
  const contents = page.get('/Contents');
  const streams = Array.isArray(contents) ? contents : contents === undefined ? [] : [contents];
  return streams.every((stream) => isReference(stream) && objects.has(stream.number));
}

/** Pages under a node of the page tree (ISO 32000-1, 7.7.3); null when the tree is not in perfect order. */
function pagesUnder(node: PdfValue | undefined, objects: Objects, seen: Set<number>): number | null {
  if (!isReference(node) || seen.has(node.number)) return null;
  seen.add(node.number);
  const found = objects.get(node.number);
  if (!isDictionary(found)) return null;
  if (found.get('/Type') === '/Page') return hasContents(found, objects) ? 1 : null;
  const kids = found.get('/Kids');
  if (found.get('/Type') !== '/Pages' || !Array.isArray(kids)) return null;
  let total = 0;
  for (const kid of kids) {
    const pages = pagesUnder(kid, objects, seen);
    if (pages === null) return null;
    total += pages;
  }
  return total === found.get('/Count') ? total : null;
}

/**
 * Number of pages of a PDF, given as latin-1 text, that is unencrypted, has plain cross-reference tables and is in perfect order; null for every
 * other, which needs a full look. It never takes a damaged file for a sound one.
 */
export function glanceAtPdf(text: string): number | null {
  const end = /startxref[\r\n ]+(\d{1,15})[\r\n ]+%%EOF[\r\n ]*$/.exec(text.slice(-TAIL_LENGTH));
  if (end === null || !/^%PDF-\d\.\d/.test(text.slice(0, 8))) return null;
  const xref = readXref(text, Number(end[1]));
  if (xref === null || xref.trailer.has('/Encrypt')) return null;
  const objects = readObjects(text, xref);
  const root = xref.trailer.get('/Root');
  if (objects === null || !isReference(root)) return null;
  const catalogue = objects.get(root.number);
  const pages = isDictionary(catalogue) ? pagesUnder(catalogue.get('/Pages'), objects, new Set()) : null;
  return pages === 0 ? null : pages;
}
