import type { LooseWords } from './loose-words.ts';

/** A heading of the paper itself: neither a fragment nor a paragraph. */
const HEADING = /^[^。；]{6,50}$/u;
const TELLING = /\p{Script=Han}{3,}/u;

/**
 * The title a record would bear: what the paper calls itself, else its name without what programs left in it, else the part's name.
 * @param part name of the part, with the year before it where that is known
 */
export function titleOf({ heading, name, folders, time }: LooseWords, part: string): string {
  const told = heading.trim();
  if (HEADING.test(told) && TELLING.test(told)) return told;
  const stated = time.name.dates.find(({ date, source }) => source === 'stated' && date.length === 4);
  const year = stated === undefined || name.includes(stated.date) ? '' : `${stated.date}年`;
  if (TELLING.test(name)) return `${year}${name.replace(/^(?:年度?|的)/u, '')}`;
  const folder = folders.find((each) => TELLING.test(each));
  return folder === undefined || part.includes(folder) ? part : `${part}（${folder}）`;
}
