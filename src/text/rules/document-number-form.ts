import type { Rule } from '../../model/finding.ts';

export const documentNumberForm: Rule<{ written: string; suggestion: string | null }> = {
  id: 'document-number-form',
  severity: 'warning',
  clause: 'GB/T 9704-2012（发文字号）',
  why: {
    zh: '文号要和纸上盖的一致：年份用六角括号〔〕，序号不加“第”、不编虚位。',
    en: 'A document number reads as on the paper: the year in 〔〕, no 第 and no leading zeros.',
  },
  mend: {
    zh: '照文件上的文号改写；文件上本来就不规范的，照原样写并在题名后注明。',
    en: 'Write it as the paper has it.',
  },
  message: {
    zh: ({ written, suggestion }) =>
      `文号写法不规范：${written}${suggestion === null ? '' : `，是不是 ${suggestion}？`}`,
    en: ({ written, suggestion }) =>
      `Document number not in due form: ${written}${suggestion === null ? '' : `; did you mean ${suggestion}?`}`,
  },
};
