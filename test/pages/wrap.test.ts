import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textStyle, textWidth } from '../../src/pages/typesetting/measure.ts';
import { wrapEvenly, wrapParts } from '../../src/pages/typesetting/balance.ts';
import { wrap } from '../../src/pages/typesetting/wrap.ts';
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

test('dates, ranges and the number of a 文号 stay whole where the column is wide enough', () => {
  const text = '经幸社〔2024〕13号文件部署，自2024年12月25日起至2022—2024年12月总结时止，阿不都·热西提负责';
  for (let width = 32; width < 80; width += 1) {
    const all = wrap(fonts, text, style, width).map((line) => line.text);
    for (const whole of ['〔2024〕13号', '2024年12月25日', '2022—2024年'])
      expect(
        all.some((line) => line.includes(whole)),
        `${width} ${all.join('|')}`,
      ).toBe(true);
    for (const line of all) expect(line).not.toMatch(/^·/);
  }
});

test.each([
  ['第1—6件、第1—384页', /第$|—$|第\d+$/],
  ['暨第12个宣传月，第12排第3列密集架', /第$|第\d+$/],
  ['陈𬭎、王䶮、赵㼆、孙𫖯、周𪩘', /[王赵孙周]$/],
  ['制度汇编（修订）、工作记录（手写）', /[（修手]$/],
  ['参见2023年度 第三卷 3-4 第1页', /第$|第三$/],
  ['活动安排.docx', /\.$/],
])('%s breaks inside no name, ordinal, range or short bracket, whatever the width', (text, broken) => {
  for (let width = 26; width < 60; width += 1) {
    const lines = wrap(fonts, text, style, width);
    for (const line of lines.slice(0, -1)) expect(line.text).not.toMatch(broken);
  }
});

test('a name of two parts breaks behind its dot', () => {
  const lines = wrap(fonts, '阿不都热西提·买买提江', style, 30);
  expect(lines.map((line) => line.text)).toEqual(['阿不都热西提·', '买买提江']);
});

test('the number of one of several boxes stays whole', () => {
  const lines = wrap(fonts, '3、2（3-2）', style, textWidth(fonts, '2（3-2）', style) + 0.01);
  expect(lines.map((line) => line.text)).toEqual(['3、', '2（3-2）']);
});

test('a bracket before a word as wide as the column, and a stop behind it, keep with their word', () => {
  for (let width = 20; width < 60; width += 1) {
    const all = wrap(fonts, `（${'a1b2'.repeat(20)}。）幸福`, style, width).map((line) => line.text);
    for (const line of all.slice(1)) expect(line).not.toMatch(CLOSING);
    for (const line of all.slice(0, -1)) expect(line).not.toMatch(OPENING);
    expect(all.join('')).toBe(`（${'a1b2'.repeat(20)}。）幸福`);
  }
});

test('a title breaks between words rather than inside one', () => {
  for (const [text, width, inside] of [
    ['创建文明城区工作领导小组成员单位职责分工方案', 100, /领$|组$|成$|单$|职$|分$/],
    ['幸福社区志愿者队伍组织名册及活动记录', 80, /志$|愿$|队$|组$|名$|活$|记$/],
  ] as const) {
    const title = textStyle('serifBold', 22);
    const lines = wrapEvenly(fonts, text, title, width);
    expect(lines.length).toBe(wrap(fonts, text, title, width).length);
    for (const line of lines.slice(0, -1)) expect(line.text).not.toMatch(inside);
    expect(lines.map((line) => line.text).join('')).toBe(text);
  }
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

test.each([
  ['at the last space', '2022年度 第二卷 人文环境、生活环境', 11, ['2022年度 第二卷', '人文环境、生活环境']],
  ['at a wide space too', '2022年度　第三卷　创建活动', 10, ['2022年度　第三卷', '创建活动']],
  [
    'into as many lines as anywhere',
    '2022年度 第一卷 政务环境、法制环境和市场环境',
    9.5,
    ['2022年度 第一卷', '政务环境、法制环境', '和市场环境'],
  ],
  [
    'at a space although that takes a line more',
    '2022年度 第二卷 人文环境、生活环境',
    8.8,
    ['2022年度 第二卷', '人文环境、', '生活环境'],
  ],
  ['at a space before where the last would take a line more', '文苑街道 幸福社区 卷', 5.4, ['文苑街道', '幸福社区 卷']],
  ['nowhere when it fits', '2022年度 第三卷', 11, ['2022年度 第三卷']],
  ['as any text without spaces', '政务环境法制环境', 5, ['政务环境法', '制环境']],
])('a name in parts breaks %s', (_, text, ems, lines) => {
  const width = textWidth(fonts, '卷', style) * ems + 0.01;
  expect(wrapParts(fonts, text, style, width).map((line) => line.text)).toEqual(lines);
});
