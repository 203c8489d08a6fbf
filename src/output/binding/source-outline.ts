import { PdfArray, PdfDict, PdfName, PdfRef, PdfString } from '@libpdf/core';
import type { PDF, PdfObject } from '@libpdf/core';
import { resolver } from './page-content.ts';

/** An entry of a bound file's own outline. */
export interface SourceBookmark {
  readonly title: string;
  /** The page of the file, 0-based; null when it leads to none that is bound. */
  readonly page: number | null;
  readonly children: readonly SourceBookmark[];
}

interface Walk {
  readonly source: PDF;
  readonly seen: Set<PdfDict>;
  readonly pageAt: (ref: PdfRef) => number | null;
}

/** Deeper entries are of no use to someone who leafs through paper. */
const DEPTH = 4;
/** A name tree as deep as this is a circle. */
const DEEPEST = 16;

/** The outline of a file as far as it leads to the pages bound, `indices` of the file. A broken outline is none. */
export function sourceOutline(source: PDF, indices: readonly number[]): readonly SourceBookmark[] {
  const root = source.context.catalog.getDict().getDict('Outlines', resolver(source));
  if (root === undefined) return [];
  const places = new Map(indices.map((index) => [refKey(source.context.pages.getPage(index)), index]));
  return entriesOf(root, 1, { source, seen: new Set(), pageAt: (ref) => places.get(refKey(ref)) ?? null });
}

function entriesOf(parent: PdfDict, depth: number, walk: Walk): readonly SourceBookmark[] {
  const entries: SourceBookmark[] = [];
  const resolve = resolver(walk.source);
  let entry = parent.getDict('First', resolve);
  while (entry !== undefined && !walk.seen.has(entry)) {
    walk.seen.add(entry);
    const title = entry.getString('Title', resolve)?.asString().trim() ?? '';
    const page = pageOf(entry, walk);
    const children = depth < DEPTH ? entriesOf(entry, depth + 1, walk) : [];
    if (title !== '' && (page !== null || children.length > 0)) entries.push({ title, page, children });
    entry = entry.getDict('Next', resolve);
  }
  return entries;
}

function pageOf(entry: PdfDict, walk: Walk): number | null {
  const resolve = resolver(walk.source);
  const action = entry.getDict('A', resolve);
  const goesTo = action?.getName('S', resolve)?.value === 'GoTo' ? action.get('D', resolve) : undefined;
  return pageAt(entry.get('Dest', resolve) ?? goesTo, walk, 0);
}

function pageAt(destination: PdfObject | undefined, walk: Walk, depth: number): number | null {
  if (destination instanceof PdfArray) {
    const page = destination.at(0);
    return page instanceof PdfRef ? walk.pageAt(page) : null;
  }
  if (destination instanceof PdfDict) return pageAt(destination.get('D', resolver(walk.source)), walk, depth);
  if (depth > 0) return null;
  if (destination instanceof PdfName) return pageAt(namedOld(destination.value, walk), walk, depth + 1);
  if (destination instanceof PdfString) return pageAt(named(destination.bytes, walk), walk, depth + 1);
  return null;
}

/** A destination named as PDF 1.1 did, in the catalog's /Dests. */
function namedOld(name: string, { source }: Walk): PdfObject | undefined {
  return source.context.catalog.getDict().getDict('Dests', resolver(source))?.get(name, resolver(source));
}

/** A destination named in the name tree. */
function named(name: Uint8Array, { source }: Walk): PdfObject | undefined {
  const root = source.context.catalog.getDict().getDict('Names', resolver(source))?.getDict('Dests', resolver(source));
  return root === undefined ? undefined : inTree(root, name, source, 0);
}

function inTree(node: PdfDict, name: Uint8Array, source: PDF, depth: number): PdfObject | undefined {
  const names = itemsOf(node, 'Names', source);
  const place = names.findIndex((key, index) => index % 2 === 0 && isNamed(key, name));
  if (place >= 0) return names[place + 1];
  if (depth >= DEEPEST) return undefined;
  for (const kid of itemsOf(node, 'Kids', source)) {
    const found = kid instanceof PdfDict ? inTree(kid, name, source, depth + 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function isNamed(key: PdfObject | undefined, name: Uint8Array): boolean {
  return key instanceof PdfString && Buffer.compare(key.bytes, name) === 0;
}

function itemsOf(node: PdfDict, key: string, source: PDF): readonly (PdfObject | undefined)[] {
  const array = node.getArray(key, resolver(source));
  return (array?.toArray() ?? []).map((_, index) => array?.at(index, resolver(source)));
}

function refKey(ref: PdfRef | null): string {
  return ref === null ? '' : `${ref.objectNumber} ${ref.generation}`;
}
