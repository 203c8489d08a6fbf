import type { ChecklistVolume } from '../model/checklist.ts';
import type { EvidenceRecord } from '../model/evidence.ts';
import type { UnitResult } from '../model/report.ts';
import type { Unit } from '../model/unit.ts';
import { compareNaturally, compareText } from './natural-order.ts';

/** A record at one of its places: bound here, or only referred to (参见) because its own item is another. */
export interface Entry {
  readonly record: EvidenceRecord;
  /** Names of the parts of this item that it proves, in the checklist's order; names the item does not know come last. */
  readonly parts: readonly string[];
  readonly boundHere: boolean;
}

/** The pieces of one item in their order. */
export interface Section {
  readonly result: UnitResult;
  readonly entries: readonly Entry[];
}

/** What decides the order of pieces in a volume. */
export interface Ordering {
  readonly order: ChecklistVolume['order'];
  readonly issuerRanks: readonly (readonly string[])[];
}

type Comparison = (left: Entry, right: Entry) => number;

/** Whether a record's own place is in this unit; the album takes the records of all years. */
export function isBoundIn(unit: Unit, record: EvidenceRecord): boolean {
  return record.item === unit.item.slug && isYearOf(unit, record.year);
}

/**
 * The pieces of an item in order. By parts: place of the first part proved, group (the one that began first), date, document number, path.
 * By issuer: rank of the issuing body, date, document number, path. The order of `records` plays no part.
 */
export function sequence(
  result: UnitResult,
  records: readonly EvidenceRecord[],
  { order, issuerRanks }: Ordering,
): Section {
  const { unit } = result;
  const entries = [
    ...records.filter((record) => isBoundIn(unit, record)).map((record) => boundEntry(unit, record)),
    ...records.filter((record) => !isBoundIn(unit, record)).flatMap((record) => referredEntry(unit, record)),
  ];
  const first = order === 'issuer' ? byIssuer(issuerRanks) : byParts(unit, entries);
  return { result, entries: entries.toSorted((a, b) => first(a, b) || byDate(a, b)) };
}

function isYearOf(unit: Unit, year: number): boolean {
  return unit.year === year || (unit.year === null && unit.parts.some((part) => part.year === year));
}

function boundEntry(unit: Unit, record: EvidenceRecord): Entry {
  return { record, parts: inOrderOf(unit, record, record.parts), boundHere: true };
}

function referredEntry(unit: Unit, record: EvidenceRecord): readonly Entry[] {
  const proved = record.also.filter(({ item, year }) => item === unit.item.slug && isYearOf(unit, year ?? record.year));
  const names = proved.map(({ part }) => ({ name: part }));
  return proved.length === 0 ? [] : [{ record, parts: inOrderOf(unit, record, names), boundHere: false }];
}

function inOrderOf(
  unit: Unit,
  record: EvidenceRecord,
  proved: readonly { readonly name: string }[],
): readonly string[] {
  const names = [...new Set(proved.map(({ name }) => name))];
  return names.toSorted((a, b) => placeOfPart(unit, record, a) - placeOfPart(unit, record, b) || compareText(a, b));
}

/** In the album parts stand by year, so a record without a known part still falls in its year. */
function placeOfPart(unit: Unit, record: EvidenceRecord, name: string): number {
  const place = unit.parts.findIndex((each) => each.part.name === name);
  if (place >= 0) return place;
  const ofYear = unit.year === null ? unit.parts.findIndex((each) => each.year === record.year) : -1;
  return ofYear >= 0 ? ofYear : unit.parts.length;
}

function byParts(unit: Unit, entries: readonly Entry[]): Comparison {
  const begins = groupBeginnings(entries);
  const place = ({ record, parts }: Entry): number => placeOfPart(unit, record, parts[0] ?? '');
  return (a, b) => place(a) - place(b) || compareGroups(begins, a.record.group, b.record.group);
}

/** The first day of each group: 第一期, 第二期, 第三期 do not sort by their characters. */
function groupBeginnings(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const begins = new Map<string, string>();
  for (const { record } of entries) {
    const { group, date } = record;
    const known = group === null ? undefined : begins.get(group);
    if (group !== null && (known === undefined || date.from < known)) begins.set(group, date.from);
  }
  return begins;
}

function compareGroups(begins: ReadonlyMap<string, string>, left: string | null, right: string | null): number {
  if (left === right) return 0;
  if (left === null) return -1;
  if (right === null) return 1;
  return compareText(begins.get(left) ?? '', begins.get(right) ?? '') || compareNaturally(left, right);
}

function byIssuer(ranks: readonly (readonly string[])[]): Comparison {
  const rank = ({ record }: Entry): number => {
    const found = ranks.findIndex((words) => words.some((word) => record.author.includes(word)));
    return found >= 0 ? found : ranks.length;
  };
  return (a, b) => rank(a) - rank(b);
}

function byDate({ record: a }: Entry, { record: b }: Entry): number {
  return (
    compareText(a.date.from, b.date.from) ||
    compareText(a.date.to, b.date.to) ||
    compareNaturally(a.documentNumber ?? '', b.documentNumber ?? '') ||
    compareNaturally(a.path, b.path)
  );
}
