import type { ArchiveConfig } from '../../model/archive.ts';
import type { Checklist } from '../../model/checklist.ts';
import { ownersOf } from '../../model/owners.ts';
import type { RegisterColumn } from '../../model/register.ts';
import { CARRIERS, KIND_OF_COLUMN, recordColumns, registerTables, WANTED } from '../../register/columns.ts';
import type { RegisterLine, RegisterVolume } from '../../register/lines.ts';
import { partStatusWords } from '../../text/status-words.ts';
import { registerWords } from '../../text/register-words.ts';
import { partDemand } from '../checklist-text.ts';
import { clauseOf } from '../clause.ts';
import { unitName } from '../unit-name.ts';
import { type BookAlarm, type BookCell, type BookSheet, FIRST_ROW, fixed, letters, quoted } from './book.ts';
import { fieldCell, fieldChoices, fieldColumn } from './fields.ts';

/** What the sheets of a register are made from. */
export interface VolumeSetting {
  readonly checklist: Checklist;
  readonly people: ArchiveConfig['people'];
  /** Where authors already named stand. */
  readonly authors: string;
  /** Where the parts of a volume stand, to choose from. */
  readonly partsOf: (volume: RegisterVolume) => string;
  /** Where the rows of a record stand: the row of the id in the table's sheet, 1-based; null: none. */
  readonly rowOf: (table: string, id: string) => number | null;
}

/** Columns before those that are filled in. */
const LEAD = 6;
const STATE = letters(3);

/** The sheet of a volume of a year: a row for every piece, and for every part that lacks one. */
export function volumeSheet(volume: RegisterVolume, setting: VolumeSetting): BookSheet {
  const { checklist } = setting;
  const columns = columnsFor(volume);
  const first = volume.units[0]?.unit;
  const title = checklist.volumes.find(({ number }) => number === first?.volume)?.title ?? '';
  const rows = [
    ...volume.lines.map((line, index) => lineCells(line, index, { volume, columns, setting })),
    ...volume.spare.map((id, index) => spareCells(id, FIRST_ROW + volume.lines.length + index, columns)),
  ];
  const to = FIRST_ROW + rows.length - 1;
  const range = { from: FIRST_ROW, to };
  const author = columns.findIndex(({ key }) => key === 'author');
  return {
    name: volume.name,
    hidden: false,
    lead: registerWords.lead(volume.name, title),
    columns: [
      { head: registerWords.id, width: 13, note: null },
      { head: registerWords.item, width: 20, note: null },
      { head: registerWords.part, width: 16, note: null },
      { head: registerWords.state, width: 14, note: null },
      { head: registerWords.owner, width: 9, note: null },
      { head: registerWords.rows, width: 10, note: null },
      ...columns.map(fieldColumn),
    ],
    rows,
    frozen: 3,
    choices: [
      { column: 2, from: FIRST_ROW + volume.lines.length, to, list: setting.partsOf(volume), strict: true },
      ...(author < 0 ? [] : [{ column: LEAD + author, ...range, list: setting.authors, strict: false }]),
      ...fieldChoices(columns, LEAD, range),
    ],
    alarms: alarms(columns, range),
    filtered: true,
    printed: FIRST_ROW + Math.max(1, volume.lines.length) - 1,
    pagesWide: 2,
    colour: null,
  };
}

/** Columns that only some kinds have are left out where no part takes that kind and no record says such a thing. */
function columnsFor({ lines }: RegisterVolume): readonly RegisterColumn[] {
  return recordColumns.filter(({ key }) => {
    const kind = KIND_OF_COLUMN.get(key);
    if (kind === undefined) return true;
    return lines.some(
      ({ part, record }) =>
        part?.part.kind === kind ||
        (kind === 'statement' && part?.part.mayNotOccur === true) ||
        record?.entry.fields.has(key) === true,
    );
  });
}

interface LineSetting {
  readonly volume: RegisterVolume;
  readonly columns: readonly RegisterColumn[];
  readonly setting: VolumeSetting;
}

function lineCells(line: RegisterLine, index: number, { volume, columns, setting }: LineSetting): BookCell[] {
  const { id, result, record } = line;
  const { unit } = result;
  const isOpen = record === null || record.editable;
  const begins = volume.lines[index - 1]?.result === result ? {} : ({ begins: true } as const);
  return [
    fixed(id, begins),
    fixed(unitName(unit)),
    fixed(partNames(line).join('、'), { note: noteFor(line, setting) }),
    isOpen ? lineState(line, FIRST_ROW + index, columns) : fixed(closedWord(line)),
    fixed(ownersOf(setting.people, unit.item).join('、')),
    tableCell(line, setting),
    ...columns.map((column) => fieldCell(record?.entry.fields ?? null, column, isOpen)),
  ];
}

function partNames({ record, part }: RegisterLine): readonly string[] {
  if (record !== null && record.parts.length > 1) return record.parts.map(({ name }) => name);
  return part === null ? [] : [part.part.name];
}

function lineState({ record, status }: RegisterLine, row: number, columns: readonly RegisterColumn[]): BookCell {
  if (record !== null) return stateCell(row, columns, 'missing', record.entry.fields);
  return stateCell(row, columns, status ?? 'missing', null);
}

/** Why a row cannot be filled in. */
function closedWord({ record }: RegisterLine): string {
  return record?.root === null ? registerWords.unread : registerWords.unfit;
}

/** Leads to the rows that belong to the record in another sheet. */
function tableCell({ id, part }: RegisterLine, { rowOf }: VolumeSetting): BookCell {
  const table = registerTables.find(({ kind }) => kind !== null && kind === part?.part.kind);
  const row = table === undefined ? null : rowOf(table.key, id);
  if (table === undefined || row === null) return fixed('');
  return fixed(table.name, { target: `${quoted(table.name)}!A${row}` });
}

function noteFor({ result, part }: RegisterLine, { checklist }: VolumeSetting): string {
  const { unit } = result;
  const thresholds = unit.thresholds.filter(({ parts }) => part !== null && parts.includes(part.part.name));
  return [
    registerWords.clause(clauseOf(unit, checklist), unit.title),
    ...(part === null ? [] : [registerWords.demands(partDemand(part, 'zh'))]),
    ...thresholds.map(({ words }) => registerWords.threshold(words)),
  ].join('\n');
}

function spareCells(id: string, row: number, columns: readonly RegisterColumn[]): BookCell[] {
  return [
    fixed(id),
    fixed(''),
    { text: '', kind: 'text', open: true },
    stateCell(row, columns, null, null),
    fixed(''),
    fixed(''),
    ...columns.map((column) => fieldCell(null, column, true)),
  ];
}

/** What is still missing, reckoned as it is filled in. `status`: of a row in which nothing stands; null: nothing is said of it. */
function stateCell(
  row: number,
  columns: readonly RegisterColumn[],
  status: RegisterLine['status'],
  fields: ReadonlyMap<string, string> | null,
): BookCell {
  const blank = status === null ? '' : partStatusWords.zh[status];
  const at = (key: string): string | null => {
    const index = columns.findIndex((column) => column.key === key);
    return index < 0 ? null : `${letters(LEAD + index)}${row}`;
  };
  const carriers = CARRIERS.flatMap((key) => at(key) ?? []);
  const needsCarrier = !columns.some(({ key }) => key === 'summary');
  const lacks = [
    ...WANTED.map((key) => ({ cells: [at(key) ?? ''], word: headOf(columns, key) })),
    ...(needsCarrier ? [{ cells: carriers, word: registerWords.carrier }] : []),
  ];
  const parts = lacks.map(({ cells, word }) => `IF(AND(${cells.map((cell) => `${cell}=""`).join(',')}),"${word} ","")`);
  const [from, to] = [letters(LEAD), letters(LEAD + columns.length - 1)];
  const lacking = `TRIM(${parts.join('&')})`;
  const formula = `IF(COUNTA(${from}${row}:${to}${row})=0,"${blank}",IF(${lacking}="","${registerWords.filled}","${registerWords.missing}"&SUBSTITUTE(${lacking}," ","、")))`;
  return fixed(stateText(fields, blank, needsCarrier, columns), { formula });
}

/** What the formula gives, for programs that do not reckon before they show. */
function stateText(
  fields: ReadonlyMap<string, string> | null,
  blank: string,
  needsCarrier: boolean,
  columns: readonly RegisterColumn[],
): string {
  if (fields === null || fields.size === 0) return blank;
  const lacking = [
    ...WANTED.filter((key) => !fields.has(key)).map((key) => headOf(columns, key)),
    ...(needsCarrier && !CARRIERS.some((key) => fields.has(key)) ? [registerWords.carrier] : []),
  ];
  return lacking.length === 0 ? registerWords.filled : `${registerWords.missing}${lacking.join('、')}`;
}

function headOf(columns: readonly RegisterColumn[], key: string): string {
  return columns.find((column) => column.key === key)?.head ?? key;
}

/** Red: the word that something is missing, and the cells that lack it. */
function alarms(
  columns: readonly RegisterColumn[],
  range: { readonly from: number; readonly to: number },
): BookAlarm[] {
  const { missing } = registerWords;
  const isMissing = `LEFT($${STATE}${range.from},1)="${missing}"`;
  const column = (key: string): number => columns.findIndex((each) => each.key === key);
  const carriers = CARRIERS.map(column).filter((index) => index >= 0);
  const allBlank = carriers.map((index) => `$${letters(LEAD + index)}${range.from}=""`);
  const files = column('files');
  return [
    { column: 3, ...range, formula: isMissing },
    ...WANTED.map((key) => {
      const index = LEAD + column(key);
      return { column: index, ...range, formula: `AND(${isMissing},$${letters(index)}${range.from}="")` };
    }),
    { column: LEAD + files, ...range, formula: `AND(${[isMissing, ...allBlank].join(',')})` },
  ];
}
