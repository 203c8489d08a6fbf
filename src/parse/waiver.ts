import type { Checklist } from '../model/checklist.ts';
import type { Waiver } from '../model/evidence.ts';
import { raise, type Finding } from '../model/finding.ts';
import type { Unit } from '../model/unit.ts';
import { rules } from '../text/rules/index.ts';
import { waiverInvalid } from '../text/rules/waiver-invalid.ts';
import { waiverUnknown } from '../text/rules/waiver-unknown.ts';
import { waiverWholeVolume } from '../text/rules/waiver-whole-volume.ts';
import type { WrittenWaiver } from './generated/validators.js';
import { partsIn, type ItemLookup } from './item-lookup.ts';
import { faultAt, type FaultContext } from './schema/schema-faults.ts';
import { nearYear, suggest } from './suggest.ts';
import { faultFinding } from './schema/validated.ts';

/** An exception that can be used, or why it cannot. */
export type ReadWaiver = { readonly waiver: Waiver } | { readonly finding: Finding };

/** Where an entry stands, and what it may refer to. */
export interface WaiverContext {
  readonly index: number;
  readonly context: FaultContext;
  readonly checklist: Checklist;
  readonly lookup: ItemLookup;
}

/** An entry of `waivers.yaml` that its schema lets through. */
export function readWaiver(entry: WrittenWaiver, at: WaiverContext): ReadWaiver {
  const { year, item, rule } = entry;
  if (typeof year === 'number' && !at.lookup.years.includes(year))
    return unknown('year', 'year', String(year), nearYear(year, at.lookup.years), at);
  if (item !== undefined) return itemWaiver(entry, item, at);
  const known = rules.map(({ id }) => id);
  if (rule !== undefined && !known.includes(rule)) return unknown('rule', 'rule', rule, suggest(rule, known), at);
  return { waiver: waiverOf(entry, null, at) };
}

function itemWaiver(entry: WrittenWaiver, written: string, at: WaiverContext): ReadWaiver {
  const year = entry.year ?? null;
  const { lookup } = at;
  if (year === null && written !== at.checklist.album?.item) return lacksYear(at);
  const unit = unitFor(written, year, lookup);
  if (unit === null) {
    if (lookup.itemOf(written) !== null) return unknown('itemOfYear', 'item', written, null, at);
    return unknown('item', 'item', written, lookup.suggestItem(written)?.slug ?? null, at);
  }
  const part = entry.part ?? null;
  const names = (year === null ? unit.parts : partsIn(unit, year)).map((each) => each.part.name);
  if (part !== null && !names.includes(part)) return unknown('part', 'part', part, suggest(part, names), at);
  if (isWholeVolume(unit, year, part)) {
    const where = { place: at.context.document.placeOf([at.index]), year, item: unit.item.slug, subject: ['volume'] };
    return { finding: raise(waiverWholeVolume, where, { title: unit.title }) };
  }
  return { waiver: waiverOf(entry, unit.item.slug, at) };
}

function unitFor(item: string, year: number | null, lookup: ItemLookup): Unit | null {
  const someYear = year ?? lookup.years[0];
  if (someYear === undefined) return null;
  return lookup.unitOf(someYear, item) ?? lookup.numbered(someYear, item);
}

/** True if an item is its whole volume and nothing required of it would be left. */
function isWholeVolume(unit: Unit, year: number | null, part: string | null): boolean {
  if (unit.number !== null) return false;
  const left = unit.parts.filter(
    (each) => (year !== null && each.year !== year) || (part !== null && each.part.name !== part),
  );
  return !left.some((each) => each.part.required > 0);
}

function unknown(what: string, key: string, written: string, suggestion: string | null, at: WaiverContext): ReadWaiver {
  const place = at.context.document.placeOf([at.index, key]);
  return { finding: raise(waiverUnknown, { place, subject: [what, written] }, { what, written, suggestion }) };
}

function lacksYear({ index, context }: WaiverContext): ReadWaiver {
  const placed = faultAt('required', [index], context, ['year']);
  const fault = { ...placed.fault, titles: ['年度'], foundType: null };
  return { finding: faultFinding(waiverInvalid, { ...placed, fault }) };
}

function waiverOf(entry: WrittenWaiver, item: string | null, { index, context }: WaiverContext): Waiver {
  return {
    item,
    part: item === null ? null : (entry.part ?? null),
    rule: item === null ? (entry.rule ?? null) : null,
    path: entry.path?.normalize('NFC') ?? null,
    year: entry.year ?? null,
    status: entry.status ?? 'waived',
    reason: entry.reason,
    approver: entry.approver,
    created: entry.created ?? null,
    expires: entry.expires ?? null,
    place: context.document.placeOf([index]),
  };
}
