import type { Rule } from '../../model/finding.ts';
import { waiverSubjectWords } from '../waiver-words.ts';

export const waiverUnknown: Rule<{ what: string; written: string; suggestion: string | null }> = {
  id: 'waiver-unknown',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '对不上的例外什么也免不了，该补的还是缺。',
    en: 'An exception that fits nothing excuses nothing.',
  },
  mend: {
    zh: '改正 waivers.yaml 里的项目、件名、年度或规则代号。',
    en: 'Correct the item, part, year or rule in waivers.yaml.',
  },
  message: {
    zh: ({ what, written, suggestion }) =>
      `例外里的${waiverSubjectWords[what]?.zh ?? what}对不上：${written}${suggestion === null ? '' : `。是不是 ${suggestion}？`}`,
    en: ({ what, written, suggestion }) =>
      `The waiver names no known ${waiverSubjectWords[what]?.en ?? what}: ${written}${suggestion === null ? '' : `. Did you mean ${suggestion}?`}`,
  },
};
