import type { Checklist } from '../model/checklist.ts';
import type { ItemStatus, Report, UnitResult } from '../model/report.ts';

/** Statuses in the order in which reports list them. */
export const listedStatuses: readonly ItemStatus[] = [
  'met',
  'missing',
  'belowThreshold',
  'undecided',
  'pending',
  'waived',
  'notApplicable',
];

/** What still asks for work. */
export const openStatuses: readonly ItemStatus[] = ['missing', 'belowThreshold', 'undecided'];

/** The units of one volume of a year; null, null: the album. */
export interface MatrixRow {
  readonly year: number | null;
  readonly volume: number | null;
  readonly results: readonly UnitResult[];
}

/** The volumes judged, by year and number, the album last; those a selection leaves out are not there. */
export function volumesOf(report: Report, checklist: Checklist): readonly MatrixRow[] {
  const volumes = checklist.volumes.map(({ number }) => number);
  const rows = report.archive.years.flatMap((year) => volumes.map((volume) => rowOf(report, year, volume)));
  return [...rows, rowOf(report, null, null)].filter(({ results }) => results.length > 0);
}

function rowOf({ items }: Report, year: number | null, volume: number | null): MatrixRow {
  return { year, volume, results: items.filter(({ unit }) => unit.year === year && unit.volume === volume) };
}

/** How many of some units have a status. */
export function countOf(results: readonly UnitResult[], status: ItemStatus): number {
  return results.filter((result) => result.status === status).length;
}
