import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { MediaType } from '../../src/model/evidence.ts';
import { readRoster, type Roster } from '../../src/parse/tables/roster.ts';
import { rawZip } from '../output/raw-zip.ts';
import { workbook, workbookEntries } from './workbook.ts';

const read = (bytes: Uint8Array, type: MediaType, sheet: string | null = null): Promise<Roster> =>
  readRoster({ path: '志愿者/名册', bytes, type }, { sheet, year: 2024 });
const csv = (text: string): Promise<Roster> => read(new TextEncoder().encode(text), 'text');
const sample = (name: string): Buffer => readFileSync(new URL(`../../fixtures/media/${name}`, import.meta.url));

/** Lines and values of a roster that was read. */
function people(roster: Roster): readonly (readonly [number | null, Readonly<Record<string, string>>])[] {
  if ('problem' in roster) throw new Error(`not read: ${roster.problem}`);
  return roster.rows.map(({ place, values }) => [place.line, values]);
}

const names = (roster: Roster): readonly (string | undefined)[] => people(roster).map(([, values]) => values['name']);

/** A sheet that unpacks to more than any roster, though it takes few bytes. */
const bomb = (claimedSize: number): Buffer => {
  const content = deflateRawSync(Buffer.alloc(65 * 1024 * 1024));
  const name = Buffer.from('xl/worksheets/sheet9.xml');
  return rawZip([
    ...workbookEntries({ 名册: [['姓名'], ['样例甲']] }),
    { name, content, claimedSize, utf8: true, deflated: true },
  ]);
};

describe('CSV', () => {
  test('rows stand at their lines', async () => {
    const roster = await csv('姓名,电话\r\n样例甲,19900000001\r\n\r\n样例乙,"199\r\n00000002"\r\n样例丙,\r\n');
    expect(people(roster)).toEqual([
      [2, { name: '样例甲', phone: '19900000001' }],
      [4, { name: '样例乙', phone: '199\n00000002' }],
      [6, { name: '样例丙' }],
    ]);
  });

  test.each([
    ['a comma', ','],
    ['a semicolon', ';'],
    ['a tab', '\t'],
  ])('%s separates', async (_, separator) => {
    const text = ['序号,姓名,地址', '1,样例甲,幸福路1号、2号'].join('\n').replaceAll(',', separator);
    expect(people(await csv(text))).toEqual([[2, { name: '样例甲', address: '幸福路1号、2号' }]]);
  });

  test('a comma inside quotes does not', async () => {
    expect(people(await csv('姓名,地址\n样例甲,"幸福路,1号"\n'))).toEqual([
      [2, { name: '样例甲', address: '幸福路,1号' }],
    ]);
  });

  test('a byte order mark does no harm', async () => {
    expect(names(await csv('\uFEFF姓名\n样例甲\n'))).toEqual(['样例甲']);
  });

  test('UTF-16 of a sheet program is read', async () => {
    expect(names(await read(Buffer.from('\uFEFF姓名\t电话\r\n样例甲\t\r\n', 'utf16le'), 'text'))).toEqual(['样例甲']);
  });

  test('GBK, as sheet programs in China write it, is read', async () => {
    const bytes = Uint8Array.of(0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0xd1, 0xf9, 0xc0, 0xfd, 0xbc, 0xd7, 0x0a);
    expect(names(await read(bytes, 'text'))).toEqual(['样例甲']);
  });

  test('bytes that are no text are not', async () => {
    expect(await read(Uint8Array.of(0x80, 0x20, 0x81, 0x0a), 'text')).toEqual({ problem: 'encoding' });
  });

  test('digits are kept as they were written', async () => {
    const roster = await csv('姓名,注册号,电话\n样例甲,="0012",\'05613000001\n');
    expect(people(roster)).toEqual([[2, { name: '样例甲', registration: '0012', phone: '05613000001' }]]);
  });

  test('a number that a sheet program has rounded is not used', async () => {
    const roster = await csv('姓名,身份证号,电话\n样例甲,9.99999E+17,19900000001\n样例乙,,19900000002\n');
    expect(people(roster)).toEqual([
      [2, { name: '样例甲', phone: '19900000001' }],
      [3, { name: '样例乙', phone: '19900000002' }],
    ]);
    expect(roster).toMatchObject({ roundedRows: [{ place: { line: 2 } }] });
  });
});

describe('head rows', () => {
  test('titles may stand above', async () => {
    expect(people(await csv('志愿者名册（虚构）\n填报单位：某某社区,,2024年\n\n姓名,手机\n样例甲,1\n'))).toEqual([
      [5, { name: '样例甲', phone: '1' }],
    ]);
  });

  test.each(['姓  名', ' 姓名* ', '姓名（签名）', '志愿者姓名', '姓名：'])('%j is a name', async (head) => {
    expect(names(await csv(`${head},电话\n样例甲,1\n`))).toEqual(['样例甲']);
  });

  test('columns nobody needs are not kept', async () => {
    expect(people(await csv('姓名,性别,年龄,监护人电话,备注\n样例甲,女,70,19900000009,新加入\n'))).toEqual([
      [2, { name: '样例甲' }],
    ]);
  });

  test('a second head row names the parts of a merged head', async () => {
    const roster = await csv('姓名,联系方式,\n,手机,住址\n样例甲,19900000001,幸福路1号\n');
    expect(people(roster)).toEqual([[3, { name: '样例甲', phone: '19900000001', address: '幸福路1号' }]]);
  });

  test('where 姓名 itself is a part, heads merged over both rows stand in the first', async () => {
    const roster = await csv('序号,基本信息,,身份证号,联系方式\n,姓名,性别,,电话\n1,样例甲,女,999999196503120019,1\n');
    expect(people(roster)).toEqual([[3, { name: '样例甲', idNumber: '999999196503120019', phone: '1' }]]);
  });

  test('a row may hold two people side by side', async () => {
    const roster = await csv('序号,姓名,电话,序号,姓名,电话\n1,样例甲,11,2,样例乙,22\n3,样例丙,33,,,\n');
    expect(people(roster)).toEqual([
      [2, { name: '样例甲', phone: '11' }],
      [2, { name: '样例乙', phone: '22' }],
      [3, { name: '样例丙', phone: '33' }],
    ]);
  });

  test('of two columns for one thing the first that says something counts', async () => {
    expect(people(await csv('姓名,电话,手机\n样例甲,,22\n样例乙,11,22\n'))).toEqual([
      [2, { name: '样例甲', phone: '22' }],
      [3, { name: '样例乙', phone: '11' }],
    ]);
  });

  test.each(['', '甲,乙\n丙,丁\n', '单位,人数\n某某社区,412\n'])('%j has none', async (text) => {
    expect(await csv(text)).toEqual({ problem: text === '' ? 'empty' : 'noHead' });
  });
});

test('totals, remarks, repeated heads and blank rows are no people', async () => {
  const rows = [
    '姓名,电话',
    '样例甲,1',
    ',',
    '姓名,电话',
    '样例乙,2',
    '合 计,2',
    ',共2人',
    '无,',
    '备注：虚构',
    '填表人：样例甲,',
  ];
  expect(names(await csv(rows.join('\n')))).toEqual(['样例甲', '样例乙']);
});

test('a total in the first column marks its row', async () => {
  expect(names(await csv('序号,姓名\n1,样例甲\n总计,412人\n'))).toEqual(['样例甲']);
});

describe('teams as blocks', () => {
  const teamsOf = (roster: Roster): readonly unknown[] =>
    people(roster).map(([line, { name, team }]) => [line, name, team]);

  test('each with its title and its own head, whose columns may stand in another order', async () => {
    const roster = await csv(
      [
        '幸福社区文体队伍名单（虚构）,,',
        '队名：合唱队（2人）,,队长：样例甲',
        '序号,姓名,电话',
        '1,样例甲,11',
        '2,样例乙,22',
        '小计,2人,',
        ',,',
        '二、舞蹈队队员名单,,',
        '姓名,电话,住址',
        '样例丙,33,幸福路1号',
        '合计,3人,',
      ].join('\n'),
    );
    expect(teamsOf(roster)).toEqual([
      [4, '样例甲', '合唱队'],
      [5, '样例乙', '合唱队'],
      [10, '样例丙', '舞蹈队'],
    ]);
  });

  test('under one head, told by titles that stand alone in their rows', async () => {
    const roster = await csv('姓名,电话\n合唱队,\n样例甲,11\n队名：,舞蹈队\n样例乙,22\n第三小组,\n样例丙,33\n');
    expect(teamsOf(roster)).toEqual([
      [3, '样例甲', '合唱队'],
      [5, '样例乙', '舞蹈队'],
      [7, '样例丙', '第三小组'],
    ]);
  });

  test('a column of teams says more than a title', async () => {
    const roster = await csv('志愿服务队花名册,,\n姓名,电话,所属队伍\n样例甲,11,环保队\n样例乙,22,\n');
    expect(teamsOf(roster)).toEqual([
      [3, '样例甲', '环保队'],
      [4, '样例乙', '志愿服务队'],
    ]);
    expect(roster).toMatchObject({ emptyTeams: [] });
  });

  test('with nobody in one of them', async () => {
    const roster = await csv('合唱队,\n姓名,电话\n样例甲,11\n舞蹈队,\n姓名,电话\n小计,0\n太极拳队,\n姓名,电话\n');
    expect(teamsOf(roster)).toEqual([[3, '样例甲', '合唱队']]);
    expect(roster).toMatchObject({
      emptyTeams: [
        { values: { name: '舞蹈队' }, place: { line: 4 } },
        { values: { name: '太极拳队' }, place: { line: 7 } },
      ],
    });
  });

  test('the leader above a team is no member, nor is a kind of people in its own column a head', async () => {
    const roster = await csv('姓名,类别,电话\n负责人：样例甲,,11\n样例乙,志愿者,22\n样例丙,志愿者,33\n');
    expect(names(roster)).toEqual(['样例乙', '样例丙']);
  });
});

describe('rows that are not counted', () => {
  test('have a number and no name', async () => {
    const roster = await csv('序号,姓名,电话\n1,样例甲,11\n2,,22\n3,#REF!,33\n4,,\n填表人,,44\n');
    expect(names(roster)).toEqual(['样例甲']);
    expect(roster).toMatchObject({ namelessRows: [{ place: { line: 3 } }, { place: { line: 4 } }] });
  });

  test('are hidden or filtered out, as are sheets', async () => {
    const roster = await read(sample('roster-hidden.xlsx'), 'xlsx');
    expect(names(roster)).toEqual(['虚构甲', '虚构乙', '虚构丁', '虚构戊']);
    expect(roster).toMatchObject({
      hiddenRows: [{ values: { name: '虚构丙', team: '治安队' } }, { values: { name: '虚构己' } }],
      sheets: { counted: ['治安队', '环保队'], hidden: ['旧名册'], left: [] },
    });
    expect(names(await read(sample('roster-hidden.xlsx'), 'xlsx', '旧名册'))).toEqual(['虚构庚']);
  });

  test('stand in sheets of other years, where one is of the year', async () => {
    const sheet = (name: string): string[][] => [['姓名'], [name]];
    const years = workbook({ '2023年': sheet('样例甲'), '2024年': sheet('样例乙'), 补充: sheet('样例丙') });
    const roster = await read(years, 'xlsx');
    expect(names(roster)).toEqual(['样例乙', '样例丙']);
    expect(roster).toMatchObject({ sheets: { counted: ['2024年', '补充'], left: ['2023年'] } });
    const pattern = await read(workbook({ 填写示例: sheet('样例丁'), 名册: sheet('样例甲') }), 'xlsx');
    expect(names(pattern)).toEqual(['样例甲']);
    expect(pattern).toMatchObject({ sheets: { counted: ['名册'], left: ['填写示例'] } });
    expect(names(await read(workbook({ 示例: sheet('样例丁') }), 'xlsx'))).toEqual(['样例丁']);
    const others = await read(workbook({ '2022年': sheet('样例甲'), '2023年': sheet('样例乙') }), 'xlsx');
    expect(names(others)).toEqual(['样例甲', '样例乙']);
  });
});

test.each([
  ['23787', '1965-02-14'],
  ['1965', '1965'],
  ['196502', '196502'],
])('a birth written %s is %s', async (written, birth) => {
  expect(people(await csv(`姓名,出生年月\n样例甲,${written}\n`))).toEqual([[2, { name: '样例甲', birth }]]);
});

describe('XLSX', () => {
  const team = [
    [
      null,
      {
        address: '幸福路2号',
        birth: '1972-02-29',
        idNumber: '999999197202290027',
        name: '样例乙',
        phone: '199-0000-0002',
        team: '巡逻队',
      },
    ],
    [null, { birth: '1990-11-30', name: '样例丙', phone: '19900000003', team: '环保队' }],
    [
      null,
      { birth: '2001-01-01', idNumber: '99999920010101014X', name: '样例丁', phone: '0561-3000004', team: '环保队' },
    ],
    [null, { name: '样例戊', phone: '19900000005', team: '二队' }],
  ];

  test.each(['Asia/Shanghai', 'UTC', 'America/Los_Angeles'])(
    'the roster of a sheet program is read in %s',
    async (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        const roster = await read(sample('roster.xlsx'), 'xlsx');
        expect(people(roster).slice(1)).toEqual(team);
        expect(roster).toMatchObject({
          roundedRows: [{ values: { name: '样例丙' } }],
          sheets: { counted: ['志愿者', '二队'], hidden: [], left: [] },
        });
      } finally {
        process.env['TZ'] = before;
      }
    },
  );

  test('a sheet may be named', async () => {
    expect(people(await read(sample('roster.xlsx'), 'xlsx', '二队'))).toEqual([
      [2, { name: '样例戊', phone: '19900000005', team: '二队' }],
    ]);
    expect(people(await read(sample('roster.xlsx'), 'xlsx', '志愿者')).map(([line]) => line)).toEqual([4, 5, 7, 8]);
    expect(await read(sample('roster.xlsx'), 'xlsx', '三队')).toEqual({ problem: 'noSheet' });
    expect(await read(sample('roster.xlsx'), 'xlsx', '封面')).toEqual({ problem: 'noHead' });
  });

  test.each([
    ['19900000001', '19900000001'],
    ['1.9900000001E10', '19900000001'],
    ['1.99E+10', '19900000000'],
    ['5613000001.0', '5613000001'],
    ['123456789012345', '123456789012345'],
  ])('the number %s is printed %s', async (number, text) => {
    const bytes = workbook({
      名册: [
        ['姓名', '电话'],
        ['样例甲', { number }],
      ],
    });
    expect(people(await read(bytes, 'xlsx'))).toEqual([[2, { name: '样例甲', phone: text }]]);
  });

  test.each(['9.9999919650312E+17', '999999196503120000', '1234567890123456'])(
    'the number %s has lost digits',
    async (number) => {
      const bytes = workbook({
        名册: [
          ['姓名', '身份证号'],
          ['样例甲', { number }],
          ['样例乙', '999999196503120019'],
        ],
      });
      expect(await read(bytes, 'xlsx')).toMatchObject({
        rows: [{ values: { name: '样例甲' } }, { values: { idNumber: '999999196503120019' } }],
        roundedRows: [{ place: { line: 2 } }],
      });
    },
  );

  test('rows stand at their numbers though blank ones are not stored', async () => {
    const bytes = workbook({ 名册: [[], [], ['姓名'], [], ['样例甲']] });
    expect(people(await read(bytes, 'xlsx'))).toEqual([[5, { name: '样例甲' }]]);
  });
});

describe('XLSX of other habits', () => {
  async function made(fill: (book: exceljs.Workbook) => void): Promise<Uint8Array> {
    const book = new exceljs.Workbook();
    fill(book);
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  test('what a formula gives is read; one that was never reckoned names nobody', async () => {
    const bytes = await made((book) => {
      const sheet = book.addWorksheet('名册');
      sheet.addRow(['姓名', '电话']);
      sheet.addRow([{ formula: '"样例"&"甲"', result: '样例甲' }, '19900000001']);
      sheet.addRow([{ formula: '"样例"&"乙"' }, '19900000002']);
    });
    const roster = await read(bytes, 'xlsx');
    expect(people(roster)).toEqual([[2, { name: '样例甲', phone: '19900000001' }]]);
    expect(roster).toMatchObject({ namelessRows: [{ place: { line: 3 } }] });
  });

  test('a day that is stored as a number is the same day in every zone', async () => {
    const bytes = await made((book) => {
      const sheet = book.addWorksheet('名册');
      sheet.addRow(['姓名', '出生日期']);
      sheet.addRow(['样例甲', new Date(Date.UTC(1990, 0, 1))]);
      sheet.getCell('B2').numFmt = 'yyyy-mm-dd';
    });
    expect(people(await read(bytes, 'xlsx'))).toEqual([[2, { name: '样例甲', birth: '1990-01-01' }]]);
  });
});

test('a hundred thousand rows are counted', async () => {
  const rows = Array.from({ length: 100_000 }, (_, at) => `样例${at},${19_900_000_000 + at}`);
  expect(people(await csv(['姓名,电话', ...rows].join('\n')))).toHaveLength(100_000);
});

describe('what cannot be read', () => {
  test.each([
    ['letter.pdf', 'pdf', 'notSheet'],
    ['letter.docx', 'docx', 'notSheet'],
    ['roster.xls', 'ole', 'oldOrLocked'],
    ['locked.xlsx', 'ole', 'oldOrLocked'],
    ['package.zip', 'xlsx', 'damaged'],
  ] as const)('%s: %s is %s', async (name, type, problem) => {
    expect(await read(sample(name), type)).toEqual({ problem });
  });

  test('a workbook that breaks off is damaged', async () => {
    expect(await read(sample('roster.xlsx').subarray(0, 5000), 'xlsx')).toEqual({ problem: 'damaged' });
  });

  test('a workbook that unpacks to more than a roster can be is not unpacked', async () => {
    expect(await read(bomb(65 * 1024 * 1024), 'xlsx')).toEqual({ problem: 'tooLarge' });
  });

  test('a workbook that lies about its size is not trusted', async () => {
    expect(await read(bomb(100), 'xlsx')).toEqual({ problem: 'damaged' });
  });
});
