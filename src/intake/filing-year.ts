import type { Checklist } from '../model/checklist.ts';
import type { Clue, GuessedDate } from '../model/intake.ts';
import { dateSpan, yearOf } from '../model/plain-date.ts';
import { resolveDay } from '../model/unit.ts';
import type { LexiconEntry } from './lexicon.ts';
import type { NameDates } from './name-dates.ts';

/** Everything that is said of time about one file. */
export interface TimeWords {
  readonly name: NameDates;
  /** The nearest folder first. */
  readonly folders: readonly NameDates[];
  readonly text: NameDates;
  readonly taken: string | null;
}

/** The year a paper of a part is to be filed under, and how sure that is. */
export interface YearGuess {
  readonly year: number | null;
  readonly confidence: number;
  readonly clue: Clue | null;
}

const UNKNOWN: YearGuess = { year: null, confidence: 0, clue: null };

function isYear({ date }: GuessedDate): boolean {
  return date.length === 4;
}

/** The years that names state outright, the name's own before those of folders. */
function statedYears({ name, folders, text }: TimeWords): readonly number[] {
  return [name, ...folders, text].flatMap(({ dates }) => dates.filter(isYear).map(({ date }) => Number(date)));
}

/** The day, as precisely as it is known, that the file itself is of. */
export function dateOf(time: TimeWords): GuessedDate | null {
  const stated = [time.name, ...time.folders.slice(0, 1), time.text].flatMap(({ dates }) =>
    dates.filter((each) => !isYear(each)),
  );
  const said = stated.find(({ source }) => source === 'stated') ?? dayInYear(time);
  if (said !== null && said !== undefined) return said;
  if (time.taken !== null) return { date: time.taken, source: 'taken' };
  return stated[0] ?? null;
}

/** 4月15日 in a folder of 2024. */
function dayInYear(time: TimeWords): GuessedDate | null {
  const day = time.name.dayOfYear ?? time.folders[0]?.dayOfYear ?? null;
  const [year] = statedYears(time);
  if (day === null || year === undefined) return null;
  const date = `${year}-${day}`;
  return dateSpan(date) === null ? null : { date, source: 'stated' };
}

/** True if a paper of the class and year may bear the date and nothing is to be said of it. */
function isUsual(entry: LexiconEntry, year: number, date: string, checklist: Checklist): boolean {
  const dateClass = checklist.dateClasses[entry.part.dateClass];
  const span = dateSpan(date);
  if (dateClass === undefined || span === null) return false;
  const windows = dateClass.windows.filter(({ severity }) => severity === null);
  const usual = windows.map(({ from, to }) => ({
    from: from === null ? null : resolveDay(from, year, null),
    to: to === null ? null : resolveDay(to, year, null),
  }));
  return usual.some(({ from, to }) => (from === null || span.to >= from) && (to === null || span.from <= to));
}

/** The year of a paper by what its names state, else by the years in which a paper of its class may bear its date; null when the part is not asked for then. */
export function filingYear(
  entry: LexiconEntry,
  time: TimeWords,
  { checklist, years }: { readonly checklist: Checklist; readonly years: readonly number[] },
): YearGuess | null {
  const exists = years.filter((_, index) => entry.part.phases.includes(index + 1));
  const bySpan = spannedYear(entry, time, exists);
  if (bySpan !== null) return bySpan;
  const stated = [...new Set(statedYears(time))].filter((year) => years.includes(year));
  const [said] = stated;
  if (said !== undefined) {
    const clue: Clue = { kind: 'date', date: { date: String(said), source: 'stated' } };
    return exists.includes(said) ? { year: said, confidence: stated.length === 1 ? 0.98 : 0.7, clue } : null;
  }
  const date = dateOf(time);
  return date === null ? onlyYear(exists) : yearByDate(entry, date, exists, checklist);
}

function onlyYear(exists: readonly number[]): YearGuess {
  const [year] = exists;
  return exists.length === 1 && year !== undefined ? { year, confidence: 0.85, clue: null } : UNKNOWN;
}

function yearByDate(
  entry: LexiconEntry,
  date: GuessedDate,
  exists: readonly number[],
  checklist: Checklist,
): YearGuess {
  const fitting = exists.filter((year) => isUsual(entry, year, date.date, checklist));
  const own = yearOf(date.date);
  const sure = date.source === 'received' ? 0.9 : 0.97;
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined) {
    const clue: Clue = only === own ? { kind: 'date', date } : { kind: 'dateClass', date: date.date, year: only };
    return { year: only, confidence: sure, clue };
  }
  if (!exists.includes(own)) return UNKNOWN;
  return { year: own, confidence: fitting.includes(own) ? 0.85 * sure : 0.6, clue: { kind: 'date', date } };
}

/** A paper over several years is filed in the first year it covers that asks for it. */
function spannedYear(entry: LexiconEntry, time: TimeWords, exists: readonly number[]): YearGuess | null {
  const span = time.name.span ?? time.text.span ?? time.folders.find((each) => each.span !== null)?.span ?? null;
  if (span === null || entry.part.covers === null) return null;
  const [year] = exists.filter((each) => each >= span.from && each <= span.to);
  if (year === undefined) return null;
  const clue: Clue = { kind: 'date', date: { date: `${span.from}-${span.to}`, source: 'stated' } };
  return { year, confidence: exists.length === 1 ? 0.97 : 0.75, clue };
}
