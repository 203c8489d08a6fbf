import type { Checklist, ChecklistItem, ChecklistPart } from '../model/checklist.ts';
import { paperWords } from '../text/intake-vocabulary.ts';
import { pairsOf, tellingWords } from './plain-words.ts';

/** What a paper of a part is about, in words that names of files use. */
export interface Subject {
  readonly words: string;
  readonly pairs: ReadonlySet<string>;
  /** Sum of the weights of its pairs: the rarer in the checklist, the more. */
  readonly weight: number;
}

/** A part of the checklist as names of files speak of it. */
export interface LexiconEntry {
  readonly item: ChecklistItem;
  readonly part: ChecklistPart;
  /** Of the item: any of them will do. */
  readonly subjects: readonly Subject[];
  /** What tells the part from the others of its item beside its form; empty where only the form does. */
  readonly aspect: Subject | null;
  /** 计划, 名册, 记录 …: what sort of paper it is; null where its name ends in no such word. */
  readonly form: string | null;
}

/** The checklist, ready to be compared with names. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
  /** Words for a form, longest first. */
  readonly forms: readonly { readonly word: string; readonly form: string }[];
  readonly weightOf: (pair: string) => number;
}

/** A form is what the names of parts of several items end in, or a word for which the vocabulary knows others. */
function formsOf(checklist: Checklist): readonly string[] {
  const names = checklist.items.flatMap(({ parts, slug }) => parts.map(({ name }) => ({ slug, name })));
  const endings = new Map<string, Set<string>>();
  for (const { slug, name } of names)
    for (const length of [2, 3, 4]) {
      const ending = name.slice(-length);
      if (ending.length === length) endings.set(ending, (endings.get(ending) ?? new Set()).add(slug));
    }
  const shared = [...endings]
    .filter(([ending, slugs]) => ending.length === 2 && slugs.size > 1)
    .map(([ending]) => ending);
  const known = Object.keys(paperWords).filter((word) => names.some(({ name }) => name.endsWith(word)));
  return [...new Set([...shared, ...known])].toSorted((a, b) => b.length - a.length);
}

function withoutForms(text: string, forms: readonly string[]): string {
  let rest = text;
  for (;;) {
    const ending = forms.find((form) => rest.endsWith(form) && rest.length > form.length + 1);
    if (ending === undefined) return rest.replace(/[的和及与、]+$/u, '');
    rest = rest.slice(0, -ending.length).replace(/[的和及与、]+$/u, '');
  }
}

/** 学雷锋 is said for 学雷锋活动. */
const EVENT = '活动';
const BRACKETED = /[(（][^)）]*[)）]/gu;
const PLACEHOLDER = /\{\w+\}年?/gu;

/** The subjects of an item: its names and other words, each without what sort of paper it is. */
function subjectWords(item: ChecklistItem, forms: readonly string[]): readonly string[] {
  const titles = Object.values(item.titles).map((title) => title.replaceAll(BRACKETED, '').replaceAll(PLACEHOLDER, ''));
  const pieces = titles.flatMap((title) => [title.split(/[、的]/u)[0] ?? title, title]);
  return [item.shortTitle, ...item.synonyms, ...pieces]
    .map((text) => withoutForms(tellingWords(text, []), forms))
    .flatMap((text) => (text.length > 4 && text.endsWith(EVENT) ? [text, text.slice(0, -EVENT.length)] : [text]))
    .filter((text) => text.length >= 2 && text !== EVENT && !forms.includes(text));
}

/** Builds the lexicon of a checklist. */
export function lexiconOf(checklist: Checklist): Lexicon {
  const forms = formsOf(checklist);
  const ofItem = new Map(checklist.items.map((item) => [item, [...new Set(subjectWords(item, forms))]]));
  const weightOf = weighing([...ofItem].map(([item, words]) => [...words, ...item.parts.map(({ name }) => name)]));
  const subject = (words: string): Subject => {
    const pairs = pairsOf(words);
    return { words, pairs, weight: [...pairs].reduce((sum, pair) => sum + weightOf(pair), 0) };
  };
  const entries = [...ofItem].flatMap(([item, words]) => {
    const subjects = words.map(subject);
    return item.parts.map((part) => {
      const form = forms.find((word) => part.name.endsWith(word)) ?? null;
      const aspect = form === null ? part.name : part.name.slice(0, -form.length);
      const plain = tellingWords(aspect, []);
      return { item, part, subjects, aspect: plain.length >= 2 ? subject(plain) : null, form };
    });
  });
  return { entries, forms: wordsOf(forms), weightOf };
}

/** How much a pair of signs tells: the fewer items speak so, the more. */
function weighing(items: readonly (readonly string[])[]): (pair: string) => number {
  const counts = new Map<string, number>();
  for (const words of items)
    for (const pair of new Set(words.flatMap((each) => [...pairsOf(each)])))
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return (pair) => Math.log(1 + items.length / (counts.get(pair) ?? items.length));
}

function wordsOf(forms: readonly string[]): Lexicon['forms'] {
  return forms
    .flatMap((form) => [form, ...(paperWords[form] ?? [])].map((word) => ({ word, form })))
    .toSorted((a, b) => b.word.length - a.word.length);
}
