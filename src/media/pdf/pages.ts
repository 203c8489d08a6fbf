import { catalogueOf, dictionaryAt, resolvePdf } from './file.ts';
import type { PdfRoot } from './file.ts';
import { isArray, isReference } from './object.ts';
import type { PdfDictionary, PdfValue } from './object.ts';

/** A page with what it has from the nodes above it. */
export interface PdfPage {
  /** Number of its object; null when it is written inside another. */
  readonly number: number | null;
  readonly dict: PdfDictionary;
}

/** The pages of a file in order. */
export interface PdfPages {
  readonly pages: readonly PdfPage[];
  /** Pages that the file says it has but that are not there. */
  readonly lost: boolean;
  /** False when the tree has to be written anew to be read the same everywhere. */
  readonly regular: boolean;
  /** False when the tree contradicts itself: a wrong count, a circle. */
  readonly consistent: boolean;
}

interface Walk {
  readonly file: PdfRoot;
  readonly pages: PdfPage[];
  readonly seen: Set<number>;
  lost: boolean;
  regular: boolean;
  consistent: boolean;
}

type Inherited = ReadonlyMap<string, PdfValue>;

/** Attributes that a page may have from the nodes above it (ISO 32000-1, 7.7.3.4). */
const INHERITABLE = ['/Resources', '/MediaBox', '/CropBox', '/Rotate'];
/** Deeper trees and longer documents are attacks or circles. */
const DEEPEST = 128;
const MOST_PAGES = 100_000;

/** Walks the page tree (ISO 32000-1, 7.7.3); null when the file has none. */
export function pagesOf(file: PdfRoot): PdfPages | null {
  const root = catalogueOf(file)?.get('/Pages');
  if (dictionaryAt(file, root) === null) return null;
  const walk: Walk = { file, pages: [], seen: new Set(), lost: false, regular: true, consistent: true };
  walkNode(root, new Map(), [], walk);
  const { pages, lost, regular, consistent } = walk;
  return { pages, lost, regular: regular && consistent, consistent };
}

function walkNode(node: PdfValue | undefined, above: Inherited, path: readonly number[], walk: Walk): void {
  const dict = dictionaryAt(walk.file, node);
  const number = isReference(node) ? node.number : null;
  if (dict === null || path.length > DEEPEST || walk.pages.length > MOST_PAGES) {
    walk.lost = true;
    return;
  }
  if (number !== null && path.includes(number)) {
    walk.consistent = false;
    return;
  }
  const isRepeated = meetAgain(number, walk);
  const kids = resolvePdf(walk.file.objects, dict.get('/Kids'));
  if (isArray(kids) && dict.get('/Type') !== '/Page') {
    if (isRepeated && walk.pages.length > MOST_PAGES / 10) walk.lost = true;
    else walkKids(dict, kids, inherited(dict, above), [...path, number ?? -1], walk);
  } else takePage(dict, above, isRepeated ? null : number, walk);
}

/** True when a node has been met before. It and one that is no object of its own are not read alike by every program. */
function meetAgain(number: number | null, walk: Walk): boolean {
  const isRepeated = number !== null && walk.seen.has(number);
  if (number === null || isRepeated) walk.regular = false;
  if (number !== null) walk.seen.add(number);
  return isRepeated;
}

function walkKids(
  dict: PdfDictionary,
  kids: readonly PdfValue[],
  above: Inherited,
  path: readonly number[],
  walk: Walk,
): void {
  const before = walk.pages.length;
  for (const kid of kids) walkNode(kid, above, path, walk);
  if (dict.get('/Type') !== '/Pages') walk.regular = false;
  if (resolvePdf(walk.file.objects, dict.get('/Count')) !== walk.pages.length - before) walk.consistent = false;
}

function takePage(dict: PdfDictionary, above: Inherited, number: number | null, walk: Walk): void {
  const type = resolvePdf(walk.file.objects, dict.get('/Type'));
  if (type === '/Pages' || type === '/Catalog') {
    walk.lost ||= dict.get('/Count') !== 0;
    return;
  }
  if (dict.get('/Type') !== '/Page') walk.regular = false;
  walk.pages.push({ number, dict: new Map([...above, ...dict]) });
}

function inherited(dict: PdfDictionary, above: Inherited): Inherited {
  const own = INHERITABLE.flatMap((key): readonly (readonly [string, PdfValue])[] => {
    const value = dict.get(key);
    return value === undefined ? [] : [[key, value]];
  });
  return new Map([...above, ...own]);
}
