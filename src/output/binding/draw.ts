import { RenditionChanged } from '../../media/rendered.ts';
import type { Attachment } from '../../model/evidence.ts';
import type { Page, PrintedDocument } from '../../model/page.ts';
import type { BindingProblem } from '../../model/rendition.ts';
import { drawOwnPages, typesetting } from '../../pages/drawing/document.ts';
import type { DrawnDocument, DrawSettings } from '../../pages/drawing/document.ts';
import { PictureFailure } from '../../pages/album/picture-file.ts';
import { ReadFailure } from '../../source/archive-files.ts';
import type { BindSettings } from './bind-settings.ts';
import { facesOf } from './faces.ts';
import { isOwn } from './placing.ts';
import { attachmentsOf, withoutFile } from './unbound.ts';
import type { UnboundFile } from './unbound.ts';

/** Own pages drawn, and the pages of the document as they could be made. */
export interface DrawnPages<Drawn> {
  readonly pages: readonly Page[];
  readonly drawn: Drawn;
  /** Pictures that could not be drawn. */
  readonly unbound: readonly UnboundFile[];
}

/** A picture is not there, or not as it was when it was inspected. */
class PictureGone extends Error {
  readonly path: string;
  readonly problem: BindingProblem;

  constructor(path: string, problem: BindingProblem, options?: ErrorOptions) {
    super(`${problem}: ${path}`, options);
    this.path = path;
    this.problem = problem;
  }
}

/** Draws the own pages among `pages` to be bound with others; a picture that fails is named and left out, not thrown. */
export async function drawPages(
  pages: readonly Page[],
  document: PrintedDocument,
  settings: BindSettings,
): Promise<DrawnPages<DrawnDocument>> {
  const withSettings = drawSettings(document, settings);
  return withoutFailed(pages, settings.signal, (left) => drawOwnPages(left.filter(isOwn), withSettings));
}

/** Draws pages; when a picture fails it is named, and drawn anew without it. @throws the signal's reason when aborted */
export async function withoutFailed<Drawn>(
  pages: readonly Page[],
  signal: AbortSignal,
  draw: (left: readonly Page[]) => Promise<Drawn>,
): Promise<DrawnPages<Drawn>> {
  const unbound: UnboundFile[] = [];
  let left = pages;
  for (;;) {
    signal.throwIfAborted();
    try {
      return { pages: left, drawn: await draw(left), unbound };
    } catch (error) {
      const file = failedFile(error, left);
      if (file === null) throw error;
      unbound.push(file);
      left = left.map((page) => withoutFile(page, file));
    }
  }
}

/** What drawing the own pages of a document needs. */
export function drawSettings(
  { title, subject, author, keywords, referenceCode, pages, duplex }: PrintedDocument,
  { renditions, fonts, layout, draft, asOf, tool }: BindSettings,
): DrawSettings {
  const readPicture: DrawSettings['readPicture'] = async (attachment, index) => {
    try {
      return await renditions.read(attachment, index);
    } catch (error) {
      throw goneOr(error, attachment.path);
    }
  };
  const placed = duplex ? facesOf(pages, typesetting(fonts, layout).sides) : [];
  const faces = pages.flatMap((page, at) => (isOwn(page) ? (placed[at] ?? []) : []));
  const faceOf: DrawSettings['faceOf'] = (side) => faces[side] ?? 'front';
  const made = { identifier: referenceCode, date: asOf, tool: `${tool.name} ${tool.version}` };
  return { fonts, layout, draft, readPicture, faceOf, metadata: { title, subject, author, keywords, ...made } };
}

function goneOr(error: unknown, path: string): unknown {
  if (error instanceof ReadFailure) return new PictureGone(path, 'unreadable', { cause: error });
  return error instanceof RenditionChanged ? new PictureGone(path, 'changed', { cause: error }) : error;
}

/** The picture an error is about; null when it is about none of these pages. */
function failedFile(error: unknown, pages: readonly Page[]): UnboundFile | null {
  if (!(error instanceof PictureFailure || error instanceof PictureGone)) return null;
  const problem = error instanceof PictureGone ? error.problem : 'damaged';
  const attachment: Attachment | undefined = pages.flatMap(attachmentsOf).find(({ path }) => path === error.path);
  return attachment === undefined ? null : { attachment, problem };
}
