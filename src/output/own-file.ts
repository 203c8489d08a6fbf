import { open } from 'node:fs/promises';
import type { PrintedDocument } from '../model/page.ts';
import { writeOwnDocument } from '../pages/own-document.ts';
import type { BindSettings } from './bind-settings.ts';
import { drawSettings, withoutFailed } from './draw.ts';
import { isOwn } from './placing.ts';
import type { Expected } from './prove.ts';
import type { UnboundFile } from './unbound.ts';

/** A document written, with what must be found in it when it is opened again. */
export interface WrittenFile {
  readonly unbound: readonly UnboundFile[];
  readonly expected: Expected;
}

/** True of a document without a page of another's: such a one is drawn whole, and as PDF/A where its pictures allow that. */
export function isOwnDocument({ pages }: PrintedDocument): boolean {
  return pages.every(isOwn);
}

/** Draws a document of own pages into a file as it arises, so that not all its pictures are in memory at once. @throws the signal's reason when aborted */
export async function writeOwnFile(
  file: string,
  document: PrintedDocument,
  settings: BindSettings,
): Promise<WrittenFile> {
  const { bookmarks } = document;
  const drawn = await withoutFailed(document.pages, settings.signal, async (left) => {
    const handle = await open(file, 'w');
    try {
      const pages = left.filter(isOwn);
      const written = await writeOwnDocument({ pages, bookmarks }, drawSettings(document, settings), async (chunk) => {
        settings.signal.throwIfAborted();
        await handle.writeFile(chunk);
      });
      return { ...written, blanks: blanksOf(pages, written.sides) };
    } finally {
      await handle.close();
    }
  });
  const { total, bookmarks: entries, blanks } = drawn.drawn;
  return { unbound: drawn.unbound, expected: { pages: total, stamps: 0, bookmarks: entries, blanks } };
}

/** Pages (0-based) that are empty backs. */
function blanksOf(pages: readonly { readonly kind: string }[], sides: readonly number[]): readonly number[] {
  let at = 0;
  return pages.flatMap(({ kind }, index) => {
    const first = at;
    at += sides[index] ?? 0;
    return kind === 'blank' ? [first] : [];
  });
}
