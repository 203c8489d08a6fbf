import type { FactRow, MediaType } from '../../model/evidence.ts';
import { readCsv } from './csv-table.ts';
import { peopleOf, type People } from './roster-people.ts';
import { chosenSheets, type RosterChoice, type RosterSheet } from './roster-sheets.ts';
import { readXlsx } from './xlsx-table.ts';
import type { RosterProblem } from '../../model/roster-problem.ts';

/** A file that holds a roster; `type` is told from the bytes. */
export interface RosterFile {
  /** Archive-relative POSIX path in NFC. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly type: MediaType;
}

/** The sheets of a workbook that hold people: those that were counted, and those that were not. */
export interface SheetsUsed {
  readonly counted: readonly string[];
  readonly hidden: readonly string[];
  /** Named after other years than the record's, or patterns of how to fill in the others. */
  readonly left: readonly string[];
}

/** People of a roster, and what of it was not counted. Where several sheets were counted, rows name no line: it would not say of which sheet. */
export type Roster = (People & { readonly sheets: SheetsUsed }) | { readonly problem: RosterProblem };

async function sheetsOf({ bytes, type, path }: RosterFile): Promise<readonly RosterSheet[] | RosterProblem> {
  if (bytes.length === 0) return 'empty';
  if (type === 'xlsx') {
    const sheets = await readXlsx(bytes);
    if (typeof sheets === 'string') return sheets;
    return sheets.map(({ name, hidden, table }) => ({ name, hidden, people: peopleOf(table, path, name) }));
  }
  if (type === 'ole') return 'oldOrLocked';
  if (type !== 'text') return 'notSheet';
  const table = await readCsv(bytes);
  return typeof table === 'string' ? table : [{ name: '', hidden: false, people: peopleOf(table, path, '') }];
}

function together(parts: readonly People[]): People {
  const rowsOf = (key: keyof People): readonly FactRow[] => parts.flatMap((people) => people[key]);
  const several = parts.length > 1;
  const placed = (rows: readonly FactRow[]): readonly FactRow[] =>
    several ? rows.map((row) => ({ ...row, place: { ...row.place, line: null } })) : rows;
  return {
    rows: placed(rowsOf('rows')),
    roundedRows: placed(rowsOf('roundedRows')),
    hiddenRows: placed(rowsOf('hiddenRows')),
    namelessRows: placed(rowsOf('namelessRows')),
    emptyTeams: placed(rowsOf('emptyTeams')),
  };
}

/**
 * Reads a roster from CSV or XLSX by its Chinese heads, wherever they stand; of a workbook all sheets that hold people, unless one is chosen or they
 * are named after years. Each row stands at its line of the file or its row of the sheet. Never throws.
 */
export async function readRoster(file: RosterFile, choice: RosterChoice): Promise<Roster> {
  const sheets = await sheetsOf(file);
  if (typeof sheets === 'string') return { problem: sheets };
  const chosen = chosenSheets(sheets, choice);
  if (typeof chosen === 'string') return { problem: chosen };
  const { counted, hidden, left } = chosen;
  const names = (list: readonly RosterSheet[]): readonly string[] => list.map(({ name }) => name);
  return {
    ...together(counted.flatMap(({ people }) => people ?? [])),
    sheets: { counted: names(counted), hidden: names(hidden), left: names(left) },
  };
}
