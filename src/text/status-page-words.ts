import type { ItemStatus } from '../model/report.ts';
import type { Language } from './language.ts';

/** Words of the page that shows where things stand. */
export interface StatusPageWords {
  readonly title: (community: string) => string;
  readonly daysLeft: (days: number) => string;
  readonly late: (days: number) => string;
  readonly noDue: string;
  readonly due: (date: string) => string;
  /** One sign for a status, legible without colour. */
  readonly letters: Readonly<Record<ItemStatus, string>>;
  readonly legend: string;
  readonly volumes: string;
  readonly matrix: string;
  readonly matrixNote: string;
  readonly item: string;
  readonly absent: string;
  readonly gauges: string;
  readonly limit: string;
  readonly tasks: (count: number) => string;
  readonly noTasks: string;
  readonly details: string;
  readonly exceptions: string;
  readonly until: (date: string) => string;
  readonly forGood: string;
  readonly photos: (count: number) => string;
  readonly noPicture: string;
  readonly burndown: string;
  readonly today: string;
  readonly open: (count: number) => string;
  readonly pace: (perDay: string) => string;
  /** What of the chart nobody noted, and what that cannot know. */
  readonly fromGit: (days: number, lacking: number) => string;
  readonly filter: string;
  readonly everyone: string;
  readonly nobody: string;
  readonly all: string;
  readonly person: string;
  readonly volume: string;
  readonly year: string;
  readonly status: string;
  readonly search: string;
  readonly shown: string;
  readonly reset: string;
  readonly copy: string;
  readonly copied: string;
  readonly nextStep: string;
  readonly needs: string;
  readonly records: string;
  readonly nothingThere: string;
  readonly foot: (version: string) => string;
  /** Where the page is and how to open it. */
  readonly page: (file: string) => string;
  readonly separator: string;
}

export const statusPageWords: Readonly<Record<Language, StatusPageWords>> = {
  zh: {
    title: (community) => `${community} 创建进度`,
    daysLeft: (days) => `离交卷还有 ${days} 天`,
    late: (days) => (days === 0 ? '今天交卷' : `已过交卷日 ${days} 天`),
    noDue: '没有定交卷日',
    due: (date) => `交卷日 ${date}`,
    letters: {
      met: '齐',
      missing: '缺',
      belowThreshold: '低',
      undecided: '核',
      pending: '未',
      waived: '缓',
      notApplicable: '免',
    },
    legend: '图例',
    volumes: '各卷进度',
    matrix: '年度 × 项目',
    matrixNote: '同一项目排在一行，格里是当年的号码。点一格看详情。',
    item: '项目',
    absent: '这一年没有这一项',
    gauges: '指标',
    limit: '要求',
    tasks: (count) => `要办的事（${count} 件）`,
    noTasks: '没有要办的事。',
    details: '逐项详情',
    exceptions: '例外（不适用、批准暂缺）',
    until: (date) => `到 ${date} 为止`,
    forGood: '长期有效',
    photos: (count) => `影集（${count} 张）`,
    noPicture: '看不了',
    burndown: '剩余项目走势',
    today: '今天',
    open: (count) => `剩 ${count} 项`,
    pace: (perDay) => `要按时完成，每天约 ${perDay} 项`,
    fromGit: (days, lacking) =>
      `空心点（${days} 天）由 git 历史推算：当时提交了什么，就按现在的清单和规则查什么，没有提交的不算在内。${lacking > 0 ? `其中 ${lacking} 个附件（Git LFS）的内容不在本机，按待核算。` : ''}`,
    filter: '筛选',
    everyone: '所有人',
    nobody: '没有定人',
    all: '全部',
    person: '责任人',
    volume: '卷',
    year: '年度',
    status: '状态',
    search: '搜索',
    shown: '显示',
    reset: '清除',
    copy: '复制',
    copied: '已复制',
    nextStep: '下一步',
    needs: '应有材料',
    records: '已有记录',
    nothingThere: '还没有',
    foot: (version) => `dossier ${version} 生成。这是自查，不是检查结论。证件号、电话不会完整出现在本页。`,
    page: (file) => `进度页：${file}（双击打开；可以发微信、打印；只含这台电脑上的内容，不用上网）`,
    separator: '：',
  },
  en: {
    title: (community) => `${community}: where things stand`,
    daysLeft: (days) => `${days} ${days === 1 ? 'day' : 'days'} left`,
    late: (days) => (days === 0 ? 'due today' : `${days} ${days === 1 ? 'day' : 'days'} late`),
    noDue: 'no due day set',
    due: (date) => `due ${date}`,
    letters: {
      met: 'C',
      missing: 'M',
      belowThreshold: 'B',
      undecided: 'U',
      pending: 'P',
      waived: 'W',
      notApplicable: 'N',
    },
    legend: 'Legend',
    volumes: 'Volumes',
    matrix: 'Years and items',
    matrixNote: 'An item keeps its row; the cell bears the number of that year. A cell leads to the details.',
    item: 'Item',
    absent: 'not asked for in this year',
    gauges: 'Thresholds',
    limit: 'demanded',
    tasks: (count) => `To do (${count})`,
    noTasks: 'Nothing to do.',
    details: 'Item by item',
    exceptions: 'Exceptions',
    until: (date) => `until ${date}`,
    forGood: 'for good',
    photos: (count) => `Album (${count})`,
    noPicture: 'cannot be shown',
    burndown: 'What is left, over time',
    today: 'today',
    open: (count) => `${count} left`,
    pace: (perDay) => `about ${perDay} a day to be done in time`,
    fromGit: (days, lacking) =>
      `Hollow points (${days}) come from git: what was committed then, judged by today's checklist and rules; what was not committed does not count.${lacking > 0 ? ` The content of ${lacking} file(s) in Git LFS is not on this machine; they count as undecided.` : ''}`,
    filter: 'Filter',
    everyone: 'everyone',
    nobody: 'nobody named',
    all: 'all',
    person: 'Person',
    volume: 'Volume',
    year: 'Year',
    status: 'Status',
    search: 'Search',
    shown: 'shown',
    reset: 'Clear',
    copy: 'Copy',
    copied: 'Copied',
    nextStep: 'Next',
    needs: 'Papers asked for',
    records: 'Records',
    nothingThere: 'nothing yet',
    foot: (version) =>
      `Made by dossier ${version}. A self-check, not a verdict. Identity and phone numbers never appear whole on this page.`,
    page: (file) => `Page: ${file} (opens by double click, prints, can be sent on; needs no network)`,
    separator: ': ',
  },
};
