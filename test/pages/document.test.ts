import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OwnPage } from '../../src/model/page.ts';
import { typesetting } from '../../src/pages/drawing/document.ts';
import { PictureFailure } from '../../src/pages/album/picture-file.ts';
import { bare, emptied, stretched } from './altered-pages.ts';
import { drawn, fonts, keepSample, layout, readSides, textOf } from './drawing.ts';
import { samplePages } from './sample-pages.ts';

const pages = samplePages();
const { sides } = typesetting(fonts, layout);
const states: readonly (readonly [string, (page: OwnPage) => OwnPage])[] = [
  ['ordinary', (page) => page],
  ['far too long', (page) => stretched(page, 5)],
  ['empty', emptied],
  ['without rows', bare],
];

describe.each(states)('pages whose values are %s', (name, alter) => {
  const altered = pages.map(alter);

  test('take as many sides as was said, and lie on them whole', async () => {
    const document = await drawn(altered, { draft: true });
    keepSample(name.replaceAll(' ', '-'), document.bytes);
    expect(document.sides).toEqual(altered.map((page) => sides(page)));
    const read = await readSides(document.bytes);
    expect(read).toHaveLength(document.sides.reduce((sum, count) => sum + count, 0));
    for (const side of read) {
      for (const piece of side.pieces) {
        expect(piece.x).toBeGreaterThan(0);
        expect(piece.x + piece.width, piece.text).toBeLessThan(side.width);
        expect(piece.y).toBeGreaterThan(0);
        expect(piece.y + piece.height).toBeLessThan(side.height);
      }
    }
  });

  test('never print a value that is not there', async () => {
    const read = await readSides((await drawn(altered)).bytes);
    for (const side of read) expect(textOf(side)).not.toMatch(/null|undefined|NaN|\[object/);
  });
});

test('every text of an ordinary page can be found on paper exactly as it was handed in', async () => {
  for (const page of pages.filter(({ kind }) => kind !== 'spineStickers' && kind !== 'inspectionList')) {
    const text = (await readSides((await drawn([page])).bytes)).map((side) => textOf(side)).join('');
    for (const value of wordsOf(page)) expect(text, page.kind).toContain(value.replaceAll(/\s/g, '').slice(0, 8));
  }
});

/** What a page says in its own fields and rows. */
function wordsOf(page: OwnPage): readonly string[] {
  const fields = Object.entries(page).flatMap(([key, value]) =>
    ['kind', 'target'].includes(key) || typeof value !== 'string' ? [] : [value],
  );
  const rows = 'rows' in page ? page.rows.map((row) => ('title' in row ? row.title : row.volume)) : [];
  return [...fields, ...rows];
}

test('words that are set wide are still one word to a program', async () => {
  const read = await readSides((await drawn(pages, { draft: true })).bytes);
  const all = read.flatMap((side) => side.pieces.map(({ text }) => text));
  for (const word of [
    '创建文明城区专卷',
    '卷内文件目录',
    '草稿',
    '缺项',
    '代用页',
    '卷内备考表',
    '顺序号',
    '立卷单位',
    '第一卷',
  ]) {
    expect(all).toContain(word);
  }
});

test('a draft says so on every side, a final volume on none', async () => {
  const draft = await readSides((await drawn(pages, { draft: true })).bytes);
  for (const side of draft) expect(textOf(side)).toContain('草稿');
  const final = await readSides((await drawn(pages)).bytes);
  for (const side of final) expect(textOf(side)).not.toContain('草稿');
});

test('numbered pages bear their number in the upper right corner, the others none', async () => {
  const numbered = pages.filter((page) => 'pageNumber' in page);
  const read = await readSides((await drawn(numbered)).bytes);
  for (const [at, page] of numbered.entries()) {
    const side = read[at];
    const stamp = side?.pieces.find(({ text, y }) => text === String(page.pageNumber) && y > side.height - 45);
    expect(stamp, page.kind).toBeDefined();
    expect((stamp?.x ?? 0) + (stamp?.width ?? 0)).toBeCloseTo((side?.width ?? 0) - (15 * 72) / 25.4, 0);
  }
});

test('the same pages give the same bytes, in whatever time zone', async () => {
  const zone = process.env['TZ'];
  const first = await drawn(pages);
  const all: Uint8Array[] = [];
  for (const name of ['UTC', 'Asia/Shanghai', 'America/New_York']) {
    process.env['TZ'] = name;
    all.push((await drawn(pages)).bytes);
  }
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  for (const bytes of all) expect(Buffer.compare(bytes, first.bytes)).toBe(0);
});

test('what was measured or drawn before does not show in a document', async () => {
  const compatible = samplePages().slice(0, 1);
  const before = await drawn(compatible);
  typesetting(fonts, layout).sides({ ...pages[0], volumeTitle: '⽂⽣‧•' } as OwnPage);
  await drawn([{ ...pages[0], volumeTitle: '⽂⽣‧•' } as OwnPage]);
  expect(Buffer.compare((await drawn(compatible)).bytes, before.bytes)).toBe(0);
});

test('links and targets lie on the sides of their pages', async () => {
  const document = await drawn(pages);
  const first = document.sides.map((_, at) => document.sides.slice(0, at).reduce((sum, count) => sum + count, 0));
  const contents = pages.findIndex(({ kind }) => kind === 'contents');
  const rows = document.links.filter(({ side }) => side >= first[contents]! && side < first[contents + 1]!);
  const page = pages[contents];
  expect(rows.map((link) => link.target)).toEqual(page?.kind === 'contents' ? page.rows.map((row) => row.target) : []);
  for (const { rect } of document.links) {
    expect(rect.x).toBeGreaterThan(0);
    expect(rect.y).toBeGreaterThan(0);
    expect(rect.height).toBeGreaterThan(10);
  }
  for (const [at, { kind, ...fields }] of pages.entries()) {
    if (!('target' in fields) || fields.target === null) continue;
    expect(document.targets, kind).toContainEqual({ target: fields.target, side: first[at] });
  }
});

test('sides agree with what is drawn for whatever a page says', async () => {
  const text = fc.string({ unit: fc.constantFrom('社', '区', '、', '（', '2', 'a', ' ', '\n', '😀'), maxLength: 400 });
  const random: fc.Arbitrary<OwnPage> = fc.oneof(
    fc.record({
      kind: fc.constant('divider' as const),
      number: fc.option(text),
      title: text,
      running: text,
      parts: fc.array(fc.record({ name: text, state: text, pages: text }), { maxLength: 8 }),
      mark: fc.option(fc.constantFrom('缺项', '')),
      remarks: fc.array(text, { maxLength: 20 }),
      target: fc.constant('divider'),
    }),
    fc.record({
      kind: fc.constant('fileNote' as const),
      running: text,
      referenceCode: text,
      sections: fc.array(fc.record({ heading: text, lines: fc.array(text, { maxLength: 8 }) }), { maxLength: 6 }),
    }),
    fc.record({
      kind: fc.constant('photoGroup' as const),
      running: text,
      title: text,
      summary: text,
      count: fc.nat(),
      target: fc.constant('group'),
    }),
    fc.record({
      kind: fc.constant('packingList' as const),
      heading: text,
      duplex: fc.boolean(),
      rows: fc.array(
        fc.record({
          volume: text,
          fileName: text,
          fileSides: text,
          sticker: fc.nat(),
          sides: fc.nat(),
          sheets: fc.nat(),
          colourPages: text,
          box: text,
          thickness: fc.nat(),
          inserts: fc.array(text, { maxLength: 4 }),
        }),
        { maxLength: 12 },
      ),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(random, { maxLength: 4 }), async (some) => {
      const document = await drawn(some);
      expect(document.sides).toEqual(some.map((page) => sides(page)));
    }),
    { numRuns: 25 },
  );
});

test('a picture that is none is refused by its path', async () => {
  const broken = pages.find(({ kind }) => kind === 'picture');
  const work = drawn(broken === undefined ? [] : [broken], {
    readPicture: async () => Uint8Array.from([0xff, 0xd8, 0, 0]),
  });
  await expect(work).rejects.toBeInstanceOf(PictureFailure);
  await expect(work).rejects.toMatchObject({ path: 'wide.png' });
});
