import type { Rule } from '../../model/finding.ts';

export const waiverWithoutStatement: Rule<{ title: string; part: string | null }> = {
  id: 'waiver-without-statement',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '写明不适用的，隔页后面要放一份盖章的情况说明，检查人才有纸可看。',
    en: 'What does not apply needs a sealed statement behind its divider for the inspector to see.',
  },
  mend: {
    zh: '由居委会写一份情况说明并盖章，作为该件的一条证据记录（写 reason）归档。',
    en: 'File a sealed statement of the residents’ committee as an evidence record with reason.',
  },
  message: {
    zh: ({ title, part }) => `缺情况说明：${title}${part === null ? '' : `的${part}`}已登记不适用，还没有情况说明`,
    en: ({ title, part }) => `No statement: ${title}${part === null ? '' : `, ${part}`} is declared not applicable`,
  },
};
