import type { LexiconEntry } from './lexicon.ts';

/** How Chinese words are spelled in pinyin without tones: `zyz`, `zhiyuanzhe`. */
export type Spelling = (words: string) => { readonly initials: string; readonly whole: string };

/** Shorter runs of letters are chance. */
const SHORTEST = 3;

/** Latin runs → the parts whose item or own name they spell. */
export function spellingsOf(
  entries: readonly LexiconEntry[],
  spell: Spelling,
): ReadonlyMap<string, ReadonlySet<LexiconEntry>> {
  const found = new Map<string, Set<LexiconEntry>>();
  for (const entry of entries)
    for (const name of namesOf(entry)) {
      const { initials, whole } = spell(name);
      for (const run of [initials, whole])
        if (run.length >= SHORTEST) found.set(run, (found.get(run) ?? new Set()).add(entry));
    }
  return found;
}

/** 志愿者, 志愿者名册, 志愿者花名册: a subject by itself and before the form. */
function namesOf({ item, subjects, aspect, form }: LexiconEntry): ReadonlySet<string> {
  const topics = [...subjects.map(({ words }) => words), ...(aspect === null ? [] : [aspect.words])];
  const withForm = form === null ? [] : topics.map((topic) => `${topic}${form}`);
  return new Set([item.shortTitle, ...item.synonyms, ...topics, ...withForm]);
}
