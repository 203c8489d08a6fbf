import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openFile } from './open-file.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

/** What becomes of a picture file: the types of its pages, or that it is of no use; and every rule raised when it is opened. */
type Row = readonly [
  file: string,
  named: string,
  becomes: readonly ('jpeg' | 'png')[] | 'unusable',
  ...rules: string[],
];

const rows: readonly Row[] = [
  ['alpha.png', 'a.png', ['png']],
  ['animated.gif', 'a.gif', ['png']],
  ['animated.webp', 'a.webp', ['jpeg']],
  ['cmyk.jpg', 'a.jpg', ['jpeg']],
  ['cut.jpg', 'a.jpg', 'unusable', 'attachment-unreadable'],
  ['cut.png', 'a.png', 'unusable', 'attachment-unreadable'],
  ['deep.png', 'a.png', ['png']],
  ['exif-1.jpg', 'a.jpg', ['jpeg']],
  ['exif-2.jpg', 'a.jpg', ['jpeg']],
  ['exif-3.jpg', 'a.jpeg', ['jpeg']],
  ['exif-4.jpg', 'a.JPG', ['jpeg']],
  ['exif-5.jpg', 'a.jpg', ['jpeg']],
  ['exif-6.jpg', 'a.jpg', ['jpeg']],
  ['exif-7.jpg', 'a.jpg', ['jpeg']],
  ['exif-8.jpg', 'a.jpg', ['jpeg']],
  ['g4-coarse.tif', 'a.tif', ['png']],
  ['g4.tif', 'a.tif', ['png']],
  ['grey.jpg', 'a.jpg', ['jpeg']],
  ['interlaced.png', 'a.png', ['png']],
  ['lossless.webp', 'a.webp', ['png']],
  ['lossy.webp', 'a.webp', ['jpeg']],
  ['lzw.tif', 'a.tiff', ['png']],
  ['pages.tif', 'a.tif', ['png', 'png', 'jpeg']],
  ['palette.bmp', 'a.bmp', ['png']],
  ['palette.png', 'a.png', ['png']],
  ['photo.avif', 'a.avif', ['jpeg']],
  ['photo.heic', 'a.heic', ['jpeg']],
  ['photo.heif', 'a.heif', ['jpeg']],
  ['plain.bmp', 'a.bmp', ['png']],
  ['plain.png', 'a.png', ['png']],
  ['progressive.jpg', 'a.jpg', ['jpeg']],
  ['single.gif', 'a.gif', ['png']],
];

const read = (file: string): Buffer => readFileSync(join(FIXTURES, 'pictures', file));

/** Pages of a picture file as it is bound. */
async function pagesOf(file: string, named: string): Promise<readonly Uint8Array[]> {
  const { attachment, render } = await openFile(named, read(file));
  if (attachment === null) return [];
  const renditions = await render();
  const rendition = renditions.of(attachment);
  if (rendition.kind !== 'pictures') throw new Error(`${file} is ${rendition.kind}`);
  return Promise.all(rendition.pictures.map((_, index) => renditions.read(attachment, index)));
}

/** Colours in the middle of the four fields, as they are looked at. */
async function fields(bytes: Uint8Array): Promise<readonly (readonly number[])[]> {
  const picture = sharp(bytes).autoOrient().toColourspace('srgb').removeAlpha();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return [0.25, 0.75].flatMap((down) =>
    [0.25, 0.75].map((across) => {
      const at = (Math.floor(info.height * down) * info.width + Math.floor(info.width * across)) * info.channels;
      return [0, 1, 2].map((channel) => data[at + (info.channels > 2 ? channel : 0)] ?? -1);
    }),
  );
}

const MOTIF = [
  [200, 30, 30],
  [30, 150, 60],
  [40, 60, 200],
  [240, 230, 120],
];
const WHITE = [255, 255, 255];
const BILEVEL = [[0, 0, 0], WHITE, WHITE, WHITE];
const GREY = MOTIF.map(([red = 0, green = 0, blue = 0]) => {
  const grey = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  return [grey, grey, grey];
});
/** What is seen on a page if not the motif. */
const seen: Readonly<Record<string, readonly (readonly (readonly number[])[])[]>> = {
  'alpha.png': [[MOTIF[0] ?? [], WHITE, MOTIF[2] ?? [], MOTIF[3] ?? []]],
  'g4-coarse.tif': [BILEVEL],
  'g4.tif': [BILEVEL],
  'grey.jpg': [GREY],
  'pages.tif': [BILEVEL, MOTIF, MOTIF],
};

/** Colours differ by what coding costs; of printing inks, whose colours the file does not state, by what is taken for them. */
const tolerance = (file: string): number => (file === 'cmyk.jpg' ? 80 : file === 'grey.jpg' ? 25 : 14);

test('every picture of the samples has a row, and every row its file', () => {
  const found = readdirSync(join(FIXTURES, 'pictures')).filter((name) => !/\.(?:mjs|md)$/.test(name));
  expect(rows.map(([file]) => file)).toEqual(found.toSorted());
});

const cases = rows.map(([file, named, becomes, ...rules]) => ({ file, named, becomes, rules }));

test.each(cases)('$file named $named becomes what its row says', async ({ file, named, becomes, rules }) => {
  const { attachment, rules: raised, render } = await openFile(named, read(file));
  const rendition = attachment === null ? null : (await render()).of(attachment);
  const types = rendition?.kind === 'pictures' ? rendition.pictures.map(({ type }) => type) : 'unusable';
  expect([types, ...raised]).toEqual([becomes, ...rules]);
});

test.each(cases.filter(({ becomes }) => becomes !== 'unusable'))(
  '$file named $named looks as it should, upright, and says nothing of where it was taken',
  async ({ file, named }) => {
    const pages = await pagesOf(file, named);
    const wanted = seen[file] ?? [MOTIF];
    expect(pages).toHaveLength(wanted.length);
    for (const [index, page] of pages.entries()) {
      const colours = (await fields(page)).flat();
      const differences = (wanted[index] ?? []).flat().map((value, at) => Math.abs(value - (colours[at] ?? -999)));
      expect(Math.max(...differences)).toBeLessThanOrEqual(tolerance(file));
      const { exif } = await sharp(page).metadata();
      // Nothing but how it is turned: 6 bytes of mark, a head and one entry.
      expect(exif?.length ?? 0).toBeLessThanOrEqual(32);
    }
  },
);

describe('a file with the name of another kind is taken for what it is, and said to be', () => {
  test.each([
    ['photo.heic', '照片.jpg', 'pictures'],
    ['progressive.jpg', '照片.png', 'pictures'],
    ['plain.png', '文件.pdf', 'pictures'],
    ['lossy.webp', '照片.jpg', 'pictures'],
    ['lzw.tif', '扫描件.docx', 'pictures'],
    ['../media/letter.pdf', '扫描件.jpg', 'pdf'],
  ])('%s as %s', async (file, named, kind) => {
    const { attachment, rules, render } = await openFile(named, read(file));
    if (attachment === null) throw new Error('of no use');
    expect(rules).toEqual(['attachment-misnamed']);
    expect((await render()).of(attachment).kind).toBe(kind);
  });
});
