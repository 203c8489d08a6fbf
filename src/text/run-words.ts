import type { Severity } from '../model/checklist.ts';
import type { BaselineTally, Summary } from '../model/report.ts';
import { baselineWords } from './baseline-words.ts';
import type { Language } from './language.ts';
import { plural } from './plural.ts';
import { severityWords, statusWords } from './status-words.ts';

/** Why a check ends as it does. */
export type Outcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly level: Severity; readonly count: number }
  | { readonly kind: 'warnings'; readonly count: number; readonly most: number };

/** What is said of a run beside its results: the closing line, and with `--verbose` what was used. */
export interface RunWords {
  /** One line: counts, what changed against a baseline, the exit status and why. */
  readonly closing: (summary: Summary, baseline: BaselineTally | null, outcome: Outcome) => string;
  readonly written: (file: string) => string;
  readonly recorded: (file: string) => string;
  readonly program: (version: string, node: string) => string;
  readonly archive: (root: string) => string;
  readonly checklist: (name: string) => string;
  readonly listed: (files: number) => string;
  readonly leftOut: (path: string) => string;
  /** Said without being asked: something in the folder does not count. */
  readonly clutter: (files: number) => string;
  readonly inbox: (files: number, folder: string) => string;
  readonly read: (records: number, rejected: number, starters: number) => string;
  readonly cache: (reused: number, looked: number, path: string) => string;
  readonly judged: (units: number, findings: number) => string;
  readonly baseline: (path: string, entries: number) => string;
  readonly reported: (format: string) => string;
  readonly office: (program: string | null) => string;
  /** Files that only an office program, which is not there, could make pages of. */
  readonly officeLacking: (files: number) => string;
  readonly officeAdvice: string;
  readonly more: (files: number) => string;
  /** A day of the past is judged from what git held. */
  readonly past: (date: string, done: number, total: number) => string;
}

const STATUSES = ['met', 'missing', 'belowThreshold', 'undecided', 'pending', 'waived', 'notApplicable'] as const;

function statuses(summary: Summary, language: Language): readonly string[] {
  const words = statusWords[language];
  const shown = STATUSES.filter((status) => summary[status] > 0);
  return shown.map((status) =>
    language === 'zh' ? `${words[status]} ${summary[status]}` : `${summary[status]} ${words[status]}`,
  );
}

const zh: RunWords = {
  closing: (summary, baseline, outcome) => {
    const { units, errors, warnings, notes } = summary;
    const why = (): string => {
      if (outcome.kind === 'passed') return '退出码 0';
      if (outcome.kind === 'warnings')
        return `退出码 1（警告 ${outcome.count} 处，超过 --max-warnings ${outcome.most}）`;
      const fresh = baseline === null ? '' : '新增的';
      return `退出码 1（${fresh}${severityWords.zh[outcome.level]}${outcome.level === 'error' ? '' : '及以上'} ${outcome.count} 处）`;
    };
    return [
      `共 ${units} 项：${statuses(summary, 'zh').join('，')}`,
      `错误 ${errors}，警告 ${warnings}，提示 ${notes}`,
      ...(baseline === null ? [] : [baselineWords.zh.tally(baseline.added, baseline.known, baseline.mended)]),
      why(),
    ].join('；');
  },
  written: (file) => `已写入：${file}`,
  recorded: (file) => `今天的情况记入了 ${file}`,
  program: (version, node) => `dossier ${version}，Node ${node}`,
  archive: (root) => `专卷：${root}`,
  checklist: (name) => `检查清单：${name}`,
  listed: (files) => `文件 ${files} 个`,
  clutter: (files) => `有 ${files} 个临时文件或打好的包没有算进来（~$、Thumbs.db 之类），--verbose 列出`,
  leftOut: (path) => `跳过：${path}（程序留下的临时文件，或已打好的包）`,
  inbox: (files, folder) => `跳过：${folder} 里的 ${files} 个文件，还没有归档`,
  read: (records, rejected, starters) => `记录 ${records} 件，读不了的 ${rejected} 份，待填样例 ${starters} 份`,
  cache: (reused, looked, path) => `附件沿用上次看过的 ${reused} 个，重新看了 ${looked} 个；缓存：${path}`,
  judged: (units, findings) => `判断 ${units} 项，问题 ${findings} 处`,
  baseline: (path, entries) => `基线：${path}，${entries} 条`,
  reported: (format) => `报告：${format}`,
  office: (program) => (program === null ? 'LibreOffice：没有找到' : `LibreOffice：${program}`),
  officeLacking: (files) =>
    `出卷前要留意：这台电脑上没有 LibreOffice，有 ${files} 个文件变不成页，装进卷里的只会是一张说明页：`,
  officeAdvice:
    '任选一种办法：装上 LibreOffice（免费）；或者在 WPS 里另存为 PDF，把记录里的文件名改成它；或者出卷时写 --office attach，卷里放说明页，原件在报送包里。这不影响上面的自查结果。',
  more: (files) => `……还有 ${files} 个（--all 全部列出）`,
  past: (date, done, total) => `[${done}/${total}] 从 git 推算 ${date} 的进度`,
};

const en: RunWords = {
  closing: (summary, baseline, outcome) => {
    const { units, errors, warnings, notes } = summary;
    const counts = [plural(errors, 'error'), plural(warnings, 'warning'), plural(notes, 'note')].join(', ');
    const why = (): string => {
      if (outcome.kind === 'passed') return 'exit status 0';
      if (outcome.kind === 'warnings')
        return `exit status 1 (${plural(outcome.count, 'warning')}, over --max-warnings ${outcome.most})`;
      const fresh = baseline === null ? '' : 'new ';
      return `exit status 1 (${outcome.count} ${fresh}at ${outcome.level}${outcome.level === 'error' ? '' : ' or worse'})`;
    };
    return [
      `${plural(units, 'item')}: ${statuses(summary, 'en').join(', ')}`,
      counts,
      ...(baseline === null ? [] : [baselineWords.en.tally(baseline.added, baseline.known, baseline.mended)]),
      why(),
    ].join('; ');
  },
  written: (file) => `written: ${file}`,
  recorded: (file) => `noted in ${file}`,
  program: (version, node) => `dossier ${version}, Node ${node}`,
  archive: (root) => `archive: ${root}`,
  checklist: (name) => `checklist: ${name}`,
  listed: (files) => plural(files, 'file'),
  clutter: (files) =>
    `${files} ${files === 1 ? 'file or folder is' : 'files or folders are'} left out as clutter or packages; --verbose names them`,
  leftOut: (path) => `left out: ${path} (clutter of a program, or a package)`,
  inbox: (files, folder) => `left out: ${plural(files, 'file')} in ${folder}, not filed yet`,
  read: (records, rejected, starters) =>
    `${plural(records, 'record')}, ${rejected} not readable, ${plural(starters, 'starter')}`,
  cache: (reused, looked, path) =>
    `${plural(reused, 'attachment')} known from before, ${looked} looked at; cache: ${path}`,
  judged: (units, findings) => `${plural(units, 'item')} judged, ${plural(findings, 'finding')}`,
  baseline: (path, entries) => `baseline: ${path}, ${entries} entries`,
  reported: (format) => `report: ${format}`,
  office: (program) => (program === null ? 'LibreOffice: not found' : `LibreOffice: ${program}`),
  officeLacking: (files) =>
    `Before you build: this machine has no LibreOffice; ${plural(files, 'file')} cannot become pages, only a page that names each would be bound:`,
  officeAdvice:
    'Install LibreOffice (free); or save them as PDF in WPS or Word and name the PDF in the record; or build with --office attach: a page in the volume, the original in the package. The verdict above does not depend on it.',
  more: (files) => `… and ${files} more (--all lists them)`,
  past: (date, done, total) => `[${done}/${total}] judging ${date} from git`,
};

export const runWords: Readonly<Record<Language, RunWords>> = { zh, en };
