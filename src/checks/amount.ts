import type { Fraction } from 'fraction.js';
import type { Place } from '../model/place.ts';

/** Why a quantity or a threshold cannot be decided. */
export type DoubtReason =
  | 'uncountable'
  | 'notStated'
  | 'notANumber'
  | 'contradictory'
  | 'basisDiffers'
  | 'notToldApart' // people
  | 'perhapsOne' // anything else
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

/** An amount that cannot be said. */
export function doubt(reason: DoubtReason, places: readonly Place[]): { readonly doubt: Doubt } {
  return { doubt: { reason, places } };
}
