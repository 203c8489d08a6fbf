import { describe, expect, it } from 'vitest';
import type { TablesPage, TextPage } from '../../src/model/page.ts';
import type { PrintedCell, PrintedTable } from '../../src/model/rendition.ts';
import { typesetting } from '../../src/pages/drawing/document.ts';
import { drawn, fonts, layout, readSides } from './drawing.ts';
import type { Piece } from './drawing.ts';

// Invented people (虚构).
const { sides } = typesetting(fonts, layout);

function cell(text: string, align: PrintedCell['align'] = 'left'): PrintedCell {
  return { text, align, columns: 1, rows: 1 };
}

function table(rows: readonly (readonly string[])[], more: Partial<PrintedTable> = {}): PrintedTable {
  return {
    name: null,
    titleRows: 0,
    headRows: 1,
    headColumns: 1,
    widths: (rows[0] ?? []).map(() => 0),
    rows: rows.map((row) => row.map((text) => cell(text))),
    notes: [],
    ...more,
  };
}

function page(...tables: readonly PrintedTable[]): TablesPage {
  return { kind: 'tables', pageNumber: 7, title: '志愿者名册', fileName: '名册.xlsx', tables, target: null };
}

const numbered = (count: number, columns: readonly string[]): readonly (readonly string[])[] => [
  columns,
  ...Array.from({ length: count }, (_, at) =>
    columns.map((name, column) => (column === 0 ? `行${at + 1}号` : `${name}值`)),
  ),
];

async function drawnSides(of: TablesPage | TextPage) {
  const { bytes } = await drawn([of]);
  const read = await readSides(bytes);
  expect(read).toHaveLength(sides(of));
  return read.map((side) => ({ ...side, text: side.pieces.map(({ text }) => text).join('') }));
}

function rowsOn(text: string): number {
  return text.match(/行\d+号/g)?.length ?? 0;
}

describe('sheets on paper', () => {
  it('repeat the head on every side and bear the numbers of the run', async () => {
    const read = await drawnSides(page(table(numbered(100, ['编号', '姓名', '所属队伍']))));
    expect(read.length).toBeGreaterThan(2);
    for (const [at, { text, pieces }] of read.entries()) {
      expect(text).toContain('所属队伍');
      expect(text).toContain('名册.xlsx');
      expect(pieces.some((piece) => piece.text === String(7 + at))).toBe(true);
    }
    expect(read.reduce((sum, { text }) => sum + rowsOn(text), 0)).toBe(100);
  });

  it('leave no side with a row or two, whatever their number', async () => {
    for (const count of [60, 61, 62, 63, 64, 65, 66, 67, 68]) {
      const read = await drawnSides(page(table(numbered(count, ['编号', '姓名']))));
      const rows = read.map(({ text }) => rowsOn(text));
      expect(rows.reduce((sum, each) => sum + each, 0)).toBe(count);
      expect(rows.at(-1)).toBeGreaterThanOrEqual(3);
    }
  });

  it('lie on their side when that keeps cells on one line, and break over sides when no type is small enough', async () => {
    const wide = (count: number): PrintedTable => {
      const names = Array.from({ length: count }, (_, at) => `栏目${at}号`);
      return table(
        [
          ['姓名', ...names],
          ['李敏', ...names.map((_, at) => `19900000${100 + at}`)],
        ],
        { headColumns: 1 },
      );
    };
    const [narrow] = await drawnSides(page(wide(3)));
    const [lying, ...none] = await drawnSides(page(wide(8)));
    const broken = await drawnSides(page(wide(40)));
    expect(narrow!.width).toBeLessThan(narrow!.height);
    expect(lying!.width).toBeGreaterThan(lying!.height);
    expect(none).toEqual([]);
    expect(broken.length).toBeGreaterThan(1);
    for (const { text } of broken) expect(text).toContain('李敏');
    for (let at = 0; at < 40; at += 1)
      expect(broken.filter(({ text }) => text.includes(`19900000${100 + at}`))).toHaveLength(1);
  });

  it('keep a date and an 18-digit number on one line', async () => {
    const rows = [
      ['姓名', '身份证号', '登记日期', '住址'],
      ...Array.from({ length: 12 }, () => [
        '李敏',
        '999999199001010011',
        '2024年10月25日',
        '文苑路十八号幸福小区十二号楼三单元六零二室',
      ]),
    ];
    const [side] = await drawnSides(page(table(rows)));
    const whole = (text: string) => side!.pieces.filter((piece) => piece.text === text).length;
    expect([whole('999999199001010011'), whole('2024年10月25日')]).toEqual([12, 12]);
  });

  it('set several lines of a middle cell from one edge, heads and single lines in the middle', async () => {
    const long = '本户情况特殊经社区评议小组会议讨论通过后上报街道审批附有相关证明材料共十二份';
    const rows = [['备注'], [long], ['无']].map((row) => row.map((text) => cell(text, 'center')));
    const others = rows.map(() => Array.from({ length: 9 }, () => cell('一二三四五六')));
    const [side] = await drawnSides(
      page({
        ...table([['']]),
        widths: Array.from({ length: 10 }, () => 0),
        rows: rows.map((row, at) => [...row, ...others[at]!]),
      }),
    );
    const found = (start: string): Piece => side!.pieces.find(({ text }) => text.startsWith(start))!;
    const lines = side!.pieces.filter(({ text }) => text.length > 3 && long.includes(text));
    expect(lines.length).toBeGreaterThan(1);
    expect(new Set(lines.map(({ x }) => Math.round(x))).size).toBe(1);
    expect(found('无').x).toBeGreaterThan(lines[0]!.x + 3);
    expect(found('备注').x).toBeGreaterThan(lines[0]!.x + 3);
  });
});

describe('a text on paper', () => {
  it('repeats the head of its table where the table goes on', async () => {
    const inText = table(numbered(80, ['编号', '姓名']));
    const read = await drawnSides({
      kind: 'text',
      pageNumber: 1,
      title: '说明',
      fileName: '说明.md',
      blocks: [
        { kind: 'paragraph', text: '如下表。', indent: true },
        { kind: 'table', table: inText },
        { kind: 'closing', text: '幸福社区居民委员会' },
      ],
      target: null,
    });
    expect(read.length).toBeGreaterThan(1);
    for (const { text } of read) expect(text).toContain('姓名');
    expect(read.reduce((sum, { text }) => sum + rowsOn(text), 0)).toBe(80);
    const closing = read.at(-1)!.pieces.find(({ text }) => text === '幸福社区居民委员会')!;
    expect(closing.x).toBeGreaterThan(read.at(-1)!.width / 2);
  });
});
