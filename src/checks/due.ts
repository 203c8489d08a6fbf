import { type Finding, raise } from '../model/finding.ts';
import type { ItemStatus } from '../model/report.ts';
import { duePassed } from '../text/rules/due-passed.ts';
import type { CheckContext } from './context.ts';
import { isSelected } from './final.ts';

const open: readonly ItemStatus[] = ['undecided', 'missing', 'belowThreshold'];

/** Work that should have been done by the day the office set. */
export function run({ archive, asOf, judgements, selection }: CheckContext): readonly Finding[] {
  const { due, placeOf } = archive.config;
  const left = judgements.filter(({ result }) => isSelected(result, selection) && open.includes(result.status));
  if (due === null || asOf <= due || left.length === 0) return [];
  return [raise(duePassed, { place: placeOf(['due']), subject: [] }, { due, count: left.length })];
}
