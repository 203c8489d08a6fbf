import type { Archive } from '../model/archive.ts';
import type { Checklist } from '../model/checklist.ts';
import type { EvidenceRecord } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import { type Place, wholeFile } from '../model/place.ts';
import { figureContradictory } from '../text/rules/figure-contradictory.ts';
import { populationMissing } from '../text/rules/population-missing.ts';
import type { CheckContext } from './context.ts';
import { exact } from './decimal.ts';
import { contradictingPopulation, populationFigure } from './population.ts';

function written({ path, line }: Place): string {
  return line === null ? path : `${path}:${line}`;
}

/** Years whose thresholds divide by a population that nobody declared; years to come need none yet. */
function missingPopulations({ archive, units, asOf }: CheckContext): readonly Finding[] {
  const { years, population, placeOf } = archive.config;
  return years
    .filter((year) => population[year] === undefined && asOf >= `${year}-01-01`)
    .filter((year) =>
      units.some((unit) => unit.year === year && unit.thresholds.some((each) => each.denominator === 'population')),
    )
    .map((year) => raise(populationMissing, { place: placeOf(['population']), year, subject: [] }, { year }));
}

function contradiction(
  record: EvidenceRecord,
  key: string,
  other: string,
  otherPlace: Place,
  ...against: readonly string[]
): Finding {
  const { year, item, path, figures } = record;
  const where = { place: record.placeOf(['figures', key]), year, item, subject: [path, key, ...against] };
  const data = { key, value: figures[key] ?? '', other, otherPlace: written(otherPlace) };
  const severity = key === populationFigure ? 'error' : 'warning';
  return raise(figureContradictory, { ...where, severity }, data);
}

function contradictedPopulations(archive: Archive): readonly Finding[] {
  return archive.config.years.flatMap((year) => {
    const declared = archive.config.population[year];
    if (declared === undefined) return [];
    return contradictingPopulation(archive, year).map((record) =>
      contradiction(record, populationFigure, declared.total, declared.place),
    );
  });
}

function sameNumber(one: string, other: string): boolean {
  const [first, second] = [exact(one), exact(other)];
  return first !== null && second !== null ? first.equals(second) : one === other;
}

/** Several names of one figure are one name. */
function nameOf({ items }: Checklist): (key: string) => string {
  const names = new Map(
    items.flatMap(({ thresholds }) =>
      thresholds.flatMap(({ figures }) => figures.map((name) => [name, figures[0] ?? name] as const)),
    ),
  );
  return (key) => names.get(key) ?? key;
}

/** Figures of one name that differ from the first paper of the year that states them. */
function contradictedFigures({ archive: { records, config }, checklist }: CheckContext): readonly Finding[] {
  const called = nameOf(checklist);
  const first = new Map<string, { readonly record: EvidenceRecord; readonly key: string }>();
  return records.flatMap((record) =>
    Object.entries(record.figures).flatMap(([key, value]) => {
      if (key === populationFigure && config.population[record.year] !== undefined) return [];
      const at = JSON.stringify([record.year, called(key)]);
      const earlier = first.get(at);
      if (earlier === undefined) first.set(at, { record, key });
      const other = earlier?.record.figures[earlier.key];
      if (earlier === undefined || other === undefined || sameNumber(value, other)) return [];
      return [contradiction(record, key, other, earlier.record.placeOf(['figures', earlier.key]))];
    }),
  );
}

/** Figures of papers of a year that differ from what was counted: 412 volunteers stated, 409 in the rosters. */
function contradictedCounts({ archive, judgements }: CheckContext): readonly Finding[] {
  return judgements.flatMap(({ unit, measurements }) =>
    measurements.flatMap(({ threshold, measure: { numerator }, doubt, records }) => {
      const [counted] = records;
      if (numerator === null || doubt !== null || counted === undefined) return [];
      const place =
        counted.facts.find(({ list }) => list === threshold.numerator.list)?.place ?? wholeFile(counted.path);
      return archive.records
        .filter(({ year }) => year === unit.year)
        .flatMap((record) =>
          threshold.figures
            .filter((key) => record.figures[key] !== undefined && !sameNumber(record.figures[key], numerator))
            .map((key) => contradiction(record, key, numerator, place, 'counted')),
        );
    }),
  );
}

/** Populations that nobody declared, figures that differ between papers of a year, and such as differ from what was counted. */
export function run(context: CheckContext): readonly Finding[] {
  const { archive } = context;
  return [
    ...missingPopulations(context),
    ...contradictedPopulations(archive),
    ...contradictedFigures(context),
    ...contradictedCounts(context),
  ];
}
