import fc from 'fast-check';
import { expect, test } from 'vitest';
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
    // A fix is undone faults only: what it leaves is no worse.
    for (const { fix } of problems)
      expect(fix === undefined || fix.edits.every(({ start, end }) => start <= end)).toBe(true);
  });
  await expect(fc.assert(property, settings)).resolves.toBeUndefined();
});
