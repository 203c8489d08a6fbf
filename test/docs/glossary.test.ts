import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const glossary = readFileSync('docs/glossary.md', 'utf8');

/** Source text of a folder, without what is generated. */
function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('generated'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

/** Code words of the table: what stands in backquotes in its second column. */
const rows = glossary.split('\n').filter((line) => line.startsWith('| '));
const tableWords = rows.flatMap((row) =>
  [...(row.split('|')[2] ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1] ?? ''),
);
const allWords = [...glossary.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? '');

test('every code word of the glossary is a word of the code', () => {
  const code = sources('src');
  expect(tableWords.length).toBeGreaterThan(30);
  expect(tableWords.filter((word) => !new RegExp(`\\b${word}\\b`).test(code))).toEqual([]);
});

test('every type that the model exports stands in the glossary', () => {
  const exported = [...sources('src/model').matchAll(/^export (?:interface|type|class) (\w+)/gm)].map(
    (match) => match[1] ?? '',
  );
  expect(exported.filter((name) => !allWords.includes(name))).toEqual([]);
});
