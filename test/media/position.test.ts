import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { filmPositions, placesInFilm } from '../../src/media/picture/film-position.ts';
import { isWholePng } from '../../src/media/picture/png.ts';
import { mayTellPosition, withoutPosition } from '../../src/media/picture/position.ts';
import { sample } from './samples.ts';

/** Exif data that names a maker and a place: 31°14′0″ N (invented). */
function exif(order: 'MM' | 'II'): Buffer {
  const bytes = Buffer.alloc(120);
  bytes.write(order, 0, 'latin1');
  const little = order === 'II';
  const short = (value: number, at: number): number =>
    little ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  const long = (value: number, at: number): number =>
    little ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  const entry = (at: number, tag: number, type: number, count: number, value: number): void => {
    short(tag, at);
    short(type, at + 2);
    long(count, at + 4);
    long(value, at + 8);
  };
  short(42, 2);
  long(8, 4);
  short(2, 8);
  entry(10, 0x0112, 3, 1, little ? 6 : 6 << 16);
  entry(22, 0x8825, 4, 1, 40);
  short(2, 40);
  entry(42, 1, 2, 2, little ? 0x4e : 0x4e000000);
  entry(54, 2, 5, 3, 80);
  for (const [index, value] of [31, 1, 14, 1, 0, 1].entries()) long(value, 80 + 4 * index);
  return bytes;
}

function withExif(jpeg: Buffer, tiff: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, content.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

const jpeg = Buffer.from(sample('photo.jpg'));
const XMP = '<x exif:GPSLatitude="31,14.0N" drone-dji:GpsLongitude="+121.4737" tiff:Make="M"/>';
const PLACE = '+31.2304+121.4737+004.000/';

function chunk(type: string, data: Buffer): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  bytes.writeUInt32BE(data.length, 0);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
  return bytes;
}

/** A PNG with chunks behind its header. */
function pngWith(...chunks: readonly Buffer[]): Buffer {
  const png = sample('palette.png');
  return Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);
}

function box(type: string, ...content: readonly (Buffer | string)[]): Buffer {
  const data = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + data.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data]);
}

/** A film as a telephone takes it beside a photograph; nothing in it can be played. */
const film = Buffer.concat([
  box('ftyp', 'qt  \0\0\0\0qt  '),
  box('mdat', Buffer.alloc(300, PLACE)),
  box('moov', box('udta', box('\xa9xyz', '\0\x1a\x15\xc7', PLACE))),
]);

describe('the place where a photograph was taken', () => {
  test.each(['MM', 'II'] as const)('is blanked where it stands, in the order %s; all else stays', (order) => {
    const tiff = exif(order);
    const photo = withExif(jpeg, tiff);
    const bare = Buffer.from(withoutPosition(photo));
    expect(bare.length).toBe(photo.length);
    const start = photo.indexOf('Exif\0\0') + 6;
    expect(bare.subarray(start + 40, start + 66).every((byte) => byte === 0)).toBe(true);
    expect(bare.subarray(start + 80, start + 104).every((byte) => byte === 0)).toBe(true);
    expect(bare.subarray(0, start + 40)).toEqual(photo.subarray(0, start + 40));
    expect(bare.subarray(start + 104)).toEqual(photo.subarray(start + 104));
  });

  test('is blanked in XMP, too', () => {
    const xmp = Buffer.from(
      '<x exif:GPSLatitude="31,14.0N" tiff:Make="M"><exif:GPSLongitude>121,28E</exif:GPSLongitude></x>',
    );
    const bare = Buffer.from(withoutPosition(Buffer.concat([jpeg, xmp]))).toString('latin1');
    expect(bare).not.toMatch(/31,14|121,28/);
    expect(bare).toContain('tiff:Make="M"');
  });

  test('is blanked in a WebP whose Exif data have no mark, as its standard has them', () => {
    const webp = Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPEXIF\x78\0\0\0', 'latin1'), exif('II')]);
    const bare = Buffer.from(withoutPosition(webp));
    expect(bare.subarray(60, 86).every((byte) => byte === 0)).toBe(true);
    expect(bare.subarray(100, 124).every((byte) => byte === 0)).toBe(true);
    expect(bare.subarray(0, 60)).toEqual(webp.subarray(0, 60));
  });

  test.each([
    ['Exif data', chunk('eXIf', exif('MM'))],
    ['XMP', chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${XMP}`))],
    ['XMP, compressed', chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\x01\0\0\0'), deflateSync(XMP)]))],
    [
      'Exif data written in digits, compressed',
      chunk(
        'zTXt',
        Buffer.concat([
          Buffer.from('Raw profile type exif\0\0'),
          deflateSync(`\nexif\n     126\n${Buffer.concat([Buffer.from('Exif\0\0'), exif('II')]).toString('hex')}\n`),
        ]),
      ),
    ],
  ])('is blanked in a PNG that tells it in %s, and its checksums are right again', (_, telling) => {
    const png = pngWith(telling);
    const bare = Buffer.from(withoutPosition(png));
    expect(isWholePng(png)).toBe(true);
    expect(bare.equals(png)).toBe(false);
    expect([bare.length, isWholePng(bare)]).toEqual([png.length, true]);
    expect(bare.toString('latin1')).not.toMatch(/31,14|121\.4737/);
    expect(bare.subarray(33 + telling.length)).toEqual(png.subarray(33 + telling.length));
    expect(withoutPosition(bare)).toBe(bare);
  });

  test('stays in a PNG with compressed words that name none', () => {
    const png = pngWith(chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync('虚构')])));
    expect(withoutPosition(png)).toBe(png);
  });

  test('is blanked in the film that a telephone appends to a photograph', () => {
    const bare = Buffer.from(withoutPosition(Buffer.concat([jpeg, film])));
    expect(bare.subarray(0, jpeg.length)).toEqual(jpeg);
    expect(bare.toString('latin1')).not.toContain(PLACE);
    expect(bare.length).toBe(jpeg.length + film.length);
  });

  test('is blanked in the photographs of a PDF, unless it is signed', () => {
    const photo = withExif(jpeg, exif('MM'));
    const pdf = (rest: string): Buffer =>
      Buffer.concat([
        Buffer.from('%PDF-1.4\n1 0 obj<</Filter/DCTDecode>>stream\n'),
        photo,
        Buffer.from(`\nendstream ISO6709 ${PLACE} ${rest}`),
      ]);
    const bare = Buffer.from(withoutPosition(pdf('%%EOF')));
    expect(bare.subarray(44, 44 + photo.length)).toEqual(Buffer.from(withoutPosition(photo)));
    expect(bare.subarray(44 + photo.length).toString()).toBe(`\nendstream ISO6709 ${PLACE} %%EOF`);
    expect(bare.equals(pdf('%%EOF'))).toBe(false);
    const signed = pdf('/ByteRange[0 1 2 3]');
    expect(withoutPosition(signed)).toBe(signed);
  });

  test('is found in a film by what it says of itself, its pictures unread', async () => {
    const asked: number[] = [];
    const places = await placesInFilm(async (from, length) => {
      asked.push(length);
      return film.subarray(from, from + length);
    });
    expect(places.map(({ from, to }) => film.toString('latin1', from, to))).toEqual([PLACE]);
    expect(Math.max(...asked)).toBeLessThan(100);
    expect(await placesInFilm(async (from, length) => film.subarray(0, 330).subarray(from, from + length))).toEqual([]);
    expect(filmPositions(Buffer.alloc(300, PLACE))).toEqual([]);
  });

  test.each([
    ['a JPEG', jpeg, true],
    ['a PNG', sample('palette.png'), true],
    ['a WebP', sample('picture.webp'), true],
    ['a TIFF', sample('picture.tif'), true],
    ['a HEIC', box('ftyp', 'heic\0\0\0\0mif1heic'), true],
    ['a film', film, false],
    ['a text', Buffer.from('II'), false],
    ['a PDF', sample('letter.pdf'), true],
  ])('may be told by %s: %3$s', (_, bytes, may) => {
    expect(mayTellPosition(bytes.subarray(0, 12))).toBe(may);
  });

  test('is in no bytes that hold none, which are given back as they are', () => {
    for (const bytes of [
      jpeg,
      Buffer.alloc(0),
      Buffer.from('Exif\0\0MM\0*'),
      Buffer.from('II*\0\xff\xff\xff\xff', 'latin1'),
    ])
      expect(withoutPosition(bytes)).toBe(bytes);
  });
});
