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
    for (const name of namesOf(entry, entries)) {
      const { initials, whole } = spell(name);
      for (const run of [initials, whole])
        if (run.length >= SHORTEST) found.set(run, (found.get(run) ?? new Set()).add(entry));
    }
  return found;
}

/** 志愿者, 志愿者名册, 志愿者花名册: a subject by itself and before the form. */
function namesOf(entry: LexiconEntry, entries: readonly LexiconEntry[]): readonly string[] {
  const { item, subjects, aspect, forms } = entry;
  const topics = [...subjects.map(({ words }) => words), ...(aspect === null ? [] : [aspect.words])];
  const withForm = forms.flatMap((form) => topics.map((topic) => `${topic}${form}`));
  const foreign = entries.flatMap((other) => (other.item === item && other !== entry ? other.forms : []));
  const ofOthers = foreign.filter((form) => !forms.includes(form));
  const names = new Set([item.shortTitle, ...item.synonyms, ...topics, ...withForm]);
  return [...names].filter((name) => !ofOthers.some((form) => name.endsWith(form)));
}
