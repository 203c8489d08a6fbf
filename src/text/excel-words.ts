import type { Language } from './language.ts';

/** What is told of the state of a workbook without keeping anything from being imported. */
export interface RegisterNoteWords {
  readonly sheetMissing: (sheet: string) => string;
  readonly sheetRenamed: (sheet: string, was: string) => string;
  readonly sheetForeign: (sheet: string) => string;
  readonly columnMissing: (sheet: string, head: string) => string;
  readonly columnForeign: (sheet: string, head: string) => string;
  readonly hiddenRows: (sheet: string, count: number) => string;
  readonly hiddenSheet: (sheet: string) => string;
  readonly dateOutside: (date: string, from: string | null, to: string | null) => string;
}

/** What `dossier excel` says. */
export interface ExcelWords {
  readonly exported: (
    file: string,
    counts: { readonly sheets: number; readonly records: number; readonly missing: number },
  ) => string;
  /** `archive` names the archive folder for the command, blank before it; empty where none is needed. */
  readonly exportNext: (archive: string) => string;
  readonly current: (file: string) => string;
  readonly unimported: (file: string) => string;
  readonly askOverwrite: string;
  readonly needsForce: string;
  readonly notExported: string;
  readonly counted: (counts: {
    readonly changed: number;
    readonly added: number;
    readonly removals: number;
    readonly faults: number;
    readonly conflicts: number;
  }) => string;
  readonly nothing: string;
  readonly changedHeading: string;
  readonly addedHeading: string;
  readonly removalsHeading: string;
  readonly faultsHeading: string;
  readonly conflictsHeading: string;
  readonly notesHeading: string;
  readonly settings: string;
  readonly blank: string;
  readonly colon: string;
  readonly removal: Readonly<Record<'record' | 'row' | 'population' | 'person', (name: string) => string>>;
  readonly emptied: string;
  readonly gone: string;
  readonly more: (count: number) => string;
  readonly ask: string;
  readonly askRemove: (count: number) => string;
  readonly dryRun: string;
  readonly needsYes: string;
  readonly needsRemove: string;
  readonly keptRemovals: (count: number) => string;
  readonly notWritten: string;
  readonly written: (counts: { readonly changed: number; readonly added: number; readonly removed: number }) => string;
  readonly faultsLeft: (count: number) => string;
  readonly undo: (archive: string) => string;
  readonly nothingToUndo: string;
  readonly restored: (files: number) => string;
  readonly changedMeanwhile: (paths: readonly string[]) => string;
  readonly changedSince: (paths: readonly string[]) => string;
  readonly notes: RegisterNoteWords;
}

function listed(paths: readonly string[]): string {
  return paths.map((path) => `  ${path}`).join('\n');
}

const zh: ExcelWords = {
  exported: (file, { sheets, records, missing }) =>
    `已导出：${file}（${sheets} 张卷表，${records} 件材料，${missing === 0 ? '一件不缺' : `还缺 ${missing} 件，标红`}）。`,
  exportNext: (archive) =>
    `下一步：用 WPS 或 Excel 打开，填白格，保存、关闭，再运行 dossier excel import${archive}。怎么填见第一张表“说明”。`,
  current: (file) => `台账没有变化，不用重写：${file}`,
  unimported: (file) => `${file} 里有还没导入的内容，重新导出会丢掉它们。`,
  askOverwrite: '还是要覆盖吗？写 y 或“是”就覆盖，直接回车不动',
  needsForce: '没有导出，原来的台账没有动。请先运行 dossier excel import；不要了就加 --force，或换一个文件名。',
  notExported: '没有导出，原来的台账没有动。',
  counted: ({ changed, added, removals, faults, conflicts }) =>
    `${[
      `改 ${changed} 件`,
      `新登记 ${added} 件`,
      ...(removals === 0 ? [] : [`要您另外同意才删的 ${removals} 处`]),
      ...(faults === 0 ? [] : [`写错的 ${faults} 处`]),
      ...(conflicts === 0 ? [] : [`后来被别人改过的 ${conflicts} 处`]),
    ].join('，')}。什么都还没有动。`,
  nothing: '台账和登记一致，没有要导入的。',
  changedHeading: '要改的',
  addedHeading: '新登记的',
  removalsHeading: '台账里清空、删掉的（另外问您）',
  faultsHeading: '写错的（这些行没有导入，别的照常）',
  conflictsHeading: '导出以后登记被改过的（没有覆盖）',
  notesHeading: '另请留意',
  settings: '专卷设置 dossier.yaml',
  blank: '（空）',
  colon: '：',
  removal: {
    record: (name) => `整件登记（编号 ${name}），材料文件留着`,
    row: (name) => `「${name}」里的一行`,
    population: (name) => `${name} 年度人口`,
    person: (name) => `责任人 ${name}`,
  },
  emptied: '清空',
  gone: '行不见了',
  more: (count) => `……还有 ${count} 处`,
  ask: '这样导入吗？写 y 或“是”就写，直接回车不动',
  askRemove: (count) => `上面 ${count} 处也从登记里删除吗？写 y 或“是”就删，直接回车不删`,
  dryRun: '这次只看，什么也没有动。要导入请去掉 --dry-run。',
  needsYes: '什么也没有动。这里不能提问：看过没有问题，请加 --yes 再运行一次。',
  needsRemove: '台账里清空、删掉的没有从登记里删除；确实要删，请加 --remove。',
  keptRemovals: (count) => `${count} 处没有删。`,
  notWritten: '什么也没有动。',
  written: ({ changed, added, removed }) =>
    `已导入：改 ${changed} 件，新登记 ${added} 件${removed === 0 ? '' : `，删除 ${removed} 处`}。别的字一个没动。`,
  faultsLeft: (count) => `还有 ${count} 处没有导入，改好、保存后再运行一次。`,
  undo: (archive) => `要还原：dossier excel import --undo${archive}；看还缺什么：dossier check。`,
  nothingToUndo: '没有可以还原的导入。',
  restored: (files) => `已还原 ${files} 个文件，和导入前一字不差。`,
  changedMeanwhile: (paths) => `什么也没有动：这些文件刚刚被别的程序改过，请保存并关闭后再运行一次：\n${listed(paths)}`,
  changedSince: (paths) =>
    `没有还原：这些文件在那以后又被改过，还原会丢掉后来的改动：\n${listed(paths)}\n导入前的原样还在 .dossier/undo/ 里。`,
  notes: {
    sheetMissing: (sheet) => `没有「${sheet}」这张表：它的材料不动`,
    sheetRenamed: (sheet, was) => `「${sheet}」原来叫「${was}」，照样读`,
    sheetForeign: (sheet) => `「${sheet}」不是台账的表，没有读`,
    columnMissing: (sheet, head) => `「${sheet}」没有“${head}”一栏：这一栏不动`,
    columnForeign: (sheet, head) => `「${sheet}」的“${head}”一栏不是台账的，没有读`,
    hiddenRows: (sheet, count) => `「${sheet}」有 ${count} 行隐藏（或筛选掉了），也读了`,
    hiddenSheet: (sheet) => `「${sheet}」是隐藏的，也读了`,
    dateOutside: (date, from, to) =>
      `日期 ${date} 不在这一件该有的时间里（${from ?? '不限'} 至 ${to ?? '不限'}），请核对年份`,
  },
};

const en: ExcelWords = {
  exported: (file, { sheets, records, missing }) =>
    `exported: ${file} (${sheets} sheets of volumes, ${records} records, ${missing === 0 ? 'none missing' : `${missing} still missing, in red`}).`,
  exportNext: (archive) =>
    `Next: fill in the white cells in WPS, Excel or LibreOffice, save, close, then run dossier excel import${archive}`,
  current: (file) => `the register has not changed: ${file}`,
  unimported: (file) => `${file} holds what was not imported yet; exporting anew would lose it.`,
  askOverwrite: 'Overwrite it all the same? y does it, just Enter does not',
  needsForce: 'Nothing was exported and the workbook left alone. Import it first, or use --force, or another name.',
  notExported: 'Nothing was exported; the workbook was left alone.',
  counted: ({ changed, added, removals, faults, conflicts }) =>
    `${[
      `${changed} changed`,
      `${added} new`,
      ...(removals === 0 ? [] : [`${removals} to be removed only if you say so`]),
      ...(faults === 0 ? [] : [`${faults} fault(s)`]),
      ...(conflicts === 0 ? [] : [`${conflicts} changed by others since`]),
    ].join(', ')}. Nothing was touched yet.`,
  nothing: 'The register says what the records say; there is nothing to import.',
  changedHeading: 'To be changed',
  addedHeading: 'New records',
  removalsHeading: 'Emptied or deleted in the register (asked for separately)',
  faultsHeading: 'Faults (these rows were not imported, the others are)',
  conflictsHeading: 'Records changed since the export (not overwritten)',
  notesHeading: 'To be noted',
  settings: 'settings dossier.yaml',
  blank: '(empty)',
  colon: ': ',
  removal: {
    record: (name) => `the whole record (${name}); its files stay`,
    row: (name) => `a row of 「${name}」`,
    population: (name) => `population of ${name}`,
    person: (name) => `duties of ${name}`,
  },
  emptied: 'emptied',
  gone: 'row gone',
  more: (count) => `… and ${count} more`,
  ask: 'Import this? y does it, just Enter does not',
  askRemove: (count) => `Remove these ${count} from the records as well? y does it, just Enter does not`,
  dryRun: 'Nothing was touched. To import leave --dry-run out.',
  needsYes: 'Nothing was touched. There is no terminal to ask on: if it is right, run again with --yes.',
  needsRemove: 'What was emptied or deleted was not removed from the records; if it is to go, use --remove.',
  keptRemovals: (count) => `${count} not removed.`,
  notWritten: 'Nothing was touched.',
  written: ({ changed, added, removed }) =>
    `imported: ${changed} changed, ${added} new${removed === 0 ? '' : `, ${removed} removed`}. Not another character was touched.`,
  faultsLeft: (count) => `${count} place(s) were not imported; mend them, save, and run again.`,
  undo: (archive) => `Undo: dossier excel import --undo${archive}. What is still missing: dossier check`,
  nothingToUndo: 'There is nothing to undo.',
  restored: (files) => `${files} file(s) restored to the byte.`,
  changedMeanwhile: (paths) =>
    `Nothing was touched: another program has just changed these files; save, close and run again:\n${listed(paths)}`,
  changedSince: (paths) =>
    `Nothing restored: these files were changed since, and that would be lost:\n${listed(paths)}\nWhat they held before is still in .dossier/undo/.`,
  notes: {
    sheetMissing: (sheet) => `there is no sheet 「${sheet}」: its records stay as they are`,
    sheetRenamed: (sheet, was) => `「${sheet}」 was called 「${was}」 and is read all the same`,
    sheetForeign: (sheet) => `「${sheet}」 is no sheet of the register and was not read`,
    columnMissing: (sheet, head) => `「${sheet}」 has no column ${head}: that field stays as it is`,
    columnForeign: (sheet, head) => `the column ${head} of 「${sheet}」 is none of the register and was not read`,
    hiddenRows: (sheet, count) => `${count} row(s) of 「${sheet}」 are hidden or filtered away; they were read`,
    hiddenSheet: (sheet) => `「${sheet}」 is hidden; it was read`,
    dateOutside: (date, from, to) =>
      `the date ${date} is outside what this part asks for (${from ?? '…'} to ${to ?? '…'}); check the year`,
  },
};

export const excelWords: Record<Language, ExcelWords> = { zh, en };
