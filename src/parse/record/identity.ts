import type { ChecklistPart } from '../../model/checklist.ts';
import { raise, type Finding } from '../../model/finding.ts';
import type { PlaceOf, Pointer } from '../../model/place.ts';
import { itemTitle, type Unit } from '../../model/unit.ts';
import { recordItemNotInYear } from '../../text/rules/record-item-not-in-year.ts';
import { recordItemUnknown } from '../../text/rules/record-item-unknown.ts';
import { recordNumberUsed } from '../../text/rules/record-number-used.ts';
import { recordPartUnknown } from '../../text/rules/record-part-unknown.ts';
import { recordYearUnknown } from '../../text/rules/record-year-unknown.ts';
import { partsIn, type ItemLookup, type UnitKey } from '../item-lookup.ts';
import { textUnder, valueUnder, type SourceDocument, type SourceNode } from '../yaml/source-tree.ts';
import { nearYear, suggest } from '../suggest.ts';
import { exactNumber } from '../schema/typed-value.ts';

/** What a record says it is, before it is known to be valid. */
export interface RecordIdentity {
  /** What could be read of it; from its folder where the record does not say. */
  readonly key: UnitKey;
  /** Null when year and item name none. */
  readonly unit: Unit | null;
  /** The parts it names, as far as the unit has them. */
  readonly parts: readonly ChecklistPart[];
  readonly findings: readonly Finding[];
}

/** Year, item and parts of a record, told from its text alone. */
export function recordIdentity(document: SourceDocument, lookup: ItemLookup): RecordIdentity {
  const { root, placeOf, source } = document;
  const year = readYear(document, lookup);
  const item = readItem(textUnder(root, 'item'), year.year, ['item'], { placeOf, lookup, path: source.path });
  const unit = year.year === null || item.slug === null ? null : lookup.unitOf(year.year, item.slug);
  const key =
    unit === null
      ? likelyKey(year.year, item.slug, lookup.byFolder(source.path), lookup)
      : { year: year.year, item: item.slug };
  const parts = unit === null || year.year === null ? [] : partsIn(unit, year.year).map(({ part }) => part);
  const named = namedParts(root);
  const known = named.flatMap(({ name }) => parts.find((part) => part.name === name) ?? []);
  const strange = unit === null ? [] : named.filter(({ name }) => !parts.some((part) => part.name === name));
  const names = parts.map(({ name }) => name);
  const findings = [
    ...year.findings,
    ...item.findings,
    ...strange.map(({ name, pointer }) => {
      const place = pointer.length > 1 ? document.keyPlaceOf(pointer) : placeOf(pointer);
      return raise(
        recordPartUnknown,
        { place, subject: [source.path, name] },
        { part: name, parts: names, suggestion: suggest(name, names) },
      );
    }),
  ];
  return { key, unit, parts: known, findings: findings.map((finding) => ({ ...finding, ...key })) };
}

/** Year and item that belong together, the folder filling in what the record leaves open. */
function likelyKey(year: number | null, item: string | null, folder: UnitKey, lookup: ItemLookup): UnitKey {
  const fits = (key: UnitKey): boolean =>
    key.year !== null && key.item !== null && lookup.unitOf(key.year, key.item) !== null;
  const candidates = [
    { year, item: item ?? folder.item },
    { year: folder.year, item },
    { year: year ?? folder.year, item: folder.item },
    folder,
  ];
  return candidates.find(fits) ?? { year: year ?? folder.year, item: null };
}

interface NamedPart {
  readonly name: string;
  readonly pointer: Pointer;
}

function namedParts(root: SourceNode): readonly NamedPart[] {
  const part = textUnder(root, 'part');
  if (part !== null) return part === '' ? [] : [{ name: part, pointer: ['part'] }];
  const parts = valueUnder(root, 'parts');
  return parts?.type === 'map' ? parts.entries.map(({ key }) => ({ name: key, pointer: ['parts', key] })) : [];
}

function readYear(
  { root, placeOf, source }: SourceDocument,
  { years }: ItemLookup,
): { readonly year: number | null; readonly findings: readonly Finding[] } {
  const year = exactNumber(textUnder(root, 'year') ?? '');
  // What is no year at all is the schema's to refuse.
  if (year === null || !Number.isInteger(year) || year < 1949 || year > 2999) return { year: null, findings: [] };
  if (years.includes(year)) return { year, findings: [] };
  const where = { place: placeOf(['year']), subject: [source.path] };
  return {
    year: null,
    findings: [raise(recordYearUnknown, where, { year, years, suggestion: nearYear(year, years) })],
  };
}

/** Where an item is named, and what items there are. */
export interface ItemContext {
  readonly placeOf: PlaceOf;
  readonly lookup: ItemLookup;
  readonly path: string;
}

/** The slug that a written item means in a year: itself, or the number printed in that year. Null, with a finding, if it means none. */
export function readItem(
  written: string | null,
  year: number | null,
  pointer: Pointer,
  { placeOf, lookup, path }: ItemContext,
): { readonly slug: string | null; readonly findings: readonly Finding[] } {
  if (written === null || written === '') return { slug: null, findings: [] };
  const where = (): Parameters<typeof raise>[1] => ({
    place: placeOf(pointer),
    year,
    subject: [path, ...pointer.map(String)],
  });
  const item = lookup.itemOf(written);
  if (item !== null) {
    if (year === null || lookup.unitOf(year, written) !== null) return { slug: written, findings: [] };
    const title = itemTitle(item, item.phases[0] ?? null, { year, cycle: lookup.years, covers: null });
    return {
      slug: written,
      findings: [raise(recordItemNotInYear, where(), { title, year, years: lookup.yearsOf(written) })],
    };
  }
  const unit = year === null ? null : lookup.numbered(year, written);
  if (unit !== null) {
    const { slug } = unit.item;
    return { slug, findings: [raise(recordNumberUsed, where(), { number: written, item: slug, title: unit.title })] };
  }
  // Which item a number means cannot be told without the year, whose own finding says so.
  if (year === null && lookup.isNumber(written)) return { slug: null, findings: [] };
  const near = lookup.suggestItem(written);
  const data = { item: written, suggestion: near?.slug ?? null, title: near?.shortTitle ?? null };
  return { slug: null, findings: [raise(recordItemUnknown, where(), data)] };
}
