import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PrintedBlock } from '../../src/model/rendition.ts';
import type { OwnPage } from '../../src/model/page.ts';
import { Canvas } from '../../src/pages/drawing/canvas.ts';
import type { Face } from '../../src/pages/typesetting/fonts.ts';
import { textStyle } from '../../src/pages/typesetting/measure.ts';
import { runsOf } from '../../src/pages/typesetting/runs.ts';
import { wrap } from '../../src/pages/typesetting/wrap.ts';
import { drawn, fonts, layout, readSides, settings, textOf } from './drawing.ts';

/** 通用规范汉字表, in its order. */
const common = readFileSync('fixtures/characters/common-8105.txt', 'utf8')
  .replaceAll(/^#.*$/gm, '')
  .replaceAll(/\s/g, '');
const rare = '㛃𬭎䶮㼆㮾𫖯𪩘喆犇堃𬀩𠙶〇';
const faces: readonly Face[] = ['serif', 'serifBold', 'sans'];

test('the table has its 8105 characters, each once', () => {
  expect([...common]).toHaveLength(8105);
  expect(new Set(common).size).toBe(8105);
  expect([...common].slice(0, 3)).toEqual(['一', '乙', '二']);
});

test.each(faces)('%s prints every character of the table and of rare names, and gives each back', async (face) => {
  const style = textStyle(face, 10);
  const text = common + rare;
  for (const run of runsOf(fonts, text, face)) expect(run.face, JSON.stringify(run)).not.toBeNull();
  const canvas = new Canvas({ fonts, layout }, settings.metadata);
  const lines = wrap(fonts, text, style, 180).map((line) => line.text);
  for (let from = 0; from < lines.length; from += 50) {
    canvas.side();
    lines.slice(from, from + 50).forEach((line, at) => canvas.line(line, 15, 15 + at * 5.2, style));
  }
  const sides = await readSides(await canvas.bytes());
  const read = sides.map((side) => textOf(side)).join('');
  expect([...text].filter((sign) => !read.includes(sign))).toEqual([]);
  expect(read).toBe(text);
});

test('a text with all of them is set whole, and read back in order', async () => {
  const blocks: readonly PrintedBlock[] = [{ kind: 'paragraph', text: common + rare, indent: true }];
  const page: OwnPage = { kind: 'text', pageNumber: 1, title: '', fileName: '', blocks, target: null };
  const sides = await readSides((await drawn([page])).bytes);
  expect(sides.length).toBeGreaterThan(5);
  const read = sides
    .map((side) => textOf(side))
    .join('')
    .replaceAll(/\d|第\d*页|共\d*页|[^\p{Script=Han}〇]/gu, '');
  expect([...(common + rare)].filter((sign) => !read.includes(sign))).toEqual([]);
});
