import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/model/archive.ts';
import { read } from './small-archive.ts';

const APPROVED = 'reason: 当年无此类事, approver: { unit: 虚构街道, name: 样例甲, date: 2025-03-01 }';

function waive(...entries: readonly string[]): Promise<Archive> {
  return read({ 'waivers.yaml': entries.map((entry) => `- { ${entry} }\n`).join('') });
}

test('exceptions for items, parts and rules are read', async () => {
  const archive = await waive(
    `item: activities, part: 记录, year: 2022, status: notApplicable, ${APPROVED}`,
    `item: 1-2, year: 2022, status: waived, ${APPROVED}, created: 2025-03-20, expires: 2025-04-20`,
    `rule: attachment-misnamed, path: 卷/cafe\u0301.pdf, year: 2023, ${APPROVED}`,
    `item: album, part: 第一年图片, status: waived, ${APPROVED}, expires: 2025-04-20`,
    `item: album, year: 2023, status: notApplicable, ${APPROVED}`,
  );
  expect(archive.problems).toEqual([]);
  const approver = { unit: '虚构街道', name: '样例甲', date: '2025-03-01' };
  expect(archive.waivers).toMatchObject([
    {
      item: 'activities',
      part: '记录',
      rule: null,
      path: null,
      year: 2022,
      status: 'notApplicable',
      approver,
      created: null,
      expires: null,
      place: { line: 1, column: 3 },
    },
    { item: 'volunteers', part: null, year: 2022, status: 'waived', created: '2025-03-20', expires: '2025-04-20' },
    { item: null, rule: 'attachment-misnamed', path: '卷/caf\u00e9.pdf', year: 2023, status: 'waived' },
    { item: 'album', part: '第一年图片', year: null },
    { item: 'album', part: null, year: 2023 },
  ]);
});

describe('an exception that excuses nothing', () => {
  test.each<[string, string, string, number, Record<string, unknown>]>([
    [
      'lacks its reason',
      'item: activities, year: 2022, status: notApplicable',
      'waiver-invalid',
      3,
      { keyword: 'required', expected: ['reason', 'approver'] },
    ],
    [
      'has no end',
      `item: activities, year: 2022, status: waived, ${APPROVED}`,
      'waiver-invalid',
      3,
      { keyword: 'required', expected: ['expires'] },
    ],
    [
      'has no year',
      `item: activities, status: notApplicable, ${APPROVED}`,
      'waiver-invalid',
      3,
      { keyword: 'required', expected: ['year'] },
    ],
    [
      'is for a volume',
      `volume: 2, year: 2022, status: notApplicable, ${APPROVED}`,
      'waiver-invalid',
      3,
      { keyword: 'oneOf' },
    ],
    [
      'is for no item',
      `item: activity, year: 2022, status: notApplicable, ${APPROVED}`,
      'waiver-unknown',
      11,
      { what: 'item', suggestion: 'activities' },
    ],
    [
      'is for another year',
      `item: programme, year: 2023, status: notApplicable, ${APPROVED}`,
      'waiver-unknown',
      11,
      { what: 'itemOfYear' },
    ],
    [
      'is for a year outside',
      `item: activities, year: 2021, status: notApplicable, ${APPROVED}`,
      'waiver-unknown',
      29,
      { what: 'year', written: '2021' },
    ],
    [
      'is for no part',
      `item: activities, part: 纪录, year: 2022, status: notApplicable, ${APPROVED}`,
      'waiver-unknown',
      29,
      { what: 'part', written: '纪录' },
    ],
    [
      'is for no rule',
      `rule: attachment-misname, path: a.pdf, ${APPROVED}`,
      'waiver-unknown',
      11,
      { what: 'rule', suggestion: 'attachment-misnamed' },
    ],
    [
      'is for a whole volume',
      `item: superior, year: 2022, status: notApplicable, ${APPROVED}`,
      'waiver-whole-volume',
      3,
      {},
    ],
    [
      'is for its only part',
      `item: superior, part: 上级文件, year: 2022, status: notApplicable, ${APPROVED}`,
      'waiver-whole-volume',
      3,
      {},
    ],
    ['is for the whole album', `item: album, status: notApplicable, ${APPROVED}`, 'waiver-whole-volume', 3, {}],
  ])('%s', async (_, entry, rule, column, data) => {
    const archive = await waive(entry, `item: activities, year: 2024, status: notApplicable, ${APPROVED}`);
    expect(archive.waivers).toMatchObject([{ item: 'activities', year: 2024 }]);
    expect(archive.problems[0]).toMatchObject({ rule, place: { path: 'waivers.yaml', line: 1, column }, data });
  });

  test.each([
    ['a: [', 'yaml-invalid'],
    ['a: 1', 'waiver-invalid'],
  ])('%j', async (text, rule) => {
    const archive = await read({ 'waivers.yaml': text });
    expect(archive.problems).toMatchObject([{ rule, place: { path: 'waivers.yaml' } }]);
  });

  test('a file of comments is none', async () => {
    expect(await read({ 'waivers.yaml': '# 没有\n' })).toMatchObject({ waivers: [], problems: [] });
  });
});
