import type { Checklist } from '../model/checklist.ts';
import { type Unit, volumeLabel } from '../model/unit.ts';

/** Where the office’s document asks for a unit: 《…》第一年 第二卷 第23项. */
export function clauseOf(unit: Unit, checklist: Checklist): string {
  const phase = unit.phase === null || checklist.phases.length < 2 ? '' : `${checklist.phases[unit.phase - 1] ?? ''} `;
  if (unit.volume === null) return `${checklist.source}${checklist.album?.title ?? ''}`;
  const volume = volumeLabel(checklist, unit.volume);
  return `${checklist.source}${phase}${volume}${unit.number === null ? '' : ` 第${unit.number}项`}`;
}
