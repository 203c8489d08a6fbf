import { Fraction } from 'fraction.js';
import type { EvidenceRecord } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import { type Place, wholeFile } from '../model/place.ts';
import type { Unit } from '../model/unit.ts';
import { thresholdNotMet } from '../text/rules/threshold-not-met.ts';
import { thresholdUndecided } from '../text/rules/threshold-undecided.ts';
import type { CheckContext } from './context.ts';
import type { Judgement } from './status.ts';
import { type Measurement, passes } from './threshold.ts';

/** Where the first record states what is measured. */
function statedAt({ numerator }: Measurement['threshold'], records: readonly EvidenceRecord[]): Place | null {
  const [first] = records;
  if (first === undefined) return null;
  return first.facts.find(({ list }) => list === numerator.list)?.place ?? wholeFile(first.path);
}

function written({ path, line }: Place): string {
  return line === null ? path : `${path}:${line}`;
}

function notMet(unit: Unit, { threshold, measure, records }: Measurement): Finding {
  const { alsoShown, comparison, limit } = measure;
  const shown = alsoShown === null ? null : new Fraction(alsoShown.value);
  return raise(
    thresholdNotMet,
    { place: statedAt(threshold, records), year: unit.year, item: unit.item.slug, subject: [threshold.id] },
    {
      id: threshold.id,
      words: threshold.words,
      value: measure.value ?? '',
      numerator: measure.numerator ?? '',
      denominator: measure.denominator,
      limit,
      unit: threshold.unit,
      shortfall: measure.shortfall ?? '',
      counted: threshold.counted,
      excess: comparison === 'lessThan' || comparison === 'atMost',
      alsoLabel: alsoShown?.label ?? null,
      alsoValue: alsoShown?.value ?? null,
      alsoPasses: shown !== null && passes[comparison](shown, new Fraction(limit)),
    },
  );
}

function undecided(unit: Unit, { threshold, doubt, records }: Measurement): readonly Finding[] {
  if (doubt === null) return [];
  const { reason, places } = doubt;
  const [place = statedAt(threshold, records)] = places;
  return [
    raise(
      thresholdUndecided,
      { place, year: unit.year, item: unit.item.slug, subject: [threshold.id] },
      { id: threshold.id, words: threshold.words, reason, places: places.map(written) },
    ),
  ];
}

function measured({ unit, result }: Judgement, measurement: Measurement): readonly Finding[] {
  const { records, measure, doubt } = measurement;
  if (records.length === 0 || result.status === 'notApplicable') return [];
  if (doubt !== null) return undecided(unit, measurement);
  const waived = result.waiver !== null && result.waiver.part === null;
  return measure.met === false && !measure.pending && !waived ? [notMet(unit, measurement)] : [];
}

/** Quantities that fall short or cannot be decided. */
export function run({ judgements }: CheckContext): readonly Finding[] {
  return judgements.flatMap((judgement) => judgement.measurements.flatMap((each) => measured(judgement, each)));
}
