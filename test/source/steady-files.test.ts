import { expect, test } from 'vitest';
import type { ArchiveFiles } from '../../src/source/archive-files.ts';
import { memoryFiles } from '../../src/source/memory-files.ts';
import { steadyFiles } from '../../src/source/steady-files.ts';

/** A folder in which every file holds other bytes whenever it is read. */
function restless(): ArchiveFiles {
  let count = 0;
  const read = (): Uint8Array => Buffer.from(String((count += 1)));
  return memoryFiles({ 'a.yaml': { size: 1, read }, 'b.YML': { size: 1, read }, 'c.csv': { size: 1, read } });
}

test('records stay as they were first read, whatever is done with their bytes; other files do not', () => {
  const files = steadyFiles(restless());
  const text = (path: string): string => Buffer.from(files.read(path)).toString();
  files.read('a.yaml').fill(0);
  expect([text('a.yaml'), text('b.YML'), text('a.yaml'), text('b.YML')]).toEqual(['1', '2', '1', '2']);
  expect([text('c.csv'), text('c.csv')]).toEqual(['3', '4']);
});
