import type { Clue, FilingGuess, FilingPlace, LooseFile } from '../model/intake.ts';
import { itemLookup } from '../parse/item-lookup.ts';
import type { AffinitySettings } from './affinity.ts';
import { albumPhoto, inDatedYear } from './album.ts';
import { dateOf } from './filing-year.ts';
import type { IntakeArchive } from './intake-archive.ts';
import { issuedFromAbove } from './issued.ts';
import { lexiconOf, type Lexicon, type LexiconEntry } from './lexicon.ts';
import { type LooseWords, readWords } from './loose-words.ts';
import { type Candidate, likeliest, type Placing, ranked } from './ranking.ts';
import { type Spelling, spellingsOf } from './spellings.ts';
import { signedBy } from './signature.ts';
import { titleOf } from './title.ts';

/** Words that speak for an item less than this lose to the album for a picture. */
const WEAK = 0.45;
const ALTERNATIVES = 3;
/** The folder of an item says which item it is; the part it may leave open. */
const OWN_FOLDER = 0.97;
const OPEN_PART = 0.5;
const GROUP = /第[一二三四五六七八九十\d]{1,3}[期班届讲]/u;

/**
 * A guesser for an archive: what files are called, the folders they lie in and their first lines are compared with the checklist's own words. The same
 * file gives the same guess.
 * @param spell how Chinese words are spelled in pinyin
 */
export function guesserFor(archive: IntakeArchive, spell: Spelling): (file: LooseFile) => FilingGuess {
  const { checklist, years } = archive;
  const lexicon = lexiconOf(checklist);
  const spellings = spellingsOf(lexicon.entries, spell);
  const lookup = itemLookup(checklist, years);
  return (file) => {
    const own = lookup.byFolder(file.path);
    // The folder of an item names all its parts, so it tells none from another; of the album's years it may.
    const isWhole = own.item === null || own.year === null;
    const words = readWords(isWhole ? file : { ...file, path: baseName(file.path) }, archive, lexicon);
    const settings = { lexicon, spellings, itemKnown: own.item !== null, ...kindOf(file), ...siblings(lexicon) };
    const entries = lexicon.entries.filter(({ item }) => own.item === null || item.slug === own.item);
    const context = { archive, time: words.time, folderYear: own.year };
    const candidates = ranked(entries, words.phrases, settings, context);
    const placing =
      own.item === null
        ? placed(file, words, candidates, archive, entries)
        : own.year === null
          ? inManyYears(file, words, entries, archive)
          : inOwnFolder(file.path, candidates, entries, own.year, archive);
    return conclude(placing, candidates, words, { archive, lines: file.lines });
  };
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function kindOf({ kind }: LooseFile): Pick<AffinitySettings, 'picture' | 'table'> {
  return { picture: kind === 'picture', table: kind === 'table' };
}

function siblings({ entries }: Lexicon): Pick<AffinitySettings, 'isAlone' | 'isOnly' | 'needsAspect' | 'finer'> {
  const others = (entry: LexiconEntry): readonly LexiconEntry[] =>
    entries.filter(
      (other) =>
        other !== entry &&
        other.item === entry.item &&
        other.part.phases.some((phase) => entry.part.phases.includes(phase)),
    );
  return {
    isAlone: (entry) => others(entry).length === 0,
    isOnly: (entry) => others(entry).every(({ part }) => part.required === 0),
    needsAspect: (entry) => others(entry).some(({ forms }) => sharesForm(forms, entry.forms)),
    finer: (entry, { words }) =>
      others(entry).some(({ aspect, forms }) => {
        if (aspect === null || entry.aspect === null || !sharesForm(forms, entry.forms)) return false;
        const isLonger = aspect.words.length > entry.aspect.words.length;
        return isLonger && aspect.words.includes(entry.aspect.words) && words.includes(aspect.words);
      }),
  };
}

function sharesForm(some: readonly string[], others: readonly string[]): boolean {
  return some.length === 0 ? others.length === 0 : some.some((form) => others.includes(form));
}

function placed(
  file: LooseFile,
  words: LooseWords,
  candidates: readonly Candidate[],
  archive: IntakeArchive,
  entries: readonly LexiconEntry[],
): Placing | null {
  const issued = issuedFromAbove(words, archive, entries);
  if (issued !== null) return issued;
  const placing = likeliest(candidates);
  if (placing !== null && placing.confidence >= WEAK) return placing;
  return albumPhoto(file, words, archive, entries) ?? placing;
}

/** A file that lies in the folder of an item: only the part is in question. */
function inOwnFolder(
  path: string,
  candidates: readonly Candidate[],
  entries: readonly LexiconEntry[],
  year: number,
  { years }: IntakeArchive,
): Placing | null {
  const phase = years.indexOf(year) + 1;
  const asked = entries.filter(({ part }) => part.phases.includes(phase));
  const [only] = asked;
  const clue: Clue = { kind: 'ownFolder', words: folderOf(path) };
  const found = { year, confidence: 1, clue: null };
  if (only !== undefined && asked.length === 1)
    return { entry: only, year: found, confidence: OWN_FOLDER, clues: [clue, { kind: 'onlyPart' }] };
  const placing = likeliest(candidates);
  if (placing === null)
    return only === undefined ? null : { entry: only, year: found, confidence: OPEN_PART, clues: [clue] };
  const [first, second] = candidates;
  const isClear =
    first !== undefined &&
    (second === undefined || second.affinity.score < first.affinity.score * 0.85) &&
    first.affinity.fit >= 0.6;
  return { ...placing, confidence: isClear ? OWN_FOLDER : OPEN_PART, clues: [clue, ...placing.clues] };
}

/** A file that lies in the folder of the album: only the year is in question. */
function inManyYears(
  { path }: LooseFile,
  { time }: LooseWords,
  entries: readonly LexiconEntry[],
  archive: IntakeArchive,
): Placing | null {
  const clues: readonly Clue[] = [{ kind: 'ownFolder', words: folderOf(path) }];
  return inDatedYear(entries, time, archive, { confidence: OWN_FOLDER, clues });
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function placeOf({ item, part }: LexiconEntry): FilingPlace {
  return { item: item.slug, part: part.name };
}

/** 第一期, 第2班: what ties the papers of one class or event together; null where nothing says so. */
function groupIn({ name, folders }: LooseWords): string | null {
  const found = [name, ...folders].map((text) => GROUP.exec(text)?.[0]).find((group) => group !== undefined);
  return found ?? null;
}

function conclude(
  placing: Placing | null,
  candidates: readonly Candidate[],
  words: LooseWords,
  { archive, lines }: { readonly archive: IntakeArchive; readonly lines: readonly string[] },
): FilingGuess {
  const { years } = archive;
  const date = dateOf(words.time);
  const others = candidates.filter(({ entry }) => entry !== placing?.entry).slice(0, ALTERNATIVES);
  const partName = placing?.entry.part.name ?? '';
  const year = placing?.year.year ?? null;
  return {
    place: placing === null ? null : placeOf(placing.entry),
    year: year !== null && years.includes(year) ? year : null,
    title: titleOf(words, year === null ? partName : `${year}年${partName}`),
    date,
    author: signedBy(lines, archive),
    covers: words.time.name.span ?? words.time.text.span,
    group: groupIn(words),
    confidence: placing === null ? 0 : placing.confidence * placing.year.confidence,
    clues: [...(placing?.clues ?? []), ...(placing === null || placing.year.clue === null ? [] : [placing.year.clue])],
    others: others.map(({ entry }) => placeOf(entry)),
  };
}
