import type { Rule } from '../../model/finding.ts';

export const waiverUnused: Rule<Record<string, never>> = {
  id: 'waiver-unused',
  severity: 'note',
  clause: 'complete',
  why: {
    zh: '这条例外没有用上：材料已经齐全，或者没有与它对应的项目、件、问题。',
    en: 'The exception was not needed: the paper is there, or nothing fits it.',
  },
  mend: {
    zh: '材料已经补齐的，删去这一条；写错了项目、件名或年度的，改正过来。',
    en: 'Remove it, or correct its item, part, year, rule or path.',
  },
  message: {
    zh: () => '例外没有用上',
    en: () => 'Waiver not used',
  },
};
