import type { FactRow } from '../model/evidence.ts';
import { NOT_A_PERSON, ROSTER_HEADS, type RosterField } from './roster-heads.ts';
import { plainCell, type Table, type TableRow } from './table.ts';

/** People of one table; `roundedRows` are those whose numbers the sheet program has rounded away. */
export interface People {
  readonly rows: readonly FactRow[];
  readonly roundedRows: readonly FactRow[];
}

/** A column and what it holds. */
interface Column {
  readonly field: RosterField;
  readonly column: number;
}

/** Columns that describe one person of a row; a roster may set several persons side by side. */
type Block = readonly Column[];

const HEAD_ROWS = 30;
const FIELD_BY_HEAD: ReadonlyMap<string, RosterField> = new Map(
  Object.entries(ROSTER_HEADS).flatMap(([field, heads]) =>
    heads.map((head): [string, RosterField] => [head, field as RosterField]),
  ),
);

function headOf(cell: string): RosterField | undefined {
  return FIELD_BY_HEAD.get(plainCell(cell).replace(/:$/, ''));
}

function columnsOf({ cells }: TableRow): readonly Column[] {
  return cells.flatMap((cell, column) => {
    const field = headOf(cell);
    return field === undefined ? [] : [{ field, column }];
  });
}

const namesIn = (columns: readonly Column[]): boolean => columns.some(({ field }) => field === 'name');

/** A second 姓名 begins the columns of the next person in the same row. */
function blocksOf(columns: readonly Column[]): readonly Block[] {
  const blocks: Column[][] = [[]];
  for (const column of columns) {
    const current = blocks.at(-1) ?? [];
    if (column.field === 'name' && namesIn(current)) blocks.push([column]);
    else current.push(column);
  }
  return blocks;
}

/** A head of two rows names the parts of a merged head (联系方式: 电话, 住址) in its second row. */
function secondHeadRow(row: TableRow | undefined, first: readonly Column[]): readonly Column[] {
  if (row === undefined) return [];
  const columns = columnsOf(row);
  const blankUnderName = first.every(({ field, column }) => field !== 'name' || (row.cells[column] ?? '') === '');
  return blankUnderName && !namesIn(columns) ? columns : [];
}

function isNoPerson(row: TableRow, name: string): boolean {
  const first = row.cells.find((cell) => cell !== '') ?? '';
  return headOf(name) === 'name' || NOT_A_PERSON.test(plainCell(name)) || NOT_A_PERSON.test(plainCell(first));
}

function personOf(row: TableRow, block: Block, path: string): { person: FactRow; rounded: boolean } | null {
  const values: Record<string, string> = {};
  let rounded = false;
  for (const { field, column } of block) {
    const text = (row.cells[column] ?? '').trim();
    if (text === '') continue;
    if (row.rounded.includes(column)) rounded = true;
    else values[field] ??= text;
  }
  const name = values['name'];
  if (name === undefined || isNoPerson(row, name)) return null;
  return { person: { values, place: { path, line: row.line, column: null } }, rounded };
}

/** The people of a table under its first row that names a column 姓名; null if the first rows have none. */
export function peopleOf(table: Table, path: string): People | null {
  const head = table.slice(0, HEAD_ROWS).findIndex((row) => namesIn(columnsOf(row)));
  const headRow = table[head];
  if (headRow === undefined) return null;
  const first = columnsOf(headRow);
  const second = secondHeadRow(table[head + 1], first);
  const covered = new Set(second.map(({ column }) => column));
  const columns = [...first.filter(({ column }) => !covered.has(column)), ...second].sort(
    (one, other) => one.column - other.column,
  );
  const blocks = blocksOf(columns);
  const body = table.slice(head + (second.length > 0 ? 2 : 1));
  const people = body.flatMap((row) => blocks.map((block) => personOf(row, block, path))).filter((one) => one !== null);
  return {
    rows: people.map(({ person }) => person),
    roundedRows: people.filter(({ rounded }) => rounded).map(({ person }) => person),
  };
}
