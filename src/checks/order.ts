import type { Severity } from '../model/checklist.ts';
import type { Finding } from '../model/finding.ts';
import type { Unit } from '../model/unit.ts';

/** Severities from grave to slight. */
export const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** The unit a finding is about; findings about photographs bear a year, the album they belong to none. */
export function unitOf({ year, item }: Finding, units: readonly Unit[]): Unit | undefined {
  return units.find((unit) => unit.item.slug === item && (unit.year === null || unit.year === year));
}

/** What concerns the whole archive first, then what concerns a year, then unit by unit as the checklist numbers them. */
function ranks(units: readonly Unit[]): (finding: Finding) => number {
  return (finding) => {
    const unit = unitOf(finding, units);
    if (unit !== undefined) return units.indexOf(unit);
    if (finding.year === null) return finding.item === null ? -1 : units.length;
    const first = units.findIndex(({ year }) => year === finding.year);
    return first < 0 ? units.length : first - 0.5;
  };
}

function compare(one: string | number, other: string | number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Findings by year, volume, number, severity, path, line, column and rule. */
export function ordered(findings: readonly Finding[], units: readonly Unit[]): readonly Finding[] {
  const rankOf = ranks(units);
  return findings
    .map((finding) => {
      const { severity, place, rule, subject } = finding;
      const at = [place?.path ?? '', place?.line ?? 0, place?.column ?? 0] as const;
      return { finding, keys: [rankOf(finding), severities.indexOf(severity), ...at, rule, subject.join('\n')] };
    })
    .toSorted((a, b) => {
      const different = a.keys.findIndex((key, index) => key !== b.keys[index]);
      return different < 0 ? 0 : compare(a.keys[different] ?? '', b.keys[different] ?? '');
    })
    .map(({ finding }) => finding);
}
