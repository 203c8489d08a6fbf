import type { Rule } from '../../model/finding.ts';

export const partMissing: Rule<{ part: string; group: string | null; required: number; found: number }> = {
  id: 'part-missing',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '该项的名称点明要有这一件；缺了它，这一项就不完整。',
    en: 'The item’s own words name this paper; without it the item is not complete.',
  },
  mend: {
    zh: '补上这一件并填好证据记录，part 写这里的件名；按班次准备的，group 写班次名称。确无此事的，附情况说明并在 waivers.yaml 登记。',
    en: 'File the paper with an evidence record that names this part (and its group, where each group brings its own); if nothing of the kind happened, add a statement and a waiver.',
  },
  message: {
    zh: ({ part, group, required, found }) =>
      `缺件：${part}${group === null ? '' : `（${group}）`}——需要${required}件，现有${found}件`,
    en: ({ part, group, required, found }) =>
      `Missing part: ${part}${group === null ? '' : ` (${group})`} — ${required} needed, ${found} there`,
  },
};
