import type { Checklist } from './checklist.ts';
import { type Unit, volumeLabel } from './unit.ts';

/** Folder of a unit in the layout that `init` makes, archive-relative: 2024年度/第二卷/22-志愿者名册, 2024年度/第四卷, 影集. */
export function unitFolder(unit: Unit, checklist: Checklist): string {
  if (unit.year === null || unit.volume === null) return checklist.album?.title ?? unit.item.shortTitle;
  const volume = `${unit.year}年度/${volumeLabel(checklist, unit.volume)}`;
  return unit.number === null ? volume : `${volume}/${unit.number}-${unit.item.shortTitle}`;
}
