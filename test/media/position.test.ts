import { describe, expect, test } from 'vitest';
import { withoutPosition } from '../../src/media/picture/position.ts';
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
