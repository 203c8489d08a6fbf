import { describe, expect, test } from 'vitest';
import { type FilledCell, workbookCells } from '../../src/parse/tables/workbook-cells.ts';
import { rowsOf, workbookOf, type WorkbookMarkup } from './office-package.ts';

/** The cells of the first row of a sheet. */
async function cells(markup: string, more: WorkbookMarkup = {}): Promise<readonly (FilledCell | undefined)[]> {
  const sheets = await workbookCells(workbookOf([{ name: '表', rows: `<row r="1">${markup}</row>` }], more));
  const row = sheets?.[0]?.rows.get(0);
  const last = Math.max(-1, ...(row?.keys() ?? []));
  return Array.from({ length: last + 1 }, (_, column) => row?.get(column));
}

describe('a cell', () => {
  test('of text is told whole, however it is stored', async () => {
    const strings = [
      '<t>甲</t>',
      '<r><t>富</t></r><r><rPr><b/></rPr><t>文本</t></r>',
      '<t>乙</t><rPh sb="0" eb="1"><t>yi</t></rPh>',
    ];
    const markup =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
      '<c r="D1" t="inlineStr"><is><t>一_x000D_二</t></is></c><c r="E1" t="str"><f>A1</f><v>算出</v></c><c r="F1" t="s"/><c r="G1" t="inlineStr"><is><t>  </t></is></c>';
    const found = await cells(markup, { strings });
    expect(found.map((cell) => (cell === undefined ? null : 'text' in cell ? cell.text : cell.kind))).toEqual([
      '甲',
      '富文本',
      '乙',
      '一\r二',
      '算出',
    ]);
  });

  test('of a number is told with all its digits, and says when a sheet program has lost some', async () => {
    const found = await cells(
      '<c r="A1"><v>0012.50</v></c><c r="B1"><v>1.39E+10</v></c><c r="C1"><v>123456789012345678</v></c><c r="D1"><v>0.30000000000000004</v></c><c r="E1"><v>-7</v></c>',
    );
    expect(found.map((cell) => cell?.kind === 'number' && [cell.text, cell.rounded])).toEqual([
      ['12.5', false],
      ['13900000000', false],
      ['123456789012345680', true],
      ['0.3', false],
      ['-7', false],
    ]);
  });

  test('of a day is that day in every time zone, by the formats that Chinese programs give days', async () => {
    const formats = [
      'yyyy-mm-dd',
      'yyyy"年"m"月"d"日"',
      '[$-804]yyyy"年"m"月"d"日";@',
      'm/d/yy h:mm',
      '[$-F800]dddd, mmmm dd, yyyy',
    ];
    const markup = formats
      .map((_, at) => `<c r="${'ABCDE'[at] ?? ''}1" s="${at}"><v>45356${at === 3 ? '.75' : ''}</v></c>`)
      .join('');
    const expected = formats.map(() => '2024-03-05');
    for (const zone of ['Asia/Shanghai', 'UTC', 'America/Los_Angeles']) {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      const found = await cells(markup, { formats });
      expect(found.map((cell) => cell?.kind === 'day' && cell.text)).toEqual(expected);
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  test.each([14, 31, 57, 58])('of a day by the number of its format alone: %i', async (id) => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
    const found = await cells('<c r="A1" s="0"><v>45356</v></c>', { parts: { 'xl/styles.xml': styles } });
    expect(found[0]).toMatchObject({ kind: 'day', text: '2024-03-05' });
  });

  test('of a day counts from 1904 where the workbook does', async () => {
    const found = await cells('<c r="A1"><v>43894</v></c><c r="B1" t="d"><v>2024-03-05T00:00:00</v></c>', {
      formats: ['yyyy-mm-dd'],
      properties: '<workbookPr date1904="1"/>',
    });
    expect(found).toMatchObject([
      { kind: 'day', text: '2024-03-05' },
      { kind: 'day', text: '2024-03-05' },
    ]);
  });

  test('of an error, a truth, or a formula never calculated says so', async () => {
    const found = await cells(
      '<c r="A1" t="e"><f>B9</f><v>#REF!</v></c><c r="B1" t="b"><v>1</v></c><c r="C1"><f>SUM(A1)</f></c>',
    );
    expect(found).toEqual([{ kind: 'error', text: '#REF!' }, { kind: 'truth', text: 'true' }, { kind: 'unreckoned' }]);
  });
});

test('a workbook tells hidden sheets and rows and joined cells; what is no workbook is null', async () => {
  const sheets = await workbookCells(
    workbookOf([
      {
        name: '一',
        rows: '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>',
        after: '<mergeCells><mergeCell ref="A1:B3"/></mergeCells>',
      },
      { name: '二', rows: rowsOf([['x']]), state: 'veryHidden' },
    ]),
  );
  expect(sheets?.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['一', false],
    ['二', true],
  ]);
  expect(sheets?.[0]?.hiddenRows).toEqual(new Set([1]));
  expect(sheets?.[0]?.merged).toEqual([{ top: 0, left: 0, bottom: 2, right: 1 }]);
  expect(await workbookCells(new TextEncoder().encode('PK\u0003\u0004'))).toBeNull();
});
