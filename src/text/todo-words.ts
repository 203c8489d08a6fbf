import type { Language } from './language.ts';

/** What `dossier todo` says. */
export interface TodoWords {
  readonly nobody: string;
  /** Heading of a person's list. */
  readonly owes: (name: string, count: number) => string;
  readonly by: (due: string, days: number) => string;
  readonly late: (due: string, days: number) => string;
  readonly handIn: string;
  readonly mend: string;
  readonly nothing: string;
  readonly nothingFor: (name: string) => string;
  /** First line of the block to be pasted into a chat. */
  readonly chat: (community: string, name: string, count: number) => string;
  readonly chatEnd: string;
  readonly total: (people: number, tasks: number) => string;
  readonly heads: {
    readonly person: string;
    readonly number: string;
    readonly what: string;
    readonly wrong: string;
    readonly handIn: string;
    readonly mend: string;
    readonly due: string;
    readonly done: string;
  };
  readonly sheet: string;
  readonly separator: string;
  readonly listSeparator: string;
}

export const todoWords: Readonly<Record<Language, TodoWords>> = {
  zh: {
    nobody: '没有定人',
    owes: (name, count) => `${name}：${count} 件`,
    by: (due, days) => `${due} 前交${days === 0 ? '，就是今天' : `，还有 ${days} 天`}`,
    late: (due, days) => `应于 ${due} 前交，已过 ${days} 天`,
    handIn: '要交：',
    mend: '怎么办：',
    nothing: '没有要办的事。',
    nothingFor: (name) => `${name}没有要办的事。`,
    chat: (community, name, count) => `【${community}创建专卷】${name}，请办这 ${count} 件`,
    chatEnd: '材料（照片、扫描件、表格）直接发我就行。',
    total: (people, tasks) => `共 ${people} 人 ${tasks} 件。登记里缺的，可以在台账里一次填：dossier excel export。`,
    heads: {
      person: '责任人',
      number: '序号',
      what: '项目',
      wrong: '缺什么、错在哪里',
      handIn: '要交的材料',
      mend: '怎么办',
      due: '交的日子',
      done: '办好打勾',
    },
    sheet: '待办',
    separator: '：',
    listSeparator: '；',
  },
  en: {
    nobody: 'nobody named',
    owes: (name, count) => `${name}: ${count}`,
    by: (due, days) => `by ${due}${days === 0 ? ', which is today' : `, ${days} ${days === 1 ? 'day' : 'days'} left`}`,
    late: (due, days) => `was due ${due}, ${days} ${days === 1 ? 'day' : 'days'} ago`,
    handIn: 'hand in: ',
    mend: 'mend: ',
    nothing: 'Nothing to do.',
    nothingFor: (name) => `${name} has nothing to do.`,
    chat: (community, name, count) => `[${community}] ${name}, please see to these ${count}`,
    chatEnd: 'Photos, scans and tables can simply be sent to me.',
    total: (people, tasks) =>
      `${tasks} for ${people} ${people === 1 ? 'person' : 'people'}. What records lack can be filled in at one go: dossier excel export.`,
    heads: {
      person: 'Person',
      number: 'No.',
      what: 'Item',
      wrong: 'What lacks or is wrong',
      handIn: 'To hand in',
      mend: 'Mend',
      due: 'By',
      done: 'Done',
    },
    sheet: 'To do',
    separator: ': ',
    listSeparator: '; ',
  },
};
