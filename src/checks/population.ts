import type { Archive } from '../model/archive.ts';
import type { EvidenceRecord } from '../model/evidence.ts';
import { exact } from './decimal.ts';

/** The key of `figures` under which a paper states the population. */
export const populationFigure = 'population';

/** Records of a year that state another population than `dossier.yaml` declares for it. */
export function contradictingPopulation(archive: Archive, year: number): readonly EvidenceRecord[] {
  const declared = archive.config.population[year];
  const total = declared === undefined ? null : exact(declared.total);
  if (total === null) return [];
  return archive.records.filter(({ year: own, figures }) => {
    const stated = figures[populationFigure];
    return own === year && stated !== undefined && exact(stated)?.equals(total) !== true;
  });
}
