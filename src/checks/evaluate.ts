import type { Archive } from '../model/archive.ts';
import type { Checklist, Severity } from '../model/checklist.ts';
import { type Finding, raise } from '../model/finding.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { ItemStatus, Report, Selection, Summary, UnitResult } from '../model/report.ts';
import { type Unit, unitsOf } from '../model/unit.ts';
import { checkCrashed } from '../text/rules/check-crashed.ts';
import { itemUndecided } from '../text/rules/item-undecided.ts';
import type { Check, CheckContext } from './context.ts';
import { isSelected } from './final.ts';
import { holdingsOf } from './holdings.ts';
import { checks } from './index.ts';
import { ordered, severities, unitOf } from './order.ts';
import { withRuleWaivers } from './rule-waivers.ts';
import { withOwners } from './owners.ts';
import { selfCheckOf } from './self-check.ts';
import { judge } from './status.ts';
import { unplacedRecords } from './unplaced.ts';

/** What is judged, as of which day, and how much of it is asked for. */
export interface Evaluation {
  readonly archive: Archive;
  readonly checklist: Checklist;
  readonly asOf: PlainDate;
  /** Years and volumes asked for; null: all. The album is asked for only by all. */
  readonly selection: Selection | null;
  /** Told of a check that throws, for those who mend the program. */
  readonly crashed?: (check: string, error: unknown) => void;
}

/** A check that throws says so and hides no other. */
function safely(name: string, check: Check, context: CheckContext, crashed: Evaluation['crashed']): readonly Finding[] {
  try {
    return check(context);
  } catch (error) {
    crashed?.(name, error);
    return [raise(checkCrashed, { place: null, subject: [name] }, { check: name })];
  }
}

/** An undecided unit always shows an error of its own; here for those whose fault lies in a file that names no item. */
function unexplained(findings: readonly Finding[], { judgements, units }: CheckContext): readonly Finding[] {
  const explained = new Set(findings.filter(({ severity }) => severity === 'error').map((each) => unitOf(each, units)));
  return judgements
    .filter(({ unit, result }) => result.status === 'undecided' && !explained.has(unit))
    .map(({ unit }) =>
      raise(itemUndecided, { place: null, year: unit.year, item: unit.item.slug, subject: [] }, { title: unit.title }),
    );
}

/** What concerns the whole archive is of every selection; what concerns a year or a unit, of those that hold it. */
function isAsked(
  finding: Finding,
  units: readonly Unit[],
  items: readonly UnitResult[],
  years: readonly number[] | null,
): boolean {
  const unit = unitOf(finding, units);
  if (unit !== undefined) return items.some((result) => result.unit === unit);
  return finding.year === null || years === null || years.includes(finding.year);
}

function summaryOf(archive: Archive, items: readonly UnitResult[], findings: readonly Finding[]): Summary {
  const withStatus = (wanted: ItemStatus): number => items.filter(({ status }) => status === wanted).length;
  const withSeverity = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  return {
    units: items.length,
    met: withStatus('met'),
    missing: withStatus('missing'),
    belowThreshold: withStatus('belowThreshold'),
    undecided: withStatus('undecided'),
    pending: withStatus('pending'),
    waived: withStatus('waived'),
    notApplicable: withStatus('notApplicable'),
    errors: withSeverity('error'),
    warnings: withSeverity('warning'),
    notes: withSeverity('note'),
    records: archive.records.length,
    starters: archive.starters.length,
    unreadable: archive.rejected.length,
    attachments: new Set(archive.records.flatMap(({ files }) => files.map(({ path }) => path))).size,
  };
}

/**
 * The status of every unit asked for, and everything that is wrong with them. Records, starters and attachments are counted over the whole archive.
 * @param registry the checks to run; the ordinary ones unless a test says otherwise
 */
export function evaluate(
  { archive, checklist, asOf, selection, crashed }: Evaluation,
  registry: Readonly<Record<string, Check>> = checks,
): Report {
  const { config } = archive;
  const units = unitsOf(checklist, config.years);
  const holdings = holdingsOf(archive.records);
  const judgements = units.map((unit) => judge(unit, { archive, holdings, asOf }));
  const context: CheckContext = { archive, checklist, asOf, selection, units, holdings, judgements };
  const raised = Object.entries(registry).flatMap(([name, check]) => safely(name, check, context, crashed));
  const waived = withRuleWaivers([...archive.problems, ...raised], archive.waivers, asOf);
  const items = judgements.map(({ result }) => result).filter((result) => isSelected(result, selection));
  const findings = [...waived, ...unexplained(waived, context)].filter((finding) =>
    isAsked(finding, units, items, selection?.years ?? null),
  );
  return {
    archive: { community: config.community, checklist: config.checklist, years: config.years },
    asOf,
    due: config.due,
    selection,
    summary: summaryOf(archive, items, findings),
    items,
    findings: withOwners(ordered(findings, units), units, config.people),
    unplacedRecords: unplacedRecords(archive, units).length,
    exceptions: archive.waivers.filter(({ year }) => year === null || (selection?.years ?? [year]).includes(year)),
    selfCheck: selfCheckOf(findings),
    baseline: null,
  };
}

/** The findings as grave as `level` or graver that no baseline knows. */
export function failing({ findings }: Report, level: Severity | 'never'): readonly Finding[] {
  if (level === 'never') return [];
  return findings.filter(
    ({ severity, known }) => known !== true && severities.indexOf(severity) <= severities.indexOf(level),
  );
}
