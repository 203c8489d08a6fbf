import { describe, expect, test } from 'vitest';
import { read, record, told } from './small-archive.ts';

const PDF = 'pdf';

function meeting(year: string): string {
  return record({
    year,
    item: '1-2',
    date: `${year}-03-05`,
    part: '记录',
    event: `{ date: ${year}, place: 甲, attendance: 3, topic: 乙 }`,
  });
}

function photo(year: string, part: string): string {
  return record({
    year,
    item: 'album',
    part,
    date: year,
    files: '[甲.jpg]',
    photos: '[{ caption: { event: 乙 }, shows: activities }]',
  });
}

describe('which item', () => {
  test('the number of that year is accepted with a note', async () => {
    const archive = await read({ 'a.yaml': meeting('2024'), 'b.yaml': meeting('2022'), '制度.pdf': PDF });
    expect(archive.records.map(({ item }) => item)).toEqual(['activities']);
    expect(told(archive.problems)).toEqual([
      ['record-number-used', 'a.yaml', 2, 7],
      ['record-number-used', 'b.yaml', 2, 7],
      ['record-part-unknown', 'b.yaml', 3, 7],
    ]);
    expect(archive.problems[0]?.data).toMatchObject({ number: '1-2', item: 'activities' });
    expect(archive.rejected).toEqual([{ path: 'b.yaml', year: 2022, item: 'volunteers' }]);
  });

  test.each([
    ['voluntears', 'volunteers'],
    ['志愿者', 'volunteers'],
    ['志愿者名册', 'volunteers'],
    ['2024年志愿者名册', 'volunteers'],
    ['完全不同的东西', null],
    ['1-9', null],
  ])('an unknown one is told with the nearest: %s', async (item, suggestion) => {
    const archive = await read({ 'a.yaml': record({ item }), '制度.pdf': PDF });
    expect(archive.problems).toMatchObject([
      { rule: 'record-item-unknown', place: { line: 2, column: 7 }, year: 2024, data: { item, suggestion } },
    ]);
    expect(archive.rejected).toEqual([{ path: 'a.yaml', year: 2024, item: null }]);
  });

  test('one that the year does not have is told with the years that do', async () => {
    const archive = await read({
      'a.yaml': record({ item: 'programme', part: '规划', contains: '{目标: 1}' }),
      '制度.pdf': PDF,
    });
    expect(archive.problems).toMatchObject([
      { rule: 'record-item-not-in-year', place: { line: 2 }, data: { year: 2024, years: [2022] } },
    ]);
  });

  test('a year outside the archive is told', async () => {
    const archive = await read({ 'a.yaml': record({ year: '2021' }), '制度.pdf': PDF });
    expect(archive.problems).toMatchObject([
      { rule: 'record-year-unknown', place: { line: 1, column: 7 }, data: { year: 2021, years: [2022, 2023, 2024] } },
    ]);
    expect(archive.rejected).toEqual([{ path: 'a.yaml', year: null, item: null }]);
  });

  test('a part of another phase is unknown, and the right one suggested', async () => {
    const archive = await read({ 'a.yaml': record({ item: 'activities', part: '总结' }), '制度.pdf': PDF });
    expect(archive.problems).toMatchObject([
      {
        rule: 'record-part-unknown',
        place: { line: 3, column: 7 },
        year: 2024,
        item: 'activities',
        data: { part: '总结', parts: ['记录', '半年总结'], suggestion: '半年总结' },
      },
    ]);
    expect(archive.rejected).toEqual([{ path: 'a.yaml', year: 2024, item: 'activities' }]);
  });

  test('the album takes the part of the year', async () => {
    const archive = await read({
      'a.yaml': photo('2023', '第二年图片'),
      'b.yaml': photo('2023', '第三年图片'),
      '甲.jpg': PDF,
    });
    expect(archive.records).toMatchObject([
      {
        path: 'a.yaml',
        year: 2023,
        photos: [
          {
            attachment: { path: '甲.jpg' },
            caption: { event: '乙', time: null },
            shows: { year: null, item: 'activities' },
          },
        ],
        files: [{ path: '甲.jpg' }],
      },
    ]);
    expect(told(archive.problems)).toEqual([['record-part-unknown', 'b.yaml', 3, 7]]);
  });
});

describe('a rejected record tells what it can', () => {
  const broken = 'a: [';
  test.each([
    ['2024年度/第一卷/1-志愿者名册/x.yaml', broken, { year: 2024, item: 'volunteers' }],
    ['2022年度/第一卷/02-改了名/子/x.yaml', broken, { year: 2022, item: 'volunteers' }],
    ['2023年度/第二卷/x.yaml', broken, { year: 2023, item: 'superior' }],
    ['影集/x.yaml', broken, { year: null, item: 'album' }],
    ['影集/2023年度/x.yaml', broken, { year: 2023, item: 'album' }],
    ['2023年度/x.yaml', broken, { year: 2023, item: null }],
    ['别处/x.yaml', broken, { year: null, item: null }],
    ['别处/x.yaml', 'year: 2024\nitem: volunteers\n', { year: 2024, item: 'volunteers' }],
    ['2024年度/第一卷/1-志愿者名册/x.yaml', 'item: activities\n', { year: 2024, item: 'activities' }],
    ['2024年度/第一卷/1-志愿者名册/x.yaml', 'year: 2023\n', { year: 2023, item: 'volunteers' }],
    ['2024年度/第一卷/1-志愿者名册/x.yaml', 'year: 2023\nitem: 错\n', { year: 2023, item: 'volunteers' }],
    ['2022年度/第一卷/1-规划/x.yaml', 'year: 2023\nitem: programme\n', { year: 2022, item: 'programme' }],
  ])('%s: %j', async (path, text, key) => {
    const archive = await read({ [path]: text });
    expect(archive.rejected).toEqual([{ path, ...key }]);
    expect(archive.problems.length).toBeGreaterThan(0);
    expect(archive.problems).toMatchObject(archive.problems.map(() => key));
  });

  test('and hides no other', async () => {
    const archive = await read({
      'a.yaml': broken,
      'b.yaml': record(),
      'c.yaml': { problem: 'denied' },
      '制度.pdf': PDF,
      'd.yaml': new Uint8Array([0xff, 0xd8, 0xff]),
    });
    expect(archive.records.map(({ path }) => path)).toEqual(['b.yaml']);
    expect(archive.problems.map(({ rule, place }) => [rule, place?.path])).toEqual([
      ['yaml-invalid', 'a.yaml'],
      ['record-unreadable', 'c.yaml'],
      ['yaml-invalid', 'd.yaml'],
    ]);
  });

  test('all its faults are told in one run', async () => {
    const archive = await read({ 'a.yaml': record({ item: 'x', date: '三月五日', titel: '甲' }) });
    expect(told(archive.problems)).toEqual([
      ['record-item-unknown', 'a.yaml', 2, 7],
      ['record-invalid', 'a.yaml', 6, 7],
      ['record-invalid', 'a.yaml', 8, 1],
    ]);
  });
});
