import { Fraction } from 'fraction.js';
import type { FactList, Quantity } from '../model/checklist.ts';
import type { EvidenceRecord, FactRow, Facts } from '../model/evidence.ts';
import { wholeFile } from '../model/place.ts';
import type { PlainDate } from '../model/plain-date.ts';
import { type Amount, type Doubt, doubt } from './amount.ts';
import { spanOf } from './days.ts';
import { exact } from './decimal.ts';
import { type Bounds, distinctRows, distinctValues } from './distinct.ts';
import { eventBounds } from './event-likeness.ts';
import { totalOf } from './total.ts';

/** What is measured: records, the year their events must lie in (null: any), the day after which nothing has happened yet. */
export interface Measured {
  readonly records: readonly EvidenceRecord[];
  readonly year: number | null;
  readonly asOf: PlainDate;
}

/** Every list of facts of one kind that the records declare. */
export function factsOfList(list: FactList, records: readonly EvidenceRecord[]): readonly Facts[] {
  return records.flatMap(({ facts }) => facts.filter((each) => each.list === list));
}

/** An event of another year, or one that is still to come, is no event of this year. */
function happened({ values }: FactRow, { year, asOf }: Measured): boolean {
  const span = spanOf(values['date'] ?? '');
  if (span === null) return true;
  const inYear = year === null || (span.from <= `${year}-12-31` && span.to >= `${year}-01-01`);
  return inYear && span.from <= asOf;
}

function rowsOf(quantity: Quantity, facts: readonly Facts[], measured: Measured): readonly FactRow[] {
  const wanted = Object.entries(quantity.where);
  return facts
    .flatMap(({ rows }) => rows)
    .filter(({ values }) => wanted.every(([key, value]) => values[key] === value))
    .filter((row) => quantity.list !== 'events' || happened(row, measured));
}

/** The largest single figure that stands where names were asked for; such figures are never added up. */
function largestStated(facts: readonly Facts[]): Fraction {
  const figures = facts.flatMap(({ stated }) => (stated === null ? [] : [exact(stated) ?? new Fraction(0)]));
  return figures.reduce((most, figure) => (figure.gt(most) ? figure : most), new Fraction(0));
}

function counted(quantity: Quantity, facts: readonly Facts[], measured: Measured): Amount {
  const named = rowsOf(
    quantity,
    facts.filter(({ stated }) => stated === null),
    measured,
  );
  const stated = largestStated(facts);
  const bounds = quantity.operator === 'count' ? { low: named.length, high: named.length } : distinct(quantity, named);
  const atLeastStated = (count: number): Fraction => (stated.gt(count) ? stated : new Fraction(count));
  return { low: atLeastStated(bounds.low), high: atLeastStated(bounds.high) };
}

function distinct({ field, list }: Quantity, rows: readonly FactRow[]): Bounds {
  if (field !== null) return distinctValues(field, rows);
  return list === 'events' ? eventBounds(rows) : distinctRows(list, rows);
}

function agreed(quantity: Quantity, facts: readonly Facts[], measured: Measured): Amount {
  const field = quantity.field ?? '';
  const rows = rowsOf(quantity, facts, measured).filter(({ values }) => (values[field] ?? '') !== '');
  const [first, ...others] = rows;
  if (first === undefined)
    return doubt(
      'notStated',
      facts.map(({ place }) => place),
    );
  const value = exact(first.values[field] ?? '');
  if (value === null) return doubt('notANumber', [first.place]);
  const other = others.find(({ values }) => exact(values[field] ?? '')?.equals(value) !== true);
  return other === undefined ? { low: value, high: value } : doubt('contradictory', [first.place, other.place]);
}

/** Figures on different bases (小区 and 户) cannot be taken together. */
function differingBasis(facts: readonly Facts[]): Doubt | null {
  const rows = facts.flatMap(({ rows: each }) => each).filter(({ values }) => (values['basis'] ?? '') !== '');
  const other = rows.find(({ values }) => values['basis'] !== rows[0]?.values['basis']);
  if (rows[0] === undefined || other === undefined) return null;
  return { reason: 'basisDiffers', places: [rows[0].place, other.place] };
}

/** The basis that all facts of a list state; null if none is stated. */
export function basisOf(list: FactList, records: readonly EvidenceRecord[]): string | null {
  const rows = factsOfList(list, records).flatMap(({ rows: each }) => each);
  return rows.find(({ values }) => (values['basis'] ?? '') !== '')?.values['basis'] ?? null;
}

/** What a quantity comes to over the facts that the records declare. Facts that cannot be counted are never taken at their claim. */
export function amountOf(quantity: Quantity, measured: Measured): Amount {
  const facts = factsOfList(quantity.list, measured.records);
  const uncountable = facts.filter((each) => each.uncountable !== null);
  if (uncountable.length > 0)
    return doubt(
      'uncountable',
      uncountable.map(({ place }) => place),
    );
  if (facts.length === 0)
    return doubt(
      'notStated',
      measured.records.map(({ path }) => wholeFile(path)),
    );
  const basis = differingBasis(facts);
  if (basis !== null) return { doubt: basis };
  if (quantity.operator === 'sum') {
    return totalOf(quantity.list, quantity.field ?? '', rowsOf(quantity, facts, measured));
  }
  if (quantity.operator === 'agreed') return agreed(quantity, facts, measured);
  return counted(quantity, facts, measured);
}
