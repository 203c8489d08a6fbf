import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { reportWords } from '../text/report-words.ts';
import { mendOf, messageOf } from '../text/rule-words.ts';
import { placeText } from './problem-list.ts';
import type { ReportSettings } from './reporter.ts';
import { styleFor } from './style.ts';
import { unitHandles } from './unit-handles.ts';
import { wrap } from './wrap.ts';

/**
 * Notes, which fail nothing and are no task: each with its place under what is to be done about its kind when all is asked for; else how many there
 * are, how many `fix` mends, and how to see them.
 */
export function noteLines(report: Report, { language, width, colour, all }: ReportSettings): readonly string[] {
  const handleOf = unitHandles(report);
  const notes = report.findings.filter(({ severity }) => severity === 'note');
  if (notes.length === 0) return [];
  const words = reportWords[language];
  const fixable = notes.filter(({ fix }) => fix !== undefined).length;
  if (!all) return wrap(words.notesElsewhere(notes.length, fixable), width);
  const style = styleFor(colour);
  return [
    words.notes(notes.length),
    ...[...grouped(notes, language)].flatMap(([mend, ofKind]) => [
      ...ofKind.flatMap((finding) => indented(toldOf(finding, handleOf(finding), language), width, '  · ', '    ')),
      ...indented(`${words.mend}${mend}`, width, '    ', '    ').map((line) => style.faint(line)),
    ]),
  ];
}

function grouped(
  notes: readonly Finding[],
  language: ReportSettings['language'],
): ReadonlyMap<string, readonly Finding[]> {
  const kinds = new Map<string, Finding[]>();
  for (const finding of notes) {
    const mend = mendOf(finding, language);
    const known = kinds.get(mend);
    if (known === undefined) kinds.set(mend, [finding]);
    else known.push(finding);
  }
  return kinds;
}

function toldOf(finding: Finding, handle: string | null, language: ReportSettings['language']): string {
  const place = placeText(finding) ?? handle;
  const message = messageOf(finding, language);
  return place === null ? message : `${place} ${message}`;
}

function indented(text: string, width: number, first: string, others: string): readonly string[] {
  return wrap(text, width - others.length).map((line, index) => `${index === 0 ? first : others}${line}`);
}
