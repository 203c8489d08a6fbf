import { Fraction } from 'fraction.js';
import type { FactList, Quantity } from '../model/checklist.ts';
import type { EvidenceRecord, FactRow, Facts } from '../model/evidence.ts';
import { factShapes } from '../model/facts.ts';
import { type Place, wholeFile } from '../model/place.ts';
import { dateSpan, type PlainDate } from '../model/plain-date.ts';
import { exact, inFull } from './decimal.ts';
import { type Bounds, distinctRows, distinctValues, identityBy } from './distinct.ts';

/** Why a quantity or a threshold cannot be decided. */
export type DoubtReason =
  | 'uncountable'
  | 'notStated'
  | 'notANumber'
  | 'contradictory'
  | 'basisDiffers'
  | 'notToldApart'
  | 'moreThanAll'
  | 'populationMissing'
  | 'populationZero'
  | 'populationContradictory'
  | 'denominatorZero';

/** What stands in the way of a verdict, and where. */
export interface Doubt {
  readonly reason: DoubtReason;
  readonly places: readonly Place[];
}

/** What a quantity comes to: surely at least `low`, possibly `high`; or why it cannot be said. */
export type Amount = { readonly low: Fraction; readonly high: Fraction } | { readonly doubt: Doubt };

/** What is measured: records, the year their events must lie in (null: any), the day after which nothing has happened yet. */
export interface Measured {
  readonly records: readonly EvidenceRecord[];
  readonly year: number | null;
  readonly asOf: PlainDate;
}

function doubt(reason: DoubtReason, places: readonly Place[]): Amount {
  return { doubt: { reason, places } };
}

function one(value: Fraction): Amount {
  return { low: value, high: value };
}

/** Every list of facts of one kind that the records declare. */
export function factsOfList(list: FactList, records: readonly EvidenceRecord[]): readonly Facts[] {
  return records.flatMap(({ facts }) => facts.filter((each) => each.list === list));
}

/** An event of another year, or one that is still to come, is no event of this year. */
function happened({ values }: FactRow, { year, asOf }: Measured): boolean {
  const [from = '', to = from] = (values['date'] ?? '').split('/');
  const [first, last] = [dateSpan(from), dateSpan(to)];
  if (first === null || last === null) return true;
  const inYear = year === null || (first.from <= `${year}-12-31` && last.to >= `${year}-01-01`);
  return inYear && first.from <= asOf;
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
  return field === null ? distinctRows(list, rows) : distinctValues(field, rows);
}

interface Term {
  readonly value: Fraction;
  readonly place: Place;
}

/** Rows with the same full key are added once, and must then agree; with the same weaker key and value perhaps once, perhaps each. */
function summed(quantity: Quantity, facts: readonly Facts[], measured: Measured): Amount {
  const [fullKey = [], ...weakerKeys] = factShapes[quantity.list].identityKeys;
  const once = new Map<string, Term>();
  let [low, high] = [new Fraction(0), new Fraction(0)];
  for (const row of rowsOf(quantity, facts, measured)) {
    const value = exact(row.values[quantity.field ?? ''] ?? '');
    if (value === null) return doubt('notANumber', [row.place]);
    const full = identityBy(fullKey, row);
    const weaker = weakerKeys.map((key) => identityBy(key, row)).find((identity) => identity !== null);
    const key = full ?? (weaker === undefined ? null : `${weaker} ${inFull(value)}`);
    const earlier = key === null ? undefined : once.get(key);
    if (earlier?.value.equals(value) === false) return doubt('contradictory', [earlier.place, row.place]);
    if (key !== null) once.set(key, { value, place: row.place });
    if (earlier === undefined) low = low.add(value);
    if (earlier === undefined || full === null) high = high.add(value);
  }
  return { low, high };
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
  return other === undefined ? one(value) : doubt('contradictory', [first.place, other.place]);
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
  if (quantity.operator === 'sum') return summed(quantity, facts, measured);
  if (quantity.operator === 'agreed') return agreed(quantity, facts, measured);
  return counted(quantity, facts, measured);
}
