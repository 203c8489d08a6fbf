import { PDF } from '@libpdf/core';
import type { PrintedDocument } from '../../model/page.ts';
import type { BindSettings } from './bind-settings.ts';
import { describe } from './describe.ts';
import { faceOf } from './faces.ts';
import { drawPages } from './draw.ts';
import { keepLayersHidden } from './layers.ts';
import { addLinks } from './links.ts';
import { outlineNodes, setOutline } from './outline.ts';
import { pdfPieces } from './pdf-pieces.ts';
import { pageOfTarget, placePages } from './placing.ts';
import type { Run } from './placing.ts';
import type { MetFiles } from '../proof/expected.ts';
import { openSources } from './sources.ts';
import type { Source } from './sources.ts';
import { layStamps } from './stamps.ts';
import { takingOver } from './take-over.ts';
import type { TakeOver } from './take-over.ts';
import { withoutFile } from './unbound.ts';

/** A document bound, with what was met in its files. */
export interface BoundDocument extends MetFiles {
  /** Its bytes, piece by piece. */
  readonly pieces: Iterable<Uint8Array>;
}

/**
 * Makes the PDF of a document: own pages drawn, pages of evidence copied between them and stamped, links, outline and metadata.
 * The same plan, files and fonts give the same bytes. @throws the signal's reason when aborted
 */
export async function bindDocument(document: PrintedDocument, settings: BindSettings): Promise<BoundDocument> {
  const sources = await openSources(document, settings);
  const bindable = document.pages.map((page) => sources.unbound.reduce(withoutFile, page));
  const { pages, drawn, unbound } = await drawPages(bindable, document, settings);
  const pdf = await PDF.load(drawn.bytes);
  const placing = placePages(pages, drawn, sources.bound);
  insertRuns(pdf, placing.runs, settings.signal);
  const evidence = placing.runs.flatMap(({ pages: run, start }) =>
    run.map((page, index) => ({ page, at: start + index })),
  );
  const requests = evidence.map(({ page: { pageNumber }, at }) => ({
    at,
    pageNumber,
    face: faceOf(at, document.duplex),
  }));
  const stamped = await layStamps(pdf, requests, settings);
  addLinks(
    pdf,
    drawn.links.map(({ side, rect, target }) => ({
      page: placing.sides[side] ?? 0,
      rect,
      to: pageOfTarget(placing, target),
    })),
  );
  const runs = placing.runs.map(({ source, ...run }) => ({ ...run, outline: source.evidence.outline }));
  const nodes = outlineNodes(document.bookmarks, (target) => pageOfTarget(placing, target), runs);
  setOutline(pdf, nodes);
  keepLayersHidden(pdf);
  const digests = evidence.map(({ page, at }) => `${page.attachment.sha256} ${page.index} ${at}`);
  describe(pdf, document, settings, [drawn.bytes, stamped, digests.join('\n'), JSON.stringify(nodes)]);
  return {
    pieces: pdfPieces(pdf),
    unbound: [...sources.unbound, ...unbound],
    // Of a file that was opened for fronts and for backs, the first.
    outlines: new Map(
      [...sources.bound].toReversed().map(([page, source]) => [page.attachment.path, source.evidence.outline]),
    ),
  };
}

function insertRuns(pdf: PDF, runs: readonly Run[], signal: AbortSignal): void {
  const opened = new Map<Source, TakeOver>();
  for (const { source, pages, start } of runs) {
    signal.throwIfAborted();
    const takeOver = opened.get(source) ?? takingOver(source.evidence.pdf, pdf);
    opened.set(source, takeOver);
    takeOver(
      pages.map(({ index }) => index),
      start,
    );
  }
}
