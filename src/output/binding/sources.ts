import { setImmediate } from 'node:timers/promises';
import type { Attachment } from '../../model/evidence.ts';
import type { EvidencePage, Face, PrintedDocument } from '../../model/page.ts';
import { withoutPosition } from '../../media/picture/position.ts';
import { RenditionChanged } from '../../media/rendered.ts';
import { drawFormValues } from '../../pages/form-value.ts';
import { ReadFailure } from '../../source/archive-files.ts';
import type { BindingProblem } from '../../model/rendition.ts';
import type { BindSettings } from './bind-settings.ts';
import { EvidenceFailure, openEvidence } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { facesOf } from './faces.ts';
import { typesetting } from '../../pages/drawing/document.ts';
import { paperOf } from './fit.ts';
import type { UnboundFile } from './unbound.ts';

/** A file whose pages are bound. */
export interface Source {
  readonly attachment: Attachment;
  readonly evidence: Evidence;
}

/** The files of a document's evidence, each opened once. */
export interface Sources {
  readonly bound: ReadonlyMap<EvidencePage, Source>;
  readonly unbound: readonly UnboundFile[];
}

/** Opens every file of which a document has pages; one that fails is named, not thrown. */
export async function openSources(document: PrintedDocument, settings: BindSettings): Promise<Sources> {
  const bound = new Map<EvidencePage, Source>();
  const unbound = new Map<string, UnboundFile>();
  for (const pages of pagesByFile(placedEvidence(document, settings))) {
    // Lets an interruption be noticed between files.
    await setImmediate();
    settings.signal.throwIfAborted();
    const [{ attachment }] = pages;
    const faces = new Map(pages.map(({ index, face }) => [index, face]));
    const indices = [...faces.keys()];
    try {
      const bytes = withoutPosition(await settings.renditions.read(attachment, 0));
      const evidence = await openEvidence(bytes, indices, paperOf(settings.layout), {
        faces: [...faces.values()],
        drawValues: (values) => drawFormValues(settings, values),
      });
      const source: Source = { attachment, evidence };
      for (const { page } of pages) bound.set(page, source);
    } catch (error) {
      unbound.set(attachment.path, { attachment, problem: problemOf(error) });
    }
  }
  return { bound, unbound: [...unbound.values()] };
}

/** A page of evidence and where it comes to lie. */
interface Placed {
  readonly page: EvidencePage;
  readonly attachment: Attachment;
  readonly index: number;
  readonly face: Face;
}

function placedEvidence({ pages, duplex }: PrintedDocument, { fonts, layout }: BindSettings): readonly Placed[] {
  const faces = duplex ? facesOf(pages, typesetting(fonts, layout).sides) : [];
  return pages.flatMap((page, at) => {
    const face = faces[at]?.[0] ?? 'front';
    return page.kind === 'evidence' ? [{ page, attachment: page.attachment, index: page.index, face }] : [];
  });
}

/** The pages of each file; should one of them lie on a front here and on a back there, the latter as of another file. */
function pagesByFile(pages: readonly Placed[]): Iterable<readonly [Placed, ...Placed[]]> {
  const files = new Map<string, [Placed, ...Placed[]]>();
  const add = (key: string, page: Placed): void => {
    const earlier = files.get(key);
    if (earlier === undefined) files.set(key, [page]);
    else if (earlier.some(({ index, face }) => index === page.index && face !== page.face)) add(`${key}\n`, page);
    else earlier.push(page);
  };
  for (const page of pages) add(page.attachment.path, page);
  return files.values();
}

function problemOf(error: unknown): BindingProblem {
  if (error instanceof EvidenceFailure) return error.problem;
  if (error instanceof RenditionChanged) return 'changed';
  if (error instanceof ReadFailure) return 'unreadable';
  throw error;
}
