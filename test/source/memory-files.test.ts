import { expect, test } from 'vitest';
import { ReadFailure } from '../../src/source/archive-files.ts';
import { memoryFiles } from '../../src/source/memory-files.ts';

test('files imply their folders and are listed by code point', () => {
  const files = memoryFiles({ '乙/丙/a.yaml': 'a: 1', 'dossier.yaml': '' });
  expect(files.entries.map(({ path, kind }) => [path, kind])).toEqual([
    ['dossier.yaml', 'file'],
    ['乙', 'folder'],
    ['乙/丙', 'folder'],
    ['乙/丙/a.yaml', 'file'],
  ]);
});

test('the same is left out as on disk', () => {
  const files = memoryFiles({
    '包/bagit.txt': '',
    '包/data/a.yaml': '',
    '.dossier/cache/x': '',
    '~$a.docx': '',
    '.dossier/baseline.json': '',
    'bagit.txt': '',
  });
  expect(files.entries.filter(({ kind }) => kind === 'file').map(({ path }) => path)).toEqual([
    '.dossier/baseline.json',
    'bagit.txt',
  ]);
});

test('reading says why a file cannot be read', () => {
  const files = memoryFiles({ 'a/b.pdf': { problem: 'denied' }, 'c.txt': new Uint8Array([1]) });
  const problems = ['a/b.pdf', 'a', 'd'].map((path) => {
    try {
      return files.read(path);
    } catch (error) {
      return error instanceof ReadFailure ? error.problem : error;
    }
  });
  expect(problems).toEqual(['denied', 'folder', 'missing']);
  expect(files.read('c.txt')).toEqual(new Uint8Array([1]));
});
