import type { Waiver } from '../model/evidence.ts';
import { raise, type Finding } from '../model/finding.ts';
import type { PlainDate } from '../model/plain-date.ts';
import { waiverBeyondDue } from '../text/rules/waiver-beyond-due.ts';

/** An exception as long as it may hold: 批准暂缺 ends with the due day at the latest; 不适用 does not end. */
export function withinDue(
  waiver: Waiver,
  due: PlainDate | null,
): { readonly waiver: Waiver; readonly findings: readonly Finding[] } {
  const { status, expires, year, item, rule, part, place } = waiver;
  if (due === null || status === 'notApplicable' || expires === null || expires <= due) return { waiver, findings: [] };
  const subject = [item, part, rule].filter((each) => each !== null);
  const finding = raise(waiverBeyondDue, { place, year, item, subject }, { expires, due });
  return { waiver: { ...waiver, expires: due }, findings: [finding] };
}
