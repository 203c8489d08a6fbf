import type { LooseFile } from '../model/intake.ts';
import { type Phrase, phraseOf } from './affinity.ts';
import type { TimeWords } from './filing-year.ts';
import type { IntakeArchive } from './intake-archive.ts';
import type { Lexicon } from './lexicon.ts';
import { type NameDates, nameDates } from './name-dates.ts';
import { tellingWords, withoutNoise } from './plain-words.ts';

/** What a file says of itself, taken apart. */
export interface LooseWords {
  readonly time: TimeWords;
  readonly phrases: readonly Phrase[];
  /** Its name without ending, dates and noise. */
  readonly name: string;
  /** Its folders without dates and noise, the nearest first. */
  readonly folders: readonly string[];
  /** Its first line. */
  readonly heading: string;
}

const ENDING = /\.[a-z0-9]{1,8}$/iu;
/** How far the sources are trusted against each other. */
const TRUST = { name: 1, folder: 0.92, farFolder: 0.8, heading: 0.95, headingInFolder: 0.88, text: 0.5 };

/** A line of its own for a date or a number of a document; years within sentences may be of anything. */
const DATE_LINE = /^.{0,8}(?:(?:19|20)\d\d|[〇零○一二三四五六七八九]{4}年).{0,12}$/u;

function isDateLine(line: string): boolean {
  return DATE_LINE.test(line.replaceAll(/\s/gu, ''));
}

/** What a heading says of time, else the first line of a date; the day of such a line is the paper's even where the heading names a year. */
function withDateLines(heading: NameDates, lines: readonly NameDates[]): NameDates {
  if (heading.dates.length === 0 && heading.span === null)
    return lines.find(({ dates, span }) => dates.length > 0 || span !== null) ?? heading;
  const days = lines.flatMap(({ dates }) => dates.filter(({ date }) => date.length > 'YYYY'.length));
  return { ...heading, dates: [...heading.dates, ...days] };
}

/** Takes the path and the first lines of a file apart. */
export function readWords({ path, lines, taken }: LooseFile, archive: IntakeArchive, lexicon: Lexicon): LooseWords {
  const steps = path.split('/');
  const ownDates = nameDates((steps.at(-1) ?? '').replace(ENDING, ''));
  const folderDates = steps.slice(0, -1).toReversed().map(nameDates);
  const [heading = '', ...others] = lines;
  const headingDates = nameDates(heading);
  const textDates = withDateLines(headingDates, others.filter(isDateLine).map(nameDates));
  const name = withoutNoise(ownDates.rest);
  const folders = folderDates.map(({ rest }) => withoutNoise(rest));
  const places = [`${archive.street}${archive.community}`, archive.community, archive.street];
  const phrase = (source: Phrase['source'], text: string, trust: number): Phrase =>
    phraseOf(source, tellingWords(text, places), trust, lexicon);
  const [nearest = '', ...far] = folders;
  const phrases = [
    phrase('name', name, TRUST.name),
    phrase('folder', `${nearest} ${name}`, TRUST.folder),
    phrase('folder', `${far.join(' ')} ${nearest} ${name}`, TRUST.farFolder),
    phrase('text', headingDates.rest, TRUST.heading),
    phrase('text', `${nearest} ${headingDates.rest}`, TRUST.headingInFolder),
    phrase('text', others.join(' '), TRUST.text),
  ];
  return {
    time: { name: ownDates, folders: folderDates, text: textDates, taken },
    phrases: phrases.filter(({ words }) => words !== ''),
    name,
    folders,
    heading,
  };
}
