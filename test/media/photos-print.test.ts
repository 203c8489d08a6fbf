import { readFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import type { RenderedPicture } from '../../src/model/rendition.ts';
import { openFile } from '../corpus/open-file.ts';

const room = { width: 600, height: 900 };
/** Lying in the sea, invented. */
const PLACE = { IFD0: { Make: 'phone' }, IFD3: { GPSLatitude: '30/1 15/1 0/1', GPSLatitudeRef: 'N' } };

interface Made {
  readonly picture: RenderedPicture;
  readonly bytes: Uint8Array;
}

/** The picture as it is bound when its place takes `room`; null: when it is kept as it is. */
async function bound(name: string, bytes: Uint8Array, most: typeof room | null = room): Promise<Made> {
  const { attachment, render } = await openFile(name, bytes);
  if (attachment === null) throw new Error('of no use');
  const renditions = await render({ room: () => most });
  const rendition = renditions.of(attachment);
  if (rendition.kind !== 'pictures' || rendition.pictures[0] === undefined) throw new Error(rendition.kind);
  return { picture: rendition.pictures[0], bytes: await renditions.read(attachment, 0) };
}

/** Soft fields of colour with some grain, as in a photograph: red at the left, blue at the right. */
function photograph(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3);
  let seed = 7;
  for (let at = 0; at < width * height; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const grain = (seed >> 16) % 24;
    const across = (at % width) / width;
    data.set([200 - 150 * across + grain, 60 + grain, 40 + 160 * across + grain], at * 3);
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

async function side(bytes: Uint8Array, across: number): Promise<readonly number[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width * across)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

describe('a photograph scaled for paper', () => {
  test('fills its place, upright, in its colours, without camera and position, and always the same', async () => {
    // Stored lying: its left is at the top, and Exif 6 turns it.
    const stored = await photograph(1600, 1200).rotate(270).withExif(PLACE).jpeg({ quality: 90 }).toBuffer();
    const turned = await sharp(stored).withMetadata({ orientation: 6 }).jpeg({ quality: 90 }).toBuffer();
    expect((await sharp(turned).metadata()).exif).toBeDefined();
    const [one, two] = [await bound('a.jpg', turned), await bound('a.jpg', turned)];
    expect(one.picture).toMatchObject({ type: 'jpeg', width: 600, height: 450, size: one.bytes.length });
    expect(Buffer.from(one.bytes).equals(two.bytes)).toBe(true);
    expect(one.bytes.length).toBeLessThan(turned.length / 3);
    const { exif, xmp, iptc, orientation } = await sharp(one.bytes).metadata();
    expect([exif, xmp, iptc, orientation ?? 1]).toEqual([undefined, undefined, undefined, 1]);
    const [left, right] = [await side(one.bytes, 0.05), await side(one.bytes, 0.95)];
    expect(left[0]).toBeGreaterThan(180);
    expect(right[2]).toBeGreaterThan(180);
  });

  test('stays as it is when it has hardly more pixels than its place, and is scaled when it has more', async () => {
    const [near, far] = [await photograph(664, 400).jpeg().toBuffer(), await photograph(672, 400).jpeg().toBuffer()];
    expect((await bound('a.jpg', near)).picture).toMatchObject({ width: 664, height: 400 });
    expect((await bound('a.jpg', far)).picture).toMatchObject({ width: 600, height: 357 });
  });

  test('stays as it is when scaling makes it no smaller', async () => {
    const coarse = await photograph(700, 500).jpeg({ quality: 3 }).toBuffer();
    const { picture, bytes } = await bound('a.jpg', coarse);
    expect(picture).toMatchObject({ width: 700, height: 500 });
    expect(Buffer.from(bytes).equals((await bound('a.jpg', coarse, null)).bytes)).toBe(true);
  });

  test('in printing inks becomes sRGB', async () => {
    const inks = await photograph(1400, 900).toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp(inks).metadata()).space).toBe('cmyk');
    const { picture, bytes } = await bound('a.jpg', inks);
    expect(picture).toMatchObject({ type: 'jpeg', width: 600, height: 386 });
    expect((await sharp(bytes).metadata()).space).toBe('srgb');
    const left = await side(bytes, 0.05);
    expect((left[0] ?? 0) - (left[2] ?? 0)).toBeGreaterThan(60);
  });

  test('of a screen with more colours keeps how they look', async () => {
    const wide = await photograph(1400, 900).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer();
    const { bytes } = await bound('a.jpg', wide);
    expect((await sharp(bytes).metadata()).icc).toBeUndefined();
    const [seen, meant] = [await side(bytes, 0.5), await side(await photograph(1400, 900).png().toBuffer(), 0.5)];
    for (const [index, value] of meant.entries()) expect(Math.abs(value - (seen[index] ?? 0))).toBeLessThan(24);
  });

  test('of a telephone (HEIC) is made once, at the size of its place', async () => {
    const heic = readFileSync('fixtures/pictures/photo.heic');
    expect((await bound('a.heic', heic, { width: 60, height: 60 })).picture).toMatchObject({ width: 60, height: 40 });
    expect((await bound('a.heic', heic, null)).picture).toMatchObject({ width: 120, height: 80 });
  });
});

describe('a picture without loss', () => {
  test('that is a photograph becomes a smaller JPEG', async () => {
    const png = await photograph(1400, 900).png().toBuffer();
    expect((await bound('a.png', png)).picture).toMatchObject({ type: 'jpeg', width: 600, height: 386 });
    expect((await bound('a.png', png, null)).picture).toMatchObject({ type: 'png', width: 1400, height: 900 });
  });

  test('that is a drawing keeps every pixel', async () => {
    const drawing = sharp({ create: { width: 1400, height: 900, channels: 3, background: '#c00000' } });
    const { picture, bytes } = await bound('a.png', await drawing.png().toBuffer());
    expect(picture).toMatchObject({ type: 'png', width: 1400, height: 900 });
    expect(await side(bytes, 0.5)).toEqual([192, 0, 0]);
  });
});
