import type { RegisterEntry, RegisterRow, RegisterTable } from '../model/register.ts';
import type { ChecklistPart } from '../model/checklist.ts';
import type { Unit } from '../model/unit.ts';
import type { ItemLookup, UnitKey } from '../parse/item-lookup.ts';
import { readYaml } from '../parse/yaml/read.ts';
import { recordIdentity } from '../parse/record/identity.ts';
import { readableRecord } from '../parse/record/record.ts';
import { nodeAt, type SourceNode, valueUnder } from '../parse/yaml/source-tree.ts';
import { decodeText } from '../source/encoding.ts';
import { recordColumns, registerTables } from './columns.ts';
import { cellText } from './written.ts';

/** A record as the register takes it, be it complete or not. */
export interface RegisterRecord {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Without byte order mark. */
  readonly text: string;
  /** Null: the file cannot be read, or holds no map. */
  readonly root: SourceNode | null;
  readonly year: number | null;
  readonly unit: Unit | null;
  /** Parts that it names, in its own order. */
  readonly parts: readonly ChecklistPart[];
  readonly entry: RegisterEntry;
  /** It is stored as UTF-8 and free of faults of writing, so that single places of it can be changed. */
  readonly editable: boolean;
}

const NO_ENTRY: RegisterEntry = { fields: new Map(), rows: new Map() };

/** Reads a record for the register; null for a starter. */
export function registerRecord(path: string, bytes: Uint8Array, lookup: ItemLookup): RegisterRecord | null {
  const file = readYaml(path, bytes);
  if ('starter' in file) return null;
  const decoded = decodeText(bytes);
  const document = readableRecord(file)?.document ?? null;
  const text = decoded?.text ?? '';
  const root = document?.root.type === 'map' ? document.root : null;
  if (document === null || root === null) {
    const key = lookup.byFolder(path);
    const unit = unitAt(key, lookup);
    return { path, bytes, text, root: null, year: key.year, unit, parts: [], entry: NO_ENTRY, editable: false };
  }
  const { key, unit, parts } = recordIdentity(document, lookup);
  const editable = 'document' in file && decoded?.encoding === 'UTF-8';
  const placed = unit ?? unitAt(key, lookup);
  return { path, bytes, text, root, year: key.year, unit: placed, parts, entry: entryOf(root), editable };
}

function unitAt({ year, item }: UnitKey, lookup: ItemLookup): Unit | null {
  return year === null || item === null ? null : lookup.unitOf(year, item);
}

/** What a record says, in the words of the register. */
export function entryOf(root: SourceNode): RegisterEntry {
  const fields = new Map<string, string>();
  for (const column of recordColumns) {
    const text = cellText(root, column);
    if (text !== '') fields.set(column.key, text);
  }
  const rows = new Map<string, readonly RegisterRow[]>();
  for (const table of registerTables) {
    const found = rowPlaces(root, table).map((at) => rowOf(root, table, at));
    if (found.length > 0) rows.set(table.key, found);
  }
  return { fields, rows };
}

/** Where the rows of a table stand in a record. */
export function rowPlaces(
  root: SourceNode,
  { list, single }: RegisterTable,
): readonly (readonly (string | number)[])[] {
  const one = single === null ? null : nodeAt(root, [single]);
  if (single !== null && one?.type === 'map') return [[single]];
  const many = list === null ? null : valueUnder(root, list);
  return list !== null && many?.type === 'list' ? many.items.map((_, index) => [list, index]) : [];
}

function rowOf(root: SourceNode, { columns }: RegisterTable, at: readonly (string | number)[]): RegisterRow {
  return new Map(
    columns.flatMap((column) => {
      const text = cellText(root, column, at);
      return text === '' ? [] : [[column.key, text] as const];
    }),
  );
}
