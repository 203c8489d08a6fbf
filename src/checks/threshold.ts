import { Fraction } from 'fraction.js';
import type { Archive } from '../model/archive.ts';
import type { Comparison, Quantity, Threshold } from '../model/checklist.ts';
import type { EvidenceRecord } from '../model/evidence.ts';
import { wholeFile } from '../model/place.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Measure } from '../model/report.ts';
import { resolveDay, type Unit } from '../model/unit.ts';
import type { Amount, Doubt } from './amount.ts';
import { apartFrom, inFull, roundedDown, roundedUp } from './decimal.ts';
import { denominatorOf } from './denominator.ts';
import { type Holdings, isStatement } from './holdings.ts';
import { amountOf, type Measured } from './quantity.ts';

/** A threshold of a unit, measured. */
export interface Measurement {
  readonly threshold: Threshold;
  readonly measure: Measure;
  /** Why it is undecided; null if it is not, or if there is nothing to measure yet. */
  readonly doubt: Doubt | null;
  /** What was measured; without any the parts are missing, and that is what counts. */
  readonly records: readonly EvidenceRecord[];
}

/** What measuring needs to know beside the threshold. */
export interface MeasuringContext {
  readonly archive: Archive;
  readonly holdings: Holdings;
  readonly asOf: PlainDate;
}

/** Fields that are measured on a scale; all other facts are counted in whole numbers. */
const scaledFields = new Set(['area']);

/** The four comparisons; `greaterThan` and `lessThan` are strict. */
export const passes: Readonly<Record<Comparison, (value: Fraction, limit: Fraction) => boolean>> = {
  greaterThan: (value, limit) => value.gt(limit),
  atLeast: (value, limit) => value.gte(limit),
  lessThan: (value, limit) => value.lt(limit),
  atMost: (value, limit) => value.lte(limit),
};

/** More reached than there are, more re-employed than registered, more volunteers than people: one of the two figures is wrong. */
function exceedsAll({ numerator, denominator }: Threshold, part: Fraction, whole: Fraction): boolean {
  if (denominator === null) return false;
  const ofOneKind = denominator === 'population' ? numerator.list === 'people' : denominator.list === numerator.list;
  return ofOneKind && part.gt(whole);
}

/**
 * How much the numerator lacks (or has too much), in its own unit. Counts: the whole number that would pass. What is measured on a scale: the amount
 * up to which it fails, of which a strict comparison needs a little more.
 */
function shortfallOf(
  { comparison, limit, per, numerator: { field } }: Threshold,
  part: Fraction,
  whole: Fraction,
): string {
  const edge = new Fraction(limit).mul(whole).div(per);
  const needsMore = comparison === 'greaterThan' || comparison === 'atLeast';
  if (part.d !== 1n || scaledFields.has(field ?? '')) return roundedUp(edge.sub(part).abs());
  if (needsMore) return inFull((comparison === 'greaterThan' ? edge.floor().add(1) : edge.ceil()).sub(part));
  return inFull(part.sub(comparison === 'lessThan' ? edge.ceil().sub(1) : edge.floor()));
}

/** How much the numerator may fall (or, where little is demanded, rise) before it fails; on a scale: up to where it fails or just passes. */
function marginOf(
  { comparison, limit, per, numerator: { field } }: Threshold,
  part: Fraction,
  whole: Fraction,
): string {
  const edge = new Fraction(limit).mul(whole).div(per);
  if (part.d !== 1n || scaledFields.has(field ?? '')) return roundedDown(part.sub(edge).abs());
  switch (comparison) {
    case 'greaterThan':
      return inFull(part.sub(edge.floor().add(1)));
    case 'atLeast':
      return inFull(part.sub(edge.ceil()));
    case 'lessThan':
      return inFull(edge.ceil().sub(1).sub(part));
    case 'atMost':
      return inFull(edge.floor().sub(part));
  }
}

function measuredOf(unit: Unit, parts: readonly string[], { holdings, asOf }: MeasuringContext): Measured {
  const held = unit.parts.filter(({ part }) => parts.includes(part.name)).flatMap((part) => holdings.of(unit, part));
  const records = [...new Set(held.map(({ record }) => record))].filter((record) => !isStatement(record));
  return { records, year: unit.year, asOf };
}

function perPart(threshold: Threshold, unit: Unit, context: MeasuringContext): Measure['perPart'] {
  if (threshold.parts.length < 2) return [];
  return threshold.parts.flatMap((part) => {
    const amount = amountOf(threshold.numerator, measuredOf(unit, [part], context));
    return 'doubt' in amount ? [] : [{ part, numerator: inFull(amount.low) }];
  });
}

interface Verdict {
  readonly numerator: Fraction | null;
  readonly denominator: Fraction | null;
  readonly met: boolean | null;
  readonly doubt: Doubt | null;
}

/** Counts of nothing are nothing; without records a missing figure is no doubt about one. */
function verdictOf(threshold: Threshold, numerator: Amount, denominator: Amount | null): Verdict {
  const one = new Fraction(1);
  const low = 'doubt' in numerator ? null : numerator.low;
  const whole = denominator === null || 'doubt' in denominator ? null : denominator.low;
  const shown = { numerator: low, denominator: whole };
  if ('doubt' in numerator) return { ...shown, met: null, doubt: numerator.doubt };
  if (denominator !== null && 'doubt' in denominator) return { ...shown, met: null, doubt: denominator.doubt };
  const limit = new Fraction(threshold.limit);
  const valueOf = (part: Fraction): Fraction => part.mul(threshold.per).div(whole ?? one);
  const [met, perhaps] = [numerator.low, numerator.high].map((part) =>
    passes[threshold.comparison](valueOf(part), limit),
  );
  if (met !== perhaps) {
    const reason = threshold.numerator.list === 'people' ? 'notToldApart' : 'perhapsOne';
    return { ...shown, met: null, doubt: { reason, places: [] } };
  }
  if (whole !== null && exceedsAll(threshold, numerator.low, whole)) {
    return { ...shown, met: null, doubt: { reason: 'moreThanAll', places: [] } };
  }
  return { ...shown, met: met ?? null, doubt: null };
}

function written(threshold: Threshold, part: Fraction | null, whole: Fraction | null): string | null {
  if (part === null || (whole === null && threshold.denominator !== null)) return null;
  return apartFrom(part.mul(threshold.per).div(whole ?? 1), new Fraction(threshold.limit));
}

function alsoShown(threshold: Threshold, measured: Measured, whole: Fraction | null): Measure['alsoShown'] {
  if (threshold.alsoShown === null) return null;
  const amount = amountOf(threshold.alsoShown.numerator, measured);
  const value = 'doubt' in amount ? null : written(threshold, amount.low, whole);
  return value === null ? null : { label: threshold.alsoShown.label, value };
}

/** A count over no records is nothing; only the one figure that papers state can be missing. */
function numeratorOf(quantity: Quantity, measured: Measured): Amount {
  if (measured.records.length > 0 || quantity.operator === 'agreed') return amountOf(quantity, measured);
  return { low: new Fraction(0), high: new Fraction(0) };
}

/** The figures of a measure that follow from its verdict. */
function figuresOf(
  threshold: Threshold,
  { numerator, denominator, met, doubt }: Verdict,
  asOf: PlainDate,
  due: PlainDate,
): Pick<Measure, 'value' | 'numerator' | 'denominator' | 'shortfall' | 'margin' | 'met' | 'pending'> {
  const failing = met === false && numerator !== null;
  return {
    value: doubt === null ? written(threshold, numerator, denominator) : null,
    numerator: numerator === null ? null : inFull(numerator),
    denominator: denominator === null ? null : inFull(denominator),
    shortfall: failing ? shortfallOf(threshold, numerator, denominator ?? new Fraction(1)) : null,
    margin: met === true && numerator !== null ? marginOf(threshold, numerator, denominator ?? new Fraction(1)) : null,
    met,
    pending: failing && asOf < due,
  };
}

function withPlaces(doubt: Doubt | null, records: readonly EvidenceRecord[]): Doubt | null {
  if (doubt === null || doubt.places.length > 0) return doubt;
  return { ...doubt, places: records.map(({ path }) => wholeFile(path)) };
}

/** Measures a threshold of a unit exactly. Nothing passes without its denominator, and nothing that cannot be counted passes. */
export function measure(threshold: Threshold, unit: Unit, context: MeasuringContext): Measurement {
  const { id, words, comparison, limit } = threshold;
  const measured = measuredOf(unit, threshold.parts, context);
  const denominator = denominatorOf(threshold, context.archive, measured);
  const verdict = verdictOf(threshold, numeratorOf(threshold.numerator, measured), denominator?.amount ?? null);
  const year = unit.year ?? context.archive.config.years.at(-1) ?? 0;
  const due = resolveDay(threshold.availableFrom, year, null) ?? `${year}-01-01`;
  return {
    threshold,
    records: measured.records,
    doubt: measured.records.length > 0 ? withPlaces(verdict.doubt, measured.records) : null,
    measure: {
      id,
      words,
      comparison,
      limit,
      unit: threshold.unit,
      counted: threshold.counted,
      basis: denominator?.basis ?? null,
      source: denominator?.source ?? null,
      date: denominator?.date ?? null,
      statedIn: denominator?.statedIn ?? null,
      countedIn: measured.records.map(({ path }) => path),
      ...figuresOf(threshold, verdict, context.asOf, due),
      alsoShown: alsoShown(threshold, measured, verdict.denominator),
      perPart: perPart(threshold, unit, context),
    },
  };
}
