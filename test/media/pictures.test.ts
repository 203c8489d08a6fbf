import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/media/inspect.ts';
import { jpegSize } from '../../src/media/picture/jpeg.ts';
import type { PictureSize } from '../../src/media/picture/size.ts';
import { pngSize } from '../../src/media/picture/png.ts';
import { sample } from './samples.ts';

/** Exif data with one entry, in the byte order of Motorola or Intel. */
function exif(order: 'MM' | 'II', orientation: number): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.write(order, 0, 'latin1');
  const little = order === 'II';
  const short = (value: number, at: number): number =>
    little ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  const long = (value: number, at: number): number =>
    little ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  return bytes;
}

function withExif(jpeg: Buffer, tiff: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, content.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  const sum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

function pictureSize(bytes: Buffer): PictureSize | null {
  return pngSize(bytes) ?? jpegSize(bytes);
}

describe('sizes', () => {
  test.each(['photo.jpg', 'progressive.jpg', 'cmyk.jpg', 'palette.png', 'interlaced.png'])('%s is 120 × 80', (name) => {
    expect(pictureSize(sample(name))).toMatchObject({ width: 120, height: 80, orientation: 1 });
  });

  test.each([
    ['MM', 6],
    ['II', 8],
    ['II', 3],
  ] as const)('a JPEG says in %s order how it is turned: %d', (order, orientation) => {
    expect(pictureSize(withExif(sample('photo.jpg'), exif(order, orientation)))?.orientation).toBe(orientation);
  });

  test('an orientation that does not exist is none', () => {
    expect(pictureSize(withExif(sample('photo.jpg'), exif('MM', 9)))?.orientation).toBe(1);
  });

  test('Exif data that breaks off is none', () => {
    expect(pictureSize(withExif(sample('photo.jpg'), exif('MM', 6).subarray(0, 15)))?.orientation).toBe(1);
  });

  test('a PNG says how it is turned', () => {
    const png = sample('palette.png');
    const header = 8 + 25;
    const turned = Buffer.concat([png.subarray(0, header), chunk('eXIf', exif('II', 6)), png.subarray(header)]);
    expect(pictureSize(turned)?.orientation).toBe(6);
  });

  test.each(['letter.pdf', 'picture.gif', 'letter.docx'])('%s has none', (name) => {
    expect(pictureSize(sample(name))).toBeNull();
  });
});

describe('damage', () => {
  const damaged = { pages: null, problem: 'damaged' };

  test.each(['photo.jpg', 'progressive.jpg'])('%s without its end is damaged', async (name) => {
    const bytes = sample(name);
    expect(await inspect(bytes.subarray(0, -2))).toMatchObject(damaged);
    expect(await inspect(bytes.subarray(0, Math.floor(bytes.length / 2)))).toMatchObject(damaged);
  });

  test('a download that was never finished is damaged', async () => {
    const bytes = sample('photo.jpg');
    expect(await inspect(Buffer.concat([bytes.subarray(0, -40), Buffer.alloc(40)]))).toMatchObject(damaged);
  });

  test('the end of a thumbnail is not the end of the picture', async () => {
    const thumbnail = Buffer.concat([exif('MM', 1), sample('photo.jpg').subarray(0, 100), Buffer.from([0xff, 0xd9])]);
    expect(await inspect(withExif(sample('photo.jpg'), thumbnail).subarray(0, -30))).toMatchObject(damaged);
  });

  test('bytes behind the end of a JPEG do no harm', async () => {
    expect(await inspect(Buffer.concat([sample('photo.jpg'), Buffer.alloc(99, 7)]))).toMatchObject({ pages: 1 });
  });

  test('a JPEG of no height is damaged', async () => {
    const bytes = Buffer.from(sample('photo.jpg'));
    bytes.writeUInt16BE(0, bytes.indexOf(Buffer.from([0xff, 0xc0])) + 5);
    expect(await inspect(bytes)).toMatchObject(damaged);
  });

  test.each([
    [0xc9, 1],
    [0xca, 1],
    [0xc3, null],
    [0xc5, null],
    [0xcb, null],
  ])('a JPEG whose frame is %i takes %s pages', async (frame, pages) => {
    const bytes = Buffer.from(sample('photo.jpg'));
    bytes[bytes.indexOf(Buffer.from([0xff, 0xc0])) + 1] = frame;
    expect(await inspect(bytes)).toMatchObject({ type: 'jpeg', pages, problem: null });
  });

  test('a PNG without its end is damaged', async () => {
    expect(await inspect(sample('palette.png').subarray(0, -12))).toMatchObject(damaged);
  });

  test('a PNG with a flipped bit is damaged', async () => {
    for (const at of [20, 24, 28, 60, 700]) {
      const bytes = Buffer.from(sample('palette.png'));
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      expect(await inspect(bytes)).toMatchObject(damaged);
    }
  });

  test('a PNG header that no picture may have is damaged', async () => {
    const png = sample('palette.png');
    const header = Buffer.from(png.subarray(16, 29));
    header[8] = 3;
    expect(await inspect(Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), png.subarray(33)]))).toMatchObject(
      damaged,
    );
  });
});
