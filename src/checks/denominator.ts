import type { Archive } from '../model/archive.ts';
import type { Quantity, Threshold } from '../model/checklist.ts';
import { wholeFile } from '../model/place.ts';
import { type Amount, doubt } from './amount.ts';
import { writtenSpan } from './days.ts';
import { exact } from './decimal.ts';
import { contradictingPopulation, populationFigure } from './population.ts';
import { amountOf, basisOf, factsOfList, type Measured } from './quantity.ts';

/** What a numerator is divided by, and what is known about it. */
export interface Denominator {
  readonly amount: Amount;
  /** 口径: 常住, 小区 … */
  readonly basis: string | null;
  readonly source: string | null;
  /** Cut-off day or period. */
  readonly date: string | null;
  /** The file that states it. */
  readonly statedIn: string | null;
}

/** All but the amount. */
type Origin = Omit<Denominator, 'amount'>;

function population(archive: Archive, year: number | null): Denominator {
  const { placeOf, population: declared } = archive.config;
  const own = year === null ? undefined : declared[year];
  if (own === undefined || year === null) {
    const nowhere: Origin = { basis: null, source: null, date: null, statedIn: null };
    return { amount: doubt('populationMissing', [placeOf(['population'])]), ...nowhere };
  }
  const { basis, source, date, place } = own;
  const origin: Origin = { basis, source, date, statedIn: place.path };
  const total = exact(own.total);
  const contradicting = contradictingPopulation(archive, year);
  if (total === null || total.n === 0n) return { amount: doubt('populationZero', [place]), ...origin };
  if (contradicting.length > 0) {
    const places = contradicting.map(({ placeOf: at }) => at(['figures', populationFigure]));
    return { amount: doubt('populationContradictory', [place, ...places]), ...origin };
  }
  return { amount: { low: total, high: total }, ...origin };
}

/** What a threshold divides by; null if by nothing. Population: the declared one of the year, unless a paper of that year states another. */
export function denominatorOf({ denominator }: Threshold, archive: Archive, measured: Measured): Denominator | null {
  if (denominator === null) return null;
  if (denominator === 'population') return population(archive, measured.year);
  const amount = amountOf(denominator, measured);
  const origin = statedOrigin(denominator, measured);
  if ('doubt' in amount || amount.low.n !== 0n) return { amount, ...origin };
  const places = measured.records.map(({ path }) => wholeFile(path));
  return { amount: doubt('denominatorZero', places), ...origin };
}

/** Where papers state a figure: of several only the first is named, and none of them is its one source. */
function statedOrigin({ list }: Quantity, { records }: Measured): Origin {
  const stating = records.filter(({ facts }) => facts.some((each) => each.list === list));
  const [first] = stating;
  const only = stating.length === 1 ? first : undefined;
  const periods = factsOfList(list, stating).flatMap(({ rows }) => rows.map(({ values }) => values['period'] ?? ''));
  const [period = ''] = periods;
  return {
    basis: basisOf(list, records),
    source: only?.title ?? null,
    date: period !== '' && new Set(periods).size === 1 ? period : only === undefined ? null : writtenSpan(only.date),
    statedIn: first?.path ?? null,
  };
}
