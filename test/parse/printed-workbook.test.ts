import { describe, expect, it } from 'vitest';
import type { PrintedTable } from '../../src/model/rendition.ts';
import { printedWorkbook } from '../../src/parse/printed/workbook.ts';
import { rowsOf, workbookOf } from './office-package.ts';
import type { SheetMarkup, WorkbookMarkup } from './office-package.ts';

// Invented people (虚构).
async function tablesIn(sheets: readonly SheetMarkup[], more: WorkbookMarkup = {}): Promise<readonly PrintedTable[]> {
  const tables = await printedWorkbook(workbookOf(sheets, more));
  if (tables === null || tables === 'empty') throw new Error(`no tables: ${tables}`);
  return tables;
}

async function tableIn(rows: string, more: Partial<SheetMarkup> & WorkbookMarkup = {}): Promise<PrintedTable> {
  const [table] = await tablesIn([{ name: 'Sheet1', rows, ...more }], more);
  if (table === undefined) throw new Error('no table');
  return table;
}

const textsOf = ({ rows }: PrintedTable) => rows.map((row) => row.map((cell) => cell?.text ?? null));
const people = [
  ['姓名', '性别', '电话'],
  ['李敏', '女', '19900001111'],
  ['王建国', '男', '19900002222'],
];

describe('the values of a printed sheet', () => {
  it('are shown by their formats, texts to their last digit', async () => {
    const formats = ['General', 'yyyy\\-mm\\-dd', '0.00%', '#,##0.00', '@', 'yyyy"年"m"月"d"日"'];
    const row = [
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="B1" s="1"><v>45356</v></c>',
      '<c r="C1" s="2"><v>0.07563</v></c>',
      '<c r="D1" s="3"><v>1234567.891</v></c>',
      '<c r="E1" s="4" t="inlineStr"><is><r><t>999999</t></r><r><t xml:space="preserve">199001010011 </t></r></is></c>',
      '<c r="F1" s="5"><v>45356</v></c>',
      '<c r="G1" t="b"><v>1</v></c>',
      '<c r="H1" t="e"><v>#DIV/0!</v></c>',
      '<c r="I1" t="str"><f>A1&amp;"x"</f><v>甲&amp;乙_x000D_</v></c>',
      '<c r="J1"><f>SUM(A1:A9)</f><v>139.99999999999999</v></c>',
      '<c r="K1" t="d"><v>2024-03-05T00:00:00</v></c>',
    ];
    const strings = ['<r><t>志愿</t></r><r><t>者</t></r><rPh sb="0" eb="1"><t>zhi</t></rPh>'];
    const table = await tableIn(`<row r="1">${row.join('')}</row>`, { formats, strings });
    expect(textsOf(table)).toEqual([
      [
        '志愿者',
        '2024-03-05',
        '7.56%',
        '1,234,567.89',
        '999999199001010011',
        '2024年3月5日',
        'TRUE',
        '#DIV/0!',
        '甲&乙',
        '140',
        '2024-03-05',
      ],
    ]);
    expect(table.rows[0]?.map((cell) => cell?.align)).toEqual([
      'left',
      'right',
      'right',
      'right',
      'left',
      'right',
      'center',
      'center',
      'left',
      'right',
      'right',
    ]);
  });

  it('are counted from 1904 where the workbook says so', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>43894</v></c></row>';
    const more = { formats: ['General', 'yyyy-mm-dd'] };
    expect(textsOf(await tableIn(rows, { ...more, properties: '<workbookPr date1904="1"/>' }))).toEqual([
      ['2024-03-05'],
    ]);
    expect(textsOf(await tableIn(rows, more))).toEqual([['2020-03-04']]);
    const properties = '<workbookPr date1904="true"/><x15:workbookPr chartTrackingRefBase="1"/>';
    expect(textsOf(await tableIn(rows, { ...more, properties }))).toEqual([['2024-03-05']]);
  });

  it('are shown in their format where they are stored as days', async () => {
    const days = ['2024-03-05', '2024-03-05T00:00:00', '2024-03-05T08:30:59.5Z', '1900-01-01', '2024年'];
    const cells = [...days.map((day) => [1, day]), ...days.slice(1, 4).map((day) => [0, day])];
    const row = cells.map(([style, day]) => `<c t="d" s="${style}"><v>${day}</v></c>`).join('');
    const table = await tableIn(`<row r="1">${row}</row>`, { formats: ['General', 'yyyy"年"m"月"d"日"'] });
    const shown = ['2024年3月5日', '2024年3月5日', '2024年3月5日', '1900年1月1日', '2024年'];
    expect(textsOf(table)).toEqual([[...shown, '2024-03-05', '2024-03-05 08:30:59.5Z', '1900-01-01']]);
  });

  it('are shown as they are where their format is empty', async () => {
    const table = await tableIn('<row r="1"><c r="A1" s="0"><v>25</v></c></row>', { formats: [''] });
    expect(textsOf(table)).toEqual([['25']]);
  });

  it('stand where their style puts them', async () => {
    const rows =
      '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>2</v></c><c r="C1" s="0"><v>3</v></c></row>';
    const table = await tableIn(rows, { formats: ['General', '0', '0'], alignments: [null, 'center', 'left'] });
    expect(table.rows[0]?.map((cell) => cell?.align)).toEqual(['center', 'left', 'right']);
  });

  it('of a picture that a cell holds are named as such', async () => {
    const table = await tableIn(
      '<row r="1"><c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row>',
    );
    expect(textsOf(table)).toEqual([['〔图片〕']]);
    expect(table.notes).toHaveLength(1);
  });
});

describe('the grid of a printed sheet', () => {
  it('begins and ends with what is written, and leaves out what is far away', async () => {
    const stray = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>漏填</t></is></c></row>';
    const table = await tableIn(`<row r="3"><c r="B3"><v>1</v></c><c r="C3"><v>2</v></c></row>${stray}`);
    expect(textsOf(table)).toEqual([
      ['1', '2', '', ''],
      ['', '', '', ''],
      ['', '', '', '漏填'],
    ]);
    expect(table.notes).toHaveLength(1);
  });

  it('keeps up to ten empty rows, and says how many more it leaves out', async () => {
    const rows = (last: number): string =>
      `<row r="1"><c r="A1"><v>1</v></c></row><row r="${last}"><c r="A${last}"><v>2</v></c></row>`;
    const kept = await tableIn(rows(12));
    const left = await tableIn(rows(13));
    expect([kept.rows.length, kept.notes.length]).toEqual([12, 0]);
    expect([left.rows.length, left.notes.length]).toEqual([3, 1]);
  });

  it('joins cells, and reads nothing that lies under them', async () => {
    const rows = rowsOf([
      ['项目', null, '备注'],
      ['一', '二', null],
      [1, 2, '无'],
    ]);
    const after = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:C2"/></mergeCells>';
    const table = await tableIn(rows, { after });
    expect(table.rows[0]?.map((cell) => (cell === null ? null : [cell.columns, cell.rows]))).toEqual([
      [2, 1],
      null,
      [1, 2],
    ]);
    expect(table.rows[1]?.[2]).toBeNull();
    expect([table.titleRows, table.headRows]).toEqual([0, 2]);
  });

  it('takes the first of two joined areas that overlap', async () => {
    const after = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>';
    const table = await tableIn(
      rowsOf([
        ['甲', null, '乙'],
        [null, null, '丙'],
        ['丁', '戊', '己'],
      ]),
      { after },
    );
    expect(table.rows.flat().filter((cell) => cell !== null && cell.columns > 1)).toHaveLength(1);
    expect(textsOf(table).flat()).toEqual(expect.arrayContaining(['甲', '乙', '丁']));
  });

  it('keeps in mind which rows and columns of which sheet it shows, also where the sheet has but the name its program gave', async () => {
    const cells = (row: number): string =>
      `<c r="A${row}"><v>1</v></c><c r="B${row}"><v>2</v></c><c r="C${row}"><v>3</v></c>`;
    const rows = `<row r="1">${cells(1)}</row><row r="2" hidden="1">${cells(2)}</row><row r="3">${cells(3)}</row>`;
    const table = await tableIn(rows, { before: '<cols><col min="2" max="2" width="9" hidden="1"/></cols>' });
    expect(table.name).toBeNull();
    expect(table.origin).toEqual({ sheet: 'Sheet1', rows: [0, 2], columns: [0, 2], lines: null });
  });

  it('leaves out hidden rows and columns, and says so', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c></row><row r="3"><c r="A3"><v>4</v></c></row>';
    const table = await tableIn(rows, { before: '<cols><col min="2" max="2" width="9" hidden="1"/></cols>' });
    expect(textsOf(table)).toEqual([['1'], ['4']]);
    expect(table.notes).toHaveLength(1);
  });

  it('has the widths that somebody gave', async () => {
    const before = '<cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="2" width="9"/></cols>';
    const table = await tableIn(rowsOf([['甲', '乙']]), { before });
    expect(table.widths.map(Math.round)).toEqual([38, 0]);
  });

  it('lets a long text run over the empty cells after it only when it is alone in its row', async () => {
    const long = '说明：本表由社区民政专干根据台账填写';
    const alone = await tableIn(rowsOf([...people, [long, null, null]]));
    const beside = await tableIn(rowsOf([...people, [long, null, '无']]));
    expect(alone.rows[3]?.[0]?.columns).toBe(3);
    expect(beside.rows[3]?.[0]?.columns).toBe(1);
  });
});

describe('title and head of a printed sheet', () => {
  it('are told by the names of the columns', async () => {
    const table = await tableIn(
      rowsOf([['志愿者名册（虚构）', null, null], ['填报单位：幸福社区', null, '2024年'], ...people]),
    );
    expect([table.titleRows, table.headRows, table.headColumns]).toEqual([2, 1, 1]);
    expect(table.rows[2]?.map((cell) => cell?.align)).toEqual(['center', 'center', 'center']);
  });

  it('are as the sheet repeats or keeps them', async () => {
    const rows = rowsOf([
      ['甲', '1'],
      ['乙', '2'],
      ['丙', '3'],
      ['丁', '4'],
    ]);
    const before = '<sheetViews><sheetView><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews>';
    const names =
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Sheet1!$A:$B,Sheet1!$1:$3</definedName></definedNames>';
    const kept = await tableIn(rows, { before });
    const repeated = await tableIn(rows, { before, names });
    expect([kept.headRows, kept.headColumns]).toEqual([2, 1]);
    expect([repeated.headRows, repeated.headColumns]).toEqual([3, 2]);
  });

  it('are not seen in a form, nor in rows of numbers', async () => {
    const form = await tableIn(
      rowsOf([
        ['登记表', null, null, null],
        ['姓名', '李敏', '性别', '女'],
        ['联系电话', '19900001111', '住址', '文苑路'],
      ]),
    );
    const numbers = await tableIn(
      rowsOf([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    );
    expect([form.titleRows, form.headRows]).toEqual([1, 0]);
    expect([numbers.titleRows, numbers.headRows]).toEqual([0, 0]);
  });
});

describe('the sheets of a printed workbook', () => {
  it('are all that are visible, in their order, the hidden ones named', async () => {
    const rows = rowsOf(people);
    const tables = await tablesIn([
      { name: '一季度', rows },
      { name: '底稿', rows, state: 'hidden' },
      { name: '空', rows: '' },
      { name: '二季度', rows },
    ]);
    expect(tables.map(({ name }) => name)).toEqual(['一季度', '二季度']);
    expect(tables.map(({ notes }) => notes.length)).toEqual([0, 1]);
    expect(tables[1]?.notes[0]).toContain('底稿');
  });

  it('bear no name that nobody gave', async () => {
    const named = await tablesIn([{ name: '名册', rows: rowsOf(people) }]);
    expect([(await tableIn(rowsOf(people))).name, named[0]?.name]).toEqual([null, '名册']);
  });

  it('say what lies over their cells', async () => {
    const parts = {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="rId9" Type="x/drawing" Target="../drawings/d.xml"/></Relationships>',
      'xl/drawings/d.xml':
        '<xdr:wsDr><xdr:pic/><xdr:graphicFrame/><xdr:sp><a:t>注意</a:t><a:t>二</a:t></xdr:sp><xdr:sp><a:t> </a:t></xdr:sp></xdr:wsDr>',
    };
    const after = '<drawing r:id="rId9"/>';
    const table = await tableIn(rowsOf(people), { after, parts });
    expect(table.notes[0]).toMatch(/1.*1.*1/);
    expect(await printedWorkbook(workbookOf([{ name: '图', rows: '', after }], { parts }))).toBeNull();
  });

  it('may be a hundred thousand rows', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, at) => `<row><c t="inlineStr"><is><t>虚构${at}</t></is></c><c><v>${at}</v></c></row>`,
    );
    const table = await tableIn(rows.join(''));
    expect(table.rows).toHaveLength(100_000);
    expect(table.rows.at(-1)?.map((cell) => cell?.text)).toEqual(['虚构99999', '99999']);
  });
});

describe('a workbook that is not printed from its cells', () => {
  const rows = rowsOf(people);

  it('is empty when no visible sheet shows anything', async () => {
    expect(await printedWorkbook(workbookOf([{ name: 'Sheet1', rows: '' }]))).toBe('empty');
    expect(await printedWorkbook(workbookOf([{ name: '底稿', rows, state: 'veryHidden' }]))).toBe('empty');
    expect(
      await printedWorkbook(
        workbookOf([{ name: 'Sheet1', rows: '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>' }]),
      ),
    ).toBe('empty');
  });

  it('is left to an office program when a formula was never reckoned', async () => {
    const sheet = (formula: string) =>
      workbookOf([{ name: 'Sheet1', rows: `<row r="1"><c r="A1"><v>1</v></c><c r="B1">${formula}</c></row>` }]);
    expect(await printedWorkbook(sheet('<f>A1*2</f>'))).toBeNull();
    expect(await printedWorkbook(sheet('<f>A1*2</f><v>2</v>'))).toHaveLength(1);
    expect(await printedWorkbook(sheet('<f>IF(A1,"","")</f><v></v>'))).toHaveLength(1);
  });

  it('is left to an office program when it unpacks to too much, or joins more than a sheet holds', async () => {
    const text = (size: number) => workbookOf([{ name: 'Sheet1', rows }], { strings: [`<t>${' '.repeat(size)}</t>`] });
    const most = 64 * 1024 * 1024;
    expect(await printedWorkbook(text(most))).toBeNull();
    expect(await printedWorkbook(text(most - 10_000))).toHaveLength(1);
    const many = rowsOf(Array.from({ length: 4_001 }, () => [1]));
    const after = `<mergeCells>${'<mergeCell ref="A1:B1048576"/>'.repeat(1_000)}</mergeCells>`;
    expect(await printedWorkbook(workbookOf([{ name: 'Sheet1', rows: many, after }]))).toBeNull();
  });

  it('is left to an office program when it is broken, locked or no workbook', async () => {
    const whole = workbookOf([{ name: 'Sheet1', rows }]);
    expect(await printedWorkbook(whole.subarray(0, whole.length - 40))).toBeNull();
    expect(await printedWorkbook(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBeNull();
    expect(await printedWorkbook(new Uint8Array())).toBeNull();
    expect(
      await printedWorkbook(workbookOf([{ name: 'Sheet1', rows, part: '<worksheet><sheetData><row><c><v>1</c>' }])),
    ).toBeNull();
    expect(
      await printedWorkbook(
        workbookOf([{ name: 'Sheet1', rows, part: '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>' }]),
      ),
    ).toBeNull();
  });
});
