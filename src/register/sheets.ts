import type { RegisterColumn, RegisterIndexEntry } from '../model/register.ts';
import { cellName, type FilledCell, type FilledSheet } from '../parse/workbook-cells.ts';
import { registerWords } from '../text/register-words.ts';
import { populationColumns, recordColumns, registerTables } from './columns.ts';
import type { RegisterFault, RegisterNote } from './faults.ts';
import { BLANK, readCell, type Reading } from './filled.ts';

/** A row as it was filled in. */
export interface FilledRow {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly id: string;
  /** What stands in a closed column: part, place. Null: the column is not there. */
  readonly closed: (head: string) => string | null;
  /** Null: the sheet has no such column any more, so nothing is said of it. */
  readonly reading: (column: RegisterColumn) => Reading | null;
  readonly cell: (head: string) => string;
  /** Something stands in a column that is filled in. */
  readonly filled: boolean;
}

/** A workbook as it was filled in. */
export interface FilledRegister {
  readonly stamp: string;
  /** Whose archive it is. */
  readonly community: string;
  readonly index: ReadonlyMap<string, RegisterIndexEntry>;
  readonly volumes: readonly FilledRow[];
  /** Rows by table; a table whose sheet is not there is left out. */
  readonly tables: ReadonlyMap<string, readonly FilledRow[]>;
  /** Names of the sheets, as they are called now, of which rows were found. */
  readonly homes: ReadonlySet<string>;
  readonly figures: readonly FilledRow[] | null;
  readonly people: readonly FilledRow[] | null;
  readonly faults: readonly RegisterFault[];
  readonly notes: readonly RegisterNote[];
}

/** Heads stand within so many rows of the top, whatever was put above them. */
const HEADS_WITHIN = 12;

/** Reads the sheets of a register by their heads, whatever they are called and in whatever order; null for another workbook. */
export function readRegister(sheets: readonly FilledSheet[]): FilledRegister | null {
  const kept = sheets.find((sheet) => textAt(sheet, 0, 0) === 'dossier-register');
  if (kept === undefined) return null;
  const index = readIndex(kept);
  const found = sheets.filter((sheet) => sheet !== kept && !isOwn(sheet)).map((sheet) => readSheet(sheet, index));
  const tables = new Map<string, FilledRow[]>();
  for (const { table, rows } of found)
    if (table !== null) tables.set(table, [...(tables.get(table) ?? []), ...rows]);
  const volumes = found.flatMap(({ kind, rows }) => (kind === 'volume' ? rows : []));
  const homes = new Set(volumes.flatMap(({ id }) => index.get(id)?.sheet ?? []));
  const missing = [...new Set([...index.values()].map(({ sheet }) => sheet))].filter((sheet) => sheet !== '' && !homes.has(sheet));
  return {
    stamp: textAt(kept, 0, 2),
    community: textAt(kept, 0, 3),
    index,
    volumes,
    tables,
    homes,
    figures: found.find(({ kind }) => kind === 'figures')?.rows ?? null,
    people: found.find(({ kind }) => kind === 'people')?.rows ?? null,
    faults: found.flatMap(({ faults }) => faults),
    notes: [
      ...missing.map((sheet) => ({ kind: 'sheetMissing', sheet }) as const),
      ...found.flatMap(({ notes }) => notes),
    ],
  };
}

function readIndex(sheet: FilledSheet): ReadonlyMap<string, RegisterIndexEntry> {
  const entries = [...sheet.rows.keys()]
    .filter((row) => row > 0)
    .map((row): RegisterIndexEntry => {
      const at = (column: number): string => textAt(sheet, row, column);
      const digests = at(6).split(' ').filter((pair) => pair.includes('='));
      return {
        id: at(0),
        path: at(1) === '' ? null : at(1),
        sheet: at(2),
        year: Number(at(3)),
        item: at(4) === '' ? null : at(4),
        part: at(5) === '' ? null : at(5),
        digests: new Map(digests.map((pair) => [pair.slice(0, pair.lastIndexOf('=')), pair.slice(pair.lastIndexOf('=') + 1)])),
      };
    });
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** The guide and the lists are never read. */
function isOwn({ name }: FilledSheet): boolean {
  return name === registerWords.guide || name === registerWords.lists;
}

function textAt(sheet: FilledSheet, row: number, column: number): string {
  return cellText(sheet.rows.get(row)?.get(column));
}

function cellText(cell: FilledCell | undefined): string {
  return cell === undefined || cell.kind === 'unreckoned' ? '' : cell.text.trim();
}

type SheetKind = 'volume' | 'table' | 'figures' | 'people' | 'foreign';

interface ReadSheet {
  readonly kind: SheetKind;
  readonly table: string | null;
  readonly rows: readonly FilledRow[];
  readonly faults: readonly RegisterFault[];
  readonly notes: readonly RegisterNote[];
}

/** What kinds of sheet there are, told by heads that only they have. */
interface Layout {
  readonly kind: Exclude<SheetKind, 'foreign'>;
  readonly table: string | null;
  /** Head of the column that says which row it is. */
  readonly key: string;
  readonly columns: readonly RegisterColumn[];
  /** Columns that are not filled in. */
  readonly closed: readonly string[];
}

const { id, item, part, state, owner, rows: rowsHead, piece, place, year, name, volumes, items } = registerWords;

const dutyColumn = (head: string): RegisterColumn => ({
  key: head,
  path: [head],
  head,
  form: 'text',
  choices: [],
  width: 20,
  whenBlank: 'absent',
  personal: false,
});

/** The columns of the sheet of people that are filled in. */
export const dutyColumns: readonly RegisterColumn[] = [volumes, items].map(dutyColumn);

const LAYOUTS: readonly Layout[] = [
  { kind: 'volume', table: null, key: id, columns: recordColumns, closed: [item, part, state, owner, rowsHead] },
  ...registerTables.map(({ key, columns }) => ({
    kind: 'table' as const,
    table: key,
    key: id,
    columns,
    closed: [piece, place, state],
  })),
  { kind: 'figures', table: null, key: year, columns: populationColumns, closed: [] },
  { kind: 'people', table: null, key: name, columns: dutyColumns, closed: [] },
];

/** Heads as they are compared: half width, no blanks. */
function plain(head: string): string {
  return head.normalize('NFKC').replaceAll(/\s/g, '');
}

interface Heads {
  readonly row: number;
  readonly layout: Layout;
  /** Columns of the sheet by plain head. */
  readonly at: ReadonlyMap<string, number>;
}

function readSheet(sheet: FilledSheet, index: FilledRegister['index']): ReadSheet {
  const heads = headsOf(sheet);
  if (heads === null) {
    const isEmpty = sheet.rows.size === 0;
    const notes = isEmpty ? [] : [{ kind: 'sheetForeign', sheet: sheet.name } as const];
    return { kind: 'foreign', table: null, rows: [], faults: [], notes };
  }
  const { layout } = heads;
  const rows = filledRows(sheet, heads);
  return {
    kind: layout.kind,
    table: layout.table,
    rows,
    faults: [...twiceFaults(sheet, heads), ...mergedFaults(sheet, heads)],
    notes: [...nameNotes(sheet, heads, rows, index), ...columnNotes(sheet, heads), ...hiddenNotes(sheet, rows)],
  };
}

/** The row whose texts are most of the heads of one layout. */
function headsOf(sheet: FilledSheet): Heads | null {
  let best: (Heads & { readonly score: number }) | null = null;
  for (const [row, cells] of sheet.rows) {
    if (row >= HEADS_WITHIN) continue;
    const at = new Map<string, number>();
    for (const [column, cell] of [...cells].toSorted(([a], [b]) => a - b)) {
      const head = plain(cellText(cell));
      if (head !== '' && !at.has(head)) at.set(head, column);
    }
    for (const layout of LAYOUTS) {
      if (!at.has(plain(layout.key))) continue;
      const known = [...layout.columns.map(({ head }) => head), ...layout.closed].map(plain);
      const hits = known.filter((head) => at.has(head)).length;
      const score = hits / known.length + (sheet.name === sheetNameOf(layout) ? 0.3 : 0);
      const enough = layout.columns.some(({ head }) => at.has(plain(head)));
      if (enough && (best === null || score > best.score)) best = { row, layout, at, score };
    }
  }
  return best;
}

function sheetNameOf({ kind, table }: Layout): string | null {
  if (kind === 'figures') return registerWords.figures;
  if (kind === 'people') return registerWords.people;
  return registerTables.find(({ key }) => key === table)?.name ?? null;
}

function filledRows(sheet: FilledSheet, { row: headRow, layout, at }: Heads): readonly FilledRow[] {
  const found: FilledRow[] = [];
  for (const [row, cells] of [...sheet.rows].toSorted(([a], [b]) => a - b)) {
    if (row <= headRow) continue;
    // A second table below the first: what follows is only to be looked at.
    if (layout.kind === 'figures' && !/^\d{4}$/.test(cellText(cells.get(at.get(plain(layout.key)) ?? -1)))) break;
    found.push(filledRow({ sheet, row, cells, layout, at }));
  }
  return found.filter((each) => each.id !== '' || each.filled);
}

function filledRow({
  sheet,
  row,
  cells,
  layout,
  at,
}: {
  readonly sheet: FilledSheet;
  readonly row: number;
  readonly cells: ReadonlyMap<number, FilledCell>;
  readonly layout: Layout;
  readonly at: Heads['at'];
}): FilledRow {
  const columnAt = (head: string): number | null => at.get(plain(head)) ?? null;
  const readings = new Map<string, Reading>();
  return {
    sheet: sheet.name,
    row,
    id: cellText(cells.get(columnAt(layout.key) ?? -1))
      .normalize('NFKC')
      .replaceAll(/\s/g, ''),
    closed: (head) => {
      const column = columnAt(head);
      return column === null ? null : cellText(cells.get(column));
    },
    reading: (column) => {
      const here = columnAt(column.head);
      if (here === null) return null;
      const known = readings.get(column.key) ?? readCell(cells.get(here) ?? null, column);
      readings.set(column.key, known);
      return isCovered(sheet, row, here) ? null : known;
    },
    cell: (head) => cellName(row, columnAt(head) ?? 0),
    filled: layout.columns.some(({ head }) => {
      const column = columnAt(head);
      return column !== null && cellText(cells.get(column)) !== '';
    }),
  };
}

/** A cell that another one was drawn over: nobody knows what it is to say. */
function isCovered({ merged }: FilledSheet, row: number, column: number): boolean {
  return merged.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
  );
}

function mergedFaults(sheet: FilledSheet, { row: headRow, layout, at }: Heads): readonly RegisterFault[] {
  const filled = new Set(layout.columns.flatMap(({ head }) => at.get(plain(head)) ?? []));
  return sheet.merged
    .filter(({ top, bottom, left, right }) => {
      const columns = Array.from({ length: Math.min(64, right - left + 1) }, (_, step) => left + step);
      return bottom > headRow && (top > headRow || bottom > top) && columns.some((column) => filled.has(column));
    })
    .map(({ top, left, bottom, right }) => {
      const area = `${cellName(top, left)}:${cellName(bottom, right)}`;
      const where = { sheet: sheet.name, cell: cellName(top, left) };
      return { place: where, head: null, personal: false, fault: { kind: 'merged', area } } as const;
    });
}

function twiceFaults(sheet: FilledSheet, { row, layout, at }: Heads): readonly RegisterFault[] {
  const known = new Set([layout.key, ...layout.columns.map(({ head }) => head)].map(plain));
  return [...(sheet.rows.get(row) ?? [])].flatMap(([column, cell]) => {
    const head = plain(cellText(cell));
    const first = at.get(head);
    if (first === undefined || first === column || !known.has(head)) return [];
    const fault = { kind: 'headTwice', head: cellText(cell), other: cellName(row, first) } as const;
    return [{ place: { sheet: sheet.name, cell: cellName(row, column) }, head: null, personal: false, fault }];
  });
}

function nameNotes(
  { name: sheet }: FilledSheet,
  { layout }: Heads,
  rows: readonly FilledRow[],
  index: FilledRegister['index'],
): readonly RegisterNote[] {
  const homes = rows.map((row) => index.get(row.id)?.sheet).filter((home) => home !== undefined);
  const was = layout.kind === 'volume' ? homes[0] : sheetNameOf(layout);
  const isRenamed = was !== undefined && was !== null && was !== sheet && !homes.includes(sheet);
  return isRenamed ? [{ kind: 'sheetRenamed', sheet, was }] : [];
}

function columnNotes(sheet: FilledSheet, { row, layout, at }: Heads): readonly RegisterNote[] {
  const heads = [layout.key, ...layout.columns.map(({ head }) => head), ...layout.closed];
  const known = new Set(heads.map(plain));
  const optional = new Set(['contains', 'summary', 'reason']);
  const missing = layout.columns.filter(({ key, head }) => !optional.has(key) && !at.has(plain(head)));
  const foreign = [...(sheet.rows.get(row) ?? [])].map(([, cell]) => cellText(cell)).filter((head) => head !== '' && !known.has(plain(head)));
  return [
    ...missing.map(({ head }) => ({ kind: 'columnMissing', sheet: sheet.name, head }) as const),
    ...foreign.map((head) => ({ kind: 'columnForeign', sheet: sheet.name, head }) as const),
  ];
}

function hiddenNotes(sheet: FilledSheet, rows: readonly FilledRow[]): readonly RegisterNote[] {
  const count = rows.filter(({ row, filled }) => filled && sheet.hiddenRows.has(row)).length;
  return [
    ...(sheet.hidden ? [{ kind: 'hiddenSheet', sheet: sheet.name } as const] : []),
    ...(count === 0 ? [] : [{ kind: 'hiddenRows', sheet: sheet.name, count } as const]),
  ];
}

/** The reading of a column that is there, blank where it is not. */
export function readingOr(row: FilledRow, column: RegisterColumn): Reading {
  return row.reading(column) ?? BLANK;
}
