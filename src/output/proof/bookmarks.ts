import { settable } from '../../pages/typesetting/runs.ts';
import type { OutlineNode } from '../binding/outline.ts';
import type { WrittenBookmark } from './written.ts';

/** What differs in the outline: entries by their number on each level, 2.1 being the first below the second. */
export function bookmarkDifferences(
  expected: readonly OutlineNode[],
  found: readonly WrittenBookmark[],
  above = '',
): readonly string[] {
  const count =
    expected.length === found.length
      ? []
      : [
          `bookmarks${above === '' ? '' : ` under ${above.slice(0, -1)}`}: ${found.length} instead of ${expected.length}`,
        ];
  const each = expected.flatMap((node, index) => {
    const entry = found[index];
    const name = `${above}${index + 1}`;
    if (entry === undefined) return [];
    const title = settable(entry.title) === settable(node.title) ? [] : [`bookmark ${name} has another title`];
    const page =
      entry.page === node.page
        ? []
        : [`bookmark ${name} leads to page ${pageName(entry.page)} instead of ${node.page + 1}`];
    return [...title, ...page, ...bookmarkDifferences(node.children, entry.children, `${name}.`)];
  });
  return [...count, ...each];
}

/** A 0-based page as people count. */
export function pageName(page: number | null): string {
  return page === null ? 'none' : String(page + 1);
}
