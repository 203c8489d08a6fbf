import type { Bookmark, OwnPage } from '../../model/page.ts';
import { Canvas } from './canvas.ts';
import type { DrawSettings } from './document.ts';
import { pressPages } from './press.ts';
import { mayBeTagged } from './tags.ts';

/** A document that consists of own pages only: the album, lists, labels, a volume without PDF evidence. */
export interface OwnDocument {
  readonly pages: readonly OwnPage[];
  readonly bookmarks: readonly Bookmark[];
}

/** What was written. */
export interface WrittenOwnDocument {
  /** Sides of each page, in the order of the pages handed in. */
  readonly sides: readonly number[];
  /** All sides. */
  readonly total: number;
  readonly links: number;
  /** Entries of the outline. */
  readonly bookmarks: number;
  /** What the file claims to be: PDF/A-1a when it is tagged, PDF/A-1b when it is too large for tags; null when a picture stands against it. */
  readonly conformance: string | null;
}

/**
 * Draws a document of own pages whole: with links and outline, metadata, tags, and as PDF/A-1 (GB/T 23286.1) if nothing stands against it. What is
 * drawn is handed on as it arises, and nothing more is drawn until it is taken, so that memory does not grow with the pictures. The same input
 * gives the same bytes. @throws PictureFailure, and whatever `write` throws
 */
export async function writeOwnDocument(
  { pages, bookmarks }: OwnDocument,
  settings: DrawSettings,
  write: (chunks: readonly Uint8Array[]) => Promise<void>,
): Promise<WrittenOwnDocument> {
  const { metadata, faceOf } = settings;
  const canvas = new Canvas(settings, metadata, { wholeness: mayBeTagged(pages) ? 'wholeTagged' : 'whole', faceOf });
  const drain = async (): Promise<void> => write(await canvas.taken());
  const sides = await pressPages(canvas, pages, { ...settings, drain });
  const entries = canvas.outline(bookmarks);
  await canvas.end();
  await drain();
  return {
    sides,
    total: canvas.sides,
    links: canvas.links.length,
    bookmarks: entries,
    conformance: canvas.conformance,
  };
}
