import type { ArchiveConfig } from '../model/archive.ts';
import type { Finding } from '../model/finding.ts';
import type { Unit } from '../model/unit.ts';
import { unitOf } from './order.ts';

/** Findings with the people who owe their item: those named for the item itself, else those of its volume. */
export function withOwners(
  findings: readonly Finding[],
  units: readonly Unit[],
  people: ArchiveConfig['people'],
): readonly Finding[] {
  const duties = Object.entries(people);
  if (duties.length === 0) return findings;
  return findings.map((finding) => {
    const unit = unitOf(finding, units);
    if (unit === undefined) return finding;
    const { item, volume } = unit;
    const ofItem = duties.filter(([, { items }]) => items.includes(item.slug));
    const ofVolume = duties.filter(([, { volumes }]) => volume !== null && volumes.includes(volume));
    const owners = (ofItem.length > 0 ? ofItem : ofVolume).map(([name]) => name);
    return owners.length === 0 ? finding : { ...finding, owners };
  });
}
