import type { Checklist } from '../model/checklist.ts';
import type { RegisterIndexEntry } from '../model/register.ts';
import type { PartResult, PartStatus, UnitResult } from '../model/report.ts';
import { type Unit, type UnitPart, volumeLabel } from '../model/unit.ts';
import { entryDigests } from './digests.ts';
import type { RegisterRecord } from './record.ts';

/** A row of the register: a record, or a part that none proves yet. */
export interface RegisterLine {
  readonly id: string;
  readonly result: UnitResult;
  readonly year: number;
  /** Null: a record whose part the checklist does not know. */
  readonly part: UnitPart | null;
  /** How the part stands; null where it is not known. */
  readonly status: PartStatus | null;
  readonly record: RegisterRecord | null;
}

/** A sheet of the register: a volume of a year, or the album. */
export interface RegisterVolume {
  readonly name: string;
  /** Null: the album. */
  readonly year: number | null;
  readonly units: readonly UnitResult[];
  readonly lines: readonly RegisterLine[];
  /** Ids of the rows at the end, for one more piece of any part. */
  readonly spare: readonly string[];
}

/** Rows at the end of each sheet; whoever needs more exports once more. */
const SPARE = 20;
/** Empty rows for one part at most. */
const MOST_EMPTY = 12;

/** The sheets of an archive's register with their rows: by volume, item and part; a record that proves several parts stands once, at its first. */
export function registerVolumes(
  items: readonly UnitResult[],
  records: readonly RegisterRecord[],
  checklist: Checklist,
): readonly RegisterVolume[] {
  const volumes = new Map<string, UnitResult[]>();
  for (const result of items) {
    const name = sheetName(result.unit, checklist);
    const known = volumes.get(name);
    if (known === undefined) volumes.set(name, [result]);
    else known.push(result);
  }
  return [...volumes].map(([name, units]) => {
    const { year, volume } = units[0]?.unit ?? { year: null, volume: null };
    const prefix = `${year ?? checklist.album?.title ?? ''}/${volume ?? ''}`.replace(/\/$/, '');
    return {
      name,
      year,
      units,
      lines: units.flatMap((result) => unitLines(result, records, checklist)),
      spare: Array.from({ length: SPARE }, (_, index) => `${prefix}/新${index + 1}`),
    };
  });
}

/** Name of the sheet of a unit: 2024年度 第二卷; the album by its title. */
export function sheetName({ year, volume, item }: Unit, checklist: Checklist): string {
  if (year === null || volume === null) return checklist.album?.title ?? item.shortTitle;
  return `${year}年度 ${volumeLabel(checklist, volume)}`;
}

/** What the index keeps of every row, spare ones included. */
export function indexOf(volumes: readonly RegisterVolume[]): readonly RegisterIndexEntry[] {
  return volumes.flatMap(({ name, year, lines, spare }) => [
    ...lines.map(({ id, record, result, part, year: ofLine }) => ({
      id,
      path: record?.path ?? null,
      sheet: name,
      year: ofLine,
      item: result.unit.item.slug,
      part: part?.part.name ?? null,
      digests: record === null ? new Map<string, string>() : entryDigests(record.entry),
    })),
    ...spare.map((id) => ({
      id,
      path: null,
      sheet: name,
      year: year ?? 0,
      item: null,
      part: null,
      digests: new Map<string, string>(),
    })),
  ]);
}

function unitLines(result: UnitResult, records: readonly RegisterRecord[], checklist: Checklist): RegisterLine[] {
  const { unit } = result;
  const own = records.filter((record) => record.unit === unit || isOf(record, unit));
  const lines: RegisterLine[] = [];
  const idFor = (year: number): string =>
    `${year}/${unit.printedNumber ?? unit.volume ?? checklist.album?.title ?? ''}/${lines.length + 1}`;
  const add = (year: number, rest: Pick<RegisterLine, 'part' | 'status' | 'record'>): void =>
    void lines.push({ id: idFor(year), result, year, ...rest });
  for (const part of result.parts) {
    const { name } = part.part.part;
    const here = own.filter((record) => record.year === part.part.year && record.parts[0]?.name === name);
    for (const record of byDate(here)) add(part.part.year, { part: part.part, status: part.status, record });
    for (let left = emptyLines(part, here, own); left > 0; left -= 1)
      add(part.part.year, { part: part.part, status: part.status, record: null });
  }
  for (const record of own.filter(({ parts }) => parts.length === 0))
    add(record.year ?? unit.year ?? 0, { part: null, status: null, record });
  return lines;
}

function isOf(record: RegisterRecord, unit: Unit): boolean {
  return record.unit?.item.slug === unit.item.slug && record.unit.year === unit.year;
}

/** Rows to be filled in: as many as lack; one for a part that stands only in the papers of others, or that nobody asks for. */
function emptyLines(
  { part, status, required, found }: PartResult,
  here: readonly RegisterRecord[],
  own: readonly RegisterRecord[],
): number {
  const isProved = own.some(
    ({ year, parts }) => year === part.year && parts.some(({ name }) => name === part.part.name),
  );
  if (status === 'missing') return Math.min(MOST_EMPTY, Math.max(1, required - Math.max(found, here.length)));
  return isProved ? 0 : 1;
}

/** By what they are dated, those without a date last. */
function byDate(records: readonly RegisterRecord[]): readonly RegisterRecord[] {
  const dated = (record: RegisterRecord): string => record.entry.fields.get('date') ?? '9999';
  return records.toSorted((a, b) => (dated(a) === dated(b) ? 0 : dated(a) < dated(b) ? -1 : 1));
}
