import type { Clue, GuessedDate, SetAsideReason } from '../model/intake.ts';
import type { Language } from './language.ts';

/** What `dossier import` and `dossier sync` say. */
export interface IntakeWords {
  readonly nothingInInbox: (folder: string) => string;
  readonly nothingToSync: string;
  readonly counted: (counts: {
    readonly files: number;
    readonly filed: number;
    readonly asked: number;
    readonly aside: number;
  }) => string;
  readonly heads: { readonly file: string; readonly where: string; readonly why: string };
  readonly filedHeading: string;
  readonly askedHeading: string;
  readonly asideHeading: string;
  readonly sure: (confidence: number) => string;
  readonly clue: (clue: Clue) => string;
  readonly date: (date: GuessedDate) => string;
  readonly noYear: string;
  readonly noPlace: string;
  readonly likeliest: (places: readonly string[]) => string;
  readonly howToTell: string;
  readonly aside: Readonly<Record<SetAsideReason, (detail: string) => string>>;
  readonly records: (written: number, extended: number) => string;
  readonly missing: (counts: { readonly author: number; readonly date: number; readonly all: number }) => string;
  readonly ask: string;
  readonly dryRun: string;
  readonly needsYes: string;
  readonly notWritten: string;
  readonly imported: (files: number, moved: boolean) => string;
  readonly synced: (files: number) => string;
  /** What to do next; `archive` is how it is named after a command, `dir` how after one that takes another argument. */
  readonly next: (command: string, archive: string, dir: string) => string;
  readonly nothingToUndo: string;
  readonly restored: (paths: number) => string;
  readonly changedMeanwhile: (paths: readonly string[]) => string;
  readonly changedSince: (paths: readonly string[]) => string;
  readonly separator: string;
}

function listed(paths: readonly string[]): string {
  return paths.map((path) => `  ${path}`).join('\n');
}

const zhClue = (clue: Clue): string => {
  switch (clue.kind) {
    case 'name':
      return `文件名“${clue.words}”`;
    case 'folder':
      return `文件夹“${clue.words}”`;
    case 'text':
      return `正文“${clue.words}”`;
    case 'pinyin':
      return `拼音“${clue.words}”是${clue.meaning}`;
    case 'ownFolder':
      return `就在这一项的文件夹里`;
    case 'picture':
      return '没有别的字样的照片';
    case 'date':
      return zhDate(clue.date);
    case 'dateClass':
      return `${clue.date} 的这种材料归 ${clue.year} 年度`;
    case 'onlyPart':
      return '这一项只要这一件';
  }
};

const zhDate = ({ date, source }: GuessedDate): string =>
  ({ stated: `写明 ${date}`, taken: `拍摄 ${date}（照片信息）`, received: `收到 ${date}（从文件名推算）` })[source];

const zh: IntakeWords = {
  nothingInInbox: (folder) =>
    `收件箱里没有文件：${folder}\n把手头的照片、Word、Excel、扫描件拖进这个文件夹，再运行 dossier import。`,
  nothingToSync: '各项文件夹里的文件都已经登记。',
  counted: ({ files, filed, asked, aside }) =>
    `${files} 个文件：认出 ${filed} 个，要您看一眼 ${asked} 个，不归档 ${aside} 个。什么都还没有动。`,
  heads: { file: '文件', where: '归到', why: '依据' },
  filedHeading: '归档',
  askedHeading: '要您看一眼（留在原处）',
  asideHeading: '不归档',
  sure: (confidence) =>
    confidence >= 0.93 ? '很有把握' : confidence >= 0.8 ? '有把握' : confidence >= 0.4 ? '拿不准' : '认不出',
  clue: zhClue,
  date: zhDate,
  noYear: '看不出是哪一年度',
  noPlace: '看不出是哪一项',
  likeliest: (places) => `可能是 ${places.join('，或 ')}`,
  howToTell:
    '办法：把文件名改成写明年度和内容的，如“2024年志愿者名册.xlsx”，再运行一次；或直接拖进该项的文件夹，运行 dossier sync。',
  aside: {
    clutter: () => '系统或软件留下的，不是材料',
    lock: () => 'WPS 或 Word 打开文件时的临时文件，不是材料',
    open: () => '正在 WPS 或 Word 里打开：请保存、关闭，再运行一次',
    placeholder: () => '在云盘上，还没有下载到本机：请先下载，再运行一次',
    empty: () => '空文件（0 字节）：请重新拷贝或下载',
    misnamed: (type) => `扩展名不对，其实是 ${type}：请改扩展名，再运行一次`,
    unreadable: () => '打不开：可能正被别的程序占用，或没有权限',
    locked: () => '有密码：请另存为没有密码的',
    damaged: () => '文件已损坏或没有页：请重新拷贝或下载',
    foreign: (name) => `${name}，印不出来：请先换成 PDF、图片或 Office 文件（压缩包先解开）`,
    record: () => '是登记用的 YAML 文件：请直接放进该项的文件夹',
    duplicate: (other) => `和“${other}”内容完全一样`,
  },
  records: (written, extended) =>
    [...(written > 0 ? [`新登记 ${written} 件`] : []), ...(extended > 0 ? [`补充 ${extended} 件`] : [])].join('，') +
    '。',
  missing: ({ author, date, all }) =>
    `登记里只写能确定的。新登记的 ${all} 件中，还缺责任者 ${author} 件、日期 ${date} 件；归档后在台账里填。`,
  ask: '按这个归档吗？写 y 或“是”就办，直接回车不办',
  dryRun: '这次只看，什么也没有动。要办请去掉 --dry-run。',
  needsYes: '什么也没有动。这里不能提问：看过没有问题，请加 --yes 再运行一次。',
  notWritten: '什么也没有动。',
  imported: (files, moved) => (moved ? `已移入 ${files} 个文件。` : `已复制 ${files} 个文件，原文件没有动。`),
  synced: (files) => `已登记 ${files} 个文件，文件本身没有动。`,
  next: (command, archive, dir) =>
    `下一步：dossier excel export${dir}（在台账里填标红的格，再导入）；看还缺什么：dossier check${archive}；要还原：dossier ${command}${archive} --undo`,
  nothingToUndo: '没有可以还原的整理。',
  restored: (paths) => `已还原：${paths} 个文件和整理前一字不差。`,
  changedMeanwhile: (paths) => `什么也没有动：这些文件刚刚被别的程序改过，请保存并关闭后再运行一次：\n${listed(paths)}`,
  changedSince: (paths) => `没有还原：这些文件在那以后又被改过，还原会丢掉后来的改动：\n${listed(paths)}`,
  separator: '；',
};

const enClue = (clue: Clue): string => {
  switch (clue.kind) {
    case 'name':
      return `file name says ${clue.words}`;
    case 'folder':
      return `folder says ${clue.words}`;
    case 'text':
      return `its text says ${clue.words}`;
    case 'pinyin':
      return `${clue.words} is pinyin for ${clue.meaning}`;
    case 'ownFolder':
      return `lies in the folder of the item`;
    case 'picture':
      return 'a photograph, nothing else said';
    case 'date':
      return enDate(clue.date);
    case 'dateClass':
      return `such a paper of ${clue.date} belongs to ${clue.year}`;
    case 'onlyPart':
      return 'the only part of the item';
  }
};

const enDate = ({ date, source }: GuessedDate): string =>
  ({ stated: `stated: ${date}`, taken: `taken ${date} (camera)`, received: `received ${date} (from the name)` })[
    source
  ];

const en: IntakeWords = {
  nothingInInbox: (folder) =>
    `No files in the inbox: ${folder}\nPut photos, documents, sheets and scans into it, then run dossier import.`,
  nothingToSync: 'Every file in the folders of the items is recorded.',
  counted: ({ files, filed, asked, aside }) =>
    `${files} file(s): ${filed} recognised, ${asked} for you to look at, ${aside} not filed. Nothing was touched yet.`,
  heads: { file: 'file', where: 'goes to', why: 'because' },
  filedHeading: 'To be filed',
  askedHeading: 'For you to look at (they stay where they are)',
  asideHeading: 'Not filed',
  sure: (confidence) =>
    confidence >= 0.93 ? 'quite sure' : confidence >= 0.8 ? 'sure' : confidence >= 0.4 ? 'unsure' : 'not recognised',
  clue: enClue,
  date: enDate,
  noYear: 'the year cannot be told',
  noPlace: 'the item cannot be told',
  likeliest: (places) => `perhaps ${places.join(', or ')}`,
  howToTell:
    'To settle it, put year and subject into the file name (2024年志愿者名册.xlsx) and run again, or move the file into the folder of its item and run dossier sync.',
  aside: {
    clutter: () => 'left by the system or a program; no evidence',
    lock: () => 'kept by WPS or Word beside an open document; no evidence',
    open: () => 'open in WPS or Word: save and close it, then run again',
    placeholder: () => 'still in the cloud: download it first, then run again',
    empty: () => 'empty (0 bytes): copy or download it again',
    misnamed: (type) => `its extension is wrong, it is ${type}: rename it, then run again`,
    unreadable: () => 'cannot be opened: another program may hold it, or you may not read it',
    locked: () => 'has a password: save it without one',
    damaged: () => 'is damaged or has no pages: copy or download it again',
    foreign: (name) => `${name}, cannot be printed: make it a PDF, picture or office document first`,
    record: () => 'is a record in YAML: put it into the folder of its item',
    duplicate: (other) => `has the same content as ${other}`,
  },
  records: (written, extended) => `${written} new record(s), ${extended} with more files.`,
  missing: ({ author, date, all }) =>
    `Only what is certain was written. Of ${all} new record(s) ${author} lack an author and ${date} a date; they are filled in in the register, once filed.`,
  ask: 'File them so? y does it, just Enter does not',
  dryRun: 'Nothing was touched. To do it leave --dry-run out.',
  needsYes: 'Nothing was touched. There is no terminal to ask on: if it is right, run again with --yes.',
  notWritten: 'Nothing was touched.',
  imported: (files, moved) =>
    moved ? `${files} file(s) moved.` : `${files} file(s) copied; the originals were not touched.`,
  synced: (files) => `${files} file(s) recorded; the files were not touched.`,
  next: (command, archive, dir) =>
    `Next: dossier excel export${dir} (fill in what is red, then import it). What is missing: dossier check${archive}. Undo: dossier ${command}${archive} --undo`,
  nothingToUndo: 'There is nothing to undo.',
  restored: (paths) => `${paths} file(s) restored to the byte.`,
  changedMeanwhile: (paths) =>
    `Nothing was touched: another program has just changed these files; save, close and run again:\n${listed(paths)}`,
  changedSince: (paths) =>
    `Nothing restored: these files were changed since, and that would be lost:\n${listed(paths)}`,
  separator: '; ',
};

export const intakeWords: Record<Language, IntakeWords> = { zh, en };
