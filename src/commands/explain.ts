import { distance } from 'fastest-levenshtein';
import type { Checklist } from '../model/checklist.ts';
import type { Report, UnitResult } from '../model/report.ts';
import { itemExplanation, ruleExplanation } from '../report/explanation.ts';
import { handleOf } from '../report/tasks.ts';
import { selfCheckExplanation } from '../report/self-check.ts';
import { rules } from '../text/rules/index.ts';
import { checklistNamed } from './checklist-named.ts';
import { DEFAULT_CHECKLIST } from './checklist.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { examine } from './examine.ts';
import { asOfDay } from './options.ts';
import { UsageError } from './usage-error.ts';

/** Options of `dossier explain`. */
export interface ExplainOptions {
  readonly dir?: string;
  readonly asOf?: string;
}

/** What the self-check of the electronic archive is called. */
const SELF_CHECK = ['self-check', '自查', '电子自查'];

/** Units that a subject means: `2024/2-22`, `2024/4`, `2024/volunteer-roster`, `2-22` or `volunteer-roster` of every year, `photo-album`. */
function meant(subject: string, { items }: Report): readonly UnitResult[] {
  const match = /^(?:(\d{4})[/年度\s]*)?(.+)$/.exec(subject);
  const year = match?.[1] === undefined ? null : Number(match[1]);
  const name = match?.[2] ?? subject;
  return items.filter(({ unit }) => {
    if (year !== null && unit.year !== year) return false;
    if (unit.item.slug === name || unit.printedNumber === name) return true;
    if (unit.number === null && unit.volume !== null && String(unit.volume) === name) return true;
    return [unit.title, unit.item.shortTitle, ...unit.item.synonyms].includes(name);
  });
}

function unknownSubject(subject: string, report: Report): UsageError {
  const known = [
    ...rules.map(({ id }) => id),
    ...report.items.flatMap((item) => [handleOf(item), item.unit.item.slug]),
  ];
  const nearest = [...new Set(known)]
    .map((name) => ({ name, away: distance(subject, name) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, 3)
    .map(({ name }) => name);
  return new UsageError(
    { zh: `没有叫“${subject}”的规则或项目`, en: `there is no rule or item called ${subject}` },
    {
      zh: `最接近的有：${nearest.join('、')}。全部项目见 dossier checklist。`,
      en: `Nearest: ${nearest.join(', ')}. All items: dossier checklist.`,
    },
  );
}

function ownChecklist(): Checklist {
  return checklistNamed(DEFAULT_CHECKLIST, null);
}

/** One rule, or one item of the archive: clause, why, what is there, how to mend. @throws UsageError, InputError */
export async function explain(subject: string, options: ExplainOptions, context: CommandContext): Promise<ExitStatus> {
  const rule = rules.find(({ id }) => id === subject);
  if (rule !== undefined) {
    context.out(ruleExplanation(rule, ownChecklist(), context));
    return 0;
  }
  const asOf = asOfDay(options.asOf, context.today);
  const { report, checklist } = await examine(options.dir ?? null, { asOf }, context);
  if (SELF_CHECK.includes(subject)) {
    context.out(selfCheckExplanation(report, context));
    return 0;
  }
  const results = meant(subject, report);
  if (results.length === 0) throw unknownSubject(subject, report);
  context.out(results.map((result) => itemExplanation(result, report, checklist, context)).join('\n'));
  return 0;
}
