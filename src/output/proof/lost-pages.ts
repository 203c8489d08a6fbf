import { readSoundPdf } from '../../media/pdf/sound.ts';
import { pagesOf } from '../../media/pdf/pages.ts';
import type { Attachment } from '../../model/evidence.ts';
import type { Renditions } from '../../model/rendition.ts';
import type { ExpectedDocument } from './expected.ts';
import { contentsInMemory, hasInk } from './ink.ts';
import type { WrittenDocument } from './written.ts';

/** A bound page that shows nothing: where it lies and which page of its file it is, both 0-based. */
interface EmptyPage {
  readonly at: number;
  readonly index: number;
}

/** Bound pages that show nothing although their files do. Only the files of pages that show nothing are opened again. */
export async function lostPages(
  expected: ExpectedDocument,
  written: WrittenDocument,
  renditions: Renditions,
): Promise<readonly string[]> {
  const differences: string[] = [];
  for (const [attachment, empty] of emptyPages(expected, written)) {
    const bytes = await renditions.read(attachment, 0);
    const file = readSoundPdf(bytes, Buffer.from(bytes).toString('latin1'));
    if (file === null || file === 'locked') continue;
    const pages = pagesOf(file)?.pages ?? [];
    for (const { at, index } of empty) {
      const page = pages[index]?.dict;
      if (page !== undefined && hasInk(page, contentsInMemory(file)))
        differences.push(`page ${at + 1} is empty, its file is not`);
    }
  }
  return differences;
}

function emptyPages(
  { pages: expected }: ExpectedDocument,
  { pages, pdf }: WrittenDocument,
): ReadonlyMap<Attachment, readonly EmptyPage[]> {
  const empty = new Map<Attachment, EmptyPage[]>();
  for (const [at, page] of pages.entries()) {
    const source = expected[at]?.source ?? null;
    if (source === null || hasInk(page, pdf)) continue;
    const known = empty.get(source.attachment) ?? [];
    known.push({ at, index: source.index });
    empty.set(source.attachment, known);
  }
  return empty;
}
