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
  /** The aspect without what those of all parts of the item have in common: 专题 tells none of three 专题工作记录 from another. */
  readonly telling: Subject | null;
  /** 计划, 名册, 记录 …: what sorts of paper it may be; of 简报或记录 both. Empty where its name ends in no such word. */
  readonly forms: readonly string[];
  /** Its name, as a phrase may hold it whole. */
  readonly name: string;
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
      const own = formsOfPart(part.name, forms);
      const plain = tellingWords(withoutForm(part.name, forms), []);
      const aspect = plain.length >= 2 ? subject(plain) : null;
      return { item, part, subjects, aspect, telling: aspect, forms: own, name: tellingWords(part.name, []) };
    });
  });
  return { entries: distinctive(entries, weightOf), forms: wordsOf(forms), weightOf };
}

/** 名单和制度 and 简报或记录 are two sorts of paper each. */
function formsOfPart(name: string, forms: readonly string[]): readonly string[] {
  const found = name.split(/[和或、]/u).map((piece) => forms.find((word) => piece.endsWith(word)));
  return [...new Set(found.filter((form) => form !== undefined))];
}

function withoutForm(name: string, forms: readonly string[]): string {
  const form = forms.find((word) => name.endsWith(word));
  return form === undefined ? name : name.slice(0, -form.length);
}

function distinctive(entries: readonly LexiconEntry[], weightOf: (pair: string) => number): readonly LexiconEntry[] {
  return entries.map((entry) => {
    const { aspect, item } = entry;
    const others = entries.flatMap((other) => (other.item === item && other !== entry ? [other.aspect] : []));
    if (aspect === null || others.length === 0) return entry;
    const pairs = [...aspect.pairs].filter((pair) => !others.every((other) => other?.pairs.has(pair) === true));
    if (pairs.length === 0 || pairs.length === aspect.pairs.size) return entry;
    const weight = pairs.reduce((sum, pair) => sum + weightOf(pair), 0);
    return { ...entry, telling: { words: aspect.words, pairs: new Set(pairs), weight } };
  });
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
