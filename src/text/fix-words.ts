import type { Wording } from '../model/finding.ts';
import type { Language } from './language.ts';

/** What to do about a finding that the program itself can mend. */
export const fixableMend: Wording = {
  zh: '运行 dossier fix：先给您看要改哪几个字，您同意了才改，别的一概不动；也可以自己改好这一行。',
  en: 'Run dossier fix: it shows which characters change, asks, and touches nothing else. Or mend the line yourself.',
};

/** What `dossier fix` says. */
export interface FixWords {
  readonly nothing: string;
  /** A file will be stored as UTF-8. */
  readonly stored: (encoding: string) => string;
  readonly ask: string;
  readonly dryRun: (files: number) => string;
  readonly needsYes: string;
  readonly notWritten: string;
  readonly written: (files: number) => string;
  readonly nothingToUndo: string;
  readonly restored: (files: number) => string;
  readonly changedMeanwhile: (paths: readonly string[]) => string;
  readonly changedSince: (paths: readonly string[]) => string;
}

const zh: FixWords = {
  nothing: '没有能自动改的写法。别的问题见 dossier check。',
  stored: (encoding) => `编码由 ${encoding} 改为 UTF-8`,
  ask: '这样改吗？写 y 或“是”就改，直接回车不改',
  dryRun: (files) => `共 ${files} 个文件可以这样改。这次只看不改；要改请运行 dossier fix。`,
  needsYes: '什么也没有改。这里不能提问：看过没有问题，请加 --yes 再运行一次。',
  notWritten: '什么也没有改。',
  written: (files) => `改好 ${files} 个文件，只改了上面标出的字。要还原：dossier fix --undo；再查一遍：dossier check。`,
  nothingToUndo: '没有可以还原的修改。',
  restored: (files) => `已还原 ${files} 个文件，和修改前一字不差。`,
  changedMeanwhile: (paths) =>
    `什么也没有改：这些文件刚刚被别的程序改过，请保存并关闭后再运行一次：\n${paths.map((path) => `  ${path}`).join('\n')}`,
  changedSince: (paths) =>
    `没有还原：这些文件在那以后又被改过，还原会丢掉后来的改动：\n${paths.map((path) => `  ${path}`).join('\n')}\n修改前的原样还在 .dossier/undo/ 里。`,
};

const en: FixWords = {
  nothing: 'Nothing that can be mended by itself. Other problems: dossier check.',
  stored: (encoding) => `stored as UTF-8 instead of ${encoding}`,
  ask: 'Change this? y changes it, just Enter does not',
  dryRun: (files) => `${files} file(s) can be changed so. Nothing was changed; run dossier fix to do it.`,
  needsYes: 'Nothing was changed. There is no terminal to ask on: if the changes are right, run again with --yes.',
  notWritten: 'Nothing was changed.',
  written: (files) =>
    `${files} file(s) mended; only the characters shown were changed. Undo: dossier fix --undo. Check again: dossier check.`,
  nothingToUndo: 'There is nothing to undo.',
  restored: (files) => `${files} file(s) restored to the byte.`,
  changedMeanwhile: (paths) =>
    `Nothing was changed: another program has just changed these files; save, close and run again:\n${paths.map((path) => `  ${path}`).join('\n')}`,
  changedSince: (paths) =>
    `Nothing restored: these files were changed since, and that would be lost:\n${paths.map((path) => `  ${path}`).join('\n')}\nWhat they held before is still in .dossier/undo/.`,
};

export const fixWords: Record<Language, FixWords> = { zh, en };
