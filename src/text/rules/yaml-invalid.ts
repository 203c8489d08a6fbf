import type { Rule } from '../../model/finding.ts';
import { yamlWords } from '../yaml-words.ts';

export const yamlInvalid: Rule<{ code: string; key: string | null; count: number }> = {
  id: 'yaml-invalid',
  severity: 'error',
  clause: 'YAML 1.2.2',
  why: {
    zh: '记录文件写法有误就读不出来，里面的材料只能算待核，不能算有。',
    en: 'A record that cannot be parsed proves nothing; what it is about stays undecided.',
  },
  mend: {
    zh: '用记事本打开文件，改好所指的那一行；拿不准就对照 dossier explain 给出的样例重写。',
    en: 'Open the file in a text editor and mend the line; dossier explain shows an example to go by.',
  },
  message: {
    zh: ({ code, key, count }) =>
      `记录写法有误${key === null ? '' : `（${key}）`}：${yamlWords[code]?.zh ?? code}${count > 1 ? `（共 ${count} 处）` : ''}`,
    en: ({ code, key, count }) =>
      `Not valid YAML${key === null ? '' : ` (${key})`}: ${yamlWords[code]?.en ?? code}${count > 1 ? ` (${count} times)` : ''}`,
  },
};
