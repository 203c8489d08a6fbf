import type { PrintedTable } from '../../model/rendition.ts';
import { printWords } from '../../text/print.ts';
import { readDrawing } from './drawing.ts';
import { gridOf } from './grid.ts';
import type { Repeated } from './grid.ts';
import { openPackage } from './package.ts';
import type { OfficePackage } from './package.ts';
import { columnOf, readSheet, unescaped } from './sheet.ts';
import type { Sheet, SheetContext } from './sheet.ts';
import { isTrue, readStyles } from './styles.ts';
import { type ListedSheet, listedSheets, workbookPart } from '../tables/workbook-sheets.ts';

/** A sheet and what it repeats on every page. */
export interface TitledSheet extends ListedSheet {
  readonly titles: Repeated;
}

/** What a workbook says of its sheets. */
export interface Workbook {
  readonly sheets: readonly TitledSheet[];
  readonly context: SheetContext;
}

/** Names that sheet programs give by themselves. */
const UNNAMED = /^(?:sheet|工作表|表)\s*\d*$/i;

/**
 * The sheets of a workbook as they are seen, in their order. Null where an office program does better: what is not of cells (charts alone, pictures
 * alone), formulas never reckoned, a package that cannot be read. `empty` when no sheet shows anything.
 */
export async function printedWorkbook(bytes: Uint8Array): Promise<readonly PrintedTable[] | 'empty' | null> {
  try {
    const office = await openPackage(bytes);
    const workbook = await readWorkbook(office);
    return workbook === null ? null : await printedSheets(office, workbook);
  } catch {
    return null;
  }
}

async function printedSheets(
  office: OfficePackage,
  { sheets, context }: Workbook,
): Promise<readonly PrintedTable[] | 'empty' | null> {
  const visible = sheets.filter(({ hidden }) => !hidden);
  const tables: PrintedTable[] = [];
  for (const { name, link, titles } of visible) {
    if (link?.type !== 'worksheet' || !office.has(link.part)) return null;
    const sheet = await readSheet(office, link.part, context);
    const over = await readDrawing(office, await drawingOf(office, link.part, sheet));
    const drawn = { ...over, pictures: over.pictures + sheet.cellPictures };
    const things = drawn.pictures + drawn.charts + drawn.textBoxes;
    const grid = gridOf(sheet, repeatedBy(sheet, titles));
    if (sheet.unreckoned || (grid === null && things > 0)) return null;
    if (grid === null) continue;
    const { shown, ...table } = grid;
    const notes = things > 0 ? [...table.notes, printWords.tables.drawn(drawn)] : table.notes;
    tables.push({ ...table, name, notes, origin: { sheet: name, ...shown, lines: null } });
  }
  const last = tables.at(-1);
  if (last === undefined) return 'empty';
  const hidden = sheets.filter((sheet) => sheet.hidden).map(({ name }) => name);
  const notes = hidden.length === 0 ? [] : [printWords.tables.hiddenSheets(hidden)];
  return [...tables.slice(0, -1), { ...last, notes: [...last.notes, ...notes] }].map((table) =>
    named(table, tables.length),
  );
}

/** The only sheet of a workbook bears its name if somebody gave it one and no title stands above it. */
function named(table: PrintedTable, count: number): PrintedTable {
  const known = UNNAMED.test(table.name ?? '') || table.titleRows > 0;
  return count === 1 && known ? { ...table, name: null } : table;
}

async function drawingOf(office: OfficePackage, part: string, { drawing }: Sheet): Promise<string | null> {
  if (drawing === null) return null;
  const links = await office.links(part);
  return links.get(drawing)?.part ?? null;
}

/** What the sheet repeats on paper goes before what it keeps in view. */
function repeatedBy({ frozen }: Sheet, titles: Repeated): Repeated {
  return {
    rows: titles.rows > 0 ? titles.rows : frozen.rows,
    columns: titles.columns > 0 ? titles.columns : frozen.columns,
  };
}

/** The sheets a workbook lists, and what their cells refer to. Null if the package holds no workbook in XML. @throws if a part is broken */
export async function readWorkbook(office: OfficePackage): Promise<Workbook | null> {
  const main = await workbookPart(office);
  if (main === null) return null;
  const links = await office.links(main);
  const partOf = (type: string): string => [...links.values()].find((link) => link.type === type)?.part ?? '';
  const titles = new Map<number, string>();
  let from1904 = false;
  let titled: number | null = null;
  await office.read(main, {
    open: (name, attribute) => {
      // Excel writes a second element of that name, of an extension, which says nothing of days.
      if (name === 'workbookPr') from1904 ||= isTrue(attribute('date1904'));
      else if (name === 'definedName')
        titled = attribute('name') === '_xlnm.Print_Titles' ? Number(attribute('localSheetId')) : null;
    },
    text: (text) => {
      if (titled !== null) titles.set(titled, (titles.get(titled) ?? '') + text);
    },
    close: (name) => {
      if (name === 'definedName') titled = null;
    },
  });
  const styles = await readStyles(office, partOf('styles'));
  const strings = await readStrings(office, partOf('sharedStrings'));
  const listed = await listedSheets(office, main);
  const sheets = listed.map((sheet, at) => ({ ...sheet, titles: titlesOf(titles.get(at) ?? '') }));
  return { sheets, context: { strings, styles, from1904 } };
}

/** `表!$A:$B,表!$1:$3`: repeated up to which row and column. */
function titlesOf(reference: string): Repeated {
  const rows = /\$\d+:\$(\d+)/.exec(reference)?.[1];
  const last = columnOf(/\$[A-Z]+:\$([A-Z]+)/.exec(reference)?.[1] ?? null);
  return { rows: Number(rows ?? 0), columns: last === null ? 0 : last + 1 };
}

/** Texts that cells share, without what is said of their pronunciation. */
async function readStrings(office: OfficePackage, part: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let current = '';
  let isText = false;
  let isSound = false;
  await office.read(part, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 't') isText = true;
      else if (name === 'rPh') isSound = true;
    },
    text: (text) => {
      if (isText && !isSound) current += text;
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(current));
      else if (name === 't') isText = false;
      else if (name === 'rPh') isSound = false;
    },
  });
  return strings;
}
