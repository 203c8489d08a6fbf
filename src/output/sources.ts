import { setImmediate } from 'node:timers/promises';
import type { Attachment } from '../model/evidence.ts';
import type { EvidencePage, Page, PrintedDocument } from '../model/page.ts';
import { RenditionChanged } from '../media/rendered.ts';
import { ReadFailure } from '../source/archive-files.ts';
import type { BindingProblem } from '../model/rendition.ts';
import type { BindSettings } from './bind-settings.ts';
import { EvidenceFailure, openEvidence } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { paperOf } from './fit.ts';
import type { UnboundFile } from './unbound.ts';

/** A file whose pages are bound. */
export interface Source {
  readonly attachment: Attachment;
  readonly evidence: Evidence;
  /** Which page of `evidence.pdf` a page of the plan is. */
  readonly pageOf: (page: EvidencePage) => number;
}

/** The files of a document's evidence, each opened once. */
export interface Sources {
  readonly bound: ReadonlyMap<string, Source>;
  readonly unbound: readonly UnboundFile[];
}

/** Opens every file of which a document has pages; one that fails is named, not thrown. */
export async function openSources(document: PrintedDocument, settings: BindSettings): Promise<Sources> {
  const bound = new Map<string, Source>();
  const unbound: UnboundFile[] = [];
  for (const [path, pages] of pagesByFile(document.pages)) {
    // Lets an interruption be noticed between files.
    await setImmediate();
    settings.signal.throwIfAborted();
    const [{ attachment }] = pages;
    const indices = [...new Set(pages.map(({ index }) => index))];
    try {
      const bytes = await settings.renditions.read(attachment, 0);
      const evidence = await openEvidence(bytes, indices, paperOf(settings.layout));
      bound.set(path, { attachment, evidence, pageOf: ({ index }) => indices.indexOf(index) });
    } catch (error) {
      unbound.push({ attachment, problem: problemOf(error) });
    }
  }
  return { bound, unbound };
}

function pagesByFile(pages: readonly Page[]): ReadonlyMap<string, readonly [EvidencePage, ...EvidencePage[]]> {
  const files = new Map<string, [EvidencePage, ...EvidencePage[]]>();
  for (const page of pages) {
    if (page.kind !== 'evidence') continue;
    const earlier = files.get(page.attachment.path);
    if (earlier === undefined) files.set(page.attachment.path, [page]);
    else earlier.push(page);
  }
  return files;
}

function problemOf(error: unknown): BindingProblem {
  if (error instanceof EvidenceFailure) return error.problem;
  if (error instanceof RenditionChanged) return 'changed';
  if (error instanceof ReadFailure) return 'unreadable';
  throw error;
}
