import type { ArchiveConfig } from '../../model/archive.ts';
import type { Checklist } from '../../model/checklist.ts';
import type { Report } from '../../model/report.ts';
import { registerTables } from '../../register/columns.ts';
import { partLabel } from '../../register/compare.ts';
import { indexOf, registerVolumes } from '../../register/lines.ts';
import { settingsIndex } from '../../register/settings.ts';
import type { RegisterRecord } from '../../register/record.ts';
import { sha256 } from '../../source/digest.ts';
import { type BookSheet, FIRST_ROW } from './book.ts';
import { drawBook } from './draw.ts';
import { ChoiceLists } from './lists.ts';
import { figuresSheet, guideSheet, indexSheet, peopleSheet } from './other-sheets.ts';
import { type TableLine, tableLines, tableSheet } from './table-sheet.ts';
import { volumeSheet } from './volume-sheet.ts';

/** What a register is made from. */
export interface RegisterInput {
  readonly config: ArchiveConfig;
  readonly checklist: Checklist;
  readonly report: Report;
  readonly records: readonly RegisterRecord[];
}

/** The bytes of 台账.xlsx; the same archive gives the same bytes. */
export function registerWorkbook(input: RegisterInput): Promise<Uint8Array> {
  return drawBook(registerSheets(input), input.report.asOf);
}

/** The sheets of the register in their order: how to fill it in, volumes, album, rows, figures, people, and what is kept out of sight. */
export function registerSheets({ config, checklist, report, records }: RegisterInput): readonly BookSheet[] {
  const volumes = registerVolumes(report.items, records, checklist);
  const lists = new ChoiceLists();
  const lines = new Map(registerTables.map((table) => [table.key, tableLines(table, volumes)]));
  const setting = {
    checklist,
    people: config.people,
    authors: lists.add(authorsOf(records).map((author) => [author])).list,
    partsOf: (volume: (typeof volumes)[number]) => lists.add(partLabels(volume).map((label) => [label])).list,
    rowOf: (table: string, id: string) => rowOf(lines.get(table) ?? [], id),
  };
  const main = volumes.map((volume) => volumeSheet(volume, setting));
  const tables = registerTables
    .filter(({ key, kind }) => kind === null || (lines.get(key) ?? []).length > 0)
    .map((table) => tableSheet(table, lines.get(table.key) ?? [], volumes, lists));
  const placed = new Set(volumes.flatMap((volume) => volume.lines.flatMap(({ record }) => record?.path ?? [])));
  const unplaced = records.map(({ path }) => path).filter((path) => !placed.has(path));
  const index = [...indexOf(volumes), ...settingsIndex(config, checklist)];
  const stamp = sha256(new TextEncoder().encode(JSON.stringify(index.map((entry) => [...entry.digests, entry])))).slice(
    0,
    12,
  );
  return [
    guideSheet(report, main.length, unplaced),
    ...main,
    ...tables,
    figuresSheet(config, report),
    peopleSheet(config, checklist),
    lists.sheet(),
    indexSheet(index, stamp, config.community),
  ];
}

function rowOf(lines: readonly TableLine[], id: string): number | null {
  const index = lines.findIndex(({ line }) => line.id === id);
  return index < 0 ? null : FIRST_ROW + index;
}

/** Whoever made papers of this archive before, the most frequent first. */
function authorsOf(records: readonly RegisterRecord[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { entry } of records) {
    const author = entry.fields.get('author');
    if (author !== undefined) counts.set(author, (counts.get(author) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([author]) => author);
}

function partLabels({ units }: ReturnType<typeof registerVolumes>[number]): readonly string[] {
  return units.flatMap(({ unit, parts }) => parts.map(({ part }) => partLabel(unit, part)));
}
