import type { Language } from './language.ts';

/** What is wrong with a cell or row of a filled-in register, and how to mend it; `found` is shown as it may be. */
export interface RegisterFaultWords {
  readonly errorCell: (found: string) => string;
  readonly unreckoned: string;
  readonly digitsLost: string;
  readonly noDate: (found: string) => string;
  readonly dateDoubtful: (found: string) => string;
  readonly noNumber: (found: string, whole: boolean) => string;
  readonly noChoice: (found: string, choices: readonly string[]) => string;
  readonly noPages: (found: string, whole: boolean) => string;
  readonly noYears: (found: string) => string;
  readonly keptElsewhere: string;
  readonly blankWanted: string;
  readonly unknownId: (found: string, suggestion: string | null) => string;
  readonly noId: string;
  readonly sameId: (id: string, other: string) => string;
  readonly otherSheet: (id: string, home: string) => string;
  readonly lockedChanged: (found: string, was: string) => string;
  readonly noPart: string;
  readonly unknownPart: (found: string, parts: readonly string[]) => string;
  readonly rowsAlone: (id: string, home: string) => string;
  readonly oneRowOnly: (id: string) => string;
  readonly merged: (area: string) => string;
  readonly fileMissing: (found: string, folder: string, suggestion: string | null) => string;
  readonly fileInInbox: (found: string) => string;
  readonly fileOutside: (found: string) => string;
  readonly notEditable: (path: string) => string;
  readonly recordGone: (path: string) => string;
  readonly headTwice: (head: string, other: string) => string;
  readonly foreignYear: (found: string, years: readonly number[]) => string;
  readonly unknownDuty: (found: string, suggestion: string | null) => string;
  readonly conflict: (heads: readonly string[], path: string) => string;
}

const zh: RegisterFaultWords = {
  errorCell: (found) => `这一格是出错的公式（${found}）。请直接写内容`,
  unreckoned: '这一格的公式还没有算过。请用 WPS 或 Excel 打开、保存，或直接写内容',
  digitsLost: '这一格的数字超过 15 位，表格程序已把末尾几位变成 0。请把这一格设成“文本”，再照原样写一遍',
  noDate: (found) => `“${found}”不是日子。请写成 2024-03-05；只知道月份写 2024-03，起止写 2024-03 至 2024-11`,
  dateDoubtful: (found) => `“${found}”可能是 1 月，也可能是 10 月。请写成 2024-01 或 2024-10`,
  noNumber: (found, whole) => `“${found}”不是${whole ? '整' : ''}数。请只写数字`,
  noChoice: (found, choices) => `没有“${found}”这一种。请从 ${choices.join('、')} 里选`,
  noPages: (found, whole) =>
    `看不懂“${found}”。请写名称和数字，用顿号隔开，如 ${whole ? '目标 2、计划 3' : '人口 4144'}`,
  noYears: (found) => `“${found}”不是起止年。请写成 2022-2024`,
  keptElsewhere: '这一格的内容比台账里能写的多，不能在台账里改。请恢复原样，要改请改登记文件',
  blankWanted: '这一格不能空。要删除整件，请清空整行',
  unknownId: (found, suggestion) =>
    `没有“${found}”这个编号${suggestion === null ? '。' : `，是不是 ${suggestion}？`}编号不要改；要新增，请填表尾的空行`,
  noId: '这一行没有编号。要新增，请填表尾的空行（编号已经写好）',
  sameId: (id, other) => `编号 ${id} 有两行（另一行在${other}）。请删掉多出来的一行；要新增，请填表尾的空行`,
  otherSheet: (id, home) => `${id} 是「${home}」的行，放错了表。请移回去；要新增，请填这张表表尾的空行`,
  lockedChanged: (found, was) => `件名不能改（原来是“${was}”，现在是“${found}”）。请改回来；别的件请填表尾的空行`,
  noPart: '还没有选件名。请在件名一格的下拉里选是哪一件',
  unknownPart: (found, parts) =>
    `这一卷没有“${found}”${parts.length === 0 ? '。' : `，是不是“${parts.join('”“')}”？`}请从下拉里选`,
  rowsAlone: (id, home) => `${id} 这件材料还没有填。请先在「${home}」填它的题名、日期，再填这里`,
  oneRowOnly: (id) => `${id} 只能有一行。请删掉多出来的一行`,
  merged: (area) => `${area} 合并成了一格，只有第一格有内容。请取消合并，各格分别填`,
  fileMissing: (found, folder, suggestion) =>
    `找不到文件“${found}”${suggestion === null ? '。' : `，是不是“${suggestion}”？`}请放进 ${folder}/，或改成里面的文件名`,
  fileInInbox: (found) => `“${found}”还在收件箱里。请先运行 dossier import，或把它移到这一项的文件夹`,
  fileOutside: (found) => `“${found}”不在专卷里。请把文件放进这一项的文件夹，只写文件名`,
  notEditable: (path) => `${path} 的写法不能逐处改。请先运行 dossier fix，再导入一次`,
  recordGone: (path) => `它的登记 ${path} 已经不在了（移走或删除）。请重新导出台账再填`,
  headTwice: (head, other) => `“${head}”一栏有两列（另一列在 ${other}），只读前一列。请删掉一列或改表头`,
  foreignYear: (found, years) => `这个专卷没有 ${found} 年度（有 ${years.join('、')}）`,
  unknownDuty: (found, suggestion) =>
    `没有“${found}”${suggestion === null ? '。' : `，是不是“${suggestion}”？`}卷写数字，项目写清单里的名称，用顿号隔开`,
  conflict: (heads, path) =>
    `导出以后 ${path} 被别人改过${heads.length === 0 ? '' : `（${heads.join('、')}）`}，没有覆盖。请重新导出一本台账，看过再填`,
};

const en: RegisterFaultWords = {
  errorCell: (found) => `this cell is a formula that failed (${found}); write its content instead`,
  unreckoned: 'the formula of this cell was never calculated; open and save it in WPS or Excel, or write its content',
  digitsLost:
    'this number has more than 15 digits, and the sheet program has turned its last ones into 0; make the cell text and write it again',
  noDate: (found) => `${found} is no date; write 2024-03-05, 2024-03 for a month, 2024-03 – 2024-11 for a span`,
  dateDoubtful: (found) => `${found} may be January or October; write 2024-01 or 2024-10`,
  noNumber: (found, whole) => `${found} is no ${whole ? 'whole ' : ''}number; write digits only`,
  noChoice: (found, choices) => `${found} is none of ${choices.join(', ')}`,
  noPages: (found, whole) =>
    `${found} cannot be understood; write names, each with its ${whole ? 'page' : 'figure'}, separated by commas`,
  noYears: (found) => `${found} is no first and last year; write 2022-2024`,
  keptElsewhere: 'the record says more than this cell can; put it back as it was and change the record itself',
  blankWanted: 'this cell may not be empty; to remove the record empty its whole row',
  unknownId: (found, suggestion) =>
    `there is no id ${found}${suggestion === null ? '' : `; did you mean ${suggestion}?`}; ids are not to be changed, new pieces go into the empty rows at the end`,
  noId: 'this row has no id; new pieces go into the empty rows at the end of the sheet',
  sameId: (id, other) => `two rows bear the id ${id} (the other is ${other}); delete one of them`,
  otherSheet: (id, home) => `${id} belongs to 「${home}」; move it back, or use an empty row at the end of this sheet`,
  lockedChanged: (found, was) => `the part may not be changed (it was ${was}, now ${found}); put it back`,
  noPart: 'no part is chosen; choose one from the list of that cell',
  unknownPart: (found, parts) =>
    `this volume has no ${found}${parts.length === 0 ? '' : `; did you mean ${parts.join(', ')}?`}; choose from the list`,
  rowsAlone: (id, home) => `nothing is filled in for ${id} yet; fill in its title and date in 「${home}」 first`,
  oneRowOnly: (id) => `${id} can only have one row; delete the other`,
  merged: (area) => `${area} is merged into one cell and only the first has content; unmerge and fill each`,
  fileMissing: (found, folder, suggestion) =>
    `there is no file ${found}${suggestion === null ? '' : `; did you mean ${suggestion}?`}; put it into ${folder}/ or name a file that is there`,
  fileInInbox: (found) =>
    `${found} is still in the inbox; run dossier import first, or move it to the folder of the item`,
  fileOutside: (found) =>
    `${found} is outside the archive; put the file into the folder of the item and give its name only`,
  notEditable: (path) =>
    `${path} cannot be changed place by place for how it is written; run dossier fix, then import again`,
  recordGone: (path) => `its record ${path} is no longer there (moved or removed); export the register anew`,
  headTwice: (head, other) => `there are two columns ${head} (the other at ${other}); only the first is read`,
  foreignYear: (found, years) => `this archive has no year ${found} (it has ${years.join(', ')})`,
  unknownDuty: (found, suggestion) =>
    `there is no ${found}${suggestion === null ? '' : `; did you mean ${suggestion}?`}; volumes are numbers, items the names of the checklist`,
  conflict: (heads, path) =>
    `${path} was changed since the export${heads.length === 0 ? '' : ` (${heads.join(', ')})`} and was not overwritten; export the register anew and look`,
};

export const registerFaultWords: Record<Language, RegisterFaultWords> = { zh, en };
