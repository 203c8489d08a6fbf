import type { OwnPage } from '../../model/page.ts';

/** Entries that a document may have in its structure; tags of more would cost more memory than the whole rest. */
const MOST_TAGS = 40_000;

/** True when the pages are few enough for their document to say what each of their parts is. */
export function mayBeTagged(pages: readonly OwnPage[]): boolean {
  return pages.reduce((sum, page) => sum + tagsOf(page), 0) <= MOST_TAGS;
}

/** About how many tags a page will have: the values in it. */
function tagsOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, part) => sum + tagsOf(part), 0);
}
