import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fullYaml } from '../../src/parse/yaml/full.ts';
import { plainYaml } from '../../src/parse/yaml/plain.ts';

/** Signs and words that mean something in YAML, and some that people write. */
const FRAGMENTS = [
  ':',
  ': ',
  ' :',
  '-',
  '- ',
  '- - ',
  '?',
  '? ',
  ',',
  ', ',
  '[',
  ']',
  '{',
  '}',
  '[]',
  '{}',
  '"',
  "'",
  "''",
  '""',
  '#',
  ' #',
  ' # 注',
  '|',
  '>',
  '|-',
  '&a',
  '*a',
  '!',
  '!!str',
  '%',
  '@',
  '`',
  '\\',
  '---',
  '...',
  '<<',
  '~',
  '=',
  '_',

  '\n',
  '\n',
  '\n',
  '\n ',
  '\n  ',
  '\n  ',
  '\n    ',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '  ',
  '\n\n',
  '\n- ',
  '\n  - ',
  '\u00a0',
  '\u3000',
  '\u2028',
  '\uFEFF',
  '\u0085',

  'a',
  'b',
  'a: ',
  'b: ',
  'a: 1',
  'null',
  'true',
  '001',
  '-1',
  'x y',
  '键',
  '键: ',
  '：',
  '😀',
  'http://x',
  'C#',
  '12:30',
  "it's",
  'a: b: c',
];

const RECORD = `year: 2024            # 年度
item: volunteer-roster
part: 名册
title: "2024年 名册"
author: '某某社区'
date: { from: 2024-03, to: 2024-05 }
files: [名册.xlsx, "封面 1.pdf",
  末页.pdf]
people:
  - name: 样例甲
    phone: 19900000001

  # 说明
  - { name: 样例乙, team: 一队 }
also:
- item: science
  part: 组织
figures:
    population: 4144
group:
`;

/** What the fast reader accepts it must read as the full parser does; what it declines is the full parser's anyway. */
function expectAgreement(text: string): void {
  const plain = plainYaml(text);
  if (plain !== null) expect(plain).toEqual(fullYaml(text));
}

const settings = { seed: 20_240_305, numRuns: Number(process.env['DOSSIER_FUZZ'] ?? 3000) };

describe('the fast reader agrees with the full parser', () => {
  test('on texts of meaningful fragments', () => {
    const texts = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 24 }).map((parts) => parts.join(''));
    expect(() => fc.assert(fc.property(texts, expectAgreement), settings)).not.toThrow();
  });

  test('on records with something put in or taken out', () => {
    const edit = fc.record({ at: fc.nat(RECORD.length), drop: fc.nat(6), put: fc.constantFrom('', ...FRAGMENTS) });
    const apply = (text: string, { at, drop, put }: { at: number; drop: number; put: string }): string =>
      text.slice(0, at) + put + text.slice(at + drop);
    const texts = fc.array(edit, { minLength: 1, maxLength: 3 }).map((edits) => edits.reduce(apply, RECORD));
    expect(() => fc.assert(fc.property(texts, expectAgreement), settings)).not.toThrow();
  });

  test('on maps and lists of every shape', () => {
    const word = fc.constantFrom('a', 'b', '名 册', '1', '-1', '"q"', "'s'", '12:30', 'x#y');
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        word,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('a', 'b', '键 c'), tie('value'), { maxKeys: 3 }),
      ),
    }));
    const texts = fc
      .tuple(value, fc.constantFrom(1, 2, 3, 4), fc.nat(3))
      .map(([tree, step, flowDepth]) => written(tree, '', step, flowDepth).replace(/^ /, ''));
    expect(() => fc.assert(fc.property(texts, expectAgreement), settings)).not.toThrow();
  });
});

/** A tree as YAML, in blocks down to a depth and in brackets below it. */
function written(tree: unknown, indent: string, step: number, flowDepth: number): string {
  if (typeof tree === 'string') return ` ${tree}`;
  const deeper = indent + ' '.repeat(step);
  if (Array.isArray(tree)) {
    if (flowDepth === 0 || tree.length === 0)
      return ` [${tree.map((item) => written(item, deeper, step, 0).trim()).join(', ')}]`;
    return tree.map((item) => `\n${indent}-${written(item, deeper, step, flowDepth - 1)}`).join('');
  }
  const entries = Object.entries(tree as object);
  if (flowDepth === 0 || entries.length === 0)
    return ` {${entries.map(([key, item]) => `${key}:${written(item, deeper, step, 0)}`).join(', ')}}`;
  return entries.map(([key, item]) => `\n${indent}${key}:${written(item, deeper, step, flowDepth - 1)}`).join('');
}

test.each([
  RECORD,
  RECORD.replaceAll('\n', '\r\n'),
  readFileSync('templates/checklists/civilized-district.yaml', 'utf8'),
  'a:\n- - x\n  - y\n- b:\n  - c\n',
  '# 一\n',
  '',
])('what records are written in is read fast: %#', (text) => {
  expect(plainYaml(text)).not.toBeNull();
  expect(plainYaml(text)).toEqual(fullYaml(text));
});

test.each([
  'a: |\n  x\n',
  'a: x\n  y\n',
  'a: "x\\n"',
  'a: &b 1',
  '? a\n',
  'a: 1\na: 2',
  '\ta: 1',
  '---\na: 1',
  'a：1',
  'a: [b: c]',
  'a: {b}',
  'x',
  '- \n- a',
  '['.repeat(100),
  `a${' '.repeat(1100)}: 1`,
])('what is rare or faulty is left to the full parser: %j', (text) => {
  expect(plainYaml(text)).toBeNull();
});
