import type { Checklist } from '../model/checklist.ts';
import type { Rule } from '../model/finding.ts';
import type { Report, UnitResult } from '../model/report.ts';
import { unitFolder } from '../model/unit-folder.ts';
import { starterText } from '../parse/starter.ts';
import { checklistWords, type ChecklistWords } from '../text/checklist-words.ts';
import { mendOf, messageOf } from '../text/rule-words.ts';
import { partStatusWords, severityWords, statusWords } from '../text/status-words.ts';
import { type ListingSettings, partDemand } from './checklist-text.ts';
import { clauseOf } from './clause.ts';
import { arithmetic, ledgerOf } from './ledger.ts';
import { placeText } from './problem-list.ts';
import { styleFor } from './style.ts';
import { wrap } from './wrap.ts';

function labelled(label: string, text: string, words: ChecklistWords, width: number): string[] {
  return wrap(`${label}${words.colon}${text}`, width);
}

/** One rule: what it finds, the clause it serves, why it exists, how to mend what it finds. */
export function ruleExplanation(rule: Rule<never>, checklist: Checklist | null, settings: ListingSettings): string {
  const { language, width } = settings;
  const words = checklistWords[language];
  const clause = checklist?.clauses[rule.clause] ?? rule.clause;
  const lines = [
    styleFor(settings.colour).heading(rule.id),
    ...labelled(words.severity, severityWords[language][rule.severity], words, width),
    ...labelled(words.clause, clause, words, width),
    ...labelled(words.why, rule.why[language], words, width),
    ...labelled(words.mend, rule.mend[language], words, width),
  ];
  return `${lines.join('\n')}\n`;
}

function partLines(result: UnitResult, settings: ListingSettings): string[] {
  const { language, width } = settings;
  const words = checklistWords[language];
  return result.parts.flatMap(({ part, status, required, found, records }) => [
    ...wrap(`· ${partDemand(part, language)}`, width - 2).map((line) => `  ${line}`),
    `    ${partStatusWords[language][status]} ${found}/${required}`,
    ...(records.length === 0 ? [`    ${words.nothingThere}`] : records.map((path) => `    ${path}`)),
  ]);
}

/** One item of an archive: clause, what is asked for and why, what is there, what is wrong and how to mend it, an example record. */
export function itemExplanation(
  result: UnitResult,
  report: Report,
  checklist: Checklist,
  settings: ListingSettings,
): string {
  const { language, width } = settings;
  const words = checklistWords[language];
  const style = styleFor(settings.colour);
  const { unit } = result;
  const findings = report.findings.filter(
    ({ item, year }) => item === unit.item.slug && (unit.year === null || year === unit.year),
  );
  const title = [unit.year === null ? '' : words.year(unit.year), unit.printedNumber ?? '', unit.title].filter(
    (text) => text !== '',
  );
  const lines = [
    ...wrap(title.join(' '), width).map(style.heading),
    ...labelled(words.clause, clauseOf(unit, checklist), words, width),
    ...(unit.item.reading === null ? [] : labelled(words.reading, unit.item.reading, words, width)),
    `${words.state}${words.colon}${style.status(result.status, statusWords[language][result.status])}`,
    '',
    `${words.needed}${words.colon}`,
    ...partLines(result, settings),
    ...(result.measures.length === 0 ? [] : ['', `${words.arithmetic}${words.colon}`]),
    ...ledgerOf([result], language).flatMap((row) =>
      wrap(`· ${row.measure.words}${words.colon}${arithmetic(row, language)}`, width - 2).map((line) => `  ${line}`),
    ),
    ...(findings.length === 0 ? [] : ['', `${words.findings}${words.colon}`]),
    ...findings.flatMap((finding) => [
      ...wrap(
        `· ${severityWords[language][finding.severity]} ${finding.rule} ${messageOf(finding, language)}`,
        width - 2,
      ).map((line) => `  ${line}`),
      ...(finding.place === null ? [] : [`    ${placeText(finding) ?? ''}`]),
      ...wrap(mendOf(finding, language), width - 4).map((line) => `    ${line}`),
    ]),
    '',
    `${words.example}${words.colon}${words.put(unitFolder(unit, checklist))} ${words.exampleNote}`,
    starterText(unit, report.archive.years).trimEnd(),
  ];
  return `${lines.join('\n')}\n`;
}
