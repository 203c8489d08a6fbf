import { expect, test } from 'vitest';
import type { FileNotePage, PhotoPage, SubstitutePage, TitledPage } from '../../src/model/page.ts';
import { drawn, layout, readSides, textOf } from './drawing.ts';
import { samplePages } from './sample-pages.ts';

const pages = samplePages();

test.each([
  ['records', true, '正面右上角、背面左上角'],
  ['records', false, '正面右上角'],
  ['technical', true, '正面右下角、背面左下角'],
  ['technical', false, '正面右下角'],
] as const)(
  'a 代用页 by the convention %s (both faces written on: %s) asks for numbers at %s',
  async (convention, bothSides, corners) => {
    const page = pages.find((each): each is SubstitutePage => each.kind === 'substitute');
    const drawing = { layout: { ...layout, stamp: { ...layout.stamp, convention } } };
    const { bytes } = await drawn(page === undefined ? [] : [{ ...page, bothSides }], drawing);
    expect(textOf((await readSides(bytes))[0])).toContain(`写在实物${corners}。`);
  },
);

test('a digest stands on one line', async () => {
  const page = pages.find((each): each is TitledPage => each.kind === 'titled');
  const sha256 = '0123456789abcdef'.repeat(4);
  const [side] = await readSides((await drawn(page === undefined ? [] : [{ ...page, sha256 }])).bytes);
  expect(side?.pieces.map(({ text }) => text)).toContain(sha256);
});

test.each([
  ['2024-03-05', '20240305'],
  ['2024-03', '20240300'],
  ['三月初', '三月初'],
])('the time %s of a caption is printed as %s', async (time, printed) => {
  const page = pages.find((each): each is PhotoPage => each.kind === 'photo');
  const plates = (page?.plates ?? [])
    .slice(0, 1)
    .map((plate) => ({ ...plate, photo: { ...plate.photo, caption: { ...plate.photo.caption, time } } }));
  const [side] = await readSides((await drawn(page === undefined ? [] : [{ ...page, plates }])).bytes);
  expect(side?.pieces.map(({ text }) => text)).toContain(printed);
});

test('the signatures of a 备考表 never stand on a side without lines of what is signed', async () => {
  const page = pages.find((each): each is FileNotePage => each.kind === 'fileNote');
  let several = 0;
  for (let count = 24; count < 48; count += 1) {
    const lines = Array.from({ length: count }, (_, at) => `第${at + 1}件《题名》。`);
    const note = page === undefined ? [] : [{ ...page, sections: [{ heading: '手写材料', lines }] }];
    const sides = await readSides((await drawn(note)).bytes);
    const signed = sides.find((side) => textOf(side).includes('立卷人'));
    const written = textOf(signed).match(/第\d+件/g)?.length ?? 0;
    expect(written, String(count)).toBeGreaterThanOrEqual(3);
    if (sides.length > 1) several += 1;
  }
  expect(several).toBeGreaterThan(5);
});
