import type { Archive } from '../model/archive.ts';
import type { Threshold } from '../model/checklist.ts';
import { wholeFile } from '../model/place.ts';
import { type Amount, doubt } from './amount.ts';
import { exact } from './decimal.ts';
import { contradictingPopulation, populationFigure } from './population.ts';
import { amountOf, basisOf, type Measured } from './quantity.ts';

/** What a numerator is divided by, and what is known about it. */
export interface Denominator {
  readonly amount: Amount;
  /** 口径: 常住, 小区 … */
  readonly basis: string | null;
  readonly source: string | null;
}

function population(archive: Archive, year: number | null): Denominator {
  const { placeOf, population: declared } = archive.config;
  const own = year === null ? undefined : declared[year];
  if (own === undefined || year === null) {
    return { amount: doubt('populationMissing', [placeOf(['population'])]), basis: null, source: null };
  }
  const { basis, source, place } = own;
  const total = exact(own.total);
  const contradicting = contradictingPopulation(archive, year);
  if (total === null || total.n === 0n) return { amount: doubt('populationZero', [place]), basis, source };
  if (contradicting.length > 0) {
    const places = contradicting.map(({ placeOf: at }) => at(['figures', populationFigure]));
    return { amount: doubt('populationContradictory', [place, ...places]), basis, source };
  }
  return { amount: { low: total, high: total }, basis, source };
}

/** What a threshold divides by; null if by nothing. Population: the declared one of the year, unless a paper of that year states another. */
export function denominatorOf({ denominator }: Threshold, archive: Archive, measured: Measured): Denominator | null {
  if (denominator === null) return null;
  if (denominator === 'population') return population(archive, measured.year);
  const amount = amountOf(denominator, measured);
  const basis = basisOf(denominator.list, measured.records);
  if ('doubt' in amount || amount.low.n !== 0n) return { amount, basis, source: null };
  const places = measured.records.map(({ path }) => wholeFile(path));
  return { amount: doubt('denominatorZero', places), basis, source: null };
}
