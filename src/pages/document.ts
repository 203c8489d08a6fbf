import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Attachment } from '../model/evidence.ts';
import type { Layout } from '../model/layout.ts';
import type { OwnPage, Target, Typesetting } from '../model/page.ts';
import type { Renditions } from '../model/rendition.ts';
import { Canvas } from './canvas.ts';
import type { DrawnLink, Metadata } from './canvas.ts';
import type { FontSet } from './fonts.ts';
import type { Press } from './drawer.ts';
import { drawers } from './index.ts';
import { unprintable } from './runs.ts';

/** Own pages as one PDF, with what is needed to link them once they are bound. */
export interface DrawnDocument {
  readonly bytes: Uint8Array;
  /** Sides of each own page, in the order of the pages handed in. */
  readonly sides: readonly number[];
  /** `side` is a 0-based page of `bytes`. */
  readonly links: readonly DrawnLink[];
  readonly targets: readonly { readonly target: Target; readonly side: number }[];
}

/** What drawing needs beside the pages. */
export interface DrawSettings {
  readonly fonts: FontSet;
  readonly layout: Layout;
  readonly draft: boolean;
  /** Bytes of an attachment's picture on a 0-based page. */
  readonly readPicture: Renditions['read'];
  readonly metadata: Metadata;
}

/** Draws pages of the project's own as one PDF. The same input gives the same bytes. @throws PictureFailure */
export async function drawOwnPages(pages: readonly OwnPage[], settings: DrawSettings): Promise<DrawnDocument> {
  const { draft, metadata } = settings;
  const canvas = new Canvas(settings, metadata);
  const sides: number[] = [];
  for (const page of pages) {
    const before = canvas.sides;
    const pictures = await picturesOf(page, settings);
    drawers[page.kind].draw({ canvas, draft, pictureBytes: pictures }, page);
    sides.push(canvas.sides - before);
    // Lets what is drawn flow out, so that no more than one photograph is held at a time.
    await nextTurn();
  }
  const bytes = await canvas.bytes();
  return { bytes, sides, links: canvas.links, targets: canvas.targets };
}

/** The pictures of one page, read before it is drawn. */
async function picturesOf(page: OwnPage, { readPicture }: DrawSettings): Promise<Press['pictureBytes']> {
  const bytes = new Map<string, Uint8Array>();
  for (const { attachment, index } of shownPictures(page))
    bytes.set(`${index} ${attachment.path}`, await readPicture(attachment, index));
  return (path, index) => bytes.get(`${index} ${path}`) ?? new Uint8Array();
}

/** The pictures that a page shows, each an attachment and its 0-based page. */
export function shownPictures(page: OwnPage): readonly { readonly attachment: Attachment; readonly index: number }[] {
  if (page.kind === 'picture') return [page];
  if (page.kind !== 'photo') return [];
  return page.plates.flatMap(({ photo: { attachment } }) => (attachment === null ? [] : [{ attachment, index: 0 }]));
}

/** What the arrangement asks about type; agrees with what is drawn. */
export function typesetting(fonts: FontSet, layout: Layout): Typesetting {
  return {
    sides: (page) => (page.kind === 'evidence' ? 1 : drawers[page.kind].sides(page, { fonts, layout })),
    unprintable: (text) => unprintable(fonts, text),
  };
}
