import { expect, test } from 'vitest';
import type { Sticker } from '../../src/model/list-page.ts';
import type { OwnPage } from '../../src/model/page.ts';
import { linesOf, outside, overlapping } from './set-lines.ts';
import { drawn, layout, readSides, textOf } from './drawing.ts';
import { samplePages } from './sample-pages.ts';

const MM = 72 / 25.4;
const pages = samplePages();

function stickersOf(kind: 'coverStickers' | 'spineStickers'): {
  readonly page: OwnPage;
  readonly stickers: readonly Sticker[];
} {
  const page = pages.find((candidate) => candidate.kind === kind);
  if (page?.kind !== 'coverStickers' && page?.kind !== 'spineStickers')
    throw new Error('no stickers among the samples');
  return { page, stickers: page.stickers };
}

test('the first line of every cover sticker is the title of the checklist', async () => {
  const { page, stickers } = stickersOf('coverStickers');
  const read = await readSides((await drawn([page])).bytes);
  expect(read).toHaveLength(3);
  const headings = read.flatMap((side) => {
    const [upper, lower] = [
      side.pieces.filter(({ y }) => y > side.height / 2),
      side.pieces.filter(({ y }) => y < side.height / 2),
    ];
    return [upper, lower].map((half) => half.toSorted((a, b) => b.y - a.y)[0]?.text);
  });
  expect(headings).toEqual(stickers.map(() => '创建文明城区专卷'));
});

test('a sheet of stickers says how to print it', async () => {
  for (const kind of ['coverStickers', 'spineStickers'] as const) {
    const read = await readSides((await drawn([stickersOf(kind).page])).bytes);
    for (const side of read) expect(textOf(side)).toContain('100%');
  }
});

test('a spine is read from above, one sign a line', async () => {
  const { page, stickers } = stickersOf('spineStickers');
  if (page.kind !== 'spineStickers') return;
  const [first] = stickers;
  const read = await readSides((await drawn([{ ...page, stickers: stickers.slice(0, 1) }])).bytes);
  const signs = (read[0]?.pieces ?? []).filter(({ text, y }) => [...text].length === 1 && y > 68 * MM && y < 215 * MM);
  const upright = signs.toSorted((a, b) => b.y - a.y);
  expect(upright.map(({ text }) => text).join('')).toBe(`${first?.volumeLabel}${first?.volumeTitle}`);
  const middles = upright.map(({ x, width }) => x + width / 2);
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(1);
});

test('six spines of boxes 30 mm thick fit a sheet, the seventh begins another', async () => {
  const { page, stickers } = stickersOf('spineStickers');
  const one = stickers[0];
  if (page.kind !== 'spineStickers' || one === undefined) return;
  const many = (count: number): OwnPage => ({
    ...page,
    stickers: Array.from({ length: count }, () => ({ ...one, thickness: 30 })),
  });
  expect((await drawn([many(6)])).sides).toEqual([1]);
  expect((await drawn([many(7)])).sides).toEqual([2]);
});

test('without a fonds number its box stays empty', async () => {
  const { page, stickers } = stickersOf('spineStickers');
  const one = stickers[0];
  if (page.kind !== 'spineStickers' || one === undefined) return;
  const read = await readSides((await drawn([{ ...page, stickers: [{ ...one, fonds: null }] }])).bytes);
  const label = read[0]?.pieces.find(({ text }) => text === '全宗号');
  const below = read[0]?.pieces.filter(({ y }) => y < (label?.y ?? 0)).toSorted((a, b) => b.y - a.y)[0];
  expect(label).toBeDefined();
  expect(below?.text).toBe('年度');
});

test('the album: its years without 年 on two lines inside their cell, its name in the middle of the spine', async () => {
  const { page, stickers } = stickersOf('spineStickers');
  const one = stickers[0];
  if (page.kind !== 'spineStickers' || one === undefined) return;
  for (const thickness of [20, 35, 50]) {
    const album = { ...one, thickness, period: '2022—2024年', volumeLabel: '影集', volumeTitle: '' };
    const [side] = await readSides((await drawn([{ ...page, stickers: [album] }])).bytes);
    const at = (text: string): { readonly top: number; readonly bottom: number } => {
      const found = linesOf(side?.pieces ?? []).find((line) => line.text === text);
      if (found === undefined) throw new Error(`no ${text}`);
      return { top: (side?.height ?? 0) - found.y - 0.8 * found.size, bottom: (side?.height ?? 0) - found.y };
    };
    const [label, below] = [at('年度'), at('保管期限')];
    const years = thickness > 20 ? [at('2022—2024')] : [at('2022—'), at('2024')];
    expect(years[0]?.top).toBeGreaterThan(label.bottom);
    expect(years.at(-1)?.bottom).toBeLessThan(below.top - 1);
    const { spineSticker } = layout;
    const { heading, fonds, period, retention, item, box } = spineSticker.cells;
    const upper = spineSticker.top + 1.5 + heading + fonds + period + retention;
    const lower = spineSticker.top + spineSticker.height - 1.5 - 2 * item - box;
    expect((at('影').top + at('集').bottom) / 2).toBeCloseTo(((upper + lower) / 2) * MM, -1);
  }
});

test('a long name of a community is read on the narrowest spine, and 草稿 lies over nothing', async () => {
  const { page, stickers } = stickersOf('spineStickers');
  const community = '阳光花园（一期、二期）与滨河新城东区联合社区';
  if (page.kind !== 'spineStickers') return;
  const narrow = [...stickers, ...stickers].map((sticker) => ({ ...sticker, community, thickness: 20 }));
  const read = await readSides((await drawn([{ ...page, stickers: narrow }], { draft: true })).bytes);
  expect(read.length).toBeGreaterThan(1);
  for (const side of read) {
    const lines = linesOf(side.pieces);
    expect(overlapping(lines)).toEqual([]);
    expect(outside(lines, side, 5 * MM)).toEqual([]);
    const name = lines.filter(({ text }) => /阳光花园/.test(text));
    expect(name.length).toBeGreaterThan(0);
    for (const { size } of name) expect(size).toBeGreaterThanOrEqual(6);
  }
});
