import type { RegisterColumn, RegisterIndexEntry, RegisterRow, RegisterTable } from '../model/register.ts';
import { shapes } from '../parse/generated/validators.js';
import { shapeUnder } from '../parse/schema/shape.ts';
import { valueUnder } from '../parse/yaml/source-tree.ts';
import { typedValue } from '../parse/schema/typed-value.ts';
import type { EditValue, YamlEdit } from '../parse/yaml/edit.ts';
import { registerWords } from '../text/register-words.ts';
import { compareRow, faultAt, placeOf, type RowComparison, rowFault } from './compare-row.ts';
import { rowDigest } from './digests.ts';
import { type FieldChange, withAt } from './edits.ts';
import type { RegisterFault, RegisterPlace } from './faults.ts';
import { type RegisterRecord, rowPlaces } from './record.ts';
import { type FilledRow, readingOr } from './filled-register.ts';

/** What the rows of a table would change of a record. */
export interface RowsComparison extends RowComparison {
  /** Rows put at the end of a list. */
  readonly appended: readonly YamlEdit[];
  /** Rows that would go, last first, with the edit that removes each; null where another one does. */
  readonly gone: readonly { readonly place: RegisterPlace | null; readonly edit: YamlEdit | null }[];
}

const NOTHING: RowsComparison = { cells: [], changes: [], faults: [], contested: [], appended: [], gone: [] };

/** What is compared: the rows of a table of one record, and how they stood. */
export interface RowsInput {
  readonly table: RegisterTable;
  readonly rows: readonly FilledRow[];
  readonly record: RegisterRecord | null;
  readonly index: RegisterIndexEntry;
  readonly isOurs: boolean;
}

/** Compares rows: those that were there by their place, new ones in their order. */
export function compareRows(input: RowsInput): RowsComparison {
  const { table, rows, record, index } = input;
  const now = record?.entry.rows.get(table.key) ?? [];
  const faults = rows.flatMap((row) => faultsIn(row, table.columns));
  if (faults.length > 0) return { ...NOTHING, faults };
  const exported = [...index.digests.keys()].filter((key) => key.startsWith(`${table.key}#`)).length;
  const filled = rows.filter((row) => row.filled || placeIn(row) !== null);
  if (filled.length === 0 && exported === 0) return NOTHING;
  if (
    isSame(
      filled.filter((row) => row.filled),
      table,
      now,
    )
  )
    return NOTHING;
  // Rows were taken away since: places mean something else now.
  if (now.length < exported) {
    const touched = filled.some((row) => !isExported(row, table, index));
    return touched ? { ...NOTHING, contested: [table.name] } : NOTHING;
  }
  return compared(input, filled, now, exported);
}

function compared(
  { table, record, index, isOurs }: RowsInput,
  filled: readonly FilledRow[],
  now: readonly RegisterRow[],
  exported: number,
): RowsComparison {
  const places = record?.root === undefined || record.root === null ? [] : rowPlaces(record.root, table);
  const all: RowComparison[] = [];
  const gone: { place: RegisterPlace | null; edit: YamlEdit; at: number }[] = [];
  const contested: string[] = [];
  for (let place = 1; place <= exported; place += 1) {
    const row = filled.find((each) => placeIn(each) === place);
    const edit: YamlEdit = { kind: 'remove', path: places[place - 1] ?? [] };
    if (row?.filled === true) {
      if (!isExported(row, table, index)) compareAt(row, place);
    } else if (isOurs || rowDigest(now[place - 1] ?? new Map()) === index.digests.get(`${table.key}#${place}`))
      gone.push({ place: row === undefined ? null : placeOf(row, registerWords.id), edit, at: place });
    else contested.push(table.name);
  }
  const fresh = filled.filter((row) => row.filled && placeIn(row) === null);
  const added = fresh.slice(Math.max(0, now.length - exported));
  for (const [at, row] of fresh.slice(0, now.length - exported).entries()) compareAt(row, exported + at + 1);
  const changes = all.flatMap((each) => each.changes);
  const plus = withAdded(added, changes, { table, record, index, now });
  return {
    ...plus,
    cells: [...all.flatMap(({ cells }) => cells), ...added.flatMap((row) => newCells(row, table.columns))],
    faults: [...all.flatMap(({ faults }) => faults), ...plus.faults],
    contested: [...contested, ...all.flatMap((each) => each.contested)],
    gone: allGone(gone, now.length, added.length, table),
  };

  function compareAt(row: FilledRow, place: number): void {
    const old = now[place - 1] ?? new Map<string, string>();
    const isUnchanged = isOurs || rowDigest(old) === (index.digests.get(`${table.key}#${place}`) ?? '');
    const before = {
      text: ({ key }: RegisterColumn): string => old.get(key) ?? '',
      isUnchanged: () => isUnchanged,
      wasExported: () => false,
      at: places[place - 1] ?? [],
      isNew: false,
    };
    all.push(compareRow(row, table.columns, before));
  }
}

/** A list that loses all its rows goes itself; else rows go from the last on, so that places keep their meaning. */
function allGone(
  gone: readonly { readonly place: RegisterPlace | null; readonly edit: YamlEdit; readonly at: number }[],
  before: number,
  added: number,
  { list }: RegisterTable,
): RowsComparison['gone'] {
  const sorted = gone.toSorted((a, b) => b.at - a.at);
  if (sorted.length < before || added > 0 || list === null || sorted[0]?.edit.path[0] !== list) return sorted;
  return sorted.map((each, at) =>
    at === 0 ? { ...each, edit: { kind: 'remove', path: [list] } } : { ...each, edit: null },
  );
}

/** Rows put at the end of a list; a single one turns into a list when there are more. */
function withAdded(
  rows: readonly FilledRow[],
  changes: readonly FieldChange[],
  {
    table,
    record,
    index,
    now,
  }: Pick<RowsInput, 'table' | 'record' | 'index'> & { readonly now: readonly RegisterRow[] },
): Pick<RowsComparison, 'changes' | 'appended' | 'faults'> {
  const { list, single, columns } = table;
  const [first] = rows;
  if (first === undefined) return { changes, appended: [], faults: [] };
  const values = rows.map((row) => rowValue(row, columns));
  if (now.length + rows.length === 1 && single !== null)
    return { changes: [...changes, { path: [single], value: values[0] }], appended: [], faults: [] };
  if (list === null) {
    const fault = rowFault(first, registerWords.id, { kind: 'oneRowOnly', id: index.id });
    return { changes: [], appended: [], faults: [fault] };
  }
  const root = record?.root ?? null;
  if (root !== null && valueUnder(root, list)?.type === 'list') {
    const appended = values.map((value) => ({ kind: 'append', path: [list], value }) as const);
    return { changes, appended, faults: [] };
  }
  const one = root === null || single === null ? null : valueUnder(root, single);
  if (single === null || one === null)
    return { changes: [...changes, { path: [list], value: values }], appended: [], faults: [] };
  const old = changes.reduce<EditValue>(
    (value, change) => withAt(value, change.path.slice(1), change.value ?? null),
    typedValue(one, shapeUnder(shapes.record, single)),
  );
  return {
    changes: [
      { path: [list], value: [old, ...values] },
      { path: [single], value: undefined },
    ],
    appended: [],
    faults: [],
  };
}

function newCells(row: FilledRow, columns: readonly RegisterColumn[]): RowComparison['cells'] {
  return columns.flatMap((column) => {
    const reading = readingOr(row, column);
    if ('fault' in reading || reading.text === '') return [];
    const { head, personal } = column;
    return [{ place: placeOf(row, head), head, before: '', after: reading.text, personal }];
  });
}

/** What a record states for a new row; what it must name although it is not known has nothing behind it. */
function rowValue(row: FilledRow, columns: readonly RegisterColumn[]): EditValue {
  let value: EditValue = {};
  for (const column of columns) {
    const reading = readingOr(row, column);
    if ('fault' in reading) continue;
    if (reading.value !== undefined) value = withAt(value, column.path, reading.value);
    else if (column.whenBlank === 'nothing') value = withAt(value, column.path, null);
  }
  return value;
}

function faultsIn(row: FilledRow, columns: readonly RegisterColumn[]): readonly RegisterFault[] {
  return columns.flatMap((column) => {
    const reading = row.reading(column);
    return reading !== null && 'fault' in reading ? [faultAt(row, column, reading.fault)] : [];
  });
}

/** The place of a row among those of its record, as it was exported; null for a new one. */
function placeIn(row: FilledRow): number | null {
  const place = Number(row.closed(registerWords.place) ?? '');
  return Number.isInteger(place) && place > 0 ? place : null;
}

/** The texts of a row; a column that is gone says what the archive does. */
function textsOf(row: FilledRow, { columns }: RegisterTable, now: RegisterRow | undefined): RegisterRow {
  return new Map(
    columns.flatMap((column) => {
      const reading = row.reading(column);
      const text = reading === null ? (now?.get(column.key) ?? '') : 'fault' in reading ? '' : reading.text;
      return text === '' ? [] : [[column.key, text] as const];
    }),
  );
}

function isSame(filled: readonly FilledRow[], table: RegisterTable, now: readonly RegisterRow[]): boolean {
  const ordered = filled.toSorted((a, b) => (placeIn(a) ?? Infinity) - (placeIn(b) ?? Infinity) || a.row - b.row);
  return (
    ordered.length === now.length &&
    ordered.every((row, at) => rowDigest(textsOf(row, table, now[at])) === rowDigest(now[at] ?? new Map()))
  );
}

function isExported(row: FilledRow, table: RegisterTable, { digests }: RegisterIndexEntry): boolean {
  const place = placeIn(row);
  return place !== null && rowDigest(textsOf(row, table, undefined)) === digests.get(`${table.key}#${place}`);
}
