import type { Checklist } from '../model/checklist.ts';
import type { Report, UnitResult } from '../model/report.ts';
import { nearSubjects } from '../parse/near-subjects.ts';
import { itemExplanation, ruleExplanation } from '../report/explanation.ts';
import { selfCheckExplanation } from '../report/self-check.ts';
import { findArchive } from '../source/discover.ts';
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

async function unknownSubject(subject: string, { items }: Checklist): Promise<UsageError> {
  const name = subject.replace(/^\d{4}(?:[/\s]|年度?)+/, '');
  const near = await nearSubjects(
    name,
    rules.map(({ id }) => id),
    items,
  );
  const all = { zh: '全部项目见 dossier checklist。', en: 'All items: dossier checklist.' };
  return new UsageError(
    { zh: `没有叫“${subject}”的规则或项目`, en: `there is no rule or item called ${subject}` },
    near.length === 0
      ? all
      : { zh: `是不是 ${near.join('、')}？${all.zh}`, en: `Did you mean ${near.join(', ')}? ${all.en}` },
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
  // A rule that is misspelt needs no archive to be guessed.
  const needsArchive = options.dir !== undefined || SELF_CHECK.includes(subject);
  if (!needsArchive && findArchive(context.cwd) === null) throw await unknownSubject(subject, ownChecklist());
  const { report, checklist } = await examine(options.dir ?? null, { asOf }, context);
  if (SELF_CHECK.includes(subject)) {
    context.out(selfCheckExplanation(report, context));
    return 0;
  }
  const results = meant(subject, report);
  if (results.length === 0) throw await unknownSubject(subject, checklist);
  context.out(results.map((result) => itemExplanation(result, report, checklist, context)).join('\n'));
  return 0;
}
