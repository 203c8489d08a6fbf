import { deflateSync } from 'node:zlib';
import { eachLine, samplesOf } from './png.ts';
import type { Png } from './png.ts';

/** True when a PNG can be embedded as it is: nothing in it is transparent, its lines follow one another, and it has no finer shades than PDF 1.4 knows. */
export function isPlain(png: Png): boolean {
  return png.depth <= 8 && !png.interlaced && png.transparency === null && png.colourType !== 4 && png.colourType !== 6;
}

/** A sample of a scan line, 0-255 (an index of the palette as it stands). */
function sample(line: Uint8Array, index: number, depth: number, indexed: boolean): number {
  if (depth === 8) return line[index] ?? 0;
  if (depth === 16) return line[index * 2] ?? 0;
  const bit = index * depth;
  const value = ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  return indexed ? value : Math.round((value * 255) / ((1 << depth) - 1));
}

/** Red, green, blue and opacity of a pixel, 0-255. */
type Colour = readonly [number, number, number, number];

/** A colour that the tRNS chunk names as see-through, brought down to eight bits like the samples; null if none. */
function clearColour(png: Png): readonly number[] | null {
  const { transparency, colourType, depth } = png;
  if (transparency === null || colourType === 3) return null;
  const values = Array.from({ length: transparency.length >> 1 }, (_, at) => {
    const value = ((transparency[at * 2] ?? 0) << 8) | (transparency[at * 2 + 1] ?? 0);
    return depth === 16 ? value >> 8 : Math.round((value * 255) / ((1 << depth) - 1));
  });
  return values;
}

function paletteColour(png: Png, index: number): Colour {
  const { palette, transparency } = png;
  const at = index * 3;
  return [palette[at] ?? 0, palette[at + 1] ?? 0, palette[at + 2] ?? 0, transparency?.[index] ?? 255];
}

function colourAt(png: Png, line: Uint8Array, pixel: number, clear: readonly number[] | null): Colour {
  const at = pixel * samplesOf(png);
  const value = (offset: number): number => sample(line, at + offset, png.depth, png.colourType === 3);
  const first = value(0);
  if (png.colourType === 3) return paletteColour(png, first);
  if (png.colourType === 4) return [first, first, first, value(1)];
  if (png.colourType === 0) return [first, first, first, clear?.[0] === first ? 0 : 255];
  const [green, blue] = [value(1), value(2)];
  if (png.colourType === 6) return [first, green, blue, value(3)];
  const gone = clear !== null && clear[0] === first && clear[1] === green && clear[2] === blue;
  return [first, green, blue, gone ? 0 : 255];
}

/** The pixels of a PNG as they look on white paper: eight-bit RGB, deflated. @throws when the data are damaged */
export function onPaper(png: Png): Uint8Array {
  const pixels = new Uint8Array(png.width * png.height * 3);
  const clear = clearColour(png);
  eachLine(png, (line, column, step, row) => {
    for (let x = column, pixel = 0; x < png.width; x += step, pixel += 1) {
      const [red, green, blue, opacity] = colourAt(png, line, pixel, clear);
      const to = (row * png.width + x) * 3;
      pixels[to] = 255 - ((255 - red) * opacity) / 255;
      pixels[to + 1] = 255 - ((255 - green) * opacity) / 255;
      pixels[to + 2] = 255 - ((255 - blue) * opacity) / 255;
    }
  });
  return deflateSync(pixels);
}
