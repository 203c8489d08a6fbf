import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/media/inspect.ts';
import { openFile } from '../corpus/open-file.ts';
import { tiffBytes, type TiffBytesPage } from './tiff-bytes.ts';

const [COMPRESSION, PHOTOMETRIC, BITS, SAMPLES, FORMAT] = [259, 262, 258, 277, 339];
const data = Buffer.from(Array.from({ length: 8 * 8 * 24 }, (_, at) => (at * 37) % 256));

/** A page of 8 × 8 grey pixels. */
function page(bits: readonly number[], tags: TiffBytesPage['tags'] = {}): TiffBytesPage {
  return {
    width: 8,
    height: 8,
    data,
    tags: {
      [COMPRESSION]: [1],
      [PHOTOMETRIC]: [bits.length > 1 ? 2 : 1],
      [BITS]: bits,
      [SAMPLES]: [bits.length],
      ...tags,
    },
  };
}

const picture = (name: string): Buffer => readFileSync(new URL(`../../fixtures/pictures/${name}`, import.meta.url));

/** The head of a HEIC or AVIF whose brands are given, with nothing behind it. */
function branded(major: string, ...brands: readonly string[]): Buffer {
  const head = Buffer.from(`\0\0\0\0ftyp${major}\0\0\0\0${brands.join('')}`, 'latin1');
  head.writeUInt32BE(head.length, 0);
  return Buffer.concat([head, Buffer.from('\0\0\0\x10mini\0\0\0\0\0\0\0\0', 'latin1')]);
}

/** A white PNG of so many pixels a side, black and white. */
function blank(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const rows = Buffer.alloc((1 + Math.ceil(side / 8)) * Math.min(side, 100));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type), content, Buffer.alloc(4)]);
  bytes.writeUInt32BE(content.length, 0);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
  return bytes;
}

describe('a picture that cannot be printed is told before anything is built', () => {
  test.each([
    ['a TIFF of 12 bits', tiffBytes([page([12])]), 'tiff'],
    ['a TIFF of three times 10 bits', tiffBytes([page([10, 10, 10])]), 'tiff'],
    ['a TIFF of floating point numbers in 64 bits', tiffBytes([page([64], { [FORMAT]: [3] })]), 'tiff'],
    ['a TIFF of floating point numbers in 32 bits', tiffBytes([page([32], { [FORMAT]: [3] })]), 'tiff'],
    ['a TIFF of 32 bits', tiffBytes([page([32])]), 'tiff'],
    ['a TIFF of signed numbers', tiffBytes([page([8], { [FORMAT]: [2] })]), 'tiff'],
    ['a TIFF with the raw data of a sensor', tiffBytes([page([16], { [PHOTOMETRIC]: [32803] })]), 'tiff'],
    ['a TIFF in a coding of its own', tiffBytes([page([8], { [COMPRESSION]: [34676] })]), 'tiff'],
    ['one page of several', tiffBytes([page([8]), page([12])]), 'tiff'],
    ['a HEIC in the short form', branded('mif3', 'heic'), 'heic'],
    ['a HEIC in another coding', branded('mif1', 'miaf', 'mif1'), 'heic'],
    ['an AVIF in the short form', branded('mif3', 'avif'), 'avif'],
    [
      'a drawing in SVG',
      Buffer.from('<?xml version="1.0"?>\n<!-- 虚构 -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'unknown',
    ],
    [
      'a drawing in SVG with its type and a note',
      Buffer.from(
        '<?xml version="1.0"?>\n<?xml-stylesheet href="a.css"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.0//EN" "a.dtd" [<!ENTITY a "b">]>\n<!-- > -->\n<svg/>',
      ),
      'unknown',
    ],
    ['a PNG of 30000 × 30000 pixels', blank(30_000), 'png'],
    ['a drawing of Photoshop', Buffer.concat([Buffer.from('8BPS\0\x01'), Buffer.alloc(60)]), 'unknown'],
    ['a JPEG 2000', Buffer.from('0000000c6a5020200d0a870a00000014667479706a703220000000006a703220', 'hex'), 'unknown'],
  ])('%s', async (_, bytes, type) => {
    expect(await inspect(bytes)).toMatchObject({ type, pages: null, problem: null, foreign: 'picture' });
    const { attachment, rules, render } = await openFile('照片', bytes);
    expect(rules).toEqual(['attachment-unsupported']);
    if (attachment === null) throw new Error('of no use');
    expect((await render()).of(attachment)).toEqual({ kind: 'titled', problem: 'unusualCoding' });
  });

  test('a film with a picture for its cover stays a film', async () => {
    for (const major of ['mp42', 'qt  ', 'isom'])
      expect(await inspect(branded(major, 'mif1', 'heic'))).toMatchObject({ type: 'media', foreign: 'video' });
  });

  test.each([
    ['lossy.webp', 0.5],
    ['photo.avif', 0.6],
  ])('%s with a fault in its data is damaged', async (name, share) => {
    const bytes = Buffer.from(picture(name));
    const from = Math.floor(bytes.length * share);
    bytes.fill(0xff, from, Math.min(bytes.length, from + 60));
    expect(await inspect(bytes)).toEqual({ type: name.split('.')[1], pages: null, problem: 'damaged' });
  });
});

test('a JPEG with stray bytes between its segments is bound without them', async () => {
  const jpeg = picture('grey.jpg');
  const second = 4 + jpeg.readUInt16BE(4);
  const stray = Buffer.concat([jpeg.subarray(0, second), Buffer.from('junk\0\xff', 'latin1'), jpeg.subarray(second)]);
  const { attachment, rules, render } = await openFile('照片.jpg', stray);
  if (attachment === null) throw new Error('of no use');
  const made = Buffer.from(await (await render()).read(attachment, 0));
  const again = await openFile('照片.jpg', jpeg);
  if (again.attachment === null) throw new Error('of no use');
  expect([rules, made.equals(Buffer.from(await (await again.render()).read(again.attachment, 0)))]).toEqual([[], true]);
});

describe('a TIFF', () => {
  test.each([[[1]], [[4]], [[8]], [[16]], [[8, 8, 8]], [[16, 16, 16]]])('of %j bits is bound', async (bits) => {
    expect(await inspect(tiffBytes([page(bits)]))).toMatchObject({ type: 'tiff', pages: 1, problem: null });
  });

  test('of BigTIFF has all its pages, as they are', async () => {
    const grey = (value: number): TiffBytesPage => ({ ...page([8]), data: Buffer.alloc(64, value) });
    const { attachment, render } = await openFile(
      '扫描件.tif',
      tiffBytes([grey(40), grey(90), grey(200)], { big: true }),
    );
    if (attachment === null) throw new Error('of no use');
    const renditions = await render();
    const rendition = renditions.of(attachment);
    if (rendition.kind !== 'pictures') throw new Error(rendition.kind);
    const seen = rendition.pictures.map(async (_, index) => {
      const [value] = await sharp(await renditions.read(attachment, index))
        .toColourspace('b-w')
        .raw()
        .toBuffer();
      return value;
    });
    expect(await Promise.all(seen)).toEqual([40, 90, 200]);
  });

  test('is one even where it looks as the raw data of a camera do', async () => {
    const bytes = tiffBytes([page([8], { 271: [...Buffer.from('SONY\0\0')], 330: [8] })]);
    expect(await inspect(bytes)).toMatchObject({ type: 'tiff', pages: 1, problem: null });
  });
});
