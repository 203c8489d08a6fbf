import type { Rule } from '../../model/finding.ts';

export const recordPartUnknown: Rule<{ part: string; parts: readonly string[]; suggestion: string | null }> = {
  id: 'record-part-unknown',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '件名对不上，就不知道这份材料算哪一件。',
    en: 'Without a part of the item it is not known what the paper counts for.',
  },
  mend: {
    zh: '从所列件名里选一个照抄。',
    en: 'Copy one of the parts listed.',
  },
  message: {
    zh: ({ part, parts, suggestion }) =>
      `这一项没有“${part}”这一件，有的是 ${parts.join('、')}${suggestion === null ? '' : `。是不是 ${suggestion}？`}`,
    en: ({ part, parts, suggestion }) =>
      `The item has no part “${part}”; it has ${parts.join(', ')}${suggestion === null ? '' : `. Did you mean ${suggestion}?`}`,
  },
};
