import type { FactRow, MediaType } from '../model/evidence.ts';
import { readCsv } from './csv-table.ts';
import { peopleOf, type People } from './roster-people.ts';
import type { Table } from './table.ts';
import { readXlsx } from './xlsx-table.ts';

/** A file that holds a roster; `type` is told from the bytes. */
export interface RosterFile {
  /** Archive-relative POSIX path in NFC. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly type: MediaType;
}

/** Why a roster cannot be read. `oldOrLocked`: an .xls of old, or a workbook with a password. */
export type RosterProblem =
  | 'empty'
  | 'notSheet'
  | 'oldOrLocked'
  | 'encoding'
  | 'damaged'
  | 'tooLarge'
  | 'noSheet'
  | 'noHead';

/** People of a roster; `roundedRows` are those that lost a number because the sheet program had rounded it (it is then not among their values). */
export type Roster =
  | { readonly rows: readonly FactRow[]; readonly roundedRows: readonly FactRow[] }
  | { readonly problem: RosterProblem };

type Tables = readonly Table[] | RosterProblem;

const sheetName = (name: string): string => name.normalize('NFKC').trim();

async function xlsxTables(bytes: Uint8Array, sheet: string | null): Promise<Tables> {
  const sheets = await readXlsx(bytes);
  if (typeof sheets === 'string') return sheets;
  if (sheet === null) return sheets.map(({ table }) => table);
  const named = sheets.find(({ name }) => sheetName(name) === sheetName(sheet));
  return named === undefined ? 'noSheet' : [named.table];
}

async function tablesOf({ bytes, type }: RosterFile, sheet: string | null): Promise<Tables> {
  if (bytes.length === 0) return 'empty';
  if (type === 'xlsx') return xlsxTables(bytes, sheet);
  if (type === 'ole') return 'oldOrLocked';
  if (type !== 'text') return 'notSheet';
  const table = await readCsv(bytes);
  return typeof table === 'string' ? table : [table];
}

/**
 * Reads a roster from CSV or XLSX by its Chinese heads. `sheet`: the sheet to read, null for the first that has a head row.
 * Each row stands at its line of the file or its row of the sheet. Never throws.
 */
export async function readRoster(file: RosterFile, sheet: string | null): Promise<Roster> {
  const tables = await tablesOf(file, sheet);
  if (typeof tables === 'string') return { problem: tables };
  let people: People | null = null;
  for (const table of tables) people ??= peopleOf(table, file.path);
  return people ?? { problem: 'noHead' };
}
