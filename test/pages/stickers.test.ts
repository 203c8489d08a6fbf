import { expect, test } from 'vitest';
import type { Sticker } from '../../src/model/list-page.ts';
import type { OwnPage } from '../../src/model/page.ts';
import { drawn, readSides, textOf } from './drawing.ts';
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
