import type { FilingPlan, FilingPlace, GuessedFile, SetAside } from '../model/intake.ts';
import type { Unit } from '../model/unit.ts';
import { type IntakeWords, intakeWords } from '../text/intake-words.ts';
import type { Language } from '../text/language.ts';
import { columnText } from './columns.ts';
import { styleFor } from './style.ts';
import { unitName } from './unit-name.ts';
import { wrap } from './wrap.ts';

/** How the table of loose files is set, and what it asks of the checklist. */
export interface IntakeSettings {
  readonly language: Language;
  readonly colour: boolean;
  /** Terminal columns. */
  readonly width: number;
  /** The unit of an item in a year; of any year for null. */
  readonly unitOf: (year: number | null, item: string) => Unit | null;
}

/** A table of every file: where it goes and why, which to look at, which are not filed and why not. */
export function intakeTable({ filed, asked, aside }: Omit<FilingPlan, 'records'>, settings: IntakeSettings): string {
  const words = intakeWords[settings.language];
  const style = styleFor(settings.colour);
  const counts = { filed: filed.length, asked: asked.length, aside: aside.length };
  const files = filed.length + asked.length + aside.length;
  const width = settings.width - 6;
  const three = [Math.floor(width * 0.36), Math.floor(width * 0.29), Math.floor(width * 0.35)];
  const two = [three[0] ?? 0, width + 2 - (three[0] ?? 0)];
  const section = (heading: string, text: string): string =>
    text === '' ? '' : `\n${style.heading(heading)}\n${text}`;
  const table = (rows: readonly (readonly string[])[], widths: readonly number[]): string =>
    columnText(
      rows.map((row) => row),
      widths,
    ).replaceAll(/^(?=.)/gm, '  ');
  const heads = [words.heads.file, words.heads.where, words.heads.why];
  const filedRows = filed.map((file) => [
    file.path,
    placeText(file.place, file.year, settings),
    [words.sure(file.guess.confidence), ...reasons(file, words)].join(words.separator),
  ]);
  return [
    `${wrap(words.counted({ files, ...counts }), settings.width).join('\n')}\n`,
    section(words.filedHeading, filed.length === 0 ? '' : table([heads, ...filedRows], three)),
    section(
      words.askedHeading,
      table(
        asked.map((file) => [file.path, askedText(file, settings)]),
        two,
      ),
    ),
    asked.length === 0 ? '' : `${wrap(words.howToTell, settings.width).join('\n')}\n`,
    section(
      words.asideHeading,
      table(
        aside.map((file) => [file.path, asideText(file, words)]),
        two,
      ),
    ),
  ].join('');
}

function placeText({ item, part }: FilingPlace, year: number | null, { unitOf }: IntakeSettings): string {
  const unit = unitOf(year, item);
  if (unit === null) return part;
  if (year === null) return unit.item.shortTitle;
  return `${year} ${unitName(unit)}${unit.item.shortTitle.endsWith(part) ? '' : ` · ${part}`}`;
}

function reasons({ guess: { clues, date } }: GuessedFile, words: IntakeWords): readonly string[] {
  const told = clues.map(words.clue);
  const when = date === null ? [] : [words.date(date)];
  return [...new Set([...told, ...when])];
}

/** Why it is not sure enough, and what it may be. */
function askedText(file: GuessedFile, settings: IntakeSettings): string {
  const words = intakeWords[settings.language];
  const { place, year, others, confidence } = file.guess;
  if (place === null) return [words.noPlace, ...reasons(file, words)].join(words.separator);
  const places = [...new Set([place, ...others].slice(0, 3).map((each) => placeText(each, year, settings)))];
  const doubt = year === null ? words.noYear : words.sure(confidence);
  return [doubt, words.likeliest(places), ...reasons(file, words)].join(words.separator);
}

function asideText({ reason, detail }: SetAside, words: IntakeWords): string {
  return words.aside[reason](detail ?? '');
}
