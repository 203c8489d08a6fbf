import type { ItemStatus, Report, Selection, UnitResult } from '../model/report.ts';

/** What a final dossier may contain; the rest must be mended or waived first. */
const ACCEPTED: readonly ItemStatus[] = ['met', 'pending', 'waived', 'notApplicable'];

/** Whether a selection holds a unit; the album belongs to no volume and no single year, so it is chosen only when nothing is. */
export function isSelected({ unit }: UnitResult, selection: Selection | null): boolean {
  if (selection === null) return true;
  const { years, volumes } = selection;
  const year = years === null || (unit.year !== null && years.includes(unit.year));
  return year && (volumes === null || (unit.volume !== null && volumes.includes(unit.volume)));
}

/** The units that stand in the way of a final dossier of the chosen volumes. */
export function finalObstacles(report: Report, selection: Selection | null): readonly UnitResult[] {
  return report.items.filter((result) => isSelected(result, selection) && !ACCEPTED.includes(result.status));
}
