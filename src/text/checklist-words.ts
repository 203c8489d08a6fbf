import type { Language } from './language.ts';

/** Words of the printed checklist and of `explain`. */
export interface ChecklistWords {
  readonly year: (year: number) => string;
  readonly units: (count: number, volumes: number) => string;
  readonly perGroup: string;
  readonly advisable: string;
  readonly mayNotOccur: string;
  readonly contains: (sections: readonly string[]) => string;
  readonly dates: (from: string | null, to: string | null) => string;
  readonly from: (date: string) => string;
  readonly handwriting: string;
  readonly demand: string;
  readonly clause: string;
  readonly reading: string;
  readonly needed: string;
  readonly there: string;
  readonly nothingThere: string;
  readonly state: string;
  readonly arithmetic: string;
  readonly example: string;
  readonly exampleNote: string;
  readonly put: (folder: string) => string;
  readonly why: string;
  readonly mend: string;
  readonly severity: string;
  readonly noArchive: string;
  readonly findings: string;
  readonly colon: string;
  readonly list: string;
}

const zh: ChecklistWords = {
  year: (year) => `${year}年度`,
  units: (count, volumes) => `共 ${count} 项，装 ${volumes} 卷。`,
  perGroup: '每班一份',
  advisable: '没有要求，检查时常会问到',
  mayNotOccur: '没有此事的可附情况说明',
  contains: (sections) => `要写明${sections.join('、')}，并注明各在第几页`,
  dates: (from, to) => (from === null && to === null ? '日期不限' : `日期 ${from ?? '不限'} 至 ${to ?? '不限'}`),
  from: (date) => `${date} 起才算缺`,
  handwriting: '可手写',
  demand: '标准',
  clause: '依据',
  reading: '怎么理解',
  needed: '要有',
  there: '现有',
  nothingThere: '还没有',
  state: '现在的状态',
  arithmetic: '怎么算的',
  example: '记录样例',
  exampleNote: '（样例里的人和事都是虚构的，请换成真实内容）',
  put: (folder) => `放在 ${folder}/`,
  why: '为什么',
  mend: '怎么办',
  severity: '级别',
  noArchive: '（这里没有专卷，只讲清单本身。）',
  findings: '发现的问题',
  colon: '：',
  list: '、',
};

const en: ChecklistWords = {
  year: (year) => `${year}`,
  units: (count, volumes) => `${count} items in ${volumes} volumes.`,
  perGroup: 'one for each group',
  advisable: 'not demanded, often asked for',
  mayNotOccur: 'a statement will do if nothing of the kind happened',
  contains: (sections) => `must show ${sections.join(', ')}, each with its page`,
  dates: (from, to) => (from === null && to === null ? 'any date' : `dated ${from ?? '…'} to ${to ?? '…'}`),
  from: (date) => `a gap only from ${date}`,
  handwriting: 'may be handwritten',
  demand: 'threshold',
  clause: 'clause',
  reading: 'how it is read',
  needed: 'asked for',
  there: 'there is',
  nothingThere: 'nothing yet',
  state: 'status now',
  arithmetic: 'arithmetic',
  example: 'example record',
  exampleNote: '(people and events in it are invented; put in the real ones)',
  put: (folder) => `goes into ${folder}/`,
  why: 'why',
  mend: 'how to mend',
  severity: 'severity',
  noArchive: '(No archive here: this is the checklist alone.)',
  findings: 'findings',
  colon: ': ',
  list: ', ',
};

export const checklistWords: Record<Language, ChecklistWords> = { zh, en };
