import type { RegisterRow, RegisterTable } from '../../model/register.ts';
import type { RegisterLine, RegisterVolume } from '../../register/lines.ts';
import { registerWords } from '../../text/register-words.ts';
import { unitName } from '../unit-name.ts';
import { type BookCell, type BookSheet, FIRST_ROW, fixed, letters } from './book.ts';
import { fieldCell, fieldChoices, fieldColumn } from './fields.ts';
import type { ChoiceLists } from './lists.ts';

/** A row of a table's sheet. */
export interface TableLine {
  readonly line: RegisterLine;
  /** Place among the rows of its record, from 1; null: none yet. */
  readonly place: number | null;
  readonly row: RegisterRow | null;
}

/** Columns before those that are filled in. */
const LEAD = 4;
const SPARE = 40;

/** The rows of a table: those that records have, and an empty one for each record or part whose kind asks for some. */
export function tableLines({ key, kind }: RegisterTable, volumes: readonly RegisterVolume[]): readonly TableLine[] {
  return volumes.flatMap(({ lines }) =>
    lines.flatMap((line): readonly TableLine[] => {
      if (line.record !== null && !line.record.editable) return [];
      const rows = line.record?.entry.rows.get(key) ?? [];
      if (rows.length > 0) return rows.map((row, index) => ({ line, place: index + 1, row }));
      const isAsked = takes(line, kind) && line.record?.entry.fields.has('reason') !== true;
      return isAsked ? [{ line, place: null, row: null }] : [];
    }),
  );
}

function takes({ part, record }: RegisterLine, kind: RegisterTable['kind']): boolean {
  if (kind === null) return false;
  return record === null ? part?.part.kind === kind : record.parts.some((each) => each.kind === kind);
}

/** The sheet of a table. */
export function tableSheet(
  table: RegisterTable,
  lines: readonly TableLine[],
  volumes: readonly RegisterVolume[],
  lists: ChoiceLists,
): BookSheet {
  const { columns, name } = table;
  const ids = lists.add(idsFor(table, volumes));
  const rows = [
    ...lines.map((line, index) => lineCells(line, FIRST_ROW + index, table)),
    ...Array.from({ length: SPARE }, (_, index) => spareCells(FIRST_ROW + lines.length + index, table, ids.table)),
  ];
  const range = { from: FIRST_ROW, to: FIRST_ROW + rows.length - 1 };
  const missing = `LEFT($D${range.from},1)="${registerWords.missing}"`;
  return {
    name,
    hidden: false,
    lead: registerWords.tableLead(name),
    columns: [
      { head: registerWords.id, width: 14, note: null },
      { head: registerWords.piece, width: 44, note: null },
      { head: registerWords.place, width: 5, note: null },
      { head: registerWords.state, width: 16, note: null },
      ...columns.map(fieldColumn),
    ],
    rows,
    frozen: 2,
    choices: [
      { column: 0, from: FIRST_ROW + lines.length, to: range.to, list: ids.list, strict: true },
      ...fieldChoices(columns, LEAD, range),
    ],
    alarms: [
      { column: 3, ...range, formula: missing },
      ...columns.flatMap(({ whenBlank }, index) => {
        const cell = `$${letters(LEAD + index)}${range.from}`;
        return whenBlank === 'wanted'
          ? [{ column: LEAD + index, ...range, formula: `AND(${missing},${cell}="")` }]
          : [];
      }),
    ],
    filtered: true,
    printed: FIRST_ROW + Math.max(1, lines.length) - 1,
    pagesWide: 1,
    colour: 'FF7F9DB9',
  };
}

/** Records and parts that may have such rows, to choose from when one more is added. */
function idsFor({ kind, key }: RegisterTable, volumes: readonly RegisterVolume[]): readonly (readonly string[])[] {
  return volumes.flatMap(({ lines, spare }) => {
    const own = lines.filter((line) => kind === null || takes(line, kind) || line.record?.entry.rows.has(key) === true);
    const added = own.length === 0 ? [] : spare.map((id) => [id, registerWords.added]);
    return [...own.map((line) => [line.id, pieceName(line)]), ...added];
  });
}

/** 2024 2-19 文体活动：2024年元宵节活动记录; the part where there is no title yet. */
function pieceName({ year, result, part, record }: RegisterLine): string {
  const title = record?.entry.fields.get('title') ?? part?.part.name ?? '';
  return `${year} ${unitName(result.unit)}：${title}`;
}

function lineCells({ line, place, row }: TableLine, at: number, table: RegisterTable): BookCell[] {
  const blank = line.record === null ? '' : registerWords.missing;
  return [
    fixed(line.id, place === null || place === 1 ? { begins: true } : {}),
    fixed(pieceName(line)),
    place === null ? fixed('') : { text: String(place), kind: 'number', open: false },
    stateCell(row, at, table, blank),
    ...table.columns.map((column) => fieldCell(row, column, true)),
  ];
}

function spareCells(at: number, table: RegisterTable, ids: string): BookCell[] {
  const name = `IF(A${at}="","",IFERROR(VLOOKUP(A${at},${ids},2,FALSE),"${registerWords.noId}"))`;
  return [
    { text: '', kind: 'text', open: true },
    fixed('', { formula: name }),
    fixed(''),
    stateCell(null, at, table, ''),
    ...table.columns.map((column) => fieldCell(null, column, true)),
  ];
}

/** What a row still lacks, reckoned as it is filled in. */
function stateCell(row: RegisterRow | null, at: number, { columns }: RegisterTable, blank: string): BookCell {
  const wanted = columns.flatMap((column, index) => (column.whenBlank === 'wanted' ? [{ column, index }] : []));
  const lacks = wanted.map(({ column, index }) => `IF(${letters(LEAD + index)}${at}="","${column.head} ","")`);
  const range = `${letters(LEAD)}${at}:${letters(LEAD + columns.length - 1)}${at}`;
  const { filled, missing } = registerWords;
  const lacking = lacks.length === 0 ? '""' : `TRIM(${lacks.join('&')})`;
  const formula = `IF(COUNTA(${range})=0,"${blank}",IF(${lacking}="","${filled}","${missing}"&SUBSTITUTE(${lacking}," ","、")))`;
  if (row === null || row.size === 0) return fixed(blank, { formula });
  const words = wanted.filter(({ column }) => !row.has(column.key)).map(({ column }) => column.head);
  return fixed(words.length === 0 ? filled : `${missing}${words.join('、')}`, { formula });
}
