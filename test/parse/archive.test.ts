import { describe, expect, test } from 'vitest';
import { read, record, told } from './small-archive.ts';

const PDF = 'pdf';

describe('what is a record', () => {
  test('every YAML file is, but for settings, the inbox, hidden and packed ones', async () => {
    const archive = await read({
      'waivers.yaml': '# 没有\n',
      '.dossier/schema.yaml': 'x: 1',
      '甲/.隐.yaml': 'x: 1',
      '收件箱/乙.yaml': 'x: 1',
      '输出/.dossier-output': '',
      '输出/丙.yaml': 'x: 1',
      '包/bagit.txt': '',
      '包/data/丁.yaml': 'x: 1',
      '制度.pdf': PDF,
      '戊.YML': record(),
      '己/说明.yaml': '# 填写说明\n',
    });
    expect(archive.problems).toEqual([]);
    expect(archive.records.map(({ path }) => path)).toEqual(['戊.YML']);
    expect(archive.starters).toEqual(['己/说明.yaml']);
    expect(archive.rejected).toEqual([]);
  });

  test('the checklist that dossier.yaml names by path is none', async () => {
    const config = 'checklist: ./清单/我的.yaml\ncommunity: 甲\nstreet: 乙\nyears: [2022, 2023, 2024]\n';
    const archive = await read({ 'dossier.yaml': config, '清单/我的.yaml': 'x: 1', 'dir/dossier.yaml': 'x: 1' });
    expect(archive.rejected.map(({ path }) => path)).toEqual(['dir/dossier.yaml']);
  });
});

test('a record is read whole', async () => {
  const text = record({
    part: null,
    parts: '{ 机构: 1, 制度: 3 }',
    documentNumber: '幸社〔2024〕3号',
    date: '{ from: 2024-03, to: 2024-05-10 }',
    group: '第一期',
    covers: '{ from: 2022, to: 2024 }',
    retention: '永久',
    medium: '手写',
    copy: '复印件',
    original: '{ year: 2023, item: activities, page: 2 }',
    files: '[制度.pdf, ../附件/表.pdf]',
    also: '[{ item: activities, part: 记录, page: 2 }]',
    figures: '{ population: 4144 }',
    members: '[{ name: 样例甲, post: 组长, duty: }]',
  });
  const archive = await read({ '卷/制度.yaml': text, '卷/制度.pdf': PDF, '附件/表.pdf': 'pdf2' });
  expect(archive.problems).toEqual([]);
  const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(archive.records).toMatchObject([
    {
      path: '卷/制度.yaml',
      year: 2024,
      item: 'volunteers',
      parts: [
        { name: '机构', page: 1, place: { line: 7, column: 10 } },
        { name: '制度', page: 3, place: { line: 7, column: 17 } },
      ],
      kinds: ['organisation', 'document'],
      documentNumber: '幸社〔2024〕3号',
      date: { from: '2024-03-01', to: '2024-05-10' },
      group: '第一期',
      covers: { from: 2022, to: 2024 },
      retention: '永久',
      medium: '手写',
      copy: '复印件',
      original: { year: 2023, item: 'activities', page: 2 },
      files: [
        { path: '卷/制度.pdf', size: 3, sha256, media: { type: 'pdf', pages: 1 }, place: { line: 6, column: 9 } },
        { path: '附件/表.pdf', size: 4, sha256, place: { line: 6, column: 17 } },
      ],
      unusableFiles: [],
      paper: null,
      also: [{ year: null, item: 'activities', part: '记录', page: 2 }],
      figures: { population: '4144' },
      facts: [{ list: 'members', rows: [{ values: { name: '样例甲', post: '组长' } }] }],
    },
  ]);
});

describe('what is not said takes its default', () => {
  test('but what is said of a notebook does not', async () => {
    const archive = await read({
      'a.yaml': record({ files: null, paper: '{ pages: 62, place: 随卷, sides: 单面, thickness: 12 }' }),
    });
    expect(archive.records[0]?.paper).toEqual({ pages: 62, location: '随卷', bothSides: false, thickness: 12 });
  });

  test('in a record of a paper that lies in the box', async () => {
    const archive = await read({
      'a.yaml': record({ files: null, paper: '{ pages: 62, place: 随卷 }', documentNumber: '', group: '~' }),
    });
    expect(archive.records).toMatchObject([
      {
        documentNumber: null,
        group: null,
        covers: null,
        retention: null,
        medium: '打印',
        copy: '原件',
        original: null,
        files: [],
        paper: { pages: 62, location: '随卷', bothSides: true, thickness: null },
        date: { from: '2024-03-05', to: '2024-03-05' },
        facts: [],
        photos: [],
        reason: null,
      },
    ]);
  });
});

describe('kinds', () => {
  test('a record of several parts has the facts of all their kinds', async () => {
    const parts = { part: null, parts: '{ 名册: 1, 机构: 2 }' };
    const facts = { people: '[{ name: 样例甲 }]', members: '[{ name: 样例乙, post: 组长, duty: }]' };
    const archive = await read({
      'a.yaml': record({ ...parts, ...facts }),
      'b.yaml': record({ ...parts, people: facts.people }),
      '制度.pdf': PDF,
    });
    expect(archive.records.map(({ path, kinds }) => [path, kinds])).toEqual([['a.yaml', ['roster', 'organisation']]]);
    expect(archive.problems).toMatchObject([
      {
        rule: 'record-invalid',
        place: { path: 'b.yaml', line: null },
        data: { keyword: 'required', expected: ['members'] },
      },
    ]);
  });

  test('facts of another kind are told as such', async () => {
    const archive = await read({ 'a.yaml': record({ teams: '[]' }), '制度.pdf': PDF });
    expect(archive.problems).toMatchObject([
      {
        rule: 'record-invalid',
        place: { line: 8, column: 1 },
        data: { keyword: 'foreignKey', found: 'teams', expected: ['team-list'] },
      },
    ]);
  });

  test('a reason makes a statement, with or without a file', async () => {
    const archive = await read({
      'a.yaml': record({ item: 'activities', part: '记录', files: null, reason: '当年没有' }),
    });
    expect(archive.problems).toEqual([]);
    expect(archive.records).toMatchObject([{ kinds: ['statement'], reason: '当年没有', files: [], paper: null }]);
  });
});

describe('what no schema can state', () => {
  test.each([
    ['date', record({ date: '{ from: 2024-05, to: 2024-03 }' }), 6, 7],
    ['covers', record({ covers: '{ from: 2024, to: 2022 }' }), 8, 9],
    [
      'a photo without a file',
      record({ item: 'album', part: '第三年图片', files: '[甲.jpg]', photos: '[{}, {}]' }),
      8,
      14,
    ],
  ])('%s', async (_, text, line, column) => {
    const archive = await read({ 'a.yaml': text, '制度.pdf': PDF, '甲.jpg': PDF });
    expect(told(archive.problems)).toEqual([['record-invalid', 'a.yaml', line, column]]);
    expect(archive.records).toEqual([]);
  });
});

test('what leads to other items must lead somewhere', async () => {
  const text = record({
    also: '[{ item: x, part: 记录 }, { item: activities, part: 错 }]',
    original: '{ year: 2023, item: y }',
  });
  const archive = await read({ 'a.yaml': text, '制度.pdf': PDF });
  expect(archive.records).toMatchObject([{ also: [], original: null }]);
  expect(archive.problems).toMatchObject([
    { rule: 'record-item-unknown', place: { line: 8, column: 16 }, year: 2024, item: 'volunteers' },
    { rule: 'record-part-unknown', place: { line: 8, column: 57 } },
    { rule: 'record-item-unknown', place: { line: 9, column: 31 } },
  ]);
});

test('entries that cannot be opened are told', async () => {
  const archive = await read({ '锁/门.pdf': { problem: 'denied' }, '外.lnk': { problem: 'outside' } });
  expect(archive.problems).toMatchObject([
    { rule: 'entry-unreadable', severity: 'warning', place: { path: '外.lnk' } },
    { rule: 'entry-unreadable', severity: 'error', place: { path: '锁/门.pdf' }, data: { problem: 'denied' } },
  ]);
});

test('records come by path in order of code points', async () => {
  const archive = await read({
    '𠀀.yaml': record(),
    '乙.yaml': record(),
    'z.yaml': record(),
    '﨑.yaml': record(),
    '制度.pdf': PDF,
  });
  expect(archive.records.map(({ path }) => path)).toEqual(['z.yaml', '乙.yaml', '﨑.yaml', '𠀀.yaml']);
});
