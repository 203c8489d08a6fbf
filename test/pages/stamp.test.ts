import { expect, test } from 'vitest';
import { drawStamps, stampSize } from '../../src/pages/stamp.ts';
import { fonts, layout, readSides, textOf } from './drawing.ts';

test('page i bears the number of request i, near its right edge', async () => {
  const bytes = await drawStamps([{ pageNumber: 7 }, { pageNumber: 1024 }], { fonts, layout, draft: false });
  const read = await readSides(bytes);
  const size = stampSize(layout);
  expect(read.map(textOf)).toEqual(['7', '1024']);
  for (const side of read) {
    expect(side.width).toBeCloseTo(size.width, 1);
    expect(side.height).toBeCloseTo(size.height, 1);
    const [piece] = side.pieces;
    expect((piece?.x ?? 0) + (piece?.width ?? 0)).toBeCloseTo(size.width - (layout.stamp.right * 72) / 25.4, 0);
  }
});

test('on a draft the word stands in the middle of an A4 page', async () => {
  const [side] = await readSides(await drawStamps([{ pageNumber: 7 }], { fonts, layout, draft: true }));
  const word = side?.pieces.filter(({ text }) => /[草稿]/.test(text)) ?? [];
  const middle = ((word[0]?.x ?? 0) + (word.at(-1)?.x ?? 0) + (word.at(-1)?.width ?? 0)) / 2;
  const fromRight = (side?.width ?? 0) - middle;
  expect(fromRight).toBeCloseTo((layout.paper.width / 2) * (72 / 25.4), -1);
});

test('stamps are the same bytes every time', async () => {
  const once = await drawStamps([{ pageNumber: 3 }], { fonts, layout, draft: true });
  expect(Buffer.compare(once, await drawStamps([{ pageNumber: 3 }], { fonts, layout, draft: true }))).toBe(0);
});

test('no requests give no page', async () => {
  await expect(drawStamps([], { fonts, layout, draft: false })).resolves.toBeInstanceOf(Uint8Array);
});
