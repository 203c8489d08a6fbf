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
const BITS = 258;
const COMPRESSION = 259;
const PHOTOMETRIC = 262;
const SAMPLE_FORMAT = 339;
/** Offsets and lengths of the data, in strips or tiles. */
const DATA = [
  [273, 279],
  [324, 325],
] as const;
/** JPEG in its old and new form, and WebP. */
const LOSSY = [6, 7, 50001];
/** Codings that the converter reads: none, the fax codings, LZW, JPEG, deflate, PackBits, deflate as Adobe first wrote it, WebP. */
const READABLE = [1, 2, 3, 4, 5, 7, 8, 32773, 32946, 50001];
/** Depths whose tones are known: of one sample, of several. What measurements hold (32 bits, signed, floating point) is no tone to print. */
const DEPTHS = { one: [1, 2, 4, 8, 16], several: [8, 16] };
/** Whole numbers without a sign, and what says nothing of its numbers (TIFF 6.0, section 19). */
const TONES = [1, 4];
/** What a sensor saw through its colour filters, and what is reckoned from that: the raw data of a camera (DNG 1.4, chapter 3). */
const RAW = [32803, 34892];

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
  const lossless = !LOSSY.includes(one(COMPRESSION) ?? 1);
  return [{ index, width, height, orientation, dpi, aspect, readable: isReadable(tiff, directory), lossless }];
}

function isReadable(tiff: Tiff, directory: TiffDirectory): boolean {
  const values = (tag: number): readonly number[] => numbersOf(tiff, directory, tag);
  const bits = values(BITS);
  const [depth = 1] = bits;
  const [format = 1] = values(SAMPLE_FORMAT);
  const depths = bits.length > 1 ? DEPTHS.several : DEPTHS.one;
  return (
    TONES.includes(format) &&
    READABLE.includes(values(COMPRESSION)[0] ?? 1) &&
    depths.includes(depth) &&
    !RAW.includes(values(PHOTOMETRIC)[0] ?? 0)
  );
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
