import type { Rule } from '../../model/finding.ts';

export const duePassed: Rule<{ due: string; count: number }> = {
  id: 'due-passed',
  severity: 'warning',
  clause: 'due',
  why: {
    zh: '办事处限期完成，到期组织检查。',
    en: 'The office sets a day and inspects from then on.',
  },
  mend: {
    zh: '尽快补齐；一时补不齐的，报办事处批准后在 waivers.yaml 登记。',
    en: 'Complete what is left at once, or have exceptions approved.',
  },
  message: {
    zh: ({ due, count }) => `已过期限：应于${due}完成，还有${count}项没有办好`,
    en: ({ due, count }) => `Overdue since ${due}: ${count} item${count === 1 ? '' : 's'} not done`,
  },
};
