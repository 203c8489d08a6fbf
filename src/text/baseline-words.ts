import type { Language } from './language.ts';

/** Words of `dossier baseline`. */
export interface BaselineWords {
  readonly adds: (count: number) => string;
  readonly drops: (count: number) => string;
  readonly more: (count: number) => string;
  readonly nothing: string;
  readonly ask: string;
  readonly notWritten: string;
  readonly written: (path: string, entries: number) => string;
  readonly tally: (added: number, known: number, mended: number) => string;
  /** Of the parts of a report. */
  readonly headings: Readonly<Record<'added' | 'mended' | 'left' | 'none' | 'prune', string>>;
}

const zh: BaselineWords = {
  adds: (count) => `要记入基线的现有问题 ${count} 处：`,
  drops: (count) => `已改好、要从基线去掉的 ${count} 处：`,
  more: (count) => `……还有 ${count} 处`,
  nothing: '基线没有要改的。',
  ask: '写入吗？写 y 或“是”就写，直接回车不写',
  notWritten: '没有写入。在脚本里运行的，加 --yes。',
  written: (path, entries) => `已写入 ${path}，共 ${entries} 条。请把它提交到 git。`,
  tally: (added, known, mended) => `和基线相比：新增 ${added} / 已修 ${mended} / 基线剩 ${known}`,
  headings: {
    added: '新增',
    mended: '已修',
    left: '基线剩下的',
    none: '没有新增的问题。',
    prune: '运行 dossier baseline prune，把已修的从基线里去掉。',
  },
};

const en: BaselineWords = {
  adds: (count) => `Findings to be noted in the baseline, ${count}:`,
  drops: (count) => `Mended, to be dropped from the baseline, ${count}:`,
  more: (count) => `… and ${count} more`,
  nothing: 'Nothing to change in the baseline.',
  ask: 'Write it? y writes it, just Enter does not',
  notWritten: 'Nothing was written. In a script add --yes.',
  written: (path, entries) => `Wrote ${path} with ${entries} entries; commit it.`,
  tally: (added, known, mended) => `Against the baseline: ${added} new / ${mended} mended / ${known} left of it`,
  headings: {
    added: 'New',
    mended: 'Mended',
    left: 'Left of the baseline',
    none: 'Nothing new.',
    prune: 'Run dossier baseline prune to drop what is mended from the baseline.',
  },
};

export const baselineWords: Readonly<Record<Language, BaselineWords>> = { zh, en };
