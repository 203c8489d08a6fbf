import { isPlainDate, type PlainDate, yearOf } from '../../model/plain-date.ts';
import { directoryAt, numbersOf, openTiff, type Tiff, type TiffDirectory } from './tiff.ts';

const ORIENTATION = 0x0112;
const X_RESOLUTION = 0x011a;
const Y_RESOLUTION = 0x011b;
const RESOLUTION_UNIT = 0x0128;
const EXIF_DIRECTORY = 0x8769;
const TAKEN = 0x9003;
const EXIF_TIME = /^(\d{4}):(\d{2}):(\d{2}) /;
/** Cameras whose clock was never set begin with a year before telephones took pictures. */
const FIRST_YEAR = 2003;
const CENTIMETRE = 3;
const NO_UNIT = 1;
export const CENTIMETRES_PER_INCH = 2.54;

/** What Exif data say of a picture. */
export interface ExifFacts {
  /** How it is to be turned for viewing, 1-8 (Exif 2.3, 4.6.4); 1 when it does not say. */
  readonly orientation: number;
  /** Dots an inch; null when it does not say. */
  readonly dpi: number | null;
}

const nothing: ExifFacts = { orientation: 1, dpi: null };

/** What Exif data say, beginning at its TIFF header. */
export function exifFacts(bytes: Buffer): ExifFacts {
  const tiff = openTiff(bytes);
  const directory = tiff === null ? null : directoryAt(tiff, tiff.first);
  if (tiff === null || directory === null) return nothing;
  const [dpi] = resolutionOf(tiff, directory);
  return { orientation: orientationOf(tiff, directory), dpi: dpi ?? null };
}

/** The day on which a picture was taken, told from Exif data that begin at their TIFF header; null when they do not say or the clock was not set. */
export function takenOn(bytes: Buffer): PlainDate | null {
  const tiff = openTiff(bytes);
  const main = tiff === null ? null : directoryAt(tiff, tiff.first);
  if (tiff === null || main === null) return null;
  const [at = 0] = numbersOf(tiff, main, EXIF_DIRECTORY);
  const entry = directoryAt(tiff, at)?.entries.find(({ tag }) => tag === TAKEN);
  if (entry === undefined) return null;
  const [, year, month, day] =
    EXIF_TIME.exec(bytes.toString('latin1', entry.values, entry.values + entry.length)) ?? [];
  const date = `${year}-${month}-${day}`;
  return isPlainDate(date) && yearOf(date) >= FIRST_YEAR ? date : null;
}

/** How a directory's picture is to be turned. */
export function orientationOf(tiff: Tiff, directory: TiffDirectory): number {
  const [value = 1] = numbersOf(tiff, directory, ORIENTATION);
  return value >= 1 && value <= 8 ? value : 1;
}

/** Dots an inch across and down; empty when the directory does not say. */
export function resolutionOf(tiff: Tiff, directory: TiffDirectory): readonly [number, number] | readonly [] {
  const [unit = 2] = numbersOf(tiff, directory, RESOLUTION_UNIT);
  const [across] = numbersOf(tiff, directory, X_RESOLUTION);
  const [down = across] = numbersOf(tiff, directory, Y_RESOLUTION);
  if (across === undefined || down === undefined || unit === NO_UNIT || !(across > 0) || !(down > 0)) return [];
  const scale = unit === CENTIMETRE ? CENTIMETRES_PER_INCH : 1;
  return [across * scale, down * scale];
}
