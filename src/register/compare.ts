import type { RegisterIndexEntry } from '../model/register.ts';
import type { UnitPart } from '../model/unit.ts';
import { registeredFrom } from '../parse/record/register-record.ts';
import { suggest } from '../parse/suggest.ts';
import { registerWords } from '../text/register-words.ts';
import { comparePiece, type PieceOutcome } from './compare-record.ts';
import { compareSettings, type SettingsInput } from './compare-settings.ts';
import { recordColumns } from './columns.ts';
import { placeOf, rowFault } from './compare-row.ts';
import { digestOf } from './digests.ts';
import type { RegisterFault } from './faults.ts';
import type { PlanInput, RegisterChange, RegisterPiece, RegisterPlan, RegisterRemoval } from './plan.ts';
import type { RegisterRecord } from './record.ts';
import type { FilledRegister, FilledRow } from './filled-register.ts';

/** All that a filled-in register would change of an archive, and what keeps parts of it from being imported. */
export function registerPlan(register: FilledRegister, input: PlanInput, settings: SettingsInput): RegisterPlan {
  const homes = homesOf(register);
  const { rows, faults } = sortedRows(register, homes);
  const finder = recordFinder(register, input.records);
  const changes: RegisterChange[] = [];
  const removals: RegisterRemoval[] = [];
  const all: RegisterFault[] = [...register.faults, ...faults];
  const notes = [...register.notes];
  const skipped = new Set(faults.map(({ place }) => rowKey(place.sheet, place.cell)));
  const doubtful = new Set(
    faults.filter(({ fault }) => OF_IDS.has(fault.kind)).map(({ place }) => homes.get(place.sheet)),
  );
  for (const index of register.index.values()) {
    if (index.sheet === '') continue;
    const row = rows.get(index.id) ?? null;
    if (row !== null && skipped.has(rowKey(row.sheet, row.cell(registerWords.id)))) continue;
    const outcome = pieceOutcome(index, row, { register, input, finder, doubtful });
    all.push(...outcome.faults);
    notes.push(...outcome.notes);
    if (outcome.change !== null) changes.push(outcome.change);
    if (outcome.removal !== null) removals.push(outcome.removal);
  }
  const own = compareSettings(register, settings);
  return {
    changes: [...changes, ...(own.change === null ? [] : [own.change])],
    removals,
    faults: [...all, ...own.faults, ...strangers(register)],
    notes,
  };
}

interface Outcome extends PieceOutcome {
  readonly removal: RegisterRemoval | null;
}

const NOTHING: Outcome = { change: null, removal: null, faults: [], notes: [] };

/** Faults that leave open which row it was. */
const OF_IDS: ReadonlySet<string> = new Set(['noId', 'unknownId', 'sameId']);

interface PlanSetting {
  /** Sheets in which the id of some row cannot be told, so that none can be said to be gone. */
  readonly doubtful: ReadonlySet<string | undefined>;
  readonly register: FilledRegister;
  readonly input: PlanInput;
  readonly finder: (index: RegisterIndexEntry, row: FilledRow | null) => RegisterRecord | null;
}

function pieceOutcome(index: RegisterIndexEntry, row: FilledRow | null, setting: PlanSetting): Outcome {
  const { register, input, finder } = setting;
  const chosen = chosenPart(index, row, input);
  if (chosen !== null && 'fault' in chosen) return { ...NOTHING, faults: [chosen.fault] };
  const entry = withChosen(index, chosen);
  const record = finder(entry, row);
  if (index.path !== null && record === null) return goneOutcome(index.path, row);
  const { year, item, part } = entry;
  const unit = item === null ? null : input.lookup.unitOf(year, item);
  const piece: RegisterPiece = { year, unit, part, title: record?.entry.fields.get('title') ?? null };
  if (record !== null && isTakenAway(row, entry, record, setting))
    return removalOutcome({ row, index, record, piece, isOurs: input.isOurs(record) });
  const unitPart = chosen?.part ?? partOf(entry, input);
  return { ...comparePiece({ register, row, index: entry, record, part: unitPart, piece }, input), removal: null };
}

function withChosen(index: RegisterIndexEntry, chosen: Chosen | null): RegisterIndexEntry {
  if (chosen === null) return index;
  const { item, part } = chosen;
  return { ...index, item, part: part.part.name, year: part.year };
}

/** True for a row that was emptied, or that is gone from a sheet that is there. */
function isTakenAway(
  row: FilledRow | null,
  index: RegisterIndexEntry,
  { entry }: RegisterRecord,
  { register, doubtful }: PlanSetting,
): boolean {
  if (row !== null) return !row.filled && entry.fields.size > 0;
  return index.path !== null && register.homes.has(index.sheet) && !doubtful.has(index.sheet);
}

/** The record was moved or removed since; that matters only if something was filled in for it. */
function goneOutcome(path: string, row: FilledRow | null): Outcome {
  if (row === null || !row.filled) return NOTHING;
  return { ...NOTHING, faults: [rowFault(row, registerWords.id, { kind: 'recordGone', path })] };
}

function removalOutcome({
  row,
  index,
  record,
  piece,
  isOurs,
}: {
  readonly row: FilledRow | null;
  readonly index: RegisterIndexEntry;
  readonly record: RegisterRecord;
  readonly piece: RegisterPiece;
  readonly isOurs: boolean;
}): Outcome {
  const place = row === null ? null : placeOf(row, registerWords.id);
  const { path, entry } = record;
  const keys = new Set([...entry.fields.keys(), ...[...index.digests.keys()].filter((key) => !key.includes('#'))]);
  const changed = [...keys].some((key) => digestOf(entry.fields.get(key) ?? '') !== (index.digests.get(key) ?? ''));
  if (changed && !isOurs) {
    const fault = { kind: 'conflict', heads: [], path } as const;
    const where = place ?? { sheet: index.sheet, cell: null };
    return { ...NOTHING, faults: [{ place: where, head: null, personal: false, fault }] };
  }
  return { ...NOTHING, removal: { path, piece, place, what: 'record', name: index.id, personal: false } };
}

interface Chosen {
  readonly item: string;
  readonly part: UnitPart;
}

/** The part that was chosen in a row at the end of a sheet; null for a row that has its own, or that is empty. */
function chosenPart(
  index: RegisterIndexEntry,
  row: FilledRow | null,
  { lookup, checklist }: PlanInput,
): Chosen | { readonly fault: RegisterFault } | null {
  if (index.item !== null || row === null || !row.filled) return null;
  const found = row.closed(registerWords.part) ?? '';
  if (found === '') return { fault: rowFault(row, registerWords.part, { kind: 'noPart', found }) };
  const bare = found.normalize('NFKC').replaceAll(/\s/g, '');
  const parts = checklist.items.flatMap(({ slug }) =>
    (index.year === 0 ? lookup.years : [index.year]).flatMap((year) => {
      const unit = lookup.unitOf(year, slug);
      if (unit === null || (unit.year === null) !== (index.year === 0)) return [];
      return unit.parts
        .filter((part) => part.year === year)
        .map((part) => ({ item: slug, part, label: partLabel(unit, part) }));
    }),
  );
  const match = parts.find(({ label }) => label.normalize('NFKC').replaceAll(/\s/g, '') === bare);
  if (match !== undefined) return match;
  const near = suggest(
    found,
    parts.map(({ label }) => label),
  );
  const fault = { kind: 'unknownPart', found, parts: near === null ? [] : [near] } as const;
  return { fault: rowFault(row, registerWords.part, fault) };
}

/** What a new row may be: `2-22 志愿者名册：名册`; in the album with its year. */
export function partLabel(
  {
    printedNumber,
    year,
    item,
  }: {
    readonly printedNumber: string | null;
    readonly year: number | null;
    readonly item: { readonly shortTitle: string };
  },
  { part, year: ofPart }: UnitPart,
): string {
  const unit = printedNumber === null ? item.shortTitle : `${printedNumber} ${item.shortTitle}`;
  return `${year === null ? `${ofPart} ` : ''}${unit}：${part.name}`;
}

function partOf({ item, part, year }: RegisterIndexEntry, { lookup }: PlanInput): UnitPart | null {
  const unit = item === null ? null : lookup.unitOf(year, item);
  return unit?.parts.find((each) => each.year === year && each.part.name === part) ?? null;
}

/** Finds the record of a row: by its path; of a row that was empty, what an import of the same workbook made of it, or what says the same. */
function recordFinder(register: FilledRegister, records: readonly RegisterRecord[]): PlanSetting['finder'] {
  const byPath = new Map(records.map((record) => [record.path, record]));
  const known = new Set([...register.index.values()].map(({ path }) => path));
  const others = records.filter(({ path }) => !known.has(path));
  const fromHere = new Map(
    others.flatMap((record) => {
      const from = registeredFrom(record.text);
      return from?.stamp === register.stamp ? [[from.id, record] as const] : [];
    }),
  );
  return (index, row) => {
    if (index.path !== null) return byPath.get(index.path) ?? null;
    const made = fromHere.get(index.id);
    if (made !== undefined) return made;
    if (row === null || !row.filled) return null;
    const { item, part, year } = index;
    return (
      others.find(
        (record) =>
          record.year === year &&
          record.unit?.item.slug === item &&
          record.parts.some(({ name }) => name === part) &&
          isAlike(record, row),
      ) ?? null
    );
  };
}

/** The same title and date: a row that was imported before, or a record that somebody else made of the same paper. */
function isAlike({ entry }: RegisterRecord, row: FilledRow): boolean {
  const title = entry.fields.get('title');
  return (
    title !== undefined && title === textIn(row, 'title') && (entry.fields.get('date') ?? '') === textIn(row, 'date')
  );
}

function textIn(row: FilledRow, key: string): string {
  const column = recordColumns.find((each) => each.key === key);
  const reading = column === undefined ? null : row.reading(column);
  return reading !== null && 'text' in reading ? reading.text : '';
}

function rowKey(sheet: string, cell: string | null): string {
  return `${sheet}!${(cell ?? '').replace(/^[A-Z]+/, '')}`;
}

/** Rows by their ids; rows without one, with an unknown one, in the wrong sheet, two with one. */
function sortedRows(
  { volumes, index }: FilledRegister,
  homes: ReadonlyMap<string, string>,
): {
  readonly rows: ReadonlyMap<string, FilledRow>;
  readonly faults: readonly RegisterFault[];
} {
  const rows = new Map<string, FilledRow>();
  const faults: RegisterFault[] = [];
  for (const row of volumes) {
    const fault = (each: Parameters<typeof rowFault>[2]): void =>
      void faults.push(rowFault(row, registerWords.id, each));
    const entry = index.get(row.id);
    const twin = rows.get(row.id);
    if (row.id === '') fault({ kind: 'noId' });
    else if (entry === undefined)
      fault({ kind: 'unknownId', found: row.id, suggestion: suggest(row.id, [...index.keys()]) });
    else if (twin !== undefined) {
      fault({ kind: 'sameId', id: row.id, other: cellOf(twin) });
      faults.push(rowFault(twin, registerWords.id, { kind: 'sameId', id: row.id, other: cellOf(row) }));
    } else {
      rows.set(row.id, row);
      const home = homes.get(row.sheet);
      const part = row.closed(registerWords.part);
      if (home !== undefined && home !== entry.sheet) fault({ kind: 'otherSheet', id: row.id, home: entry.sheet });
      else if (entry.part !== null && part !== null && !part.includes(entry.part))
        faults.push(rowFault(row, registerWords.part, { kind: 'lockedChanged', found: part, was: entry.part }));
    }
  }
  return { rows, faults };
}

function cellOf(row: FilledRow): string {
  return `「${row.sheet}」!${row.cell(registerWords.id)}`;
}

/** What each sheet is, by what most of its rows say. */
function homesOf({ volumes, index }: Pick<FilledRegister, 'volumes' | 'index'>): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { sheet, id } of volumes) {
    const home = index.get(id)?.sheet;
    if (home === undefined) continue;
    const known = counts.get(sheet) ?? new Map<string, number>();
    counts.set(sheet, known.set(home, (known.get(home) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([sheet, homes]) => [sheet, [...homes].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? sheet]),
  );
}

/** Rows of tables that belong to nothing. */
function strangers({ tables, index }: FilledRegister): readonly RegisterFault[] {
  return [...tables.values()].flat().flatMap((row) => {
    if (!row.filled || index.has(row.id)) return [];
    if (row.id === '') return [rowFault(row, registerWords.id, { kind: 'noId' })];
    return [
      rowFault(row, registerWords.id, {
        kind: 'unknownId',
        found: row.id,
        suggestion: suggest(row.id, [...index.keys()]),
      }),
    ];
  });
}
