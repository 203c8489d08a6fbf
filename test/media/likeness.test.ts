import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { inspect } from '../../src/media/inspect.ts';
import { likenessOf, seenIn } from '../../src/media/picture/likeness.ts';
import { differingBits } from '../../src/model/likeness.ts';
import { sample } from './samples.ts';

const PHOTOS = join(import.meta.dirname, '../../fixtures/make/photos');
const LANDSCAPES = ['Landscape_1.jpg', 'Landscape_3.jpg', 'Landscape_8.jpg'];
const photo = (name: string): Buffer => readFileSync(join(PHOTOS, name));

async function bits(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = [await likenessOf(one), await likenessOf(other)];
  if (a === null || b === null) throw new Error('nothing to compare');
  return differingBits(a, b);
}

/** What inspection notes of a file as it lies there. */
async function likeness(bytes: Buffer): Promise<string> {
  return (await inspect(bytes)).picture?.likeness ?? '';
}

describe('the likeness of a photograph', () => {
  test.each([
    ['smaller', (picture: Sharp) => picture.resize(400).jpeg({ quality: 40 })],
    ['compressed hard', (picture: Sharp) => picture.jpeg({ quality: 15 })],
    ['as PNG', (picture: Sharp) => picture.resize(600).png()],
    ['brighter', (picture: Sharp) => picture.modulate({ brightness: 1.2 }).jpeg()],
  ])('stays when it is %s', async (_, change) => {
    for (const name of ['Landscape_1.jpg', 'Portrait_6.jpg']) {
      const copy = await change(sharp(photo(name)).autoOrient()).toBuffer();
      expect(await bits(photo(name), copy)).toBeLessThanOrEqual(16);
    }
  });

  test('does not depend on how the picture is stored and turned', async () => {
    const [first = '', ...others] = LANDSCAPES;
    for (const other of others) expect(await bits(photo(first), photo(other))).toBeLessThanOrEqual(16);
  });

  test('is that of the photograph from which a phone made a HEIC or an AVIF', async () => {
    const jpeg = await likeness(photo('Landscape_1.jpg'));
    const avif = await sharp(photo('Landscape_1.jpg')).autoOrient().resize(320).avif().toBuffer();
    for (const copy of [photo('Landscape_1.heic'), avif]) {
      expect(differingBits(jpeg, await likeness(copy))).toBeLessThanOrEqual(16);
      expect(differingBits(await likeness(photo('Portrait_6.jpg')), await likeness(copy))).toBeGreaterThan(60);
    }
  });

  test('of a HEIC that is cut off is none, and nothing is said of it', async () => {
    const heic = photo('Landscape_1.heic');
    const log = vi.spyOn(console, 'log');
    expect(await seenIn(heic.subarray(0, heic.length / 2), { heic: true })).toEqual({ unpacks: false, likeness: null });
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });

  test('of a HEIC is had without keeping anything of the file', async () => {
    const { default: libheif } = await import('libheif-js/wasm-bundle.js');
    const free = vi.spyOn(libheif, 'heif_context_free');
    await seenIn(photo('Landscape_1.heic'), { heic: true });
    expect(free).toHaveBeenCalledTimes(1);
    free.mockRestore();
  });

  test('tells other pictures apart', async () => {
    expect(await bits(photo('Landscape_1.jpg'), photo('Portrait_6.jpg'))).toBeGreaterThan(60);
    const mirrored = await sharp(photo('Landscape_1.jpg')).flop().toBuffer();
    expect(await bits(photo('Landscape_1.jpg'), mirrored)).toBeGreaterThan(40);
  });

  test('of a colour run is none', async () => {
    expect(await likenessOf(sample('photo.jpg'))).toBeNull();
  });

  test('of a page of paper, a blank sheet and bytes that are no picture is none', async () => {
    const paper =
      '<svg width="400" height="560"><rect width="400" height="560" fill="white"/><text x="20" y="99">制度</text></svg>';
    expect(await likenessOf(await sharp(Buffer.from(paper)).png().toBuffer())).toBeNull();
    const grey = sharp({ create: { width: 60, height: 40, channels: 3, background: '#888' } });
    expect(await likenessOf(await grey.jpeg().toBuffer())).toBeNull();
    expect(await likenessOf(Buffer.from('no picture'))).toBeNull();
  });
});

describe('what a camera notes', () => {
  test('is the day it was taken and whether it lies on its side', async () => {
    expect((await inspect(sample('scene-turned.jpg'))).picture).toMatchObject({ takenOn: '2023-05-04', turned: true });
    const plain = (await inspect(sample('scene.jpg'))).picture;
    expect(plain?.takenOn).toBeUndefined();
    expect(plain?.turned).toBeUndefined();
  });

  test.each([
    ['a clock that was never set', '1980:01:01 00:00:00', undefined],
    ['no day at all', '0000:00:00 00:00:00', undefined],
    ['a day that does not exist', '2024:02:30 10:00:00', undefined],
    ['a leap day', '2024:02:29 23:59:59', '2024-02-29'],
  ])('%s', async (_, time, day) => {
    const exif = { IFD2: { DateTimeOriginal: time } };
    for (const format of ['jpeg', 'webp', 'png'] as const) {
      const bytes = await sharp(sample('scene.jpg')).withExif(exif).toFormat(format).toBuffer();
      expect((await inspect(bytes)).picture?.takenOn).toBe(day);
    }
  });

  test('the day it was changed or sent on is not', async () => {
    const bytes = await sharp(sample('scene.jpg'))
      .withExif({ IFD0: { DateTime: '2024:03:08 10:00:00' } })
      .toBuffer();
    expect((await inspect(bytes)).picture?.takenOn).toBeUndefined();
  });
});
