import type { ChecklistItem } from '../model/checklist.ts';
import { suggest } from './suggest.ts';

/** Names shown at most. */
const MOST = 3;

/**
 * Rules and items that somebody may mean by a word that names none: by its spelling, by an item's Chinese name, or by the pinyin of that name or its
 * initials (`zyz` for 志愿者名册). The likeliest first; items as `slug（名称）`.
 */
export async function nearSubjects(
  written: string,
  rules: readonly string[],
  items: readonly ChecklistItem[],
): Promise<readonly string[]> {
  const named = new Map(items.map((item) => [item.slug, `${item.slug}（${item.shortTitle}）`]));
  const bySound = await itemsByPinyin(written, items);
  const names = items.map(({ slug, shortTitle, titles, synonyms }) => ({
    word: slug,
    names: [shortTitle, ...Object.values(titles), ...synonyms],
  }));
  const bySpelling = [suggest(written, rules), suggest(written, names)].flatMap((each) => each ?? []);
  return [...new Set([...bySound, ...bySpelling])].slice(0, MOST).map((name) => named.get(name) ?? name);
}

/** Items whose name, or one of its synonyms, is spelled so in pinyin or its initials; the likeliest first. */
export async function itemsByPinyin(written: string, items: readonly ChecklistItem[]): Promise<readonly string[]> {
  const letters = written.toLowerCase().replaceAll(/[\s'-]/g, '');
  if (!/^[a-z]{2,}$/.test(letters) || /[a-z]-[a-z]/.test(written)) return [];
  const { spelled } = await import('./pinyin.ts');
  const ranked = items.flatMap(({ slug, shortTitle, synonyms }) => {
    const spellings = [shortTitle, ...synonyms].map(spelled);
    const isWhole = spellings.some(({ initials, whole }) => initials === letters || whole === letters);
    const isBegun = spellings.some(({ initials, whole }) => initials.startsWith(letters) || whole.startsWith(letters));
    return isWhole || isBegun ? [{ slug, rank: isWhole ? 0 : 1 }] : [];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ slug }) => slug);
}
