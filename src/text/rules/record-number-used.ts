import type { Rule } from '../../model/finding.ts';

export const recordNumberUsed: Rule<{ number: string; item: string; title: string }> = {
  id: 'record-number-used',
  severity: 'note',
  clause: 'complete',
  why: {
    zh: '顺序号各年不同，增减一项后面就全变；代号不变。',
    en: 'Printed numbers differ from year to year; slugs do not.',
  },
  mend: {
    zh: '把 item 改成这一项的代号，以后就不会对错。',
    en: 'Write the slug instead of the number.',
  },
  message: {
    zh: ({ number, item, title }) => `项目写的是顺序号 ${number}，按 ${item}（${title}）收下`,
    en: ({ number, item, title }) => `The item is given by its number ${number}; taken as ${item} (${title})`,
  },
};
