import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseYaml, readYaml } from '../../src/parse/yaml/read.ts';
import type { SourceNode } from '../../src/parse/yaml/source-tree.ts';
import { yamlWords } from '../../src/text/yaml-words.ts';

const BOM = '\uFEFF';

function faults(text: string): readonly unknown[] {
  const file = parseYaml('记录.yaml', text);
  if (!('findings' in file)) return ['no fault'];
  return file.findings.map(({ rule, data, place }) => [rule, data['code'], place?.line, place?.column]);
}

function plain(node: SourceNode): unknown {
  if (node.type === 'text') return node.text;
  if (node.type === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}

function read(text: string): unknown {
  const file = parseYaml('记录.yaml', text);
  return 'document' in file ? plain(file.document.root) : file;
}

describe('scalars stay text', () => {
  test.each([
    ['a: 001', '001'],
    ['a: 110101199003071234', '110101199003071234'],
    ['a: 1990000 0001', '1990000 0001'],
    ['a: 2024-03-05', '2024-03-05'],
    ['a: 12:30', '12:30'],
    ['a: yes', 'yes'],
    ['a: null', 'null'],
    ['a: ~', '~'],
    ['a:', ''],
    ['a: 0x1F', '0x1F'],
    ['a: 8.5％', '8.5％'],
    ['a: 1,200', '1,200'],
    ['a: <<', '<<'],
    ['a: "x\\ny"', 'x\ny'],
    ["a: 'it''s'", "it's"],
    ['a: |\n  一\n  二\n', '一\n二\n'],
    ['a: >-\n  一\n  二\n', '一 二'],
    ['a: 3 #楼', '3'],
    ['a: C#', 'C#'],
    ['a: http://x', 'http://x'],
  ])('%j', (text, value) => {
    expect(read(text)).toEqual({ a: value });
  });
});

test('maps and lists of both styles are read', () => {
  const text =
    'years: [2022, 2023]\npeople:\n- name: 甲\n  team: 一队\n- {name: 乙}\nnested:\n  inner: {a: [b, {c: d}]}\n';
  expect(read(text)).toEqual({
    years: ['2022', '2023'],
    people: [{ name: '甲', team: '一队' }, { name: '乙' }],
    nested: { inner: { a: ['b', { c: 'd' }] } },
  });
});

test('__proto__ is a key like any other', () => {
  const file = parseYaml('a.yaml', '__proto__: {x: 1}');
  expect('document' in file && file.document.root).toMatchObject({ entries: [{ key: '__proto__' }] });
});

test.each([
  ['', 'empty'],
  ['# 一\n  # 二\n', 'comments'],
  ['---\n# 一\n', 'mark'],
  [`${BOM}# 一\r\n`, 'bom'],
  ['\n\n  \n', 'blank'],
])('a file without content is a starter: %j', (text) => {
  expect(readYaml('a.yaml', new TextEncoder().encode(text))).toEqual({ starter: true });
});

describe('every fault has its code and true place', () => {
  test.each([
    ['title: 一\nauthor：二\nyear: 2024\n', 'FULL_WIDTH_COLON', 2, 7],
    ['标题：学习\n年度：2024\n', 'FULL_WIDTH_COLON', 1, 3],
    ['a: 1\npeople:\n  - name：甲\n    b: 2\n', 'FULL_WIDTH_COLON', 3, 9],
    ['b: 2\na:1\n', 'COLON_SPACE', 2, 2],
    ['年度:2024\n标题: 一\n', 'COLON_SPACE', 1, 3],
    ['a:\n\tb: 1\n', 'TAB_AS_INDENT', 2, 1],
    ['a: 1\nb: 2\na: 3\n', 'DUPLICATE_KEY', 3, 1],
    ['a: @一\n', 'BAD_SCALAR_START', 1, 4],
    ['a: `一`\n', 'BAD_SCALAR_START', 1, 4],
    ['a: "C:\\文档"\n', 'BAD_DQ_ESCAPE', 1, 7],
    ['a: "一\nb: 1\n', 'UNCLOSED_QUOTE', 1, 4],
    ["一: 1\nb: '二\n", 'UNCLOSED_QUOTE', 2, 4],
    ['a: 1\n  b: 2\n', 'BLOCK_AS_IMPLICIT_KEY', 1, 4],
    ['a: 关于: 通知\n', 'BLOCK_AS_IMPLICIT_KEY', 1, 4],
    ['a:\n   b: 1\n  c: 2\n', 'BAD_INDENT', 3, 1],
    ['a: [1, 2\nb: 3\n', 'UNCLOSED_BRACKET', 1, 4],
    ['a: 1\nb: [[2]\n', 'UNCLOSED_BRACKET', 2, 4],
    ['a: 1\nb: {c: "]", d: 2\n', 'UNCLOSED_BRACKET', 2, 4],
    ['a: [1, 2\nb: 3]\n', 'BAD_INDENT', 2, 1],
    ['a: 1\n---\nb: 2\n', 'MULTIPLE_DOCS', 2, 1],
    ['a: &x 1\nb: 2\n', 'ALIAS', 1, 4],
    ['a: 1\nb: *x\n', 'ALIAS', 2, 4],
    ['a: !!int 3\n', 'TAG', 1, 4],
    ['a: !重要 一\n', 'TAG', 1, 4],
    ['R&D!: !重要 一\n', 'TAG', 1, 7],
    ['- 一\n- &x 二\n', 'ALIAS', 2, 3],
    ['a: { b: &x 1 }\n', 'ALIAS', 1, 9],
    ['%YAML 1.1\n---\na: yes\n', 'VERSION', 1, 1],
    ['%FOO bar\n---\na: 1\n', 'BAD_DIRECTIVE', 1, 1],
    ['? {a: 1}\n: 2\n', 'KEY_NOT_TEXT', 1, 3],
    [': 1\n', 'KEY_NOT_TEXT', 1, 1],
    ['a: - b\n', 'UNEXPECTED_TOKEN', 1, 4],
    ['a: }\n', 'UNEXPECTED_TOKEN', 1, 4],
    [`${'x'.repeat(1100)}: 1\n`, 'KEY_OVER_1024_CHARS', 1, 1],
    ['a: 一\n😀😀 @\nb: 2\n', 'MULTILINE_IMPLICIT_KEY', 2, 1],
    ['😀: "二\n', 'UNCLOSED_QUOTE', 1, 4],
    ['𠮷𠮷: @\n', 'BAD_SCALAR_START', 1, 5],
    ['\ta: 1\n', 'TAB_AS_INDENT', 1, 1],
  ])('%j', (text, code, line, column) => {
    for (const variant of [text, text.replaceAll('\n', '\r\n')]) {
      expect(faults(variant)).toEqual([['yaml-invalid', code, line, column]]);
    }
  });

  test('several repeated keys are all told', () => {
    expect(faults('a: 1\nb: 2\na: 3\nb: 4\n')).toEqual([
      ['yaml-invalid', 'DUPLICATE_KEY', 3, 1],
      ['yaml-invalid', 'DUPLICATE_KEY', 4, 1],
    ]);
  });

  test('deep nesting and huge files end in a fault and not in a crash', () => {
    expect(faults('['.repeat(20_000) + ']'.repeat(20_000))[0]).toContain('RESOURCE_EXHAUSTION');
    expect(faults('['.repeat(20_000))[0]).toContain('UNCLOSED_BRACKET');
    expect(faults(`${'a'.repeat(4 * 1024 * 1024)}: 1`)).toEqual([['yaml-invalid', 'TOO_LARGE', null, null]]);
  });
});

test('a byte order mark takes no column', () => {
  const file = readYaml('a.yaml', new TextEncoder().encode(`${BOM}a: @`));
  expect('findings' in file && file.findings[0]?.place).toEqual({ path: 'a.yaml', line: 1, column: 4 });
});

describe('a file that is not stored as UTF-8', () => {
  test.each([
    ['GBK', [0xb1, 0xea, 0xcc, 0xe2, 0x3a, 0x20, 0x31]],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00, 0x3a, 0x00, 0x20, 0x00, 0x31, 0x00]],
  ])('is read as %s, with a note', (encoding, bytes) => {
    const file = readYaml('a.yaml', new Uint8Array(bytes));
    expect('document' in file && file.notes).toMatchObject([
      { rule: 'encoding-not-utf8', place: { path: 'a.yaml', line: null, column: null }, data: { encoding } },
    ]);
  });

  test('is refused when it is no text at all', () => {
    const file = readYaml('a.yaml', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]));
    expect('findings' in file && file.findings).toMatchObject([{ rule: 'yaml-invalid', data: { code: 'NOT_TEXT' } }]);
  });
});

describe('places by pointer', () => {
  const text =
    'year: 2024\nfiles: [甲.pdf,\t乙.pdf]\npeople:\n  - name: 😀甲\n    phone: 1\n  -\n    name: 乙\nempty:\n"q": x\n';
  const expected: readonly (readonly [readonly (string | number)[], number, number, number, number])[] = [
    [[], 1, 1, 1, 1],
    [['year'], 1, 7, 1, 1],
    [['files'], 2, 8, 2, 1],
    [['files', 0], 2, 9, 2, 9],
    [['files', 1], 2, 16, 2, 16],
    [['people'], 4, 3, 3, 1],
    [['people', 0], 4, 5, 4, 5],
    [['people', 0, 'name'], 4, 11, 4, 5],
    [['people', 0, 'phone'], 5, 12, 5, 5],
    [['people', 1, 'name'], 7, 11, 7, 5],
    [['people', 1, 'team'], 7, 5, 7, 5],
    [['people', 7], 4, 3, 3, 1],
    [['empty'], 8, 1, 8, 1],
    [['q'], 9, 6, 9, 1],
    [['none', 'deeper'], 1, 1, 1, 1],
  ];
  test.each(expected)('%j', (pointer, line, column, keyLine, keyColumn) => {
    for (const variant of [text, `${BOM}${text.replaceAll('\n', '\r\n')}`]) {
      const file = readYaml('a.yaml', new TextEncoder().encode(variant));
      if (!('document' in file)) throw new Error('unreadable');
      expect(file.document.placeOf(pointer)).toEqual({ path: 'a.yaml', line, column });
      expect(file.document.keyPlaceOf(pointer)).toEqual({ path: 'a.yaml', line: keyLine, column: keyColumn });
    }
  });
});

test('every code of the parser and of ours has its words', () => {
  const declared = readFileSync('node_modules/yaml/dist/errors.d.ts', 'utf8');
  const codes = /type ErrorCode = ([^;]+);/.exec(declared)?.[1]?.match(/[A-Z_0-9]+/g) ?? [];
  const ours =
    readFileSync('src/parse/yaml/fault.ts', 'utf8')
      .match(/'[A-Z_]+'/g)
      ?.map((code) => code.slice(1, -1)) ?? [];
  expect(codes.length).toBeGreaterThan(20);
  expect(ours).toContain('FULL_WIDTH_COLON');
  expect([...codes, ...ours].filter((code) => yamlWords[code] === undefined)).toEqual([]);
});
