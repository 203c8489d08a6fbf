import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { baselineWords } from '../text/baseline-words.ts';
import type { Language } from '../text/language.ts';
import { reportTableWords } from '../text/report-table-words.ts';
import { reportWords } from '../text/report-words.ts';
import { code, escape } from './markdown-form.ts';
import { placeText } from './problem-list.ts';
import type { ReportSettings } from './reporter.ts';
import { shownOf, type Task, tasksOf } from './tasks.ts';

/** Tasks listed unless all are asked for: a comment on a change must stay readable. */
const SHOWN = 30;

/** What to do; against a baseline first what is new, then what is mended, then, folded, what is left. */
export function taskSections(report: Report, settings: ReportSettings): readonly (readonly string[])[] {
  const { language } = settings;
  const tasks = tasksOf(report, language);
  const words = reportTableWords[language];
  if (report.baseline === null) {
    if (tasks.length === 0) return [[reportWords[language].nothingToDo]];
    return [[`## ${words.tasks}`, '', ...taskList(tasks, settings)]];
  }
  const { headings } = baselineWords[language];
  const mended = report.findings.filter(isMended);
  const left = tasks.filter(({ findings: [first] }) => first.known === true);
  const fresh = tasks.filter(({ findings: [first] }) => first.known !== true && !isMended(first));
  return [
    [`## ${headings.added}`, '', ...(fresh.length === 0 ? [headings.none] : taskList(fresh, settings))],
    ...(mended.length === 0 ? [] : [[`## ${headings.mended}`, '', ...mended.map(mendedLine), '', headings.prune]]),
    ...(left.length === 0 ? [] : [folded(headings.left, taskList(left, settings))]),
  ];
}

function isMended({ rule }: Finding): boolean {
  return rule === 'baseline-stale';
}

function mendedLine({ year, item, data: { stale, count } }: Finding): string {
  const subject = [year, item].filter((each) => each !== null).join(' ');
  return `- ${escape(`${String(stale)} ${subject}`.trim())}${count === 1 ? '' : ` ×${String(count)}`}`;
}

function folded(summary: string, lines: readonly string[]): readonly string[] {
  return ['<details>', `<summary>${summary}</summary>`, '', ...lines, '', '</details>'];
}

function taskList(tasks: readonly Task[], { language, all }: ReportSettings): readonly string[] {
  const shown = all ? tasks : tasks.slice(0, SHOWN);
  const rest = tasks.length - shown.length;
  return [
    ...shown.flatMap((task, index) => taskLines(task, index + 1, language, all)),
    ...(rest === 0 ? [] : ['', reportTableWords[language].notShown(rest)]),
  ];
}

function taskLines(task: Task, number: number, language: Language, all: boolean): string[] {
  const { mark, heading: title, findings, messages, mend, owners } = task;
  const words = reportWords[language];
  const inset = ' '.repeat(`${number}. `.length);
  const shown = shownOf(task, all);
  return [
    `${number}. **${escape(`${mark}${title}`)}**`,
    ...findings.slice(0, shown).map((finding, index) => {
      const place = placeText(finding);
      return `${inset}- ${escape(messages[index] ?? '')}${place === null ? '' : ` ${code(place)}`}`;
    }),
    ...(shown === findings.length ? [] : [`${inset}- ${words.moreOfKind(findings.length - shown)}`]),
    `${inset}- ${escape(`${words.mend}${mend}`)}`,
    ...(owners.length === 0 ? [] : [`${inset}- ${escape(`${words.owner}${owners.join(words.and)}`)}`]),
  ];
}
