import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ReadFailure } from '../../src/source/archive-files.ts';
import { openArchive } from '../../src/source/disk-files.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), '专卷-'));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function put(path: string, content = '内容'): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function files(): readonly string[] {
  return openArchive(root)
    .entries.filter(({ kind }) => kind === 'file')
    .map(({ path }) => path);
}

function problem(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof ReadFailure) return error.problem;
    throw error;
  }
  return 'none';
}

test('files and folders are listed by code point, with sizes', () => {
  put('乙/𠀀.txt', '一');
  put('乙/﨑.txt');
  put('乙/a.txt');
  put('dossier.yaml');
  expect(openArchive(root).entries).toMatchObject([
    { path: 'dossier.yaml', kind: 'file', size: 6 },
    { path: '乙', kind: 'folder', size: 0 },
    { path: '乙/a.txt', kind: 'file' },
    { path: '乙/﨑.txt', kind: 'file' },
    { path: '乙/𠀀.txt', kind: 'file', size: 3 },
  ]);
});

test('a file tells when it last changed, and a time of writing set back hides no change', () => {
  put('a.txt');
  const changed = openArchive(root).find('a.txt')?.modified ?? 0;
  utimesSync(join(root, 'a.txt'), 1000, 1000);
  expect(changed).toBeGreaterThan(1_000_000);
  expect(openArchive(root).find('a.txt')?.modified).toBeGreaterThanOrEqual(changed);
});

test('a name in decomposed form is known by its composed form and opened by its own', () => {
  put('cafe\u0301.yaml', 'a: 1');
  const archive = openArchive(root);
  expect(archive.entries[0]?.path).toBe('caf\u00e9.yaml');
  expect(new TextDecoder().decode(archive.read('caf\u00e9.yaml'))).toBe('a: 1');
  expect(archive.find('cafe\u0301.yaml')?.path).toBe('caf\u00e9.yaml');
  expect(archive.locate('caf\u00e9.yaml')).toBe(join(root, 'cafe\u0301.yaml'));
});

test('two names that differ only in form are two files', () => {
  put('caf\u00e9.txt');
  put('cafe\u0301.txt');
  expect(files()).toHaveLength(2);
});

test.each([
  '.git/config',
  'node_modules/a/b.yaml',
  '.dossier/cache/a.json',
  '~$名册.docx',
  '.~名册.xlsx',
  'Thumbs.db',
  'desktop.ini',
  '.DS_Store',
  '__MACOSX/._a.yaml',
  '输出/.dossier-output',
  '输出/a.yaml',
  '包/bagit.txt',
  '包/data/a.yaml',
])('%s is left out', (path) => {
  put('输出/.dossier-output');
  put('包/bagit.txt');
  put(path);
  put('名册.yaml');
  expect(files()).toEqual(['名册.yaml']);
});

test('an archive that is itself inside a package is read', () => {
  put('bagit.txt');
  put('名册.yaml');
  expect(files()).toEqual(['bagit.txt', '名册.yaml']);
});

test('a link is followed only to what lies inside', () => {
  const outside = mkdtempSync(join(tmpdir(), '外面-'));
  writeFileSync(join(outside, 'a.txt'), '外面');
  put('里/b.txt', '里面');
  symlinkSync(join(outside, 'a.txt'), join(root, 'file-out'));
  symlinkSync(outside, join(root, 'folder-out'));
  symlinkSync(join(root, '里'), join(root, '里2'));
  symlinkSync(join(root, '没有'), join(root, 'broken'));
  const archive = openArchive(root);
  expect(problem(() => archive.read('file-out'))).toBe('outside');
  expect(problem(() => archive.read('folder-out'))).toBe('outside');
  expect(problem(() => archive.read('broken'))).toBe('missing');
  expect(new TextDecoder().decode(archive.read('里2/b.txt'))).toBe('里面');
  expect(archive.find('folder-out/a.txt')).toBeNull();
  rmSync(outside, { recursive: true });
});

test('links that lead in circles come to an end', () => {
  put('甲/a.txt');
  put('乙/b.txt');
  symlinkSync(root, join(root, '甲/上'));
  symlinkSync(join(root, '乙'), join(root, '甲/乙'));
  symlinkSync(join(root, '甲'), join(root, '乙/甲'));
  expect(files()).toEqual(['乙/b.txt', '乙/甲/a.txt', '甲/a.txt', '甲/乙/b.txt']);
});

test('what cannot be read says why', () => {
  put('夹/a.txt');
  const archive = openArchive(root);
  rmSync(join(root, '夹/a.txt'));
  expect(problem(() => archive.read('夹/a.txt'))).toBe('missing');
  expect(problem(() => archive.read('夹'))).toBe('folder');
  expect(problem(() => archive.read('没有'))).toBe('missing');
  expect(problem(() => openArchive(join(root, '没有')))).toBe('missing');
});
