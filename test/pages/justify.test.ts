import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PrintedBlock } from '../../src/model/rendition.ts';
import type { OwnPage } from '../../src/model/page.ts';
import type { Stretch } from '../../src/pages/typesetting/justify.ts';
import { stretchesOf, wrapJustified } from '../../src/pages/typesetting/justify.ts';
import { textStyle } from '../../src/pages/typesetting/measure.ts';
import { points } from '../../src/pages/typesetting/units.ts';
import { drawn, fonts, keepSample, layout, readSides, textOf } from './drawing.ts';

const style = textStyle('serif', 12);
const FIRST = /^[、。，；：！？）》」”·]/u;
const LAST = /[（《「“]$/u;

const words = fc.constantFrom(
  '社区',
  '文明城区',
  '志愿者',
  '的',
  '2024年12月31日',
  '幸社〔2024〕13号',
  '8.5%',
  'WPS',
  'GB/T 9704',
  '——',
  '……',
  '阿不都·热西提',
  'community',
  'a1b2c3d4e5f6a7b8c9d0',
  'https://example.cn/a/b?c=d',
  ' ',
  '1,234.5',
  '㛃',
  '𬭎',
);
const marks = fc.constantFrom(...'、。，；：！？）》」”·（《「“', '', '', '', '');
const texts = fc
  .array(fc.tuple(words, marks), { minLength: 20, maxLength: 120 })
  .map((pairs) => pairs.map((pair) => pair.join('')).join(''));

const unspaced = (text: string): string => text.replaceAll(/\s/g, '');

test('lines begin and end as they should, nothing is lost, none is drawn together more than the eye allows', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 60, max: 180 }), (text, width) => {
      const lines = wrapJustified(fonts, text, style, width);
      expect(unspaced(lines.map((line) => line.text).join(''))).toBe(unspaced(text));
      for (const [at, line] of lines.entries()) {
        expect(line.last).toBe(at === lines.length - 1);
        if (at > 0) expect(line.text).not.toMatch(FIRST);
        if (!line.last) expect(line.text).not.toMatch(LAST);
        const lacks = points(width - line.width);
        for (const { within, after } of stretchesOf(line.text) ?? [])
          for (const part of [within, after]) expect(part * lacks).toBeGreaterThan(-4 * 0.035 * style.size);
      }
    }),
    { numRuns: 150, seed: 7 },
  );
});

test('room goes between signs and beside words, never into words or an indent', () => {
  const stretches = stretchesOf('\u3000\u3000社区WPS和 GB/T 9704——二') ?? [];
  expect(stretches.map(({ text }) => text).join('')).toBe('\u3000\u3000社区WPS和 GB/T 9704——二');
  const withText = (part: string): Stretch | undefined => stretches.find(({ text }) => text.startsWith(part));
  for (const part of ['\u3000', 'WPS', 'GB/T', '9704', '——']) expect(withText(part)).toMatchObject({ within: 0 });
  expect(withText('\u3000')?.text).toBe('\u3000\u3000社');
  expect(withText('WPS')?.after).toBeGreaterThan(withText('\u3000')?.after ?? 1);
  const sum = stretches.reduce((all, { text, within, after }) => all + ([...text].length - 1) * within + after, 0);
  expect(sum).toBeCloseTo(1, 9);
  expect(stretchesOf('community')).toBeNull();
});

test('a date is parted rather than its line set loosely', () => {
  const width = 100;
  const lines = wrapJustified(fonts, `${'社区'.repeat(9)}至2024年12月31日为止，${'文明'.repeat(20)}`, style, width);
  expect(lines[0]?.text).toMatch(/2024年(12月)?$/);
});

const paragraphs = [
  '2024年，幸福社区结合春节、元宵、清明、端午、中秋、重阳等传统节日，组织开展“我们的节日”系列文体活动七次，参加居民一千二百余人次（其中志愿者八十六人）。活动由社区文体队、志愿者队承办，文苑小学、街道卫生服务中心协办。',
  '依据 GB/T 9704—2012 和 DA/T 22-2015，材料用 WPS Office 2023 起草，存为 PDF/A-1a；网址 https://example.cn/wenming/2024/list.html?page=12 可以核对，邮箱 community.office@example.cn，校验值 56c1520e9b7a3f2d56c1520e9b7a3f2d56c1520e9b7a3f2d56c1520e9b7a3f2d 由程序算出。',
  '根据幸社〔2024〕13号、文街办〔2024〕8号和2024年12月31日的会议纪要，自2025年1月1日起由居民委员会（网格员为主）每月走访一次；阿不都·热西提、㛃𬭎䶮等住户由志愿者结对，“应保尽保、应退尽退”，不漏一户、不落一人……',
];

/** Right ends in pt of what stands on one line, by its baseline. */
async function lineEnds(page: OwnPage): Promise<readonly { readonly text: string; readonly right: number }[]> {
  const [side] = await readSides((await drawn([page])).bytes);
  const lines = new Map<number, { text: string; right: number }>();
  for (const { text, x, y, width } of side?.pieces ?? []) {
    const line = lines.get(Math.round(y)) ?? { text: '', right: 0 };
    lines.set(Math.round(y), { text: line.text + text, right: Math.max(line.right, x + width) });
  }
  return [...lines.values()];
}

function textPage(blocks: readonly PrintedBlock[]): OwnPage {
  return { kind: 'text', pageNumber: 1, title: '', fileName: '', blocks, target: null };
}

test('running text is flush on its right edge to a fraction of a point, its last lines ragged', async () => {
  const { paper, margins } = layout;
  const edge = points(paper.width - margins.bound.right);
  for (const kind of ['paragraph', 'listItem'] as const) {
    const blocks = paragraphs.map((text): PrintedBlock =>
      kind === 'paragraph' ? { kind, text, indent: true } : { kind, mark: '1.', depth: 1, text },
    );
    const ends = (await lineEnds(textPage(blocks))).filter(({ text }) => text.length > 3);
    const flush = ends.filter(({ right }) => Math.abs(right - edge) < 0.3);
    expect(ends.length - flush.length, ends.map(({ text, right }) => `${right - edge} ${text}`).join('\n')).toBe(3);
    expect(flush.length).toBeGreaterThan(6);
  }
});

test('text that was spread can be found again as it was written', async () => {
  const blocks = paragraphs.map((text): PrintedBlock => ({ kind: 'paragraph', text, indent: true }));
  const { bytes } = await drawn([textPage(blocks)]);
  keepSample('justified', bytes);
  const [side] = await readSides(bytes);
  for (const text of paragraphs) expect(textOf(side)).toContain(unspaced(text));
});
