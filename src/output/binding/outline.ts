import { PdfDict, PdfName, PdfNumber, PdfString } from '@libpdf/core';
import type { PDF, PdfRef } from '@libpdf/core';
import type { Bookmark, EvidencePage, Target } from '../../model/page.ts';
import { destination } from './destination.ts';
import type { SourceBookmark } from './source-outline.ts';

/** An entry of the outline; `page` is a 0-based page of the document. */
export interface OutlineNode {
  readonly title: string;
  readonly page: number;
  readonly children: readonly OutlineNode[];
}

/** Pages of one file that follow one another in a document, with the outline of that file. */
export interface OutlinedRun {
  readonly pages: readonly EvidencePage[];
  /** Where the first comes to lie. */
  readonly start: number;
  readonly outline: readonly SourceBookmark[];
}

/** The outline of a document: its bookmarks, and under the one that leads to a file that file's own outline. */
export function outlineNodes(
  bookmarks: readonly Bookmark[],
  pageOf: (target: Target) => number,
  runs: readonly OutlinedRun[],
): readonly OutlineNode[] {
  const flat: { readonly bookmark: Bookmark; readonly page: number }[] = [];
  const flatten = (bookmark: Bookmark): void => {
    flat.push({ bookmark, page: pageOf(bookmark.target) });
    bookmark.children.forEach(flatten);
  };
  bookmarks.forEach(flatten);
  const own = new Map<Bookmark, OutlineNode[]>();
  for (const run of runs) {
    const holder = flat.findLast(({ page }) => page <= run.start);
    if (holder === undefined) continue;
    own.set(holder.bookmark, [...(own.get(holder.bookmark) ?? []), ...nodesOf(run.outline, run)]);
  }
  const build = (bookmark: Bookmark): OutlineNode => ({
    title: bookmark.title,
    page: pageOf(bookmark.target),
    children: [...bookmark.children.map(build), ...(own.get(bookmark) ?? [])],
  });
  return bookmarks.map(build);
}

/** Writes the outline, its first level open, and has it shown when the document is opened. */
export function setOutline(pdf: PDF, nodes: readonly OutlineNode[]): void {
  const catalog = pdf.context.catalog.getDict();
  catalog.delete('Outlines');
  if (nodes.length === 0) return;
  const root = PdfDict.of({ Type: PdfName.of('Outlines'), Count: PdfNumber.of(nodes.length) });
  addChildren(pdf, root, pdf.register(root), nodes);
  catalog.set('Outlines', pdf.context.getRef(root) ?? pdf.register(root));
  catalog.set('PageMode', PdfName.of('UseOutlines'));
}

function addChildren(pdf: PDF, parent: PdfDict, parentRef: PdfRef, nodes: readonly OutlineNode[]): void {
  const entries = nodes.map((node) => {
    const dict = PdfDict.of({
      Title: PdfString.fromString(node.title),
      Parent: parentRef,
      Dest: destination(pdf, node.page),
    });
    return { node, dict, ref: pdf.register(dict) };
  });
  for (const [index, { node, dict, ref }] of entries.entries()) {
    const [previous, next] = [entries[index - 1], entries[index + 1]];
    if (previous !== undefined) dict.set('Prev', previous.ref);
    if (next !== undefined) dict.set('Next', next.ref);
    if (node.children.length === 0) continue;
    addChildren(pdf, dict, ref, node.children);
    // Closed: as many as would show if it were opened (ISO 32000-1 Table 153).
    dict.set('Count', PdfNumber.of(-node.children.length));
  }
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return;
  parent.set('First', first.ref);
  parent.set('Last', last.ref);
}

/** A file's outline at its place in the document; an entry that leads nowhere leads where its first child does. */
function nodesOf(entries: readonly SourceBookmark[], run: OutlinedRun): readonly OutlineNode[] {
  return entries.flatMap(({ title, page, children }) => {
    const nodes = nodesOf(children, run);
    const place = page === null ? -1 : run.pages.findIndex(({ index }) => index === page);
    const at = place >= 0 ? run.start + place : nodes[0]?.page;
    return at === undefined ? [] : [{ title, page: at, children: nodes }];
  });
}
