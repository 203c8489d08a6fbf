import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { fixesByPath, mendedBytes } from '../../src/parse/mended-file.ts';
import { messageOf } from '../../src/text/rule-words.ts';
import { read, record } from './small-archive.ts';

const SECRET = '秘而不宣';

const ROSTER = record({
  part: '名册',
  files: '[名册.pdf]',
  people: `\n  - { name: ${SECRET}甲, idNumber: ${SECRET}1, phone: ${SECRET}2 }\n  - name: ${SECRET}乙\n    address: ${SECRET}路`,
});

const settings = { seed: 20_240_305, numRuns: 400 };

/** Whatever stands in a record, it is exactly one of accepted, rejected or a starter; a rejected one says why, at a place that exists. */
async function expectHonest(content: Uint8Array | string): Promise<void> {
  const archive = await read({ 'a.yaml': content, '名册.pdf': 'pdf' });
  const { records, rejected, starters, problems } = archive;
  expect(records.length + rejected.length + starters.length).toBe(1);
  if (rejected.length === 1) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const lines = text.split(/\r\n|\r|\n/);
  for (const finding of problems) {
    const { line, column } = finding.place ?? { line: null, column: null };
    if (line !== null)
      expect((column ?? 1) - 1).toBeLessThanOrEqual([...(lines[line - 1] ?? '').replace(/^\uFEFF/, '')].length);
    if (line !== null) expect(line).toBeLessThanOrEqual(lines.length);
    expect(messageOf(finding, 'zh')).not.toBe('');
  }
}

test('bytes of any kind are read or refused, never thrown at', async () => {
  await expect(
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), expectHonest), settings),
  ).resolves.toBeUndefined();
});

test('text of any kind is read or refused, never thrown at', async () => {
  await expect(
    fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 100 }), expectHonest), settings),
  ).resolves.toBeUndefined();
});

/** What fixes leave has none of the faults that they were for, and no more of any other kind of fault of writing. */
async function expectNoWorse(before: readonly Finding[], mended: string): Promise<void> {
  const { problems } = await read({ 'a.yaml': mended, '名册.pdf': 'pdf' });
  const fixable = new Set(before.filter(({ fix }) => fix !== undefined).map(named));
  expect(
    problems
      .filter(({ fix }) => fix !== undefined)
      .map(named)
      .filter((each) => fixable.has(each)),
  ).toEqual([]);
  const broken = (findings: readonly Finding[]): number =>
    findings.filter(({ rule }) => rule === 'yaml-invalid').length;
  expect(broken(problems)).toBeLessThanOrEqual(Math.max(1, broken(before)));
}

function named({ rule, place, data }: Finding): string {
  return `${rule} ${place?.line} ${String(data['code'])} ${String(data['pointer'])}`;
}

const edit = fc.record({
  at: fc.nat(ROSTER.length),
  drop: fc.nat(12),
  put: fc.constantFrom(
    '',
    '\n',
    ': ',
    '：',
    '- ',
    '[',
    '}',
    '"',
    "'",
    '#',
    '\t',
    '{',
    'x',
    '&',
    '*',
    '\n  ',
    '😀',
    ', ',
  ),
});

test('a record with something put in or taken out is read or refused, and no person is named', async () => {
  const texts = fc
    .array(edit, { minLength: 1, maxLength: 3 })
    .map((edits) => edits.reduce((text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop), ROSTER));
  const property = fc.asyncProperty(texts, async (text) => {
    await expectHonest(text);
    const { problems } = await read({ 'a.yaml': text, '名册.pdf': 'pdf' });
    const told = problems.map(
      (finding) => JSON.stringify(finding) + messageOf(finding, 'zh') + messageOf(finding, 'en'),
    );
    expect(told.join('')).not.toContain(SECRET);
    const mended = mendedBytes(new TextEncoder().encode(text), fixesByPath(problems).get('a.yaml') ?? []);
    await expectNoWorse(problems, new TextDecoder().decode(mended ?? new Uint8Array()));
  });
  await expect(fc.assert(property, settings)).resolves.toBeUndefined();
});
