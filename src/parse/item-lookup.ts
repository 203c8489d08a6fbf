import type { Checklist, ChecklistItem } from '../model/checklist.ts';
import { unitsOf, type Unit, type UnitPart } from '../model/unit.ts';
import { unitFolder } from '../model/unit-folder.ts';
import { suggest } from './suggest.ts';

/** Where a paper belongs. */
export interface UnitKey {
  readonly year: number | null;
  readonly item: string | null;
}

/** Finds the items of a checklist by what people write and by where they file. */
export interface ItemLookup {
  readonly years: readonly number[];
  readonly itemOf: (slug: string) => ChecklistItem | null;
  /** The unit of an item in a year; the album is the same unit in every year. */
  readonly unitOf: (year: number, slug: string) => Unit | null;
  /** The unit that bears a printed number in a year. */
  readonly numbered: (year: number, number: string) => Unit | null;
  /** True if the number is printed in some year. */
  readonly isNumber: (text: string) => boolean;
  /** Years in which an item exists. */
  readonly yearsOf: (slug: string) => readonly number[];
  readonly suggestItem: (text: string) => ChecklistItem | null;
  /** What the folder of a path says in the layout that `init` makes. */
  readonly byFolder: (path: string) => UnitKey;
}

/** Looks up the items of a checklist as the years of an archive have them. */
export function itemLookup(checklist: Checklist, years: readonly number[]): ItemLookup {
  const units = unitsOf(checklist, years);
  const items = new Map(checklist.items.map((item) => [item.slug, item]));
  const inYear = new Map(units.map((unit) => [`${unit.year} ${unit.item.slug}`, unit]));
  const byNumber = new Map(units.map((unit) => [`${unit.year} ${unit.printedNumber}`, unit]));
  const numbers = new Set(units.map(({ printedNumber }) => printedNumber));
  const folders = new Map(units.map((unit) => [leadingNumberOnly(unitFolder(unit, checklist)), unit]));
  const names = checklist.items.map(({ slug, shortTitle, titles, synonyms }) => ({
    word: slug,
    names: [shortTitle, ...Object.values(titles), ...synonyms],
  }));
  const unitOf = (year: number, slug: string): Unit | null =>
    inYear.get(`${year} ${slug}`) ?? (years.includes(year) ? (inYear.get(`null ${slug}`) ?? null) : null);
  return {
    years,
    itemOf: (slug) => items.get(slug) ?? null,
    unitOf,
    numbered: (year, number) => byNumber.get(`${year} ${number}`) ?? null,
    isNumber: (text) => numbers.has(text),
    yearsOf: (slug) => years.filter((year) => unitOf(year, slug) !== null),
    suggestItem: (text) => items.get(suggest(text, names) ?? '') ?? null,
    byFolder: (path) => folderKey(path, folders, years),
  };
}

/** The parts of a unit that a paper of a year can prove. */
export function partsIn(unit: Unit, year: number): readonly UnitPart[] {
  return unit.parts.filter((part) => part.year === year);
}

/** People rename what stands behind the number of a folder. */
function leadingNumberOnly(folder: string): string {
  return folder.replace(/(^|\/)0*(\d+)[-－—_. ][^/]*$/, '$1$2');
}

function folderKey(path: string, folders: ReadonlyMap<string, Unit>, years: readonly number[]): UnitKey {
  const steps = path.split('/').slice(0, -1);
  for (let depth = steps.length; depth > 0; depth -= 1) {
    const unit = folders.get(leadingNumberOnly(steps.slice(0, depth).join('/')));
    if (unit !== undefined) return { year: unit.year ?? yearIn(steps, years), item: unit.item.slug };
  }
  return { year: yearIn(steps, years), item: null };
}

function yearIn(steps: readonly string[], years: readonly number[]): number | null {
  return years.find((year) => steps.includes(`${year}年度`)) ?? null;
}
