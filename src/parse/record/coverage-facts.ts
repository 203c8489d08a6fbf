import type { Facts } from '../../model/evidence.ts';
import type { PlaceOf } from '../../model/place.ts';
import { rowOf, type RawCoverage } from './raw-facts.ts';

/**
 * How far something reached: a row for each place named, or one row without `reached` and the number in `stated`.
 * 口径 and total stand in every row, so that an empty list of places still says of how many.
 */
export function coverageFacts({ basis, reached, total }: RawCoverage, placeOf: PlaceOf): Facts {
  const common = { list: 'coverage', claimed: null, uncountable: null, place: placeOf(['coverage']) } as const;
  const named = typeof reached === 'object' && reached.length > 0;
  const rows = named
    ? reached.map((place, index) => rowOf({ basis, total, reached: place }, placeOf(['coverage', 'reached', index])))
    : [rowOf({ basis, total }, placeOf(['coverage']))];
  if (named) return { ...common, rows, stated: null };
  return { ...common, rows, stated: typeof reached === 'object' ? '0' : String(reached) };
}
