import type { RegisterIndexEntry } from '../model/register.ts';
import { cellName, type FilledCell, type FilledSheet } from '../parse/tables/workbook-cells.ts';
import { registerWords } from '../text/register-words.ts';
import type { RegisterFault, RegisterNote } from './faults.ts';
import { readCell, type Reading } from './filled.ts';
import type { FilledRegister, FilledRow } from './filled-register.ts';
import { cellText, type Heads, headsOf, type Layout, plain, type SheetKind } from './sheet-heads.ts';
import { columnNotes, hiddenNotes, mergedFaults, nameNotes, twiceFaults } from './sheet-notes.ts';

/** Reads the sheets of a register by their heads, whatever they are called and in whatever order; null for another workbook. */
export function readRegister(sheets: readonly FilledSheet[]): FilledRegister | null {
  const kept = sheets.find((sheet) => textAt(sheet, 0, 0) === 'dossier-register');
  if (kept === undefined) return null;
  const index = readIndex(kept);
  const found = sheets.filter((sheet) => sheet !== kept && !isOwn(sheet)).map((sheet) => readSheet(sheet, index));
  const tables = new Map<string, FilledRow[]>();
  for (const { table, rows } of found) if (table !== null) tables.set(table, [...(tables.get(table) ?? []), ...rows]);
  const volumes = found.flatMap(({ kind, rows }) => (kind === 'volume' ? rows : []));
  const homes = new Set(volumes.flatMap(({ id }) => index.get(id)?.sheet ?? []));
  const missing = [...new Set([...index.values()].map(({ sheet }) => sheet))].filter(
    (sheet) => sheet !== '' && !homes.has(sheet),
  );
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
      const digests = at(6)
        .split(' ')
        .filter((pair) => pair.includes('='));
      return {
        id: at(0),
        path: at(1) === '' ? null : at(1),
        sheet: at(2),
        year: Number(at(3)),
        item: at(4) === '' ? null : at(4),
        part: at(5) === '' ? null : at(5),
        digests: new Map(
          digests.map((pair) => [pair.slice(0, pair.lastIndexOf('=')), pair.slice(pair.lastIndexOf('=') + 1)]),
        ),
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

interface ReadSheet {
  readonly kind: SheetKind;
  readonly table: string | null;
  readonly rows: readonly FilledRow[];
  readonly faults: readonly RegisterFault[];
  readonly notes: readonly RegisterNote[];
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
