import type { Lexicon, LexiconEntry, Subject } from './lexicon.ts';
import { pairsOf } from './plain-words.ts';

/** A text that is compared with the checklist, and how far it is to be trusted. */
export interface Phrase {
  readonly source: 'name' | 'folder' | 'text';
  /** Telling words: see `tellingWords`. */
  readonly words: string;
  readonly pairs: ReadonlySet<string>;
  /** Forms of papers that it names, with 1 for the very word and less for another one. */
  readonly forms: ReadonlyMap<string, number>;
  /** Latin runs, which may be pinyin. */
  readonly latin: readonly string[];
  readonly trust: number;
}

/** How well a phrase fits a part. */
export interface Affinity {
  /** 0: nothing in common. */
  readonly score: number;
  /** 0 to 1: how much of the subject stands in the phrase. */
  readonly coverage: number;
  /** Weight of what they have in common. */
  readonly weight: number;
  /** 0 to 1: how well the sort of paper and the part's own aspect fit. */
  readonly fit: number;
  /** The words that fit; as pinyin when the phrase writes them so. */
  readonly words: string;
  readonly spelled: string | null;
}

const NONE: Affinity = { score: 0, coverage: 0, weight: 0, fit: 0, words: '', spelled: null };

/** Other words for a form say a little less than the very word, forms of other papers less still; the last word of a name is its head. */
const OTHER_WORD = 0.9;
const OTHER_FORM = 0.8;
const NOT_LAST = 0.93;

/** Reads a text for comparison. */
export function phraseOf(source: Phrase['source'], words: string, trust: number, lexicon: Lexicon): Phrase {
  return {
    source,
    words,
    pairs: pairsOf(words),
    forms: formsIn(words, lexicon),
    latin: words.match(/[a-z]{3,}/g) ?? [],
    trust,
  };
}

function formsIn(words: string, lexicon: Lexicon): ReadonlyMap<string, number> {
  const found = new Map<string, { readonly strength: number; readonly end: number }>();
  const names = new Set(lexicon.forms.map(({ form }) => form));
  const taken: { readonly from: number; readonly to: number; readonly word: string }[] = [];
  for (const { word, form } of lexicon.forms) {
    const from = words.lastIndexOf(word);
    if (from < 0) continue;
    const to = from + word.length;
    const hidden = taken.some((other) => other.word !== word && other.from <= from && to <= other.to);
    if (hidden) continue;
    taken.push({ from, to, word });
    const strength = word === form ? 1 : names.has(word) ? OTHER_FORM : OTHER_WORD;
    if ((found.get(form)?.strength ?? 0) < strength) found.set(form, { strength, end: to });
  }
  for (const { form, end } of dividedForms(words, lexicon, found)) found.set(form, { strength: 1, end });
  const last = Math.max(...[...found.values()].map(({ end }) => end), 0);
  return new Map([...found].map(([form, { strength, end }]) => [form, end === last ? strength : strength * NOT_LAST]));
}

/** 上半年…总结: a form whose head is another form, with words between its two halves. */
function dividedForms(
  words: string,
  { forms }: Lexicon,
  found: ReadonlyMap<string, { readonly end: number }>,
): readonly { readonly form: string; readonly end: number }[] {
  return [...new Set(forms.map(({ form }) => form))].flatMap((form) =>
    [...found].flatMap(([head, { end }]) => {
      const before = form.endsWith(head) ? form.slice(0, -head.length) : '';
      return before.length >= 2 && words.includes(before) ? [{ form, end }] : [];
    }),
  );
}

interface Match {
  readonly coverage: number;
  readonly weight: number;
  readonly words: string;
}

function matchOf(subject: Subject, phrase: Phrase, weightOf: Lexicon['weightOf']): Match {
  if (phrase.words.includes(subject.words)) return { coverage: 1, weight: subject.weight, words: subject.words };
  const shared = [...subject.pairs].filter((pair) => phrase.pairs.has(pair));
  const weight = shared.reduce((sum, pair) => sum + weightOf(pair), 0);
  return { coverage: subject.weight === 0 ? 0 : weight / subject.weight, weight, words: chained(shared) };
}

/** Pairs of characters as the words they are of: 公民、民道、道德 are 公民道德. */
function chained(pairs: readonly string[]): string {
  return pairs
    .reduce((words, pair) => (words.endsWith(pair.slice(0, 1)) ? words + pair.slice(1) : words + pair), '')
    .trim();
}

/** Less than half of a subject in common is chance. */
const LEAST_COVERAGE = 0.5;
/** What words spelled in pinyin weigh. */
const SPELLED_WEIGHT = 4;

function best(matches: readonly Match[]): Match | null {
  const fitting = matches.filter(({ coverage }) => coverage >= LEAST_COVERAGE);
  return fitting.toSorted((a, b) => b.weight * b.coverage - a.weight * a.coverage)[0] ?? null;
}

/** How well a phrase fits a part of the checklist. */
export function affinity(entry: LexiconEntry, phrase: Phrase, settings: AffinitySettings): Affinity {
  const { lexicon, spellings, itemKnown } = settings;
  const spelled = phrase.latin.find((run) => spellings.get(run)?.has(entry) === true) ?? null;
  const aspect = entry.aspect === null ? null : matchOf(entry.aspect, phrase, lexicon.weightOf);
  const topics = [
    ...entry.subjects.map((each) => matchOf(each, phrase, lexicon.weightOf)),
    aspect,
    spelledMatch(spelled),
  ];
  const topic = best(topics.filter((each) => each !== null)) ?? (itemKnown ? KNOWN_ITEM : null);
  if (topic === null) return NONE;
  const fit = formFit(entry, phrase, settings) * aspectFit(entry, phrase, settings);
  return { ...topic, score: topic.weight * topic.coverage * fit * phrase.trust, fit, spelled };
}

function spelledMatch(run: string | null): Match | null {
  return run === null ? null : { coverage: 1, weight: SPELLED_WEIGHT, words: run };
}

/** Where the folder says which item it is, no word need say so. */
const KNOWN_ITEM: Match = { coverage: 1, weight: 1, words: '' };

/** What affinity needs to know beside the phrase. */
export interface AffinitySettings {
  readonly lexicon: Lexicon;
  /** Latin runs → the parts whose names they spell. */
  readonly spellings: ReadonlyMap<string, ReadonlySet<LexiconEntry>>;
  /** The file is a picture. */
  readonly picture: boolean;
  readonly table: boolean;
  /** The folder says which item it is; only the part is in question. */
  readonly itemKnown: boolean;
  /** True for a part that no other part of its item in these years stands beside. */
  readonly isAlone: (entry: LexiconEntry) => boolean;
  /** The same, parts that need not be there left aside. */
  readonly isOnly: (entry: LexiconEntry) => boolean;
  /** True for a part that another of its item shares its form with. */
  readonly needsAspect: (entry: LexiconEntry) => boolean;
  /** True where the phrase names a longer aspect of another part of the item that holds this one's. */
  readonly finer: (entry: LexiconEntry, phrase: Phrase) => boolean;
}

/** A part named in full, or by its ending where that is no form that others share (注册登记表), is meant whatever else is said. */
function namedForm({ forms, name }: LexiconEntry, { words, forms: said }: Phrase): number {
  if (name.split(/[和或]/u).some((piece) => piece.length >= 4 && words.includes(piece))) return 1;
  if (forms.length === 0) return name.length >= 3 && words.includes(name.slice(-3)) ? 1 : 0;
  return Math.max(...forms.map((form) => said.get(form) ?? 0));
}

const TABLE_KINDS: ReadonlySet<string> = new Set([
  'roster',
  'team-list',
  'venue-statistics',
  'facility-list',
  'rate',
  'inventory',
]);

function formFit(entry: LexiconEntry, phrase: Phrase, { picture, table, isOnly, isAlone }: AffinitySettings): number {
  const named = namedForm(entry, phrase);
  const told = named > 0 ? named : phrase.forms.size === 0 ? (isOnly(entry) ? 1 : 0.7) : isAlone(entry) ? 0.75 : 0.35;
  if (picture)
    return entry.part.kind === 'activity' || entry.part.kind === 'coverage' ? Math.max(told, 0.95) : told * 0.9;
  if (table && TABLE_KINDS.has(entry.part.kind)) return Math.min(1, told * 1.1);
  return told;
}

/** 创建工作机构 where 创建文明城区工作机构 is named. */
const LESS_EXACT = 0.7;

function aspectFit(entry: LexiconEntry, phrase: Phrase, { needsAspect, finer, lexicon }: AffinitySettings): number {
  if (entry.telling === null || !needsAspect(entry)) return 1;
  if (finer(entry, phrase)) return LESS_EXACT;
  return 0.4 + 0.6 * Math.min(1, matchOf(entry.telling, phrase, lexicon.weightOf).coverage);
}
