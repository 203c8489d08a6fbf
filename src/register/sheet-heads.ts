import type { RegisterColumn } from '../model/register.ts';
import type { FilledCell, FilledSheet } from '../parse/tables/workbook-cells.ts';
import { registerWords } from '../text/register-words.ts';
import { populationColumns, recordColumns, registerTables } from './columns.ts';

/** Heads stand within so many rows of the top, whatever was put above them. */
const HEADS_WITHIN = 12;

/** What a sheet of the register is about. */
export type SheetKind = 'volume' | 'table' | 'figures' | 'people' | 'foreign';

/** What kinds of sheet there are, told by heads that only they have. */
export interface Layout {
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
  { kind: 'figures', table: null, key: year, columns: populationColumns, closed: [state] },
  { kind: 'people', table: null, key: name, columns: dutyColumns, closed: [] },
];

/** Heads as they are compared: half width, no blanks. */
export function plain(head: string): string {
  return head.normalize('NFKC').replaceAll(/\s/g, '');
}

/** Where a sheet has its heads. */
export interface Heads {
  readonly row: number;
  readonly layout: Layout;
  /** Columns of the sheet by plain head. */
  readonly at: ReadonlyMap<string, number>;
}

/** The row whose texts are most of the heads of one layout. */
export function headsOf(sheet: FilledSheet): Heads | null {
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

/** Name that a sheet of a layout bears when it is exported; null for volumes. */
export function sheetNameOf({ kind, table }: Layout): string | null {
  if (kind === 'figures') return registerWords.figures;
  if (kind === 'people') return registerWords.people;
  return registerTables.find(({ key }) => key === table)?.name ?? null;
}

/** What a cell says, blank for nothing. */
export function cellText(cell: FilledCell | undefined): string {
  return cell === undefined || cell.kind === 'unreckoned' ? '' : cell.text.trim();
}
