import { Fraction } from 'fraction.js';
import type { FactList } from '../model/checklist.ts';
import type { FactRow } from '../model/evidence.ts';
import { factShapes } from '../model/facts.ts';
import type { Place } from '../model/place.ts';
import { type Amount, doubt } from './amount.ts';
import { spanOf } from './days.ts';
import { exact, inFull } from './decimal.ts';
import { identityBy } from './distinct.ts';

/** One row's contribution to a sum. */
interface Term {
  readonly value: Fraction;
  readonly place: Place;
  /** What the row is by the full key of its list; null if it lacks a part of the key. */
  readonly identity: string | null;
  /** What it is by a weaker key, or the full one, together with its value. */
  readonly weakIdentities: readonly string[];
}

function termOf(list: FactList, field: string, row: FactRow): Term | null {
  const value = exact(row.values[field] ?? '');
  if (value === null) return null;
  const [fullKey = [], ...weakerKeys] = factShapes[list].identityKeys;
  const weak = weakerKeys.map((key) => identityBy(key, row)).filter((identity) => identity !== null);
  return {
    value,
    place: row.place,
    identity: identityBy(fullKey, row),
    weakIdentities: weak.map((identity) => `${identity} ${inFull(value)}`),
  };
}

/** Two rows of the same thing that state different values. */
function contradiction(terms: readonly Term[]): readonly Place[] | null {
  const first = new Map<string, Term>();
  for (const term of terms) {
    if (term.identity === null) continue;
    const earlier = first.get(term.identity);
    if (earlier === undefined) first.set(term.identity, term);
    else if (!earlier.value.equals(term.value)) return [earlier.place, term.place];
  }
  return null;
}

/** Figures of periods that overlap without being the same cannot be added up. */
function overlap(rows: readonly FactRow[]): readonly Place[] | null {
  const periods = rows.flatMap(({ values, place }) => {
    const span = spanOf(values['period'] ?? '');
    return span === null ? [] : [{ ...span, place }];
  });
  const byStart = periods.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  for (const [index, period] of byStart.entries()) {
    const other = byStart
      .slice(index + 1)
      .find(({ from, to }) => from <= period.to && !(from === period.from && to === period.to));
    if (other !== undefined) return [period.place, other.place];
  }
  return null;
}

/**
 * The sum of a field. Rows with the same full key are one thing, counted once; rows that a weaker key and the same value tell alike are surely one and
 * possibly several. In doubt where one thing has two values, a value is no number, or periods overlap.
 */
export function totalOf(list: FactList, field: string, rows: readonly FactRow[]): Amount {
  const terms = rows.map((row) => termOf(list, field, row));
  const noNumber = terms.indexOf(null);
  if (noNumber >= 0)
    return doubt(
      'notANumber',
      rows.slice(noNumber, noNumber + 1).map(({ place }) => place),
    );
  const numbers = terms.filter((term) => term !== null);
  const places = contradiction(numbers) ?? overlap(rows);
  if (places !== null) return doubt('contradictory', places);
  const full = new Map(numbers.flatMap((term) => (term.identity === null ? [] : [[term.identity, term] as const])));
  const certain = [...full.values()];
  const known = new Set(certain.flatMap(({ weakIdentities }) => weakIdentities));
  let [low, high] = [new Fraction(0), new Fraction(0)];
  for (const { value } of certain) [low, high] = [low.add(value), high.add(value)];
  for (const { value, weakIdentities } of numbers.filter(({ identity }) => identity === null)) {
    high = high.add(value);
    if (!weakIdentities.some((identity) => known.has(identity))) low = low.add(value);
    for (const identity of weakIdentities) known.add(identity);
  }
  return { low, high };
}
