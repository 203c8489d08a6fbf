import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textStyle, textWidth } from '../../src/pages/measure.ts';
import { wrap, wrapEvenly } from '../../src/pages/wrap.ts';
import { fonts } from './drawing.ts';

const style = textStyle('serif', 10.5);
const CLOSING = /^[、。，．；：！？）〕】》〉」』”’…·％]/u;
const OPENING = /[（〔【《〈「『“‘]$/u;

const words = fc.constantFrom(
  '幸',
  '福',
  '社区',
  '2024',
  '年',
  '8.5%',
  'WS·2024',
  'https://a.cn/b_c',
  '——',
  '……',
  ' ',
  '阿不都·热西提',
  '3.5',
);
const marks = fc.constantFrom(
  '、',
  '。',
  '，',
  '；',
  '：',
  '！',
  '？',
  '）',
  '》',
  '」',
  '”',
  '（',
  '《',
  '「',
  '“',
  '〔',
  '〕',
  '',
  '',
  '',
  '',
);
const texts = fc
  .array(fc.tuple(words, marks), { minLength: 1, maxLength: 60 })
  .map((pairs) => pairs.map((pair) => pair.join('')).join(''));

test('no line is wider than its column, and nothing is lost', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 9, max: 120 }), (text, width) => {
      const lines = wrap(fonts, text, style, width);
      for (const line of lines) expect(textWidth(fonts, line.text, style)).toBeLessThanOrEqual(width + 0.3);
      expect(
        lines
          .map((line) => line.text)
          .join('')
          .replaceAll(' ', ''),
      ).toBe(text.replaceAll(' ', ''));
    }),
    { numRuns: 300 },
  );
});

test('no line begins with a closing sign or ends with an opening one', () => {
  const sparse = fc
    .array(fc.tuple(fc.constantFrom('幸福', '社区', '居', '2024年', '志愿者队伍'), marks), {
      minLength: 1,
      maxLength: 60,
    })
    .map((pairs) => pairs.map((pair) => pair.join('')).join(''));
  fc.assert(
    fc.property(sparse, fc.integer({ min: 30, max: 120 }), (text, width) => {
      const lines = wrap(fonts, text, style, width);
      for (const line of lines.slice(1)) expect(line.text).not.toMatch(CLOSING);
      for (const line of lines.slice(0, -1)) expect(line.text).not.toMatch(OPENING);
    }),
    { numRuns: 300 },
  );
});

test('numbers and words stay whole where the column is wide enough for them', () => {
  const lines = wrap(fonts, '共登记志愿者412人占比8.52%见https://example.cn/list', style, 42);
  const all = lines.map((line) => line.text);
  for (const whole of ['412', '8.52%', 'https://example.cn/list'])
    expect(all.some((line) => line.includes(whole))).toBe(true);
});

test('a digest that no line can hold is broken rather than clipped', () => {
  const lines = wrap(fonts, '56c1520e'.repeat(8), style, 40);
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line.width).toBeLessThanOrEqual(40);
});

test('an indent of blank squares is kept', () => {
  expect(wrap(fonts, '\u3000\u3000幸福社区', style, 100)[0]?.text).toBe('\u3000\u3000幸福社区');
});

test('text set in the middle fills its lines evenly and takes no more of them', () => {
  const text = '市民教育计划、教材、学员名单、报到册、教师队伍的有关材料和记录';
  const plain = wrap(fonts, text, style, 90);
  const even = wrapEvenly(fonts, text, style, 90);
  const spread = (widths: readonly number[]): number => Math.max(...widths) - Math.min(...widths);
  expect(even).toHaveLength(plain.length);
  expect(spread(even.map((line) => line.width))).toBeLessThan(spread(plain.map((line) => line.width)));
});
