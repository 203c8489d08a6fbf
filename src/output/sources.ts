import { basename } from 'node:path/posix';
import { setImmediate } from 'node:timers/promises';
import type { Attachment } from '../model/evidence.ts';
import type { EvidencePage, Page, PrintedDocument, TitledPage } from '../model/page.ts';
import { ReadFailure } from '../source/archive-files.ts';
import { bindingWords } from '../text/binding-words.ts';
import type { BindingProblem } from '../text/binding-words.ts';
import type { BindSettings } from './bind-settings.ts';
import { EvidenceFailure, openEvidence } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { paperOf } from './fit.ts';

/** A file whose pages are bound. */
export interface Source {
  readonly attachment: Attachment;
  readonly evidence: Evidence;
  /** Which page of `evidence.pdf` a page of the plan is. */
  readonly pageOf: (page: EvidencePage) => number;
}

/** A file whose pages cannot be bound although the plan has them. */
export interface UnboundFile {
  readonly attachment: Attachment;
  readonly problem: BindingProblem;
}

/** The files of a document's evidence, each opened once. */
export interface Sources {
  readonly bound: ReadonlyMap<string, Source>;
  readonly unbound: ReadonlyMap<string, UnboundFile>;
}

/** Opens every file of which a document has pages; one that fails is named, not thrown. */
export async function openSources(document: PrintedDocument, settings: BindSettings): Promise<Sources> {
  const bound = new Map<string, Source>();
  const unbound = new Map<string, UnboundFile>();
  for (const [path, pages] of pagesByFile(document.pages)) {
    // Lets an interruption be noticed between files.
    await setImmediate();
    settings.signal.throwIfAborted();
    const [{ attachment }] = pages;
    const indices = [...new Set(pages.map(({ index }) => index))];
    try {
      const evidence = await openEvidence(settings.files.read(path), attachment, indices, paperOf(settings.layout));
      bound.set(path, { attachment, evidence, pageOf: ({ index }) => indices.indexOf(index) });
    } catch (error) {
      unbound.set(path, { attachment, problem: problemOf(error) });
    }
  }
  return { bound, unbound };
}

/** The page that stands in the place of one that cannot be bound. */
export function standIn(page: EvidencePage, { problem }: UnboundFile): TitledPage {
  const { path, size, sha256 } = page.attachment;
  const name = basename(path);
  return {
    kind: 'titled',
    pageNumber: page.pageNumber,
    title: name,
    fileName: name,
    typeName: 'PDF',
    size,
    sha256,
    packagePath: `data/archive/${path}`,
    problem: bindingWords[problem].zh,
    target: page.target,
  };
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
  if (error instanceof ReadFailure) return 'unreadable';
  throw error;
}
