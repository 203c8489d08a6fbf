import type { Wording } from '../model/finding.ts';
import type { Language } from './language.ts';

/** Why a file cannot be read as the register. */
export type WorkbookProblem =
  | 'missing'
  | 'folder'
  | 'denied'
  | 'open'
  | 'empty'
  | 'locked'
  | 'oldExcel'
  | 'csv'
  | 'html'
  | 'ods'
  | 'zip'
  | 'otherFile'
  | 'damaged'
  | 'foreign'
  | 'otherArchive';

interface Told {
  readonly problem: Readonly<Record<Language, (file: string, detail: string) => string>>;
  readonly hint: Wording;
}

const again = { zh: 'Excel 工作簿（.xlsx）', en: 'an Excel workbook (.xlsx)' };

export const workbookWords: Readonly<Record<WorkbookProblem, Told>> = {
  missing: {
    problem: { zh: (file) => `没有这个台账：${file}`, en: (file) => `no such register: ${file}` },
    hint: {
      zh: '请核对文件名；还没有台账的，先运行 dossier excel export。',
      en: 'Check the name; without a register yet, run dossier excel export first.',
    },
  },
  folder: {
    problem: { zh: (file) => `这是文件夹，不是台账：${file}`, en: (file) => `a folder, not a register: ${file}` },
    hint: {
      zh: '请写明台账文件；专卷文件夹写在 --dir 后面。',
      en: 'Name the workbook; the archive folder goes after --dir.',
    },
  },
  denied: {
    problem: { zh: (file) => `读不了台账：${file}`, en: (file) => `the register cannot be read: ${file}` },
    hint: {
      zh: '可能正被别的程序占用、还在云盘上，或您没有权限。请关闭 WPS、下载到本机后再试。',
      en: 'Another program may hold it, it may still be in the cloud, or you may not read it.',
    },
  },
  open: {
    problem: {
      zh: (file) => `台账正在 WPS 或 Excel 里打开：${file}`,
      en: (file) => `the register is open in WPS, Excel or LibreOffice: ${file}`,
    },
    hint: {
      zh: '还没保存的内容读不到。请保存、关闭，再运行一次。如果确定没有打开（比如电脑突然断过电），请删除它旁边以 ~$ 或 .~ 开头的同名文件。',
      en: 'What is not saved cannot be read. Save, close, run again. If it is surely not open, delete the file beside it whose name begins with ~$ or .~',
    },
  },
  empty: {
    problem: {
      zh: (file) => `台账是空文件（0 字节）：${file}`,
      en: (file) => `the register is empty (0 bytes): ${file}`,
    },
    hint: { zh: '请重新拷贝一份，或重新导出。', en: 'Copy it again, or export anew.' },
  },
  locked: {
    problem: { zh: (file) => `台账有打开密码：${file}`, en: (file) => `the register has a password: ${file}` },
    hint: {
      zh: `请在 WPS 里打开，去掉密码，另存为${again.zh}再导入。`,
      en: `Open it, take the password off, save it as ${again.en}.`,
    },
  },
  oldExcel: {
    problem: {
      zh: (file) => `这是旧版格式（.xls 或 .et），不是 .xlsx：${file}`,
      en: (file) => `the old format (.xls or .et), not .xlsx: ${file}`,
    },
    hint: { zh: `请在 WPS 里另存为${again.zh}再导入。`, en: `Save it as ${again.en}.` },
  },
  csv: {
    problem: {
      zh: (file) => `这是文本（CSV），只是名字叫 xlsx：${file}`,
      en: (file) => `text (CSV) that is only called xlsx: ${file}`,
    },
    hint: {
      zh: 'CSV 只有一张表，编号、日期也会走样。请回到导出的台账里填，保存为 .xlsx。',
      en: 'CSV holds one sheet and loses ids and dates. Fill in the exported workbook and save it as .xlsx.',
    },
  },
  html: {
    problem: {
      zh: (file) => `这是网页（HTML），只是名字叫 xlsx：${file}`,
      en: (file) => `a web page (HTML) that is only called xlsx: ${file}`,
    },
    hint: { zh: `请打开后另存为${again.zh}，或用导出的台账。`, en: `Open it and save it as ${again.en}.` },
  },
  ods: {
    problem: {
      zh: (file) => `这是 ODS 表格，不是 .xlsx：${file}`,
      en: (file) => `an ODS spreadsheet, not .xlsx: ${file}`,
    },
    hint: { zh: `请另存为${again.zh}再导入。`, en: `Save it as ${again.en}.` },
  },
  zip: {
    problem: {
      zh: (file) => `这是压缩包，不是台账：${file}`,
      en: (file) => `an archive of files, not a register: ${file}`,
    },
    hint: { zh: '请先解开，再写明里面的台账。', en: 'Unpack it first, then name the workbook in it.' },
  },
  otherFile: {
    problem: { zh: (file) => `这不是表格：${file}`, en: (file) => `no spreadsheet: ${file}` },
    hint: { zh: '请写明 dossier excel export 导出的台账。', en: 'Name the workbook that dossier excel export wrote.' },
  },
  damaged: {
    problem: { zh: (file) => `台账已损坏，打不开：${file}`, en: (file) => `the register is damaged: ${file}` },
    hint: {
      zh: '可能没有传完。请重新拷贝；还能用 WPS 打开的，另存一份再导入。',
      en: 'It may have been cut short. Copy it again; if WPS can open it, save it anew.',
    },
  },
  foreign: {
    problem: {
      zh: (file) => `这本工作簿不是 dossier 导出的台账，或去掉了里面隐藏的表：${file}`,
      en: (file) => `not a register that dossier exported, or its hidden sheets are gone: ${file}`,
    },
    hint: {
      zh: '没有隐藏的表，就认不出每一行是哪一件。请在导出的那一本里填；要搬过来，先重新导出，再把填好的格粘贴进去。',
      en: 'Without the hidden sheet no row can be told. Fill in the exported workbook; paste filled cells into a new export.',
    },
  },
  otherArchive: {
    problem: {
      zh: (file, detail) => `这是“${detail}”的台账，不是这个专卷的：${file}`,
      en: (file, detail) => `the register of ${detail}, not of this archive: ${file}`,
    },
    hint: {
      zh: '请核对台账文件，或用 --dir 写明它的专卷文件夹。',
      en: 'Check the file, or name its archive with --dir.',
    },
  },
};
