import { open } from 'node:fs/promises';
import type { PrintedDocument } from '../../model/page.ts';
import { writeOwnDocument } from '../../pages/drawing/own-document.ts';
import type { BindSettings } from './bind-settings.ts';
import { drawSettings, withoutFailed } from './draw.ts';
import { isOwn } from './placing.ts';
import type { MetFiles } from '../proof/expected.ts';
import { writeAll } from '../write-all.ts';

/** True of a document without a page of another's: such a one is drawn whole, and as PDF/A where its pictures allow that. */
export function isOwnDocument({ pages }: PrintedDocument): boolean {
  return pages.every(isOwn);
}

/** Draws a document of own pages into a file as it arises, so that not all its pictures are in memory at once. @throws the signal's reason when aborted */
export async function writeOwnFile(file: string, document: PrintedDocument, settings: BindSettings): Promise<MetFiles> {
  const { bookmarks } = document;
  const { unbound } = await withoutFailed(document.pages, settings.signal, async (left) => {
    const handle = await open(file, 'w');
    try {
      const own = { pages: left.filter(isOwn), bookmarks };
      return await writeOwnDocument(own, drawSettings(document, settings), async (chunks) => {
        settings.signal.throwIfAborted();
        await writeAll(handle, chunks);
      });
    } finally {
      await handle.close();
    }
  });
  return { unbound, outlines: new Map() };
}
