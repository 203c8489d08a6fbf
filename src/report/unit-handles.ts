import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { handleOf } from './tasks.ts';

/** How the unit that a finding is about is asked for, `2024/2-22`; null where it is about none. */
export function unitHandles({ items }: Report): (finding: Finding) => string | null {
  const handles = new Map(items.map((result) => [`${result.unit.year} ${result.unit.item.slug}`, handleOf(result)]));
  return ({ year, item }) =>
    item === null ? null : (handles.get(`${year} ${item}`) ?? handles.get(`null ${item}`) ?? null);
}
