import type { Language } from './language.ts';

/** Headings of the reports in tables: Markdown and workbook. */
export interface ReportTableWords {
  readonly overview: string;
  readonly items: string;
  readonly parts: string;
  readonly thresholds: string;
  readonly findings: string;
  readonly tasks: string;
  readonly volume: string;
  readonly year: string;
  readonly number: string;
  readonly item: string;
  readonly status: string;
  readonly part: string;
  readonly required: string;
  readonly found: string;
  readonly records: string;
  readonly threshold: string;
  readonly demand: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly basis: string;
  readonly statedIn: string;
  readonly countedIn: string;
  readonly margin: string;
  readonly shortfall: string;
  readonly judgement: string;
  readonly met: string;
  readonly notMet: string;
  readonly open: string;
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
  readonly place: string;
  readonly line: string;
  readonly mend: string;
  readonly owner: string;
  readonly remark: string;
  readonly total: string;
  readonly notShown: (count: number) => string;
}

const zh: ReportTableWords = {
  overview: '总表',
  items: '项目',
  parts: '材料',
  thresholds: '指标',
  findings: '问题',
  tasks: '要办的事',
  volume: '卷',
  year: '年度',
  number: '项号',
  item: '项目名称',
  status: '状态',
  part: '材料名称',
  required: '应有件数',
  found: '已有件数',
  records: '记录',
  threshold: '指标',
  demand: '要求',
  value: '实际',
  numerator: '分子',
  denominator: '分母',
  basis: '口径、时点和来源',
  statedIn: '分母所在文件',
  countedIn: '清点的记录',
  margin: '余量',
  shortfall: '还差',
  judgement: '结论',
  met: '达标',
  notMet: '不达标',
  open: '待核',
  severity: '级别',
  rule: '规则',
  message: '问题',
  place: '文件',
  line: '行',
  mend: '怎么办',
  owner: '负责人',
  remark: '说明',
  total: '合计',
  notShown: (count) => `其余 ${count} 件未列出。`,
};

const en: ReportTableWords = {
  overview: 'Overview',
  items: 'Items',
  parts: 'Parts',
  thresholds: 'Thresholds',
  findings: 'Findings',
  tasks: 'To do',
  volume: 'Volume',
  year: 'Year',
  number: 'No.',
  item: 'Item',
  status: 'Status',
  part: 'Part',
  required: 'Required',
  found: 'Found',
  records: 'Records',
  threshold: 'Threshold',
  demand: 'Demand',
  value: 'Value',
  numerator: 'Numerator',
  denominator: 'Denominator',
  basis: 'Basis, date and source',
  statedIn: 'Denominator stated in',
  countedIn: 'Counted in',
  margin: 'To spare',
  shortfall: 'Lacking',
  judgement: 'Verdict',
  met: 'met',
  notMet: 'not met',
  open: 'undecided',
  severity: 'Severity',
  rule: 'Rule',
  message: 'Finding',
  place: 'File',
  line: 'Line',
  mend: 'Mend',
  owner: 'Owner',
  remark: 'Remark',
  total: 'Total',
  notShown: (count) => `${count} more are not listed.`,
};

export const reportTableWords: Readonly<Record<Language, ReportTableWords>> = { zh, en };
