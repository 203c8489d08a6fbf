import type { Archive } from '../model/archive.ts';
import type { EvidenceRecord } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
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

function contradiction(record: EvidenceRecord, key: string, other: string, otherPlace: Place): Finding {
  const { year, item, path, figures } = record;
  const where = { place: record.placeOf(['figures', key]), year, item, subject: [path, key] };
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

/** Figures of one name that differ from the first paper of the year that states them. */
function contradictedFigures({ records, config }: Archive): readonly Finding[] {
  const first = new Map<string, EvidenceRecord>();
  return records.flatMap((record) =>
    Object.entries(record.figures).flatMap(([key, value]) => {
      if (key === populationFigure && config.population[record.year] !== undefined) return [];
      const at = JSON.stringify([record.year, key]);
      const earlier = first.get(at);
      if (earlier === undefined) first.set(at, record);
      const other = earlier?.figures[key];
      if (earlier === undefined || other === undefined || sameNumber(value, other)) return [];
      return [contradiction(record, key, other, earlier.placeOf(['figures', key]))];
    }),
  );
}

/** Populations that nobody declared, and figures that differ between papers of a year. */
export function run(context: CheckContext): readonly Finding[] {
  const { archive } = context;
  return [...missingPopulations(context), ...contradictedPopulations(archive), ...contradictedFigures(archive)];
}
