import type { Attachment } from '../../model/evidence.ts';
import type { OwnPage } from '../../model/page.ts';
import type { Renditions } from '../../model/rendition.ts';
import type { Canvas } from './canvas.ts';
import type { Press } from '../drawer.ts';
import { drawers } from '../index.ts';

/** What drawing pages on a canvas needs. */
export interface PressSettings {
  readonly draft: boolean;
  /** Bytes of an attachment's picture on a 0-based page. */
  readonly readPicture: Renditions['read'];
  /** Called after every page, that what is drawn may flow out before the next is. */
  readonly drain: () => Promise<void>;
}

/** Draws pages one after another; gives the sides of each. @throws PictureFailure */
export async function pressPages(
  canvas: Canvas,
  pages: readonly OwnPage[],
  { draft, readPicture, drain }: PressSettings,
): Promise<readonly number[]> {
  const sides: number[] = [];
  for (const page of pages) {
    const before = canvas.sides;
    const bytesOf = await picturesOf(page, readPicture);
    const open: Press['open'] = (attachment, index) => {
      const { path, sha256 } = attachment;
      return canvas.open(bytesOf(attachment, index), path, `${sha256} ${index}`);
    };
    canvas.section(() => drawers[page.kind].draw({ canvas, draft, open }, page));
    sides.push(canvas.sides - before);
    await drain();
  }
  return sides;
}

/** The pictures of one page, read before it is drawn. */
async function picturesOf(
  page: OwnPage,
  readPicture: Renditions['read'],
): Promise<(attachment: Attachment, index: number) => Uint8Array> {
  const bytes = new Map<string, Uint8Array>();
  for (const { attachment, index } of shownPictures(page))
    bytes.set(`${index} ${attachment.path}`, await readPicture(attachment, index));
  return ({ path }, index) => bytes.get(`${index} ${path}`) ?? new Uint8Array();
}

/** The pictures that a page shows, each an attachment and its 0-based page. */
export function shownPictures(page: OwnPage): readonly { readonly attachment: Attachment; readonly index: number }[] {
  if (page.kind === 'picture') return [page];
  if (page.kind !== 'photo') return [];
  return page.plates.flatMap(({ photo: { attachment } }) => (attachment === null ? [] : [{ attachment, index: 0 }]));
}
