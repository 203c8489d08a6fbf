import type { RegisterColumn, RegisterIndexEntry } from '../model/register.ts';
import type { UnitPart } from '../model/unit.ts';
import { dateSpan, yearOf } from '../model/plain-date.ts';
import { folderOf } from '../parse/file-path.ts';
import { registeredRecordText } from '../parse/record/register-record.ts';
import { parseYaml } from '../parse/yaml/read.ts';
import { editYaml, type EditValue, UneditablePlace, type YamlEdit } from '../parse/yaml/edit.ts';
import { registerWords } from '../text/register-words.ts';
import { recordColumns, registerTables } from './columns.ts';
import { compareRow, type RowComparison, rowFault } from './compare-row.ts';
import { compareRows, type RowsComparison } from './compare-rows.ts';
import { digestOf } from './digests.ts';
import { editsOf, type FieldChange, withAt } from './edits.ts';
import type { RegisterFault, RegisterNote } from './faults.ts';
import type { ChangedCell, PlanInput, RegisterChange, RegisterPiece, RegisterRemoval } from './plan.ts';
import type { RegisterRecord } from './record.ts';
import type { FilledRegister, FilledRow } from './filled-register.ts';

/** Which row of the register is compared with what. */
export interface PieceInput {
  readonly register: FilledRegister;
  /** Null: the sheet says nothing of the record's own row. */
  readonly row: FilledRow | null;
  readonly index: RegisterIndexEntry;
  readonly record: RegisterRecord | null;
  /** Part of a new record. */
  readonly part: UnitPart | null;
  readonly piece: RegisterPiece;
}

/** What becomes of one record. */
export interface PieceOutcome {
  readonly change: RegisterChange | null;
  readonly faults: readonly RegisterFault[];
  readonly notes: readonly RegisterNote[];
}

const NONE: RowComparison = { cells: [], changes: [], faults: [], contested: [] };

/** Compares one record, its own row and its rows of the other sheets, with the archive. A fault in any of them leaves the whole record as it is. */
export function comparePiece(piece: PieceInput, input: PlanInput): PieceOutcome {
  const { row, record, index } = piece;
  const isOurs = record !== null && input.isOurs(record);
  const own = row === null ? NONE : compareRow(row, recordColumns, recordBefore(piece, isOurs));
  const tables = registerTables.flatMap((table) => {
    const all = piece.register.tables.get(table.key);
    if (all === undefined) return [];
    const rows = all.filter(({ id }) => id === index.id);
    return [{ table, ...compareRows({ table, rows, record, index, isOurs }) }];
  });
  const cells = [...own.cells, ...tables.flatMap((each) => each.cells)];
  const removed = tables.flatMap((each) => each.gone);
  const faults = [...own.faults, ...tables.flatMap((each) => each.faults)];
  const contested = [...own.contested, ...tables.flatMap((each) => each.contested)];
  const outcome = (more: readonly RegisterFault[]): PieceOutcome => ({
    change: null,
    faults: [...faults, ...more],
    notes: [],
  });
  const anchor = row ?? tables.flatMap(({ table }) => rowsOf(piece, table.key))[0];
  if (anchor === undefined) return outcome([]);
  if (contested.length > 0) {
    const fault = { kind: 'conflict', heads: [...new Set(contested)], path: record?.path ?? '' } as const;
    return outcome([rowFault(anchor, registerWords.id, fault)]);
  }
  if (cells.length === 0 && removed.length === 0) return outcome([]);
  const changed = { ...piece, own, tables, cells };
  const folder = record === null ? input.folderFor(index.item ?? '', index.year) : folderOf(record.path);
  const files = fileFaults(cells, folder, input);
  if (faults.length > 0 || files.length > 0) return outcome(files);
  if (record === null) return newPiece(changed, folder, input);
  return changedPiece(changed, record, anchor);
}

function rowsOf({ register, index }: PieceInput, table: string): readonly FilledRow[] {
  return (register.tables.get(table) ?? []).filter(({ id }) => id === index.id);
}

function recordBefore({ record, index }: PieceInput, isOurs: boolean): Parameters<typeof compareRow>[2] {
  const text = ({ key }: RegisterColumn): string => record?.entry.fields.get(key) ?? '';
  const exported = ({ key }: RegisterColumn): string => index.digests.get(key) ?? '';
  return {
    text,
    isUnchanged: (column) => isOurs || digestOf(text(column)) === exported(column),
    wasExported: (column, now) => !isOurs && digestOf(now) === exported(column),
    at: [],
    isNew: record === null,
  };
}

type ComparedTable = RowsComparison & { readonly table: (typeof registerTables)[number] };

interface ChangedPiece extends PieceInput {
  readonly own: RowComparison;
  readonly tables: readonly ComparedTable[];
  readonly cells: readonly ChangedCell[];
}

function newPiece(changed: ChangedPiece, folder: string, input: PlanInput): PieceOutcome {
  const { row, index, own, tables, cells, piece, part, register } = changed;
  if (row === null || own.cells.length === 0) {
    const fault = { kind: 'rowsAlone', id: index.id, home: index.sheet } as const;
    const rows = tables.flatMap(({ table }) => rowsOf(changed, table.key)).filter(({ filled }) => filled);
    return { change: null, faults: rows.map((each) => rowFault(each, registerWords.id, fault)), notes: [] };
  }
  const changes = [...own.changes, ...tables.flatMap((each) => each.changes)];
  const isOfSeveral = changes.some(({ path }) => path[0] === 'parts');
  let fields: EditValue = { year: index.year, item: index.item };
  if (!isOfSeveral) fields = withAt(fields, ['part'], index.part);
  for (const { path, value } of changes) if (value !== undefined) fields = withAt(fields, path, value);
  const title = cells.find(({ head }) => head === recordColumns[0]?.head)?.after ?? '';
  const path = input.pathFor(folder, title === '' ? (index.part ?? '') : title);
  const asMap = typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? fields : {};
  const text = registeredRecordText(Object.fromEntries(Object.entries(asMap)), { id: index.id, stamp: register.stamp });
  return {
    change: {
      path,
      isNew: true,
      piece: { ...piece, title: title === '' ? null : title },
      cells,
      removals: [],
      text,
      textWithRemovals: text,
    },
    faults: [],
    notes: dateNotes(own.cells, part),
  };
}

function changedPiece(
  { own, tables, cells, piece, part }: ChangedPiece,
  record: RegisterRecord,
  anchor: FilledRow,
): PieceOutcome {
  const { path, root, text } = record;
  const notEditable = {
    change: null,
    faults: [rowFault(anchor, registerWords.id, { kind: 'notEditable', path })],
    notes: [],
  };
  if (root === null || !record.editable) return notEditable;
  const changes = partSwap([...own.changes, ...tables.flatMap((each) => each.changes)], record);
  const edits = [...editsOf(root, changes), ...tables.flatMap(({ appended }) => appended)];
  const removing = tables.flatMap(({ gone }) => gone.flatMap(({ edit }) => edit ?? []));
  const now = edited(text, edits);
  const withRemovals = now === null ? null : edited(now, removing);
  if (now === null || withRemovals === null) return notEditable;
  const removals = tables.flatMap(({ table, gone }) =>
    gone.map(({ place }): RegisterRemoval => ({ path, piece, place, what: 'row', name: table.name, personal: false })),
  );
  const change = { path, isNew: false, piece, cells, removals, text: now, textWithRemovals: withRemovals };
  return { change, faults: [], notes: dateNotes(own.cells, part) };
}

/** A record names one part, or several with their pages. */
function partSwap(changes: readonly FieldChange[], { root }: RegisterRecord): readonly FieldChange[] {
  const isSet = changes.some(({ path, value }) => path[0] === 'parts' && value !== undefined);
  const hasPart = root?.type === 'map' && root.entries.some(({ key }) => key === 'part');
  return isSet && hasPart ? [...changes, { path: ['part'], value: undefined }] : changes;
}

/** Null where the text cannot be changed at one of the places, or would not be read as what it is to say. */
function edited(text: string, edits: readonly YamlEdit[]): string | null {
  try {
    const after = editYaml(text, edits);
    return 'document' in parseYaml('', after) ? after : null;
  } catch (error) {
    if (error instanceof UneditablePlace) return null;
    throw error;
  }
}

const FILE_COLUMNS = new Set(['files', 'roster.file', 'photos.file']);

/** Files that were newly named and cannot be found. */
function fileFaults(cells: readonly ChangedCell[], folder: string, { fileFault }: PlanInput): readonly RegisterFault[] {
  const heads = fileHeads();
  return cells
    .filter(({ head, place }) => heads.has(head) && place.cell !== null)
    .flatMap(({ after, before, place, head }) => {
      const known = new Set(before.split('\n'));
      const named = after.split('\n').filter((name) => name !== '' && !known.has(name));
      return named.flatMap((name) => {
        const fault = fileFault(folder, name);
        return fault === null ? [] : [{ place, head, personal: false, fault }];
      });
    });
}

function fileHeads(): ReadonlySet<string> {
  const own = recordColumns.filter(({ key }) => FILE_COLUMNS.has(key));
  const tables = registerTables.flatMap(({ key: table, columns }) =>
    columns.filter(({ key }) => FILE_COLUMNS.has(`${table}.${key}`)),
  );
  return new Set([...own, ...tables].map(({ head }) => head));
}

/** Days of another year than the part's that it does not take either. */
function dateNotes(cells: readonly ChangedCell[], part: UnitPart | null): readonly RegisterNote[] {
  const head = recordColumns.find(({ key }) => key === 'date')?.head;
  const cell = cells.find((each) => each.head === head);
  const span = cell === undefined ? null : dateSpan(cell.after);
  if (cell === undefined || span === null || part === null || yearOf(span.from) === part.year) return [];
  const { from, to } = part.dates;
  const isFine = (from === null || span.to >= from) && (to === null || span.from <= to);
  return isFine ? [] : [{ kind: 'dateOutside', place: cell.place, date: cell.after, from, to }];
}
