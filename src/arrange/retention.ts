import type { ChecklistPart, RetentionPeriod } from '../model/checklist.ts';
import type { EvidenceRecord } from '../model/evidence.ts';

/** From the shortest to the longest (国家档案局令第8号). */
const periods: readonly RetentionPeriod[] = ['10年', '30年', '永久'];

/** The longest of several periods; the shortest there is when none is given. */
export function longest(candidates: readonly RetentionPeriod[]): RetentionPeriod {
  return candidates.reduce<RetentionPeriod>(
    (kept, candidate) => (periods.indexOf(candidate) > periods.indexOf(kept) ? candidate : kept),
    '10年',
  );
}

/** How long a piece is kept: what its record says, else the longest that its parts ask for. */
export function retentionOf(record: EvidenceRecord, parts: readonly ChecklistPart[]): RetentionPeriod {
  if (record.retention !== null) return record.retention;
  const proved = new Set(record.parts.map((part) => part.name));
  return longest(parts.filter((part) => proved.has(part.name)).map((part) => part.retention));
}
