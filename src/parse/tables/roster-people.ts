import type { FactRow } from '../../model/evidence.ts';
import { type Block, headAt, headOf } from './roster-columns.ts';
import { NOT_A_PERSON } from './roster-heads.ts';
import { teamNamed, teamTitle } from './roster-titles.ts';
import { plainCell, type Table, type TableRow } from './table.ts';

/** People of one table, and what was not counted of it. */
export interface People {
  readonly rows: readonly FactRow[];
  /** Those of `rows` whose numbers the sheet program has rounded away. */
  readonly roundedRows: readonly FactRow[];
  /** People in rows that are hidden, which nobody sees on paper; not among `rows`. */
  readonly hiddenRows: readonly FactRow[];
  /** Rows with a number of a person but no name; not among `rows`. */
  readonly namelessRows: readonly FactRow[];
  /** Teams that have a block of their own and nobody in it. */
  readonly emptyTeams: readonly FactRow[];
}

/** What a row says of one person. */
interface Entry {
  readonly row: FactRow;
  readonly kind: 'person' | 'hidden' | 'nameless';
  readonly rounded: boolean;
}

/** The title of a block of people. */
interface Title {
  readonly team: string;
  readonly line: number;
}

/** Rows in which the first head must stand. */
const HEAD_ROWS = 30;
/** What a formula gives that cannot be reckoned. */
const FAULT = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/;
/** The number of a day as sheet programs count it from 1900, from 1927 on. */
const SERIAL_DAY = /^[1-6]\d{4}$/;
const TELLING = ['idNumber', 'registration', 'phone'] as const;

function isNoPerson({ cells }: TableRow, name: string): boolean {
  const first = cells.find((cell) => cell !== '') ?? '';
  return headOf(name) === 'name' || NOT_A_PERSON.test(plainCell(name)) || NOT_A_PERSON.test(plainCell(first));
}

/** A day of birth whose cell was never told that it is one. */
function dayOfSerial(text: string): string {
  return SERIAL_DAY.test(text)
    ? new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10)
    : text;
}

function valuesOf({ cells, rounded }: TableRow, block: Block): { values: Record<string, string>; rounded: boolean } {
  const values: Record<string, string> = {};
  let lost = false;
  for (const { field, column } of block) {
    const text = (cells[column] ?? '').trim();
    if (text === '' || (field === 'name' && FAULT.test(text))) continue;
    if (rounded.includes(column)) lost = true;
    else values[field] ??= field === 'birth' ? dayOfSerial(text) : text;
  }
  return { values, rounded: lost };
}

function entryOf(row: TableRow, block: Block, team: string | null, path: string): Entry | null {
  const { values, rounded } = valuesOf(row, block);
  const { name } = values;
  if (isNoPerson(row, name ?? '')) return null;
  const place = { path, line: row.line, column: null };
  if (name === undefined)
    return !row.hidden && TELLING.some((field) => values[field] !== undefined)
      ? { row: { values: {}, place }, kind: 'nameless', rounded: false }
      : null;
  const own = team === null || values['team'] !== undefined ? values : { ...values, team };
  return { row: { values: own, place }, kind: row.hidden ? 'hidden' : 'person', rounded };
}

/** Walks down a table: heads set the columns of what follows, titles its team; until the first of them it is the sheet's own. */
function walk(
  table: Table,
  path: string,
  sheet: string,
): { entries: readonly Entry[]; empty: readonly Title[] } | null {
  const entries: Entry[] = [];
  const empty: Title[] = [];
  const ownTeam = teamNamed(sheet);
  let blocks: readonly Block[] | null = null;
  let title: (Title & { readonly from: number; underHead: boolean }) | null = null;
  const close = (): void => {
    if (title !== null && title.underHead && entries.length === title.from) empty.push(title);
  };
  for (let at = 0; at < table.length; at += 1) {
    const row = table[at];
    if (row === undefined || (blocks === null && at >= HEAD_ROWS)) break;
    const head = headAt(table, at, blocks === null);
    const team = head === null ? teamTitle(row) : null;
    if (head !== null) {
      blocks = head.blocks;
      if (title !== null) title.underHead = true;
      at += head.rows - 1;
    } else if (team !== null) {
      close();
      title = { team, line: row.line, from: entries.length, underHead: blocks !== null };
    } else if (blocks !== null) {
      for (const block of blocks) {
        const entry = entryOf(row, block, title?.team ?? ownTeam, path);
        if (entry !== null) entries.push(entry);
      }
    }
  }
  close();
  return blocks === null ? null : { entries, empty };
}

/**
 * The people of a table under its first row that names a column 姓名; null if the first rows have none.
 * @param sheet name of the sheet, which may be that of a team; empty where there is none
 */
export function peopleOf(table: Table, path: string, sheet: string): People | null {
  const walked = walk(table, path, sheet);
  if (walked === null) return null;
  const { entries, empty } = walked;
  const of = (kind: Entry['kind']): readonly Entry[] => entries.filter((entry) => entry.kind === kind);
  return {
    rows: of('person').map(({ row }) => row),
    roundedRows: of('person')
      .filter(({ rounded }) => rounded)
      .map(({ row }) => row),
    hiddenRows: of('hidden').map(({ row }) => row),
    namelessRows: of('nameless').map(({ row }) => row),
    emptyTeams: empty.map(({ team, line }) => ({ values: { name: team }, place: { path, line, column: null } })),
  };
}
