import type { Rule } from '../../model/finding.ts';

/** People whom nobody sees on paper. */
type Hidden = { rows: number; sheets: readonly string[] };

function zh({ rows, sheets }: Hidden): string {
  const named = sheets.map((name) => `“${name}”`).join('');
  return [...(rows === 0 ? [] : [`${rows}行`]), ...(sheets.length === 0 ? [] : [`工作表${named}`])].join('、');
}

function en({ rows, sheets }: Hidden): string {
  const named = sheets.map((name) => `“${name}”`).join(', ');
  return [
    ...(rows === 0 ? [] : [`${rows} row${rows === 1 ? '' : 's'}`]),
    ...(sheets.length === 0 ? [] : [`sheet${sheets.length === 1 ? '' : 's'} ${named}`]),
  ].join(', ');
}

export const rosterHidden: Rule<Hidden> = {
  id: 'roster-hidden',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '隐藏的和被筛选掉的行、工作表打印不出来，检查人数不到，所以不计入人数。',
    en: 'What is hidden or filtered out is not printed; an inspector cannot count it, so it is not counted.',
  },
  mend: {
    zh: '该算的，在 WPS 或 Excel 里清除筛选、取消隐藏后保存；不该算的，删去。',
    en: 'If they belong there, clear the filter or unhide them and save; if not, delete them.',
  },
  message: {
    zh: (data) => `名册里有隐藏的内容，没有计入：${zh(data)}`,
    en: (data) => `Hidden in the roster and not counted: ${en(data)}`,
  },
};
