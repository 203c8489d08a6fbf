import { ROSTER_HEADS, type RosterField } from './roster-heads.ts';
import { plainCell, type Table, type TableRow } from './table.ts';

/** A column and what it holds. */
export interface Column {
  readonly field: RosterField;
  readonly column: number;
}

/** Columns that describe one person of a row; a roster may set several persons side by side. */
export type Block = readonly Column[];

/** The head of a roster, which may be repeated on every page or for every team. */
export interface Head {
  readonly blocks: readonly Block[];
  /** Rows it takes from the one that names a column 姓名. */
  readonly rows: number;
}

/** No head is longer; longer cells are not looked at. */
const LONGEST = 16;
const FIELD_BY_HEAD: ReadonlyMap<string, RosterField> = new Map(
  Object.entries(ROSTER_HEADS).flatMap(([field, heads]) =>
    heads.map((head): [string, RosterField] => [head, field as RosterField]),
  ),
);

/** The field a cell names as a head does; undefined for any other cell. */
export function headOf(cell: string): RosterField | undefined {
  return FIELD_BY_HEAD.get(plainCell(cell).replace(/:$/, ''));
}

function columnsOf({ cells }: TableRow): readonly Column[] {
  return cells.flatMap((cell, column) => {
    const field = cell.length > LONGEST ? undefined : headOf(cell);
    return field === undefined ? [] : [{ field, column }];
  });
}

const namesIn = (columns: readonly Column[]): boolean => columns.some(({ field }) => field === 'name');

/** A head of two rows names the parts of a merged head (联系方式: 电话, 住址) in its second row. */
function rowBelow(row: TableRow | undefined, head: readonly Column[]): readonly Column[] {
  if (row === undefined) return [];
  const columns = columnsOf(row);
  const blankUnderName = head.every(({ field, column }) => field !== 'name' || (row.cells[column] ?? '') === '');
  return blankUnderName && !namesIn(columns) ? columns : [];
}

/** Where 姓名 is one of the parts, heads merged over both rows stand in the first. */
function rowAbove(row: TableRow | undefined, head: TableRow): readonly Column[] {
  if (row === undefined) return [];
  const columns = columnsOf(row);
  return namesIn(columns) ? [] : columns.filter(({ column }) => (head.cells[column] ?? '') === '');
}

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

/** A word such as 志愿者 may stand in any row; a head names several columns, or nothing else stands beside it. */
function isHead({ cells }: TableRow, columns: readonly Column[]): boolean {
  return namesIn(columns) && (columns.length > 1 || cells.filter((cell) => cell !== '').length === 1);
}

/**
 * The head that begins at a row; null if none does.
 * @param first true while no head was found: then a single word among other cells will do
 */
export function headAt(table: Table, at: number, first: boolean): Head | null {
  const row = table[at];
  if (row === undefined || !row.cells.some((cell) => cell.length <= LONGEST && /名|志愿者/.test(cell))) return null;
  const own = columnsOf(row);
  if (!(first ? namesIn(own) : isHead(row, own))) return null;
  const below = rowBelow(table[at + 1], own);
  const covered = new Set(below.map(({ column }) => column));
  const columns = [...rowAbove(table[at - 1], row), ...own.filter(({ column }) => !covered.has(column)), ...below];
  return {
    blocks: blocksOf(columns.toSorted((one, other) => one.column - other.column)),
    rows: below.length > 0 ? 2 : 1,
  };
}
