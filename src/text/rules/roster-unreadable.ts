import type { Rule } from '../../model/finding.ts';
import type { RosterProblem } from '../../model/roster-problem.ts';

const ZH: Readonly<Record<RosterProblem, string>> = {
  empty: '文件是空的',
  notSheet: '文件不是表格（xlsx 或 csv）',
  oldOrLocked: '是旧版 .xls 或加了密码的表格',
  encoding: '编码不是 UTF-8，多半是 GBK',
  damaged: '文件已损坏',
  tooLarge: '展开后大得不像名册',
  noSheet: '没有这张工作表',
  noHead: '找不到带“姓名”的表头',
  noTeams: '看不出谁在哪支队伍：要有“队伍”一栏，或一队一块、一队一张工作表，写明队名',
};

const EN: Readonly<Record<RosterProblem, string>> = {
  empty: 'the file is empty',
  notSheet: 'the file is not a sheet (xlsx or csv)',
  oldOrLocked: 'it is an old .xls file or locked with a password',
  encoding: 'it is not UTF-8, most likely GBK',
  damaged: 'the file is damaged',
  tooLarge: 'it unpacks to more than a roster can be',
  noSheet: 'there is no such sheet',
  noHead: 'no head row with 姓名 was found',
  noTeams: 'it does not say who is in which team: give a column 队伍, or a block or sheet with its name for each team',
};

export const rosterUnreadable: Rule<{ problem: RosterProblem; file: string; sheet: string | null }> = {
  id: 'roster-unreadable',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '人数按名册逐人清点，不按自报数。名册读不出来，就无法清点，该项只能列为待核。',
    en: 'People are counted row by row, never taken as claimed. A roster that cannot be read leaves its item undecided.',
  },
  mend: {
    zh: '在 WPS 或 Excel 中打开名册，去掉密码，保留一行含“姓名”的表头，另存为 .xlsx（或“CSV UTF-8”）；工作表名要与记录中 sheet 所写一致。',
    en: 'Open the roster in WPS or Excel, remove any password, keep one head row with 姓名 and save it as .xlsx (or CSV UTF-8); the sheet name must be the one in the record.',
  },
  message: {
    zh: ({ problem, file, sheet }) =>
      `名册无法清点：${file}${sheet === null ? '' : `（工作表“${sheet}”）`}——${ZH[problem]}`,
    en: ({ problem, file, sheet }) =>
      `Roster cannot be counted: ${file}${sheet === null ? '' : ` (sheet “${sheet}”)`}: ${EN[problem]}`,
  },
};
