import type { ArchiveConfig } from '../../model/archive.ts';
import type { Checklist } from '../../model/checklist.ts';
import type { RegisterIndexEntry } from '../../model/register.ts';
import type { Report } from '../../model/report.ts';
import { populationColumns } from '../../register/columns.ts';
import { populationRow, peopleRow } from '../../register/settings.ts';
import { registerWords } from '../../text/register-words.ts';
import { arithmetic, ledgerOf } from '../ledger.ts';
import { unitName } from '../unit-name.ts';
import { type BookCell, type BookSheet, FIRST_ROW, fixed, letters } from './book.ts';
import { fieldCell, fieldChoices, fieldColumn } from './fields.ts';

const plain = {
  hidden: false,
  frozen: 0,
  choices: [],
  alarms: [],
  filtered: false,
  printed: null,
  pagesWide: 1,
} as const;
const SPARE_PEOPLE = 20;

/** How to fill the register in, and what happens with it. */
export function guideSheet({ archive, asOf }: Report, sheets: number, unplaced: readonly string[]): BookSheet {
  const lines = [
    ...registerWords.guideLines({ community: archive.community, asOf, sheets }),
    ...(unplaced.length === 0 ? [] : ['', registerWords.unplacedLead, ...unplaced.map((path) => `  ${path}`)]),
  ];
  return {
    ...plain,
    name: registerWords.guide,
    lead: null,
    columns: [{ head: '', width: 110, note: null }],
    rows: lines.map((line) => [fixed(line)]),
    colour: 'FF8FBC8F',
  };
}

/** The declared population of each year, and what the thresholds are reckoned from. */
export function figuresSheet(config: ArchiveConfig, report: Report): BookSheet {
  const rows = config.years.map((year, index) => [
    { text: String(year), kind: 'number', open: false } as const,
    ...populationColumns.map((column) => fieldCell(populationRow(config, year), column, true)),
    figureState(populationRow(config, year).size, FIRST_ROW + index),
  ]);
  const demands = ledgerOf(report.items, 'zh').map((row): BookCell[] => [
    { text: String(row.result.unit.year ?? ''), kind: 'number', open: false },
    fixed(unitName(row.result.unit)),
    fixed(row.measure.words),
    fixed(countedFrom(row)),
    fixed(arithmetic(row, 'zh')),
  ]);
  return {
    ...plain,
    name: registerWords.figures,
    lead: registerWords.figuresLead,
    columns: [
      { head: registerWords.year, width: 8, note: null },
      ...populationColumns.map((column, index) => ({ ...fieldColumn(column), width: [24, 44, 28, 60][index] ?? 20 })),
      { head: registerWords.state, width: 10, note: null },
    ],
    rows: [
      ...rows,
      [],
      [fixed(registerWords.thresholdsLead)],
      [registerWords.year, registerWords.item, registerWords.demand, registerWords.countedFrom, registerWords.now].map(
        (head) => fixed(head, { begins: true }),
      ),
      ...demands,
    ],
    choices: fieldChoices(populationColumns, 1, { from: FIRST_ROW, to: FIRST_ROW + rows.length - 1 }),
    alarms: populationColumns.map((_, index) => ({
      column: index + 1,
      from: FIRST_ROW,
      to: FIRST_ROW + rows.length - 1,
      formula: `${letters(index + 1)}${FIRST_ROW}=""`,
    })),
    colour: 'FFD9A441',
  };
}

/** Whether the figures of a year are whole, reckoned as they are filled in. */
function figureState(filled: number, row: number): BookCell {
  const wanted = populationColumns.length;
  const range = `B${row}:${letters(wanted)}${row}`;
  const formula = `IF(COUNTA(${range})=${wanted},"${registerWords.filled}","${registerWords.missing}")`;
  return fixed(filled === wanted ? registerWords.filled : registerWords.missing, { formula });
}

/** Parts whose papers a threshold counts. */
function countedFrom({ result, measure }: ReturnType<typeof ledgerOf>[number]): string {
  const threshold = result.unit.thresholds.find(({ id }) => id === measure.id);
  return threshold?.parts.join('、') ?? '';
}

/** Who owes which volumes and items. */
export function peopleSheet(config: ArchiveConfig, checklist: Checklist): BookSheet {
  const open = (text: string): BookCell => ({ text, kind: 'text', open: true });
  const rows = Object.keys(config.people).map((name) => {
    const { volumes, items } = peopleRow(config, name, checklist);
    return [open(name), open(volumes), open(items)];
  });
  const spare = Array.from({ length: SPARE_PEOPLE }, () => [open(''), open(''), open('')]);
  return {
    ...plain,
    name: registerWords.people,
    lead: registerWords.peopleLead,
    columns: [
      { head: registerWords.name, width: 16, note: null },
      { head: registerWords.volumes, width: 20, note: null },
      { head: registerWords.items, width: 80, note: null },
    ],
    rows: [...rows, ...spare],
    frozen: 1,
    colour: 'FFD9A441',
  };
}

/** What the register keeps of its rows, out of sight. */
export function indexSheet(entries: readonly RegisterIndexEntry[], stamp: string, community: string): BookSheet {
  return {
    ...plain,
    hidden: true,
    name: registerWords.index,
    lead: null,
    columns: Array.from({ length: 7 }, () => ({ head: '', width: 16, note: null })),
    rows: [
      [fixed('dossier-register'), fixed('1'), fixed(stamp), fixed(community)],
      ...entries.map(({ id, path, sheet, year, item, part, digests }) => [
        fixed(id),
        fixed(path ?? ''),
        fixed(sheet),
        fixed(String(year)),
        fixed(item ?? ''),
        fixed(part ?? ''),
        fixed([...digests].map(([key, digest]) => `${key}=${digest}`).join(' ')),
      ]),
    ],
    colour: null,
  };
}
