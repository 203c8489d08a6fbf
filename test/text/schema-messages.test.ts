import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaMessages } from '../../src/text/schema-messages.ts';

test('every keyword that the schemas use has its words, in both languages', () => {
  const files = [
    ...readdirSync('schemas/records').map((name) => `records/${name}`),
    'archive.schema.json',
    'waivers.schema.json',
    'checklist.schema.json',
  ];
  const silent = new Set([
    '$schema',
    '$id',
    '$ref',
    '$defs',
    'title',
    'description',
    'examples',
    'default',
    'x-personal',
  ]);
  const structure = new Set(['properties', 'patternProperties', 'items', 'allOf', 'if', 'then', 'else']);
  const used = new Set<string>();
  const walk = (schema: unknown, names: boolean): void => {
    if (Array.isArray(schema)) schema.forEach((inner) => walk(inner, false));
    if (schema === null || typeof schema !== 'object' || Array.isArray(schema)) return;
    for (const [key, inner] of Object.entries(schema)) {
      if (!names) used.add(key);
      if (names || !['enum', 'const', 'examples', 'default', 'required'].includes(key))
        walk(inner, !names && /^(properties|patternProperties|\$defs)$/.test(key));
    }
  };
  files.forEach((file) => walk(JSON.parse(readFileSync(`schemas/${file}`, 'utf8')), false));
  expect(used).toContain('pattern');
  expect(
    [...used].filter((word) => !silent.has(word) && !structure.has(word) && schemaMessages[word] === undefined),
  ).toEqual([]);
  const fault = {
    keyword: '',
    pointer: 'a[0].b',
    title: null,
    expected: ['1', '2'],
    titles: [],
    foundType: null,
    found: null,
    suggestion: null,
    hint: null,
  };
  for (const words of Object.values(schemaMessages)) {
    expect(words.zh(fault)).not.toBe(words.en(fault));
  }
});
