import type { ArchiveConfig } from '../model/archive.ts';
import type { Checklist } from '../model/checklist.ts';
import type { RegisterColumn, RegisterIndexEntry } from '../model/register.ts';
import { maskedText } from '../parse/masked-lines.ts';
import { parseYaml } from '../parse/yaml/read.ts';
import { suggest } from '../parse/suggest.ts';
import { editYaml, type EditValue, UneditablePlace, type YamlEdit } from '../parse/yaml/edit.ts';
import { ARCHIVE_FILE } from '../source/discover.ts';
import { populationColumns } from './columns.ts';
import { compareRow, faultAt, placeOf, type RowComparison, rowFault } from './compare-row.ts';
import { digestOf } from './digests.ts';
import { editsOf, type FieldChange } from './edits.ts';
import type { RegisterFault } from './faults.ts';
import type { ChangedCell, RegisterChange, RegisterPiece, RegisterRemoval } from './plan.ts';
import { peopleId, peopleRow, populationId, populationRow } from './settings.ts';
import { type FilledRegister, type FilledRow, readingOr } from './filled-register.ts';
import { dutyColumns } from './sheet-heads.ts';
import { registerWords } from '../text/register-words.ts';

/** What figures and people of a register are compared with. */
export interface SettingsInput {
  readonly config: ArchiveConfig;
  readonly checklist: Checklist;
  /** Text of dossier.yaml. */
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly isOurs: (file: { readonly path: string; readonly bytes: Uint8Array }) => boolean;
}

const PIECE: RegisterPiece = { year: null, unit: null, part: null, title: null };

interface Compared {
  readonly cells: readonly ChangedCell[];
  readonly changes: readonly FieldChange[];
  readonly gone: readonly (RegisterRemoval & { readonly change: FieldChange })[];
  readonly faults: readonly RegisterFault[];
}

/** Compares figures and people with dossier.yaml; a year or a person with a fault stays as it is, the others go on. */
export function compareSettings(
  register: FilledRegister,
  input: SettingsInput,
): { readonly change: RegisterChange | null; readonly faults: readonly RegisterFault[] } {
  const isOurs = input.isOurs({ path: ARCHIVE_FILE, bytes: input.bytes });
  const parts = [
    ...(register.figures ?? []).map((row) => compareYear(row, register, input, isOurs)),
    ...comparePeople(register, input, isOurs),
  ];
  const faults = parts.flatMap((each) => each.faults);
  const cells = parts.flatMap((each) => each.cells);
  const gone = parts.flatMap((each) => each.gone);
  if (cells.length === 0 && gone.length === 0) return { change: null, faults };
  const changes = parts.flatMap((each) => each.changes);
  const [text, textWithRemovals] = [changes, [...changes, ...gone.map(({ change }) => change)]].map((each) =>
    settled(input.text, each),
  );
  if (typeof text !== 'string' || typeof textWithRemovals !== 'string') {
    const place = cells[0]?.place ?? gone[0]?.place ?? { sheet: registerWords.figures, cell: null };
    const fault = { kind: 'notEditable', path: ARCHIVE_FILE } as const;
    return { change: null, faults: [...faults, { place, head: null, personal: false, fault }] };
  }
  const change = { path: ARCHIVE_FILE, isNew: false, piece: PIECE, cells, removals: gone, text, textWithRemovals };
  return { change, faults };
}

function settled(text: string, changes: readonly FieldChange[]): string | null {
  const file = parseYaml(ARCHIVE_FILE, text);
  if (!('document' in file)) return null;
  try {
    const edits: readonly YamlEdit[] = editsOf(file.document.root, changes);
    return editYaml(text, edits);
  } catch (error) {
    if (error instanceof UneditablePlace) return null;
    throw error;
  }
}

function compareYear(row: FilledRow, { index }: FilledRegister, { config }: SettingsInput, isOurs: boolean): Compared {
  const year = Number(row.id);
  const none = { cells: [], changes: [], gone: [] };
  if (!config.years.includes(year))
    return {
      ...none,
      faults: [rowFault(row, registerWords.year, { kind: 'foreignYear', found: row.id, years: config.years })],
    };
  const now = populationRow(config, year);
  const entry = index.get(populationId(year));
  const compared = compareRow(
    row,
    populationColumns,
    before(now, entry, isOurs, ['population', String(year)], now.size === 0),
  );
  const result = settledRow(row, registerWords.year, compared);
  if (!row.filled && now.size > 0) {
    if (compared.contested.length > 0) return { ...none, faults: result.faults };
    const removal = { what: 'population', name: row.id, path: ARCHIVE_FILE, piece: PIECE, personal: false } as const;
    const change = { path: ['population', String(year)], value: undefined };
    return { ...none, gone: [{ ...removal, place: placeOf(row, registerWords.year), change }], faults: [] };
  }
  // A population is of use only when it is whole: dossier.yaml would be refused.
  const blank = row.filled
    ? populationColumns.filter((column) => {
        const reading = row.reading(column);
        return reading !== null && 'text' in reading && reading.text === '' && now.get(column.key) === undefined;
      })
    : [];
  if (result.cells.length > 0 && blank.length > 0)
    return { ...none, faults: blank.map((column) => faultAt(row, column, { kind: 'blankWanted' })) };
  return result;
}

function before(
  now: ReadonlyMap<string, string>,
  entry: RegisterIndexEntry | undefined,
  isOurs: boolean,
  at: readonly string[],
  isNew: boolean,
): Parameters<typeof compareRow>[2] {
  const text = ({ key }: RegisterColumn): string => now.get(key) ?? '';
  const exported = ({ key }: RegisterColumn): string => entry?.digests.get(key) ?? '';
  return {
    text,
    isUnchanged: (column) => isOurs || digestOf(text(column)) === exported(column),
    wasExported: (column, filled) => !isOurs && digestOf(filled) === exported(column),
    at,
    isNew,
  };
}

function settledRow(row: FilledRow, head: string, { cells, changes, faults, contested }: RowComparison): Compared {
  if (contested.length > 0) {
    const fault = { kind: 'conflict', heads: contested, path: ARCHIVE_FILE } as const;
    return { cells: [], changes: [], gone: [], faults: [...faults, rowFault(row, head, fault)] };
  }
  return faults.length > 0 ? { cells: [], changes: [], gone: [], faults } : { cells, changes, gone: [], faults };
}

function comparePeople({ people, index }: FilledRegister, input: SettingsInput, isOurs: boolean): readonly Compared[] {
  if (people === null) return [];
  const named = new Map<string, FilledRow>();
  const compared: Compared[] = [];
  for (const row of people) {
    const name = row.closed(registerWords.name) ?? '';
    const twin = named.get(name);
    if (name === '' || twin !== undefined) {
      const fault =
        twin === undefined
          ? ({ kind: 'noId' } as const)
          : ({ kind: 'sameId', id: '', other: twin.cell(registerWords.name) } as const);
      compared.push({ cells: [], changes: [], gone: [], faults: [rowFault(row, registerWords.name, fault)] });
      continue;
    }
    named.set(name, row);
    compared.push(comparePerson(row, name, { index, input, isOurs }));
  }
  const gone = Object.keys(input.config.people).filter(
    (name) => !named.has(name) && (isOurs || index.has(peopleId(name))),
  );
  return [...compared, ...gone.map(personGone)];
}

function personGone(name: string): Compared {
  const change = { path: ['people', name], value: undefined };
  const removal = {
    path: ARCHIVE_FILE,
    piece: PIECE,
    place: null,
    what: 'person',
    name,
    personal: true,
    change,
  } as const;
  return { cells: [], changes: [], gone: [removal], faults: [] };
}

function comparePerson(
  row: FilledRow,
  name: string,
  {
    index,
    input,
    isOurs,
  }: { readonly index: FilledRegister['index']; readonly input: SettingsInput; readonly isOurs: boolean },
): Compared {
  const { config, checklist } = input;
  const isKnown = Object.hasOwn(config.people, name);
  const { volumes, items } = isKnown ? peopleRow(config, name, checklist) : { volumes: '', items: '' };
  const [volumeColumn, itemColumn] = dutyColumns;
  const now = new Map([
    [volumeColumn?.key ?? '', volumes],
    [itemColumn?.key ?? '', items],
  ]);
  const result = settledRow(
    row,
    registerWords.name,
    compareRow(row, dutyColumns, before(now, index.get(peopleId(name)), isOurs, ['people', name], !isKnown)),
  );
  if (result.cells.length === 0) return result;
  const read = dutyColumns.map((column) => duties(row, column, column === volumeColumn, checklist));
  const faults = read.flatMap((each) => each.faults);
  if (faults.length > 0) return { cells: [], changes: [], gone: [], faults };
  const changed = new Set(result.cells.map(({ head }) => head));
  const changes = dutyColumns.flatMap((column, at) =>
    changed.has(column.head)
      ? [{ path: ['people', name, at === 0 ? 'volumes' : 'items'], value: read[at]?.value ?? [] }]
      : [],
  );
  return {
    ...result,
    cells: result.cells.map((cell) => ({ ...cell, head: `${maskedText(name, true)}　${cell.head}` })),
    changes,
  };
}

/** Numbers of volumes, or slugs of items by the names that people know them by. */
function duties(
  row: FilledRow,
  column: RegisterColumn,
  areVolumes: boolean,
  { volumes, items }: Checklist,
): { readonly value: readonly EditValue[]; readonly faults: readonly RegisterFault[] } {
  const reading = readingOr(row, column);
  const text = 'text' in reading ? reading.text : '';
  const words = text
    .split(/[、，,；;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const faults: RegisterFault[] = [];
  const value = words.flatMap((word): readonly EditValue[] => {
    const found = areVolumes
      ? volumeNumber(word)
      : items.find(({ slug, shortTitle }) => word === shortTitle || word === slug)?.slug;
    if (found !== undefined && (!areVolumes || volumes.some(({ number }) => number === found))) return [found];
    const known = areVolumes ? volumes.map(({ number }) => String(number)) : items.map(({ shortTitle }) => shortTitle);
    faults.push(faultAt(row, column, { kind: 'unknownDuty', found: word, suggestion: suggest(word, known) }));
    return [];
  });
  return { value, faults };
}

const NUMERALS = '一二三四五六七八九';

/** `2`, `第2卷`, `第二卷`. */
function volumeNumber(word: string): number | undefined {
  const [, digit = ''] = /^第?\s*([\d一二三四五六七八九]{1,2})\s*卷?$/.exec(word.normalize('NFKC')) ?? [];
  const number = /^\d+$/.test(digit) ? Number(digit) : NUMERALS.indexOf(digit) + 1;
  return digit === '' || number < 1 ? undefined : number;
}
