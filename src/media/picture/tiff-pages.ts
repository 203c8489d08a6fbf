import { orientationOf, resolutionOf } from './exif.ts';
import type { PictureSize } from './size.ts';
import { directoriesOf, numbersOf, openTiff, type Tiff, type TiffDirectory } from './tiff.ts';

/** A page of a TIFF. */
export interface TiffPage extends PictureSize {
  /** Number of its directory in the file, from 0. */
  readonly index: number;
  /** Height of a pixel as a multiple of its width: faxes have pixels that are not square. */
  readonly aspect: number;
  /** Its coding is one that the converter reads. */
  readonly readable: boolean;
  /** Its data are kept without loss. */
  readonly lossless: boolean;
}

/** What a look at a TIFF shows. */
export interface TiffLook {
  readonly pages: readonly TiffPage[];
  /** Every directory and all of its data lie inside the file. */
  readonly whole: boolean;
}

const SUBFILE_TYPE = 254;
const WIDTH = 256;
const HEIGHT = 257;
const COMPRESSION = 259;
/** Offsets and lengths of the data, in strips or tiles. */
const DATA = [
  [273, 279],
  [324, 325],
] as const;
/** Codings that the converter reads: none, the fax codings, LZW, JPEG, deflate, PackBits, deflate as Adobe first wrote it, WebP. */
/** JPEG in its old and new form, and WebP. */
const LOSSY = [6, 7, 50001];
const READABLE = [1, 2, 3, 4, 5, 7, 8, 32773, 32946, 50001];

/** The pages of a TIFF, thumbnails and masks left out. */
export function lookAtTiff(bytes: Buffer): TiffLook {
  const tiff = openTiff(bytes);
  const directories = tiff === null ? [] : directoriesOf(tiff);
  const last = directories.at(-1);
  if (tiff === null || last === undefined) return { pages: [], whole: false };
  const pages = directories.flatMap((directory, index) => pageOf(tiff, directory, index));
  const whole = directories.every((directory) => directory.whole && hasData(tiff, directory));
  return { pages, whole: whole && pages.length > 0 && isLast(last, directories) };
}

/** Behind the last directory there is none, or one that came before. */
function isLast({ next }: TiffDirectory, directories: readonly TiffDirectory[]): boolean {
  return next === 0 || directories.some(({ at }) => at === next);
}

function pageOf(tiff: Tiff, directory: TiffDirectory, index: number): readonly TiffPage[] {
  const one = (tag: number): number | undefined => numbersOf(tiff, directory, tag)[0];
  const [width, height] = [one(WIDTH), one(HEIGHT)];
  const isReduced = ((one(SUBFILE_TYPE) ?? 0) & 5) !== 0;
  if (width === undefined || height === undefined || width === 0 || height === 0 || isReduced) return [];
  const [across = 0, down = across] = resolutionOf(tiff, directory);
  const orientation = orientationOf(tiff, directory);
  const dpi = across === 0 ? null : Math.min(across, down);
  const aspect = across === 0 ? 1 : across / down;
  const compression = one(COMPRESSION) ?? 1;
  const coding = { readable: READABLE.includes(compression), lossless: !LOSSY.includes(compression) };
  return [{ index, width, height, orientation, dpi, aspect, ...coding }];
}

function hasData(tiff: Tiff, directory: TiffDirectory): boolean {
  for (const [offsets, lengths] of DATA) {
    const sizes = numbersOf(tiff, directory, lengths);
    const places = numbersOf(tiff, directory, offsets);
    if (places.length === 0) continue;
    return places.every((at, index) => at + (sizes[index] ?? 0) <= tiff.bytes.length);
  }
  return false;
}
