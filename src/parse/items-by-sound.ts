import type { Checklist } from '../model/checklist.ts';
import type { Finding } from '../model/finding.ts';
import { recordItemUnknown } from '../text/rules/record-item-unknown.ts';
import { waiverUnknown } from '../text/rules/waiver-unknown.ts';
import { itemsByPinyin } from './near-subjects.ts';

/**
 * Findings of items that nobody knows, with the item that the pinyin or its initials mean where no spelling is near (`zyzmc`: 志愿者名册). The
 * dictionary of sounds is large and loaded only when there is such a finding.
 */
export async function withItemsBySound(
  findings: readonly Finding[],
  { items }: Checklist,
): Promise<readonly Finding[]> {
  const told: Finding[] = [];
  for (const finding of findings) {
    const written = unknownItem(finding);
    const slug = written === null ? undefined : (await itemsByPinyin(written, items))[0];
    const meant = items.find((item) => item.slug === slug);
    const title = finding.rule === recordItemUnknown.id ? { title: meant?.shortTitle ?? null } : {};
    told.push(
      meant === undefined ? finding : { ...finding, data: { ...finding.data, suggestion: meant.slug, ...title } },
    );
  }
  return told;
}

/** What was written for an item, where no suggestion was found by its spelling; null for all other findings. */
function unknownItem({ rule, data }: Finding): string | null {
  if (data['suggestion'] !== null) return null;
  const isDuty = data['keyword'] === 'unknownDuty';
  const isWaived = rule === waiverUnknown.id && data['what'] === 'item';
  const written =
    rule === recordItemUnknown.id ? data['item'] : isWaived ? data['written'] : isDuty ? data['found'] : null;
  return typeof written === 'string' ? written : null;
}
