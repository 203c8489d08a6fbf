import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isPlain, onPaper } from '../../src/pages/album/paper-pixels.ts';
import { readPng } from '../../src/pages/album/png.ts';
import { greyPng, png } from './photos.ts';

function pixels(bytes: Uint8Array): readonly number[] {
  return [...inflateSync(onPaper(readPng(bytes)))];
}

test('what is half see-through lies on white', () => {
  const rgba = png({ width: 2, height: 1, depth: 8, colourType: 6 }, [[0, 0, 0, 0, 255, 0, 0, 0, 0]]);
  expect(pixels(rgba)).toEqual([0, 0, 0, 255, 255, 255]);
  const grey = png({ width: 1, height: 1, depth: 8, colourType: 4 }, [[0, 55, 51]]);
  expect(pixels(grey)).toEqual([215, 215, 215]);
});

test('every filter of scan lines is undone', () => {
  const lines = [
    [1, 10, 5, 5],
    [2, 1, 1, 1],
    [3, 10, 10, 10],
    [4, 1, 1, 1],
  ];
  const picture = png({ width: 3, height: 4, depth: 8, colourType: 0 }, lines, { transparency: [0, 255] });
  const grey = pixels(picture).filter((_, at) => at % 3 === 0);
  expect(grey).toEqual([10, 15, 20, 11, 16, 21, 15, 25, 33, 16, 26, 34]);
});

test('a palette of four bits with transparency is unpacked', () => {
  const palette = [255, 0, 0, 0, 255, 0, 0, 0, 255];
  const picture = png({ width: 3, height: 1, depth: 4, colourType: 3 }, [[0, 0x01, 0x20]], {
    palette,
    transparency: [255, 0],
  });
  expect(pixels(picture)).toEqual([255, 0, 0, 255, 255, 255, 0, 0, 255]);
});

test('a colour named as see-through becomes white, in eight bits and in sixteen', () => {
  const eight = png({ width: 2, height: 1, depth: 8, colourType: 2 }, [[0, 1, 2, 3, 9, 9, 9]], {
    transparency: [0, 1, 0, 2, 0, 3],
  });
  expect(pixels(eight)).toEqual([255, 255, 255, 9, 9, 9]);
  const sixteen = png({ width: 1, height: 1, depth: 16, colourType: 6 }, [[0, 200, 1, 100, 2, 50, 3, 255, 255]]);
  expect(pixels(sixteen)).toEqual([200, 100, 50]);
});

test('an interlaced picture is put together from its passes', () => {
  const value = (x: number, y: number): number => x * 16 + y;
  const passes = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const;
  const [width, height] = [5, 3];
  const within = passes.filter(([x0]) => x0 < width);
  const lines = within.flatMap(([x0, y0, dx, dy]) => {
    const rows: number[][] = [];
    for (let y = y0; y < height; y += dy) {
      const row = [0];
      for (let x = x0; x < width; x += dx) row.push(value(x, y));
      rows.push(row);
    }
    return rows;
  });
  const picture = png({ width, height, depth: 8, colourType: 0, interlaced: true }, lines);
  const expected = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => value(x, y)),
  ).flat();
  expect(isPlain(readPng(picture))).toBe(false);
  expect(pixels(picture).filter((_, at) => at % 3 === 0)).toEqual(expected);
});

test('an opaque picture is embedded as it is', () => {
  expect(isPlain(readPng(greyPng(3, 2)))).toBe(true);
});

test('a picture cut off is refused', () => {
  const whole = greyPng(400, 300);
  expect(() => readPng(whole.slice(0, 60))).toThrow(RangeError);
});
