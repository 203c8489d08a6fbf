import stringWidth from 'string-width';
import type { Checklist } from '../model/checklist.ts';
import type { Report, UnitResult } from '../model/report.ts';
import { volumeLabel } from '../model/unit.ts';
import { exceptionWords } from '../text/exception-words.ts';
import { type ReportWords, reportWords } from '../text/report-words.ts';
import { whyOf } from '../text/rule-words.ts';
import { ruleOf } from '../text/rules/index.ts';
import { statusWords } from '../text/status-words.ts';
import { daysBetween } from '../model/plain-date.ts';
import { frameLines } from './frame.ts';
import { arithmetic, ledgerOf } from './ledger.ts';
import { countOf, listedStatuses, openStatuses } from './matrix.ts';
import type { ReportSettings } from './reporter.ts';
import { baselineLine } from './baseline-line.ts';
import { noteLines } from './notes.ts';
import { exceptionLines } from './preface.ts';
import { selfCheckLine, selfCheckLines } from './self-check.ts';
import { type Style, styleFor } from './style.ts';
import { placeText } from './problem-list.ts';
import { shownOf, type Task, tasksOf } from './tasks.ts';
import { unitName } from './unit-name.ts';
import { pad, wrap } from './wrap.ts';

interface Setting extends ReportSettings {
  readonly words: ReportWords;
  readonly style: Style;
}

const SHOWN = 10;
/** Under the number of a task. */
const MARGIN = '     ';

function head(report: Report, checklist: Checklist, { words, style, rehearsal }: Setting): string[] {
  const { archive, asOf, due, selection } = report;
  const years = words.years(archive.years[0] ?? 0, archive.years.at(-1) ?? 0);
  const when = [words.asOf(asOf), ...(due === null ? [] : [words.daysLeft(due, daysBetween(asOf, due))])].join(
    words.comma,
  );
  return [
    ...(rehearsal ? [style.severity('warning', words.rehearsal(asOf)), ''] : []),
    style.heading(words.heading(archive.community, checklist.title)),
    `${years}${words.comma}${when}${words.stop}`,
    ...(selection === null ? [] : [words.selection(selection.years, selection.volumes)]),
  ];
}

/** 齐 10/12 缺 2: what is done of a volume, then what is open by status. */
function cell(results: readonly UnitResult[], { words, language }: Setting): string {
  if (results.length === 0) return '—';
  const open = results.filter(({ status }) => openStatuses.includes(status)).length;
  if (open === 0) return `${words.done} ${results.length}/${results.length}`;
  const counts = openStatuses.flatMap((status) => {
    const count = countOf(results, status);
    if (count === 0) return [];
    return [language === 'zh' ? `${statusWords.zh[status]}${count}` : `${count} ${statusWords.en[status]}`];
  });
  return `${results.length - open}/${results.length} ${counts.join(language === 'zh' ? ' ' : ', ')}`;
}

function table(report: Report, checklist: Checklist, setting: Setting): string[] {
  const { words, language } = setting;
  const years = report.archive.years.filter((year) => report.items.some(({ unit }) => unit.year === year));
  const volumes = checklist.volumes.filter(({ number }) => report.items.some(({ unit }) => unit.volume === number));
  const rows = years.map((year) => [
    words.yearRow(year),
    ...volumes.map(({ number }) =>
      cell(
        report.items.filter(({ unit }) => unit.year === year && unit.volume === number),
        setting,
      ),
    ),
  ]);
  const album = report.items.filter(({ unit }) => unit.volume === null);
  const heads = [
    '',
    ...volumes.map(({ number }) => (language === 'zh' ? volumeLabel(checklist, number) : `vol. ${number}`)),
  ];
  const last = album.length === 0 ? [] : [[checklist.album?.title ?? words.album, cell(album, setting)]];
  const whole = aligned([...(years.length === 0 ? [] : [heads, ...rows]), ...last]);
  if (whole.every((line) => stringWidth(line) <= setting.width - 2)) return whole.map((line) => `  ${line}`);
  // What does not fit side by side stands one below the other.
  const stacked = rows.flatMap(([year = '', ...cells]) =>
    cells.map((text, index) => [`${year} ${heads[index + 1]}`, text]),
  );
  return aligned([...stacked, ...last]).map((line) => `  ${line}`);
}

/** Rows as lines whose columns stand below one another, each as wide as its widest text. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((text, column) => pad(text, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** How many units have each status; lines break between statuses. */
function statusLines({ summary }: Report, { words, language, style, width }: Setting): string[] {
  let line = `${words.units(summary.units)}${words.separator}`;
  let shown = line;
  const lines: string[] = [];
  for (const [index, status] of listedStatuses.entries()) {
    const text = `${statusWords[language][status]} ${summary[status]}${index === listedStatuses.length - 1 ? '' : ' · '}`;
    if (stringWidth(`${line}${text}`.trimEnd()) > width) {
      lines.push(shown.trimEnd());
      [line, shown] = ['  ', '  '];
    }
    line += text;
    shown += summary[status] === 0 ? style.faint(text) : style.status(status, text);
  }
  return [...lines, shown];
}

function tallies(report: Report, setting: Setting): string[] {
  const { words, language } = setting;
  const { summary, unplacedRecords } = report;
  return [
    ...statusLines(report, setting),
    `${words.files(summary.records, summary.starters, summary.attachments)}${words.stop}`,
    ...(summary.unreadable === 0 ? [] : [`${words.unreadable(summary.unreadable)}${words.stop}`]),
    ...(unplacedRecords === 0 ? [] : [`${words.unplaced(unplacedRecords)}${words.stop}`]),
    `${words.problems(summary.errors, summary.warnings, summary.notes)}${words.stop}`,
    ...wrap(`${selfCheckLine(report, language)}${words.stop}`, setting.width),
    ...baselineLine(report.baseline, language).map((line) => `${line}${words.stop}`),
  ];
}

function indented(label: string, text: string, { width, style }: Setting): string[] {
  const lines = wrap(label + text, width - MARGIN.length);
  return lines.map((line, index) =>
    index === 0 ? `${MARGIN}${style.faint(label)}${line.slice(label.length)}` : `${MARGIN}${line}`,
  );
}

/** What is wrong, each with its place; where all blame one file, the heading or the first place says so. */
function messageLines(task: Task, setting: Setting): string[] {
  const { findings, messages, heading } = task;
  const { words, width, all } = setting;
  const shown = shownOf(task, all);
  const lines = findings.slice(0, shown).flatMap((finding, index) => {
    const place = placeText(finding);
    return [
      ...wrap(messages[index] ?? '', width - MARGIN.length).map((line) => `${MARGIN}${line}`),
      ...(place === null || place === heading ? [] : indented(words.where, place, setting)),
      ...frameLines(finding, width - MARGIN.length - 2).map((line) => `${MARGIN}  ${setting.style.faint(line)}`),
    ];
  });
  return shown === findings.length ? lines : [...lines, `${MARGIN}${words.moreOfKind(findings.length - shown)}`];
}

/** Why it matters, and the demand it goes against where the office's own document makes one. */
function whyLine({ findings: [first] }: Task, checklist: Checklist, { language, words }: Setting): string {
  const demand = checklist.clauses[ruleOf(first.rule).clause];
  return `${whyOf(first, language)}${demand === undefined ? '' : words.inBrackets(demand)}`;
}

function taskLines(task: Task, index: number, checklist: Checklist, setting: Setting): string[] {
  const { words, style, width } = setting;
  const [first, ...rest] = wrap(`${task.mark}${task.heading}`, width - MARGIN.length);
  return [
    `${String(index + 1).padStart(3)}  ${style.severity(task.findings[0].severity, first ?? '')}`,
    ...rest.map((line) => `${MARGIN}${line}`),
    ...messageLines(task, setting),
    ...indented(words.why, whyLine(task, checklist, setting), setting),
    ...indented(words.mend, task.mend, setting),
    ...(task.owners.length === 0 ? [] : indented(words.owner, task.owners.join(words.and), setting)),
  ];
}

function todo(report: Report, checklist: Checklist, setting: Setting): string[] {
  const { words, all } = setting;
  const tasks = tasksOf(report, setting.language);
  if (tasks.length === 0) return [words.nothingToDo];
  const shown = all ? tasks : tasks.slice(0, SHOWN);
  const lines = [
    shown.length === tasks.length ? words.allTodo(tasks.length) : words.todo(shown.length, tasks.length),
    ...shown.flatMap((task, index) => ['', ...taskLines(task, index, checklist, setting)]),
  ];
  if (shown.length < tasks.length) {
    const example = tasks.find(({ item }) => item !== null)?.item ?? 'photo-album';
    lines.push(
      '',
      words.rest(tasks.length - shown.length),
      ...aligned(words.restCommands(example)).map((line) => `  ${line}`),
    );
  }
  return lines;
}

/** Every threshold with its arithmetic, those not met first to the eye by their colour and their words. */
function ledger(report: Report, { words, language, style, width }: Setting): string[] {
  // What nothing was filed for is told among the gaps.
  const rows = ledgerOf(report.items, language).filter(({ measure: { numerator } }) => numerator !== null);
  if (rows.length === 0) return [];
  return [
    words.ledger,
    ...rows.flatMap((row) => {
      const { unit } = row.result;
      const { met } = row.measure;
      const line = `${unit.year ?? ''} ${unitName(unit)}${words.separator}${arithmetic(row, language)}`;
      const lines = wrap(line.trim(), width - 4);
      const paint = (text: string): string =>
        met === true ? text : style.status(met === null ? 'undecided' : 'belowThreshold', text);
      return lines.map((text, index) => `${index === 0 ? '  ' : '    '}${paint(text)}`);
    }),
  ];
}

function exceptions(report: Report, { language, width, style, words }: Setting): string[] {
  const told = exceptionLines(report, language);
  const { heading } = exceptionWords[language];
  if (told.length === 0) return [];
  return [
    `${heading}${words.separator}`.trimEnd(),
    ...told.flatMap((line) =>
      wrap(line, width - 4).map((text, index) => `${index === 0 ? '  ' : '    '}${style.status('waived', text)}`),
    ),
  ];
}

/** The report a person reads in a terminal: where things stand, the first things to do with place and next step, where the rest is. */
export function textReport(report: Report, checklist: Checklist, settings: ReportSettings): string {
  const setting = { ...settings, words: reportWords[settings.language], style: styleFor(settings.colour) };
  const sections = [
    head(report, checklist, setting),
    table(report, checklist, setting),
    tallies(report, setting),
    ledger(report, setting),
    exceptions(report, setting),
    setting.all ? selfCheckLines(report, setting) : [],
    todo(report, checklist, setting),
    noteLines(report, setting),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
