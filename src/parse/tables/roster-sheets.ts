import type { People } from './roster-people.ts';

/** Which of the sheets to read: the named one, else those that hold people of the year. */
export interface RosterChoice {
  readonly sheet: string | null;
  readonly year: number;
}

/** A sheet and the people in it; null where no head row was found. */
export interface RosterSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly people: People | null;
}

/** Sheets that hold people, by what becomes of them. */
export interface ChosenSheets {
  readonly counted: readonly RosterSheet[];
  readonly hidden: readonly RosterSheet[];
  /** Of other years, or patterns of how to fill in the others. */
  readonly left: readonly RosterSheet[];
}

const sheetName = (name: string): string => name.normalize('NFKC').trim();

function yearsIn({ name }: RosterSheet): readonly number[] {
  return (sheetName(name).match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []).map(Number);
}

/** Sheets that show how to fill in the others. */
const PATTERN = /模板|样表|样例|示例|填写说明|填表说明/;

/** The sheets to count, or why there is none. What a sheet program does not show nobody can count on paper, unless it was chosen by name. */
export function chosenSheets(
  sheets: readonly RosterSheet[],
  { sheet, year }: RosterChoice,
): ChosenSheets | 'noSheet' | 'noHead' {
  if (sheet !== null) {
    const named = sheets.find(({ name }) => sheetName(name) === sheetName(sheet));
    if (named === undefined) return 'noSheet';
    return named.people === null ? 'noHead' : { counted: [named], hidden: [], left: [] };
  }
  const withPeople = sheets.filter(({ people }) => people !== null);
  if (withPeople.length === 0) return 'noHead';
  const visible = withPeople.filter(({ hidden }) => !hidden);
  const isOfYear = (each: RosterSheet): boolean => yearsIn(each).includes(year);
  const isOther = (each: RosterSheet): boolean =>
    PATTERN.test(each.name) || (visible.some(isOfYear) && yearsIn(each).length > 0 && !isOfYear(each));
  // What is all there is was meant, whatever it is called.
  const left = visible.every(isOther) ? [] : visible.filter(isOther);
  return {
    counted: visible.filter((each) => !left.includes(each)),
    hidden: withPeople.filter(({ hidden, people }) => hidden && (people?.rows.length ?? 0) > 0),
    left,
  };
}
