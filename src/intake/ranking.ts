import type { Clue } from '../model/intake.ts';
import { type Affinity, affinity, type AffinitySettings, type Phrase } from './affinity.ts';
import { filingYear, type TimeWords, type YearGuess } from './filing-year.ts';
import type { IntakeArchive } from './intake-archive.ts';
import type { LexiconEntry } from './lexicon.ts';
import { pairsOf } from './plain-words.ts';

/** A part that a file may prove. */
export interface Candidate {
  readonly entry: LexiconEntry;
  readonly affinity: Affinity;
  readonly phrase: Phrase;
  readonly year: YearGuess;
}

/** A decision for a part and how sure it is. */
export interface Placing {
  readonly entry: LexiconEntry;
  readonly year: YearGuess;
  /** 0 to 1, the year not counted. */
  readonly confidence: number;
  readonly clues: readonly Clue[];
}

/** A subject of one rare pair of signs is enough. */
const FULL_WEIGHT = 3.4;
/** How far the second must lie behind the first, as a share, for the first to be sure. */
const CLEAR_LEAD = 0.2;
/** What a name says is doubted where another source says something else as clearly. */
const CONTRADICTED = 0.6;
const MORE_EXACT = 1.25;

/** The parts with which a file has words in common, the likeliest first. */
export function ranked(
  entries: readonly LexiconEntry[],
  phrases: readonly Phrase[],
  settings: AffinitySettings,
  {
    archive,
    time,
    folderYear,
  }: { readonly archive: IntakeArchive; readonly time: TimeWords; readonly folderYear: number | null },
): readonly Candidate[] {
  return entries
    .flatMap((entry): readonly Candidate[] => {
      const year =
        folderYear === null ? filingYear(entry, time, archive) : { year: folderYear, confidence: 1, clue: null };
      if (year === null || !isAskedFor(entry, year, archive)) return [];
      const [best] = phrases
        .map((phrase) => ({ phrase, affinity: affinity(entry, phrase, settings) }))
        .filter((each) => each.affinity.score > 0)
        .toSorted((a, b) => b.affinity.score - a.affinity.score);
      return best === undefined ? [] : [{ entry, ...best, year }];
    })
    .toSorted((a, b) => b.affinity.score - a.affinity.score);
}

/** False for a part that another phase of the cycle asks for. */
function isAskedFor({ part }: LexiconEntry, { year }: YearGuess, { years }: IntakeArchive): boolean {
  return year === null || part.phases.includes(years.indexOf(year) + 1);
}

/** 0 where the second is as good as the first, 1 where it lies clearly behind. */
function lead(first: Candidate, second: Candidate | undefined): number {
  if (second === undefined) return 1;
  return Math.min(1, (1 - second.affinity.score / first.affinity.score) / CLEAR_LEAD);
}

/** The likeliest part; null where no word speaks for any. */
export function likeliest(candidates: readonly Candidate[]): Placing | null {
  const [first] = candidates;
  if (first === undefined) return null;
  const { entry, affinity: found, year } = first;
  const otherItem = candidates.find(({ entry: { item } }) => item !== entry.item);
  const otherPart = candidates.find((each) => each.entry.item === entry.item && each.entry !== entry);
  const topic = Math.min(1, found.coverage + 0.05) * Math.min(1, found.weight / FULL_WEIGHT);
  const sure = (0.5 + 0.5 * lead(first, otherItem)) * (0.55 + 0.45 * lead(first, otherPart));
  const form = found.fit >= 0.85 ? 1 : found.fit >= 0.68 ? 0.9 : 0.7;
  const doubt = isContradicted(first, candidates) ? CONTRADICTED : 1;
  return { entry, year, confidence: topic * sure * form * doubt, clues: [clueOf(first)] };
}

/** Another item is named as clearly by another source, or more exactly (科普志愿者, not only 志愿者) or in other words (春节 and 联欢会) by the same. */
function isContradicted({ entry, phrase, affinity: own }: Candidate, candidates: readonly Candidate[]): boolean {
  return candidates.some(({ entry: { item }, phrase: { source }, affinity: other }) => {
    if (item === entry.item || other.coverage < 0.95) return false;
    return source === phrase.source
      ? other.weight > own.weight * MORE_EXACT || (other.weight >= FULL_WEIGHT && areApart(own.words, other.words))
      : other.weight >= FULL_WEIGHT * 1.5 && other.fit >= 0.85;
  });
}

/** True for words that have no pair of signs in common. */
function areApart(some: string, others: string): boolean {
  const pairs = pairsOf(others);
  return some !== '' && others !== '' && ![...pairsOf(some)].some((pair) => pairs.has(pair));
}

function clueOf({ affinity: { words, spelled }, phrase, entry }: Candidate): Clue {
  if (spelled !== null) return { kind: 'pinyin', words: spelled, meaning: entry.item.shortTitle };
  return { kind: phrase.source, words };
}
