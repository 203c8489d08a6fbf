import type { Comparison } from '../model/checklist.ts';
import type { Language } from './language.ts';
import { plural } from './plural.ts';

/** Words of the text report and of `explain`. */
export interface ReportWords {
  readonly heading: (community: string, title: string) => string;
  readonly years: (first: number, last: number) => string;
  readonly asOf: (date: string) => string;
  /** Stands above a report whose day is not today. */
  readonly rehearsal: (date: string) => string;
  readonly daysLeft: (due: string, days: number) => string;
  readonly selection: (years: readonly number[] | null, volumes: readonly number[] | null) => string;
  readonly yearRow: (year: number) => string;
  readonly album: string;
  readonly done: string;
  readonly units: (total: number) => string;
  readonly files: (records: number, starters: number, attachments: number) => string;
  readonly unreadable: (records: number) => string;
  readonly unplaced: (records: number) => string;
  readonly problems: (errors: number, warnings: number, notes: number) => string;
  readonly ledger: string;
  readonly quotient: (numerator: string, denominator: string, basis: string) => string;
  readonly lacks: (amount: string) => string;
  /** What a met threshold has beyond what it needs. */
  readonly spare: (amount: string) => string;
  readonly todo: (shown: number, total: number) => string;
  readonly allTodo: (total: number) => string;
  /** Notes, of which some can be mended by the program, that are listed on demand. */
  readonly notesElsewhere: (total: number, fixable: number) => string;
  readonly notes: (total: number) => string;
  readonly nothingToDo: string;
  readonly mend: string;
  readonly why: string;
  readonly inBrackets: (text: string) => string;
  readonly where: string;
  readonly owner: string;
  /** Between names. */
  readonly and: string;
  readonly moreOfKind: (count: number) => string;
  readonly rest: (count: number) => string;
  /** Commands that show the rest, each with what it shows. */
  readonly restCommands: (example: string) => readonly (readonly [command: string, meaning: string])[];
  readonly verdict: (failing: number) => string;
  readonly nothingFound: string;
  readonly comparison: Record<Comparison, string>;
  readonly separator: string;
  readonly comma: string;
  readonly stop: string;
}

const zh: ReportWords = {
  heading: (community, title) => `${community}　${title}　自查报告`,
  years: (first, last) => (first === last ? `${first}年度` : `${first}—${last}年度`),
  asOf: (date) => `按 ${date} 的情况检查`,
  rehearsal: (date) => `【预演】这是按 ${date} 推算的结果，不是今天的情况。`,
  daysLeft: (due, days) => {
    if (days > 0) return `应于 ${due} 前完成，还有 ${days} 天`;
    return days === 0 ? `今天（${due}）到期` : `应于 ${due} 前完成，已过 ${-days} 天`;
  },
  selection: (years, volumes) =>
    `只看：${[
      years === null ? '' : years.map((year) => `${year}年度`).join('、'),
      volumes === null ? '' : volumes.map((volume) => `第 ${volume} 卷`).join('、'),
    ]
      .filter((text) => text !== '')
      .join('，')}`,
  yearRow: (year) => `${year}年度`,
  album: '影集',
  done: '齐',
  units: (total) => `共 ${total} 项`,
  files: (records, starters, attachments) =>
    `证据记录 ${records} 件，附件 ${attachments} 个${starters === 0 ? '' : `，待填样例 ${starters} 份`}`,
  unreadable: (records) => `有 ${records} 份记录读不了，所属项目记为待核`,
  unplaced: (records) => `其中 ${records} 份看不出属于哪一项，下面的缺项里可能有它们`,
  problems: (errors, warnings, notes) => `问题：错误 ${errors} 处，警告 ${warnings} 处，提示 ${notes} 处`,
  ledger: '指标：',
  quotient: (numerator, denominator, basis) => `（${numerator} ÷ ${denominator}${basis === '' ? '' : `，${basis}`}）`,
  lacks: (amount) => `还差 ${amount}`,
  spare: (amount) => `余 ${amount}`,
  todo: (shown, total) => `先办这 ${shown} 件（共 ${total} 件）：`,
  allTodo: (total) => `要办的 ${total} 件：`,
  notesElsewhere: (total, fixable) =>
    `另有提示 ${total} 处，不影响通过${fixable === 0 ? '' : `，其中 ${fixable} 处 dossier fix 能改`}；dossier check --all 逐处列出。`,
  notes: (total) => `提示 ${total} 处，不影响通过：`,
  nothingToDo: '没有要办的事。',
  mend: '怎么办：',
  why: '为什么：',
  inBrackets: (text) => `（${text}）`,
  where: '位置：',
  owner: '负责人：',
  and: '、',
  moreOfKind: (count) => `同类还有 ${count} 处`,
  rest: (count) => `其余 ${count} 件在这里看：`,
  restCommands: (example) => [
    ['dossier check --all', '全部列出'],
    ['dossier check --year 2024 --volume 2', '只看一卷（换成您的年度和卷次）'],
    [`dossier explain ${example}`, '一项的详情和样例'],
    ['dossier check --format xlsx=报告.xlsx', '完整报告，可筛选'],
  ],
  verdict: (failing) => (failing === 0 ? '自查未发现缺项和错误。' : `还有 ${failing} 件要办。`),
  nothingFound: '没有发现问题。',
  comparison: { greaterThan: '大于', atLeast: '不少于', lessThan: '小于', atMost: '不超过' },
  separator: '：',
  comma: '，',
  stop: '。',
};

const en: ReportWords = {
  heading: (community, title) => `${community}  ${title}  self-check`,
  years: (first, last) => (first === last ? `${first}` : `${first}-${last}`),
  asOf: (date) => `as of ${date}`,
  rehearsal: (date) => `REHEARSAL: this is how things stand on ${date}, not today.`,
  daysLeft: (due, days) => {
    if (days > 0) return `due ${due}, ${days} day${days === 1 ? '' : 's'} left`;
    return days === 0 ? `due today (${due})` : `due ${due}, ${-days} day${days === -1 ? '' : 's'} ago`;
  },
  selection: (years, volumes) =>
    `Only: ${[
      years === null ? '' : `${years.length === 1 ? 'year' : 'years'} ${years.join(', ')}`,
      volumes === null ? '' : `${volumes.length === 1 ? 'volume' : 'volumes'} ${volumes.join(', ')}`,
    ]
      .filter((text) => text !== '')
      .join('; ')}`,
  yearRow: (year) => `${year}`,
  album: 'album',
  done: 'all',
  units: (total) => plural(total, 'item'),
  files: (records, starters, attachments) =>
    `${plural(records, 'evidence record')}, ${plural(attachments, 'attachment')}${starters === 0 ? '' : `, ${plural(starters, 'starter')} not filled in`}`,
  unreadable: (records) => `${plural(records, 'record')} could not be read; what they prove is undecided`,
  unplaced: (records) => `Of these, ${records} cannot be placed; some missing items may be theirs`,
  problems: (errors, warnings, notes) =>
    `Problems: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(notes, 'note')}`,
  ledger: 'Thresholds:',
  quotient: (numerator, denominator, basis) => ` (${numerator} ÷ ${denominator}${basis === '' ? '' : `, ${basis}`})`,
  lacks: (amount) => `short by ${amount}`,
  spare: (amount) => `${amount} to spare`,
  todo: (shown, total) => `Do ${shown === 1 ? 'this' : `these ${shown}`} first (of ${total}):`,
  allTodo: (total) => `To do, ${total}:`,
  notesElsewhere: (total, fixable) =>
    `Notes: ${total}, which fail nothing${fixable === 0 ? '' : `; dossier fix mends ${fixable}`}. dossier check --all lists them.`,
  notes: (total) => `Notes, ${total}, which fail nothing:`,
  nothingToDo: 'Nothing to do.',
  mend: 'mend: ',
  why: 'why: ',
  inBrackets: (text) => ` (${text})`,
  where: 'at: ',
  owner: 'owner: ',
  and: ', ',
  moreOfKind: (count) => `${count} more of this kind`,
  rest: (count) => `The other ${count}:`,
  restCommands: (example) => [
    ['dossier check --all', 'all of them'],
    ['dossier check --year 2024 --volume 2', 'one volume (put in yours)'],
    [`dossier explain ${example}`, 'one item with an example'],
    ['dossier check --format xlsx=report.xlsx', 'the whole report to filter'],
  ],
  verdict: (failing) => (failing === 0 ? 'Nothing missing and no errors found.' : `${failing} left to do.`),
  nothingFound: 'No problems found.',
  comparison: { greaterThan: 'more than', atLeast: 'at least', lessThan: 'less than', atMost: 'at most' },
  separator: ': ',
  comma: ', ',
  stop: '.',
};

export const reportWords: Record<Language, ReportWords> = { zh, en };
