import { openSharp } from './sharp.ts';

/** A part of a picture, its sides as parts of the picture's, from its upper left corner. */
export interface PicturePart {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How light some of a picture is, 0 black to 255 white. */
export interface Tone {
  readonly darkest: number;
  readonly lightest: number;
  readonly mean: number;
}

/** Tells how light parts of a picture are; null when that cannot be told. */
export type Tones = (part: PicturePart) => Tone | null;

/** A picture as `width` × `height` samples, of which `at` gives the lightness, 0 black to 255 white; null where it cannot be told. */
export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => number | null;
}

/** Samples taken along each side of a part at most. */
const MOST_SAMPLES = 48;

/** Tones of a grid. It is asked for no sample outside the parts looked at. */
export function gridTones({ width, height, at }: Grid): Tones {
  return ({ left, top, right, bottom }) => {
    let [darkest, lightest, sum, count] = [255, 0, 0, 0];
    const [x1, x2] = [cell(left, width), cell(right, width)];
    const [y1, y2] = [cell(top, height), cell(bottom, height)];
    const across = Math.max(1, Math.floor((x2 - x1) / MOST_SAMPLES));
    const down = Math.max(1, Math.floor((y2 - y1) / MOST_SAMPLES));
    for (let y = y1; y <= y2; y += down)
      for (let x = x1; x <= x2; x += across) {
        const lightness = at(x, y);
        if (lightness === null) return null;
        darkest = Math.min(darkest, lightness);
        lightest = Math.max(lightest, lightness);
        sum += lightness;
        count += 1;
      }
    return { darkest, lightest, mean: sum / count };
  };
}

/** A grid with one sample for each square of `side` × `side` of another: their mean. */
export function coarser(grid: Grid, side: number): Grid {
  if (side === 1) return grid;
  const { width, height, at } = grid;
  return {
    width: Math.ceil(width / side),
    height: Math.ceil(height / side),
    at: (x, y) => {
      const [right, bottom] = [Math.min((x + 1) * side, width), Math.min((y + 1) * side, height)];
      let sum = 0;
      for (let row = y * side; row < bottom; row += 1)
        for (let column = x * side; column < right; column += 1) {
          const lightness = at(column, row);
          if (lightness === null) return null;
          sum += lightness;
        }
      return sum / ((right - x * side) * (bottom - y * side));
    },
  };
}

/** Tones of part of a picture file, a JPEG or TIFF, decoded no larger than `width` pixels for its whole; null when it cannot be decoded. */
export async function fileTones(bytes: Uint8Array, part: PicturePart, width: number): Promise<Tones | null> {
  const sharp = await openSharp();
  try {
    const picture = sharp(bytes, { sequentialRead: true, failOn: 'none' });
    const { width: full, height: high } = await picture.metadata();
    const scale = Math.min(1, width / full);
    const [across, down] = [Math.max(1, Math.round(full * scale)), Math.max(1, Math.round(high * scale))];
    const [left, top] = [cell(part.left, across), cell(part.top, down)];
    const cut = { left, top, width: cell(part.right, across) - left + 1, height: cell(part.bottom, down) - top + 1 };
    const pixels = await picture
      .resize(across, down, { fit: 'fill', kernel: 'linear' })
      .extract(cut)
      .toColourspace('b-w')
      .removeAlpha()
      .raw()
      .toBuffer();
    const inCut = (at: number, from: number, size: number): number => Math.min(Math.max(at - from, 0), size - 1);
    const at = (x: number, y: number): number =>
      pixels[inCut(y, top, cut.height) * cut.width + inCut(x, left, cut.width)] ?? 0;
    return gridTones({ width: across, height: down, at });
  } catch {
    return null;
  }
}

function cell(share: number, count: number): number {
  return Math.min(Math.max(Math.floor(share * count), 0), count - 1);
}
