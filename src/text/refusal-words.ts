import type { Language } from './language.ts';
import type { Wording } from '../model/finding.ts';

interface Refusal {
  readonly problem: Readonly<Record<Language, (path: string) => string>>;
  readonly hint: Wording;
}

/** Why nothing was written, or why something is no package, by reason. */
export const refusalWords: Readonly<
  Record<
    | 'insideArchive'
    | 'aroundArchive'
    | 'notOurs'
    | 'notWritable'
    | 'diskFull'
    | 'isFolder'
    | 'inUse'
    | 'missing'
    | 'unreadable'
    | 'notAZip'
    | 'noDeclaration'
    | 'noManifest',
    Refusal
  >
> = {
  insideArchive: {
    problem: {
      zh: (path) => `输出文件夹在专卷文件夹里面：${path}`,
      en: (path) => `the output folder lies inside the archive: ${path}`,
    },
    hint: {
      zh: '输出不能放进专卷，否则会被当成材料。请用 -o 另选一个文件夹，或不写 -o（默认放在专卷旁边）。',
      en: 'Output must not get among the evidence. Choose another folder with -o, or leave -o out.',
    },
  },
  aroundArchive: {
    problem: {
      zh: (path) => `专卷文件夹在输出文件夹里面：${path}`,
      en: (path) => `the archive lies inside the output folder: ${path}`,
    },
    hint: {
      zh: '出卷会整个替换输出文件夹，不能把专卷放在里面。请用 -o 另选一个文件夹。',
      en: 'The output folder is replaced as a whole. Choose another folder with -o.',
    },
  },
  notOurs: {
    problem: {
      zh: (path) => `${path} 已经存在，而且不是本程序生成的，所以没有动它`,
      en: (path) => `${path} exists and was not made by this program; it was left alone`,
    },
    hint: {
      zh: '请用 -o 另选一个文件夹，或先把原来的文件夹改名。',
      en: 'Choose another folder with -o, or rename the old one first.',
    },
  },
  notWritable: {
    problem: { zh: (path) => `写不进去：${path}`, en: (path) => `cannot be written: ${path}` },
    hint: {
      zh: '请确认您有权限写、磁盘不是只读、文件名不太长，并关闭正在打开它的程序（WPS、PDF 阅读器）；或换一个地方再试。',
      en: 'Make sure that you may write there, that the disk is not read-only, that the name is not too long and that no program holds it open; or choose another place.',
    },
  },
  isFolder: {
    problem: {
      zh: (path) => `这是一个文件夹，不能当文件写：${path}`,
      en: (path) => `this is a folder and cannot be written as a file: ${path}`,
    },
    hint: {
      zh: '请在后面写上文件名，如 报告/自查.md。',
      en: 'Write the name of a file behind it, e.g. reports/check.md.',
    },
  },
  diskFull: {
    problem: { zh: (path) => `磁盘空间不够：${path}`, en: (path) => `the disk is full: ${path}` },
    hint: {
      zh: '没有留下半成品，原来的文件都没有动。请腾出空间再试，或换一个盘（出卷和进度页用 -o）。',
      en: 'Nothing half-written is left and nothing of yours was touched. Free some space and try again, or choose another disk (-o of build and status).',
    },
  },
  inUse: {
    problem: {
      zh: (path) => `另一个 dossier 正在往这里写，本次没有动任何文件（${path}）`,
      en: (path) => `another dossier is writing here; nothing was touched (${path})`,
    },
    hint: {
      zh: '请等它做完再试，出卷也可用 -o 另选一个文件夹。如果确定没有别的 dossier 在运行（例如另一台电脑中途断电），请删除括号里的那个文件。',
      en: 'Wait until it is done; a build may choose another folder with -o. If surely none is running (another computer may have lost power), delete the file in brackets.',
    },
  },
  missing: {
    problem: { zh: (path) => `找不到：${path}`, en: (path) => `not found: ${path}` },
    hint: { zh: '请核对报送包的路径和文件名。', en: 'Check the path of the package.' },
  },
  unreadable: {
    problem: { zh: (path) => `读不了：${path}`, en: (path) => `cannot be read: ${path}` },
    hint: {
      zh: '请确认文件没有被别的程序占用、已从云盘下载到本机、您有权限读取。',
      en: 'Make sure that no other program holds it, that it is on this computer and that you may read it.',
    },
  },
  notAZip: {
    problem: { zh: (path) => `不是完整的 zip 文件：${path}`, en: (path) => `not a whole zip file: ${path}` },
    hint: {
      zh: '可能没有下载完或传输中损坏，请重新复制一份再核对。',
      en: 'It may have been cut short or damaged on the way; copy it again.',
    },
  },
  noDeclaration: {
    problem: {
      zh: (path) => `不是报送包（里面没有 bagit.txt）：${path}`,
      en: (path) => `not a package (no bagit.txt in it): ${path}`,
    },
    hint: {
      zh: '请指定 dossier build 生成的 zip，或它解开后含有 bagit.txt 的那一层文件夹。',
      en: 'Name the zip made by dossier build, or the unpacked folder that holds bagit.txt.',
    },
  },
  noManifest: {
    problem: {
      zh: (path) => `报送包里没有清单 manifest-sha256.txt，无法核对：${path}`,
      en: (path) => `the package has no manifest-sha256.txt and cannot be verified: ${path}`,
    },
    hint: { zh: '请重新取得完整的报送包。', en: 'Get the whole package again.' },
  },
};
