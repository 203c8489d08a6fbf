import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { faxGrid } from '../../src/media/picture/fax-rows.ts';
import { jpegGrid } from '../../src/media/picture/jpeg-rows.ts';
import type { Grid } from '../../src/media/picture/tones.ts';

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Buffer;
}

/** Numbers from 0 to 1, always the same. */
function numbers(): () => number {
  let state = 20250401;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Bars of every length across rows that are like those above them, or unlike. */
function bars(width: number, height: number): Pixels {
  const random = numbers();
  const data = Buffer.alloc(width * height, 255);
  for (let row = 0; row < height; row += 1) {
    const kind = random();
    if (row > 0 && kind < 0.6) data.copyWithin(row * width, (row - 1) * width, row * width);
    const longest = kind < 0.3 ? 6 : kind < 0.8 ? 200 : width;
    for (let count = kind < 0.5 ? 2 : 12; count > 0; count -= 1) {
      const from = Math.floor(random() * width);
      const to = Math.min(width, from + 1 + Math.floor(random() * longest));
      data.fill(random() < 0.5 ? 0 : 255, row * width + from, row * width + to);
    }
  }
  return { width, height, data };
}

/** The data of a picture in the coding of T.6, as another program writes it. */
async function faxData({ width, height, data }: Pixels): Promise<Uint8Array> {
  const tile = { tile: true, tileWidth: Math.ceil(width / 16) * 16, tileHeight: Math.ceil(height / 16) * 16 };
  // What it calls 0 is white unless the file says otherwise; turned over, it has no need to.
  const tiff = await sharp(Buffer.from(data.map((value) => 255 - value)), { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, ...tile })
    .toBuffer();
  const directory = tiff.readUInt32LE(4);
  const entries = new Map(
    Array.from({ length: tiff.readUInt16LE(directory) }, (_, index) => {
      const at = directory + 2 + index * 12;
      const isShort = tiff.readUInt16LE(at + 2) === 3;
      return [tiff.readUInt16LE(at), isShort ? tiff.readUInt16LE(at + 8) : tiff.readUInt32LE(at + 8)];
    }),
  );
  const [from = 0, length = 0] = [entries.get(324), entries.get(325)];
  return tiff.subarray(from, from + length);
}

function valuesOf({ width, height, at }: Grid): readonly (number | null)[] {
  return Array.from({ length: width * height }, (_, index) => at(index % width, Math.floor(index / width)));
}

describe('a picture in fax coding, read from its top', () => {
  // Both sides of the longest runs that one code has: 63 and 2,560 pels.
  it.each([16, 64, 1728, 2496, 6000])('has the pels that were written, %d wide', async (width) => {
    const pixels = bars(width, 64);
    const grid = faxGrid({ ...pixels, data: await faxData(pixels) }, 1);
    expect(valuesOf(grid).findIndex((value, index) => value !== pixels.data[index])).toBe(-1);
  });

  it('gives the mean of squares, the last of them cut', async () => {
    const pixels = bars(48, 32);
    const grid = faxGrid({ width: 46, height: 31, data: await faxData(pixels) }, 4);
    const mean = (x: number, y: number): number => {
      const [right, bottom] = [Math.min(x * 4 + 4, 46), Math.min(y * 4 + 4, 31)];
      const seen: number[] = [];
      for (let row = y * 4; row < bottom; row += 1)
        for (let column = x * 4; column < right; column += 1) seen.push(pixels.data[row * 48 + column] ?? 0);
      return seen.reduce((sum, value) => sum + value, 0) / seen.length;
    };
    expect([grid.width, grid.height]).toEqual([12, 8]);
    for (const [x, y] of [
      [0, 0],
      [3, 2],
      [11, 1],
    ] as const)
      expect(grid.at(x, y)).toBeCloseTo(mean(x, y), 6);
  });

  it('is known as far as its data makes sense', async () => {
    const pixels = bars(1728, 64);
    const data = Uint8Array.from(await faxData(pixels));
    const grid = faxGrid({ ...pixels, data: data.subarray(0, data.length / 2) }, 1);
    expect(grid.at(0, 0)).toBe(pixels.data[0]);
    expect(grid.at(0, 63)).toBeNull();
  });
});

/** A sheet with strokes and tones, in colour. */
function sheet(width: number, height: number): Pixels {
  const random = numbers();
  const data = Buffer.alloc(width * height * 3, 244);
  for (let count = 0; count < 40; count += 1) {
    const [x, y] = [Math.floor(random() * width), Math.floor(random() * height)];
    const tone = Math.floor(random() * 255);
    for (let row = y; row < Math.min(y + 9, height); row += 1)
      data.fill(tone, (row * width + x) * 3, (row * width + Math.min(x + 40, width)) * 3);
  }
  for (let at = 0; at < data.length; at += 1) data[at] = Math.max(0, (data[at] ?? 0) - Math.floor(random() * 8));
  return { width, height, data };
}

function jpeg(
  { width, height, data }: Pixels,
  options: Parameters<ReturnType<typeof sharp>['jpeg']>[0],
): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 3 } })
    .jpeg(options)
    .toBuffer();
}

async function decoded(bytes: Buffer): Promise<readonly number[]> {
  return [...(await sharp(bytes).toColourspace('b-w').raw().toBuffer())];
}

/** Two grey blocks with a marker between them, each a little darker than the middle: 12 levels below it. */
function withRestarts(): Buffer {
  const segment = (marker: number, content: readonly number[]): readonly number[] => [
    0xff,
    marker,
    0,
    content.length + 2,
    ...content,
  ];
  const counts = (...lengths: readonly number[]): readonly number[] =>
    Array.from({ length: 16 }, (_, index) => lengths[index] ?? 0);
  const ones: readonly number[] = Array.from({ length: 64 }, () => 8);
  // The codes 0 and 0: a difference of four bits, then the end of the block. 0 0011 0 and two bits to spare.
  const block = 0b0001_1011;
  return Buffer.from([
    0xff,
    0xd8,
    ...segment(0xdb, [0, ...ones]),
    ...segment(0xc0, [8, 0, 8, 0, 16, 1, 1, 0x11, 0]),
    ...segment(0xc4, [0x00, ...counts(1), 4]),
    ...segment(0xc4, [0x10, ...counts(1), 0]),
    ...segment(0xdd, [0, 1]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    block,
    0xff,
    0xd0,
    block,
    0xff,
    0xd9,
  ]);
}

describe('a JPEG, read from its top', () => {
  it.each<[string, Parameters<typeof jpeg>[1]]>([
    ['with chrominance as fine as luminance', { chromaSubsampling: '4:4:4' }],
    ['with coarser chrominance', { chromaSubsampling: '4:2:0' }],
    ['with tables of its own', { optimiseCoding: true, quality: 40 }],
    ['of the best quality', { quality: 100, chromaSubsampling: '4:4:4' }],
  ])('has the tones that another program finds, %s', async (_, options) => {
    const bytes = await jpeg(sheet(203, 99), options);
    const grid = jpegGrid(bytes, 1);
    const [mine, other] = [grid === null ? [] : valuesOf(grid), await decoded(bytes)];
    expect(mine.length).toBe(other.length);
    const most = Math.max(...mine.map((value, index) => Math.abs((value ?? 999) - (other[index] ?? 0))));
    expect(most).toBeLessThan(4);
  });

  it.each([2, 3, 4, 6, 8, 16])('gives the mean of squares of %d pixels', async (side) => {
    const bytes = await jpeg(sheet(192, 96), { chromaSubsampling: '4:4:4' });
    const [fine, coarse] = [jpegGrid(bytes, 1), jpegGrid(bytes, side)];
    const squares = [
      [0, 0],
      [Math.floor(100 / side), Math.floor(50 / side)],
      [192 / side - 1, 96 / side - 1],
    ] as const;
    expect([coarse?.width, coarse?.height]).toEqual([192 / side, 96 / side]);
    for (const [x, y] of squares) {
      const seen = Array.from(
        { length: side * side },
        (_, at) => fine?.at(x * side + (at % side), y * side + Math.floor(at / side)) ?? -999,
      );
      const mean = seen.reduce((sum, value) => sum + value, 0) / seen.length;
      expect(Math.abs((coarse?.at(x, y) ?? -999) - mean)).toBeLessThan(1);
    }
  });

  it('is read past restart markers', async () => {
    const grid = jpegGrid(withRestarts(), 1);
    const [mine, other] = [grid === null ? [] : valuesOf(grid), await decoded(withRestarts())];
    expect(new Set(other)).toEqual(new Set([116]));
    expect(mine.map((value) => Math.round(value ?? 0))).toEqual(other);
  });

  it('is known as far as its data reaches', async () => {
    const bytes = await jpeg(sheet(400, 400), { quality: 80 });
    const grid = jpegGrid(bytes.subarray(0, bytes.length / 2), 1);
    expect(grid?.at(0, 0)).not.toBeNull();
    expect(grid?.at(0, 399)).toBeNull();
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['progressive', () => jpeg(sheet(64, 64), { progressive: true })],
    [
      'of inks',
      async () =>
        sharp(await jpeg(sheet(64, 64), {}))
          .toColourspace('cmyk')
          .jpeg()
          .toBuffer(),
    ],
    ['no JPEG', async () => Buffer.from('no JPEG')],
  ])('is left to others when it is %s', async (_, make) => {
    expect(jpegGrid(await make(), 1)).toBeNull();
  });
});
