import { describe, expect, test } from 'vitest';
import { wrapJustified } from '../../src/pages/typesetting/justify.ts';
import { lineRuns } from '../../src/pages/typesetting/line-runs.ts';
import { runWidth, textStyle, textWidth } from '../../src/pages/typesetting/measure.ts';
import { edgesOf, HALF, squeezedAt } from '../../src/pages/typesetting/punctuation.ts';
import { points } from '../../src/pages/typesetting/units.ts';
import { wrap } from '../../src/pages/typesetting/wrap.ts';
import { drawn, fonts, readSides } from './drawing.ts';

const style = textStyle('serif', 12);
const ems = (text: string): number => points(textWidth(fonts, text, style)) / style.size;

describe('where marks meet, the empty half of a square is taken out', () => {
  test.each([
    ['两个后面的', '）。', [1]],
    ['后面的和前面的', '」（', [1]],
    ['两个前面的', '（《', [1]],
    ['一串', '’。”（', [1, 2, 3]],
    ['不是前面的和后面的', '（）', []],
    ['不是字和标点', '社区（共八户）的', []],
    ['不是破折号和省略号', '。—“…', []],
    ['不是半角的', '),(', []],
    ['在字的后面', '社区）、“好”', [3, 4]],
  ])('%s %s', (_, text, places) => {
    for (const face of ['serif', 'serifBold', 'sans'] as const) expect(squeezedAt(fonts, text, face)).toEqual(places);
    expect(ems(text)).toBeCloseTo([...text].reduce((sum, sign) => sum + ems(sign), 0) - HALF * places.length, 6);
  });
});

const text =
  '会议传达了《关于印发〈幸福社区创建文明城区工作方案〉的通知》（幸社〔2024〕13号），并宣读了“最美家庭”（共八户）、“身边好人”（共三人）的名单：李某（虚构）、“王某”、《简报》“增刊”。';

test('the ink of marks is flush with both edges, and no line is wider', () => {
  let edges = 0;
  for (let width = 60; width < 160; width += 1) {
    for (const { text: line, last } of wrapJustified(fonts, text, style, width)) {
      if (last) continue;
      const runs = lineRuns(fonts, line, style, width);
      const { left, right } = edgesOf(fonts, line, style.face);
      const [first, end] = [runs[0], runs.at(-1)];
      if (first === undefined || end === undefined) throw new Error('a line has runs');
      expect(first.at).toBeCloseTo(-left * style.size, 6);
      const signs = end.run.face === null ? 1 : [...end.run.text].length;
      const until = end.at + runWidth(fonts, end.run) * style.size + (signs - 1) * end.tracking;
      expect(until - right * style.size).toBeCloseTo(points(width), 3);
      edges += left + right;
    }
  }
  expect(edges).toBeGreaterThan(20);
});

test('a ragged line is no wider than its column either', () => {
  for (let width = 30; width < 160; width += 1)
    for (const line of wrap(fonts, text, style, width)) {
      expect(line.width).toBeLessThanOrEqual(width + 1e-9);
      expect(textWidth(fonts, line.text, style)).toBeCloseTo(line.width, 6);
    }
});

test('squeezed marks follow one another for a program that reads the page', async () => {
  const page = { kind: 'text', pageNumber: 1, title: '', fileName: '', target: null } as const;
  const blocks = [{ kind: 'paragraph', text: '甲）、“《乙》”。丙', indent: false }] as const;
  const [side] = await readSides((await drawn([{ ...page, blocks }])).bytes);
  const line = side?.pieces.filter(({ y }) => y < 780) ?? [];
  expect(line.map((piece) => piece.text).join('')).toBe('甲）、“《乙》”。丙');
  for (const [at, piece] of line.slice(1).entries()) {
    const before = line[at];
    expect(piece.x).toBeCloseTo((before?.x ?? 0) + (before?.width ?? 0), 1);
  }
});
