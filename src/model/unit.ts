import { chineseNumber } from './chinese-number.ts';
import type { AllowedDates, Checklist, ChecklistItem, ChecklistPart, RelativeDay, Threshold } from './checklist.ts';
import { dateSpan, type PlainDate } from './plain-date.ts';

/** A part as one unit asks for it, its relative days resolved. */
export interface UnitPart {
  readonly part: ChecklistPart;
  /** The year the paper belongs to; in the album that of the part's phase. */
  readonly year: number;
  /** The first stretch of days of which nothing is to be said. Days counted from the first year covered are those of a paper that covers the archive's first year. */
  readonly dates: AllowedDates;
  /** The first day on which the absence of the part is a gap. */
  readonly availableFrom: PlainDate;
}

/** One thing to be shown: an item in a year, a whole unnumbered volume of a year, or the album. */
export interface Unit {
  /** null: the album, which spans all years. */
  readonly year: number | null;
  /** 1-based; null: the album. */
  readonly phase: number | null;
  /** null: the album. */
  readonly volume: number | null;
  /** Place among the numbered items of its volume and year, from 1; null: unnumbered. */
  readonly number: number | null;
  /** As the checklist prints it, e.g. `2-22`; null: unnumbered. */
  readonly printedNumber: string | null;
  readonly item: ChecklistItem;
  /** With its years filled in; years that only a paper states are printed `20__`. */
  readonly title: string;
  readonly parts: readonly UnitPart[];
  readonly thresholds: readonly Threshold[];
}

/** The years that fill the blanks of a title. */
export interface TitleYears {
  readonly year: number | null;
  /** All years of the archive, oldest first. */
  readonly cycle: readonly number[];
  /** Years that the paper itself states. */
  readonly covers: { readonly from: number; readonly to: number } | null;
}

const RELATIVE_DAY = /^([YC])([+-]\d+)?-(\d{2})-(\d{2})$/;
const BLANK = '20__';

/**
 * The day a relative day means; the last day of its month where the month has no such day (`02-29`).
 * Null if it counts from the first year covered and that is unknown, or if it is no relative day.
 */
export function resolveDay(day: RelativeDay, year: number, coversFrom: number | null): PlainDate | null {
  const match = RELATIVE_DAY.exec(day);
  if (match === null) return null;
  const [, base, offset, month, dayOfMonth] = match;
  const start = base === 'Y' ? year : coversFrom;
  if (start === null) return null;
  const whole = dateSpan(`${String(start + Number(offset ?? 0)).padStart(4, '0')}-${month}`);
  if (whole === null) return null;
  const wanted = `${whole.from.slice(0, 8)}${dayOfMonth}`;
  return wanted < whole.to ? wanted : whole.to;
}

/** 第二卷: how the checklist calls a volume; Chinese numerals up to 99, figures beyond. */
export function volumeLabel(checklist: Checklist, volume: number): string {
  return checklist.volumeLabel.replaceAll('{volume}', volume > 99 ? String(volume) : chineseNumber(volume, 1));
}

/** The title of an item as one phase words it (the album: as the first does), its blanks filled; unknown years print `20__`. */
export function itemTitle(item: ChecklistItem, phase: number | null, years: TitleYears): string {
  const blanks: Readonly<Record<string, number | null | undefined>> = {
    year: years.year,
    cycleFrom: years.cycle[0],
    cycleTo: years.cycle.at(-1),
    coversFrom: years.covers?.from,
    coversTo: years.covers?.to,
  };
  return wording(item, phase ?? 1).replaceAll(/\{(\w+)\}/g, (_, blank: string) => String(blanks[blank] ?? BLANK));
}

/** A phase that is not named words the title as the nearest earlier one does, else as the first that is named. */
function wording(item: ChecklistItem, phase: number): string {
  const named = Object.keys(item.titles)
    .map(Number)
    .toSorted((a, b) => a - b);
  const chosen = named.findLast((each) => each <= phase) ?? named[0];
  return (chosen === undefined ? undefined : item.titles[chosen]) ?? item.shortTitle;
}

/**
 * The checklist laid over the years of an archive, oldest first: by year, then volume, then number; the album last.
 * The first year is the first phase; years beyond the cycle have no units.
 */
export function unitsOf(checklist: Checklist, years: readonly number[]): readonly Unit[] {
  const volumes = checklist.volumes.map(({ number }) => number).toSorted((a, b) => a - b);
  const yearly = years.flatMap((year, index) =>
    volumes.flatMap((volume) => volumeUnits(checklist, years, { year, phase: index + 1, volume })),
  );
  const album = checklist.items.find(({ slug }) => slug === checklist.album?.item);
  return album === undefined ? yearly : [...yearly, albumUnit(checklist, years, album)];
}

interface VolumeOfYear {
  readonly year: number;
  readonly phase: number;
  readonly volume: number;
}

/** Numbers are given here, by place: an item that a phase lacks moves those behind it up. */
function volumeUnits(checklist: Checklist, cycle: readonly number[], at: VolumeOfYear): readonly Unit[] {
  const items = checklist.items.filter(({ volume, phases }) => volume === at.volume && phases.includes(at.phase));
  const numbered = items
    .filter((item) => item.numbered)
    .map((item, index) => unit(checklist, cycle, at, item, index + 1));
  const whole = items.filter((item) => !item.numbered).map((item) => unit(checklist, cycle, at, item, null));
  return [...numbered, ...whole];
}

function unit(
  checklist: Checklist,
  cycle: readonly number[],
  { year, phase, volume }: VolumeOfYear,
  item: ChecklistItem,
  number: number | null,
): Unit {
  return {
    year,
    phase,
    volume,
    number,
    printedNumber: number === null ? null : printedNumber(checklist, volume, number),
    item,
    title: itemTitle(item, phase, { year, cycle, covers: null }),
    parts: unitParts(checklist, item, phase, year, cycle),
    thresholds: item.thresholds.filter(({ phases }) => phases.includes(phase)),
  };
}

function printedNumber(checklist: Checklist, volume: number, number: number): string {
  return checklist.numbering.replaceAll('{volume}', String(volume)).replaceAll('{number}', String(number));
}

function albumUnit(checklist: Checklist, cycle: readonly number[], item: ChecklistItem): Unit {
  return {
    year: null,
    phase: null,
    volume: null,
    number: null,
    printedNumber: null,
    item,
    title: itemTitle(item, null, { year: null, cycle, covers: null }),
    parts: cycle.flatMap((year, index) => unitParts(checklist, item, index + 1, year, cycle)),
    thresholds: item.thresholds,
  };
}

function unitParts(
  checklist: Checklist,
  item: ChecklistItem,
  phase: number,
  year: number,
  cycle: readonly number[],
): readonly UnitPart[] {
  const coversFrom = cycle[0] ?? year;
  return item.parts
    .filter(({ phases }) => phases.includes(phase))
    .map((part) => {
      const dateClass = checklist.dateClasses[part.dateClass];
      const fine = dateClass?.windows.find(({ severity }) => severity === null);
      const resolve = (day: RelativeDay | null | undefined): PlainDate | null =>
        day === null || day === undefined ? null : resolveDay(day, year, coversFrom);
      return {
        part,
        year,
        dates: { from: resolve(fine?.from), to: resolve(fine?.to) },
        availableFrom: resolve(part.availableFrom ?? dateClass?.availableFrom) ?? `${year}-01-01`,
      };
    });
}

/** Whether any share is reckoned of the declared population. */
export function usesPopulation(units: readonly Unit[]): boolean {
  return units.some(({ thresholds }) => thresholds.some(({ denominator }) => denominator === 'population'));
}
