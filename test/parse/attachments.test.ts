import { describe, expect, test } from 'vitest';
import { attachmentReader } from '../../src/parse/attachments.ts';
import type { ArchiveFiles } from '../../src/source/archive-files.ts';
import { memoryFiles, type MemoryContent } from '../../src/source/memory-files.ts';
import { read, record } from './small-archive.ts';

function photo(changes: Record<string, string | null>): string {
  return record({ item: 'album', part: '第三年图片', ...changes });
}

function roster(file: string): string {
  return record({ part: '名册', files: '[封面.pdf]', roster: `{ file: ${file}, claimed: 2 }` });
}

async function findings(files: string, contents: Readonly<Record<string, MemoryContent>>): Promise<readonly unknown[]> {
  const archive = await read({ '卷/a.yaml': record({ files }), ...contents });
  expect(archive.records).toHaveLength(1);
  expect(archive.records[0]?.unusableFiles.map(({ rule }) => rule)).toEqual(
    archive.problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
  );
  const told = archive.problems.filter(({ rule }) => rule !== 'files-unrecorded');
  return told.map(({ rule, place, data, year, item }) => [rule, place?.line, place?.column, data, year, item]);
}

describe('a file that a record names', () => {
  test.each<[string, string, Readonly<Record<string, MemoryContent>>, string, Record<string, unknown>]>([
    [
      'is several in one name',
      '[甲.pdf，乙.pdf]',
      { '卷/甲.pdf': 'pdf', '卷/乙.pdf': 'pdf' },
      'attachment-missing',
      { path: '卷/甲.pdf，乙.pdf', suggestion: '甲.pdf, 乙.pdf', mark: '，' },
    ],
    ['is not there', '[甲.pdf]', {}, 'attachment-missing', { path: '卷/甲.pdf', suggestion: null, mark: null }],
    [
      'is spelt otherwise',
      '[名册.xlsx]',
      { '卷/名测.xlsx': 'x', '卷/完全另一个.xlsx': 'x' },
      'attachment-missing',
      { path: '卷/名册.xlsx', suggestion: '名测.xlsx', mark: null },
    ],
    [
      'differs in case',
      '[SCAN.PDF]',
      { '卷/scan.pdf': 'x' },
      'attachment-missing',
      { path: '卷/SCAN.PDF', suggestion: 'scan.pdf', mark: null },
    ],
    [
      'differs in width',
      '[扫描(1).pdf]',
      { '卷/扫描（1）.pdf': 'x' },
      'attachment-missing',
      { path: '卷/扫描(1).pdf', suggestion: '扫描（1）.pdf', mark: null },
    ],
    [
      'has no extension',
      '[会议记录]',
      { '卷/会议记录.pdf': 'x' },
      'attachment-missing',
      { path: '卷/会议记录', suggestion: '会议记录.pdf', mark: null },
    ],
    [
      'lies elsewhere',
      '[某个独特的文件.pdf]',
      { '收件箱/某个独特的文件.pdf': 'x' },
      'attachment-missing',
      { path: '卷/某个独特的文件.pdf', suggestion: '收件箱/某个独特的文件.pdf', mark: null },
    ],
    ['leaves the archive', '[../../甲.pdf]', {}, 'attachment-outside', { written: '../../甲.pdf' }],
    ['is absolute', '[/home/甲.pdf]', {}, 'attachment-outside', { written: '/home/甲.pdf' }],
    ['has a drive letter', '["C:/甲.pdf"]', {}, 'attachment-outside', { written: 'C:/甲.pdf' }],
    ['is on a share', '[\\\\server\\甲.pdf]', {}, 'attachment-outside', { written: '\\\\server\\甲.pdf' }],
    [
      'is an address',
      '[https://example.org/甲.pdf]',
      {},
      'attachment-outside',
      { written: 'https://example.org/甲.pdf' },
    ],
    ['is a link out', '[甲.pdf]', { '卷/甲.pdf': { problem: 'outside' } }, 'attachment-outside', { written: '甲.pdf' }],
    ['is a folder', '[夹]', { '卷/夹/甲.pdf': 'x' }, 'attachment-folder', { path: '卷/夹' }],
    ['is the folder itself', '[.]', {}, 'attachment-folder', { path: '卷' }],
    ['is empty', '[甲.pdf]', { '卷/甲.pdf': '' }, 'attachment-empty', { path: '卷/甲.pdf' }],
    [
      'is denied',
      '[甲.pdf]',
      { '卷/甲.pdf': { problem: 'denied' } },
      'attachment-unreadable',
      { path: '卷/甲.pdf', problem: 'denied' },
    ],
    [
      'is damaged',
      '[甲.pdf]',
      { '卷/甲.pdf': 'damaged' },
      'attachment-unreadable',
      { path: '卷/甲.pdf', problem: 'damaged' },
    ],
    ['has a password', '[甲.pdf]', { '卷/甲.pdf': 'locked' }, 'attachment-locked', { path: '卷/甲.pdf' }],
    [
      'is something else',
      '[甲.pdf]',
      { '卷/甲.pdf': 'text' },
      'attachment-misnamed',
      { path: '卷/甲.pdf', named: '.pdf', found: 'text' },
    ],
  ])('%s', async (_, files, contents, rule, data) => {
    const told = await findings(files, contents);
    expect(told).toEqual([[rule, 7, 9, data, 2024, 'volunteers']]);
  });

  test.each([
    ['[甲.pdf]', '卷/甲.pdf'],
    ['[./夹//甲.pdf]', '卷/夹/甲.pdf'],
    ['[夹\\甲.pdf]', '卷/夹/甲.pdf'],
    ['[../别处/甲.pdf]', '别处/甲.pdf'],
    ['[caf\u00e9.pdf]', '卷/cafe\u0301.pdf'],
    ['[cafe\u0301.pdf]', '卷/caf\u00e9.pdf'],
  ])('is found: %s', async (files, path) => {
    const archive = await read({ '卷/a.yaml': record({ files }), [path]: 'x' });
    expect(archive.problems).toEqual([]);
    expect(archive.records[0]?.files.map((file) => file.path)).toEqual([path.normalize('NFC')]);
  });
});

test('every file of a record that cannot be used is told, and the others kept', async () => {
  const archive = await read({ 'a.yaml': record({ files: '[甲.pdf, 乙.pdf, 丙.pdf]' }), '乙.pdf': 'x' });
  expect(archive.problems.map(({ place }) => place?.column)).toEqual([9, 23]);
  expect(archive.records[0]).toMatchObject({
    files: [{ path: '乙.pdf' }],
    unusableFiles: [
      { written: '甲.pdf', rule: 'attachment-missing' },
      { written: '丙.pdf', rule: 'attachment-missing' },
    ],
  });
});

test('a file that several records name is read and looked at once', async () => {
  const files = memoryFiles({ '甲.pdf': 'pdf' });
  let looks = 0;
  let reads = 0;
  const counted: ArchiveFiles = { ...files, show: (path, see) => ((reads += 1), files.show(path, see)) };
  const reader = attachmentReader(counted, {
    inspect: async () => ((looks += 1), { type: 'pdf', pages: 1, problem: null }),
    extensionFits: () => true,
  });
  const by = { year: 2024, item: 'x', place: { path: 'a.yaml', line: 1, column: 1 } };
  const both = await Promise.all([
    reader.open('甲.pdf', { ...by, record: 'a.yaml' }),
    reader.open('../甲.pdf', { ...by, record: '卷/b.yaml' }),
  ]);
  expect([looks, reads]).toEqual([1, 1]);
  expect(both).toMatchObject([{ attachment: { path: '甲.pdf', size: 3 } }, { attachment: { path: '甲.pdf' } }]);
});

test('a file whose facts are known is not read, nor one that was found unusable', async () => {
  const files = memoryFiles({ '甲.pdf': 'pdf', '乙.pdf': 'pdf', '丙.pdf': 'pdf' });
  const opened: string[] = [];
  const kept: string[] = [];
  const media = { type: 'pdf', pages: 7, problem: null } as const;
  const watched: ArchiveFiles = { ...files, show: (path, see) => (opened.push(path), files.show(path, see)) };
  const reader = attachmentReader(watched, {
    inspect: async () => media,
    extensionFits: () => true,
    known: {
      find: ({ path }) => {
        if (path === '丙.pdf') return null;
        return { sha256: 'b'.repeat(64), media: path === '甲.pdf' ? media : { ...media, problem: 'damaged' } };
      },
      keep: ({ path }) => void kept.push(path),
    },
  });
  const by = { record: 'a.yaml', year: 2024, item: 'x', place: { path: 'a.yaml', line: 1, column: 1 } };
  expect(await reader.open('甲.pdf', by)).toMatchObject({ attachment: { size: 3, sha256: 'b'.repeat(64), media } });
  expect(await reader.open('乙.pdf', by)).toMatchObject({ unusable: { rule: 'attachment-unreadable' } });
  expect([opened, kept]).toEqual([[], []]);
  await reader.open('丙.pdf', by);
  expect([opened, kept]).toEqual([['丙.pdf'], ['丙.pdf']]);
});

describe('photos', () => {
  test('name their files or take those of the record by place', async () => {
    const text = photo({ files: '[一.jpg, 二.jpg, 三.jpg]', photos: '[{ file: 三.jpg }, {}]' });
    const archive = await read({ 'a.yaml': text, '一.jpg': 'x', '二.jpg': 'y', '三.jpg': 'z' });
    expect(archive.problems).toEqual([]);
    expect(archive.records[0]?.photos.map(({ attachment }) => attachment?.path)).toEqual(['三.jpg', '二.jpg']);
    expect(archive.records[0]?.files.map(({ path }) => path)).toEqual(['三.jpg', '二.jpg', '一.jpg']);
  });

  test('that cannot be used are told once and have no file', async () => {
    const archive = await read({ 'a.yaml': photo({ files: null, photos: '[{ file: 一.jpg }]' }) });
    expect(archive.problems).toMatchObject([{ rule: 'attachment-missing', place: { line: 7, column: 18 } }]);
    expect(archive.records).toMatchObject([{ photos: [{ attachment: null }], unusableFiles: [{ written: '一.jpg' }] }]);
  });
});

describe('a roster file', () => {
  test('is counted though it is no piece to bind', async () => {
    const archive = await read({
      'a.yaml': roster('名册.csv'),
      '封面.pdf': 'pdf',
      '名册.csv': '姓名,电话\n样例甲,19900000001\n',
    });
    expect(archive.records).toMatchObject([
      { files: [{ path: '封面.pdf' }], facts: [{ list: 'people', claimed: '2' }] },
    ]);
  });

  test('that is not there cannot be counted', async () => {
    const archive = await read({ 'a.yaml': roster('名册.csv'), '封面.pdf': 'pdf' });
    expect(archive.problems).toMatchObject([{ rule: 'attachment-missing', place: { line: 8, column: 17 } }]);
    expect(archive.records).toMatchObject([
      { facts: [{ uncountable: 'attachment-missing' }], unusableFiles: [{ written: '名册.csv' }] },
    ]);
  });
});
