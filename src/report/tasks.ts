import type { Finding } from '../model/finding.ts';
import type { Report, UnitResult } from '../model/report.ts';
import type { Language } from '../text/language.ts';
import { mendOf, messageOf } from '../text/rule-words.ts';
import { severityWords, statusWords } from '../text/status-words.ts';

/** One thing to do: findings of one rule about one item (or one file), with what a person needs to act on them. */
export interface Task {
  readonly findings: readonly [Finding, ...Finding[]];
  /** 【缺项】 or 【错误】. */
  readonly mark: string;
  /** 2024年度 2-22 志愿者名册, or the file. */
  readonly heading: string;
  readonly messages: readonly string[];
  readonly mend: string;
  /** Who owes it; empty where nobody is named. */
  readonly owners: readonly string[];
  /** What `dossier explain` takes, e.g. 2024/2-22; null when it is about no item. */
  readonly item: string | null;
}

/** Findings of one task that are listed unless all are asked for. */
const SHOWN_OF_TASK = 5;

/** How many of a task's findings are listed: a few, or all; never all but one, for a line saying so takes as much room. */
export function shownOf({ findings: { length } }: Task, all: boolean): number {
  return all || length <= SHOWN_OF_TASK + 1 ? length : SHOWN_OF_TASK;
}

/** What `dossier explain` takes for a unit. */
export function handleOf({ unit }: UnitResult): string {
  if (unit.year === null) return unit.item.slug;
  return `${unit.year}/${unit.printedNumber ?? unit.volume ?? unit.item.slug}`;
}

/** Rules that state the status of an item, in the order in which they press. */
const STATUS_RULES = new Map([
  ['item-missing', 'missing'],
  ['part-missing', 'missing'],
  ['threshold-not-met', 'belowThreshold'],
  ['threshold-undecided', 'undecided'],
] as const);

/** How soon a finding is to be told: what hides the truth first, what a baseline knows last. */
export function urgency({ rule, severity, known }: Finding): number {
  // What a baseline knows comes after everything new.
  if (known === true) return 10;
  if (severity !== 'error') return 9;
  // First what hides the truth (broken files), then what is missing, then what falls short, then the rest.
  if (/^(yaml|record|encoding|attachment|roster|waiver|check)-/.test(rule)) return 0;
  if (rule.endsWith('-undecided')) return 1;
  if (rule.endsWith('-missing')) return 2;
  if (rule.endsWith('-not-met')) return 3;
  return 4;
}

function markOf(finding: Finding, language: Language): string {
  const status = (STATUS_RULES as ReadonlyMap<string, 'missing' | 'belowThreshold' | 'undecided'>).get(finding.rule);
  const word = status === undefined ? severityWords[language][finding.severity] : statusWords[language][status];
  return language === 'zh' ? `【${word}】` : `[${word}] `;
}

function headingOf(result: UnitResult | undefined, finding: Finding, language: Language): string {
  if (result === undefined) return finding.place?.path ?? '';
  const { unit } = result;
  const year = unit.year === null ? '' : language === 'zh' ? `${unit.year}年度 ` : `${unit.year} `;
  const number = unit.printedNumber === null ? '' : `${unit.printedNumber} `;
  return `${year}${number}${unit.item.shortTitle}`;
}

/** Findings of one rule about one item belong together; those about no item, if they blame one file. */
function groupKey({ rule, year, item, place, known }: Finding): string {
  return JSON.stringify([rule, year, item, item === null ? (place?.path ?? null) : null, known ?? false]);
}

function grouped(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = groupKey(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}

/** Errors and warnings as things to do: what hides the truth first, then what is missing, what falls short, the rest; in checklist order. */
export function tasksOf(report: Report, language: Language): readonly Task[] {
  const units = new Map(report.items.map((result) => [`${result.unit.year} ${result.unit.item.slug}`, result]));
  const urgent = report.findings.filter(({ severity }) => severity !== 'note');
  return grouped(urgent)
    .map((findings, index) => ({ findings, index }))
    .sort((a, b) => urgency(a.findings[0]) - urgency(b.findings[0]) || a.index - b.index)
    .map(({ findings }) => {
      const [first] = findings;
      const result =
        first.item === null ? undefined : (units.get(`${first.year} ${first.item}`) ?? units.get(`null ${first.item}`));
      return {
        findings,
        mark: markOf(first, language),
        heading: headingOf(result, first, language),
        messages: findings.map((finding) => messageOf(finding, language)),
        mend: mendOf(first, language),
        owners: first.owners ?? [],
        item: result === undefined ? null : handleOf(result),
      };
    });
}
