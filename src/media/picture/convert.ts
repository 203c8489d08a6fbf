import type sharpModule from 'sharp';
import type { Sharp } from 'sharp';
import { deflater } from '../../source/deflater.ts';
import { readBmpHeaders } from './bmp.ts';
import { bmpPixels } from './bmp-pixels.ts';
import { DecodingFailure, heicPixels, heicProfile } from './heic-pixels.ts';
import type { PictureType } from './inspect.ts';
import type { Pixels } from './size.ts';
import { bilevelPng, coloursOf, type RawPicture, withProfile } from './raw-pixels.ts';
import { openSharp } from './sharp.ts';

/** A page of a picture file that is to be converted. */
export interface PictureJob {
  readonly bytes: Buffer;
  readonly type: PictureType;
  /** Number of the picture in the file. */
  readonly index: number;
  /** Height of a pixel as a multiple of its width. */
  readonly aspect: number;
  /** Its data are kept without loss, so that a drawing in it is still sharp. */
  readonly lossless: boolean;
  /** Pixels that its place on paper takes at most; null: as many as it has. */
  readonly most: Pixels | null;
}

/** A picture that PDF takes as it is, in grey or sRGB. */
export interface MadePicture extends Pixels {
  readonly type: 'jpeg' | 'png';
  readonly bytes: Uint8Array;
}

type Open = typeof sharpModule;

const WHITE = '#ffffff';
/** Hardly to be told from the original; for what is scaled to paper, less will do. */
const QUALITY = { whole: 92, scaled: 85 };

/** Pixels from which on the codes of a JPEG are not fitted to it: for some hundredths fewer bytes the encoder would hold all of it several times over. */
const LARGE = 4_000_000;

/** What a result depends on beside the picture: the converters and their versions. */
export async function converterVersion(): Promise<string> {
  const sharp = await openSharp();
  return `3-sharp${sharp.versions.sharp ?? ''}-vips${sharp.versions.vips ?? ''}-${deflater.replaceAll(' ', '')}`;
}

/** Converts one page of a picture, upright and opaque. @throws DecodingFailure when its data are damaged */
export async function convertPicture(job: PictureJob): Promise<MadePicture> {
  const sharp = await openSharp();
  try {
    return await convert(job, sharp);
  } catch (cause) {
    throw new DecodingFailure('not converted', { cause });
  }
}

async function convert(job: PictureJob, sharp: Open): Promise<MadePicture> {
  const opened = await openPicture(job, sharp);
  const { space, ...stored } = await opened.metadata();
  const lying = (stored.orientation ?? 1) > 4;
  const size = lying ? { width: stored.height, height: stored.width } : { width: stored.width, height: stored.height };
  const grey = space === 'b-w' || space === 'grey16';
  const straight = opened
    .autoOrient()
    .flatten({ background: WHITE })
    .toColourspace(grey ? 'b-w' : 'srgb');
  if (!job.lossless) return photograph(straight, job, size);
  const square = squarePixels(size, job.aspect);
  const even = job.aspect === 1 ? straight : straight.resize({ ...square, fit: 'fill', kernel: 'nearest' });
  const raw = await rawOf(even);
  const colours = coloursOf(raw);
  if (colours === 'bilevel') return { type: 'png', bytes: bilevelPng(raw), width: raw.width, height: raw.height };
  const again = sharp(raw.data, { raw });
  const isPhotograph = colours === 'many' && (job.type !== 'png' || scaleFor(raw, job.most) < 1);
  if (isPhotograph) return photograph(again, { ...job, aspect: 1 }, raw);
  const { data, info } = await again.png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true });
  return { type: 'png', bytes: data, width: info.width, height: info.height };
}

/** Reads nothing that sharp cannot: HEIC and BMP are unpacked before. */
async function openPicture({ bytes, type, index }: PictureJob, sharp: Open): Promise<Sharp> {
  if (type === 'bmp') {
    const headers = readBmpHeaders(bytes);
    const raw = headers === null ? null : bmpPixels(bytes, headers);
    if (raw === null) throw new DecodingFailure('no pixels');
    return sharp(raw.data, { raw });
  }
  if (type !== 'heic') return sharp(bytes, { failOn: 'error', ...(type === 'tiff' ? { page: index } : {}) });
  const raw = await heicPixels(bytes);
  const profile = heicProfile(bytes);
  if (profile !== null) await turnIntoSrgb(raw, profile, sharp);
  return sharp(raw.data, { raw });
}

/** Rows whose colours are turned at once: a whole photograph would be held three times over. */
const BAND_ROWS = 256;

/** Turns the colours of an ICC profile into those of sRGB, in place. */
async function turnIntoSrgb(
  { data, width, height, channels }: RawPicture,
  profile: Uint8Array,
  sharp: Open,
): Promise<void> {
  const rowBytes = width * channels;
  for (let row = 0; row < height; row += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, height - row);
    const band = data.subarray(row * rowBytes, (row + rows) * rowBytes);
    const png = await sharp(band, { raw: { width, height: rows, channels } })
      .png({ compressionLevel: 0 })
      .toBuffer();
    band.set(await sharp(withProfile(png, profile)).toColourspace('srgb').raw().toBuffer());
  }
}

/** Where pixels are not square, the longer side of them is filled up. */
function squarePixels({ width, height }: Pixels, aspect: number): Pixels {
  return aspect >= 1 ? { width, height: Math.round(height * aspect) } : { width: Math.round(width / aspect), height };
}

async function photograph(opened: Sharp, { aspect, most, lossless }: PictureJob, size: Pixels): Promise<MadePicture> {
  const square = squarePixels(size, aspect);
  const scale = scaleFor(square, most);
  const target = { width: Math.round(square.width * scale), height: Math.round(square.height * scale) };
  const isSame = target.width === size.width && target.height === size.height;
  const scaled = isSame ? opened : opened.resize({ ...target, fit: 'fill' });
  const { data, info } = await scaled
    .jpeg({
      quality: scale < 1 ? QUALITY.scaled : QUALITY.whole,
      chromaSubsampling: lossless ? '4:4:4' : '4:2:0',
      optimiseCoding: target.width * target.height < LARGE,
    })
    .toBuffer({ resolveWithObject: true });
  return { type: 'jpeg', bytes: data, width: info.width, height: info.height };
}

/** How much smaller a picture may be made for its place; 1 when it is hardly larger than that. */
export function scaleFor({ width, height }: Pixels, most: Pixels | null): number {
  if (most === null) return 1;
  const scale = Math.min(most.width / width, most.height / height);
  return scale > 0.9 ? 1 : scale;
}

async function rawOf(opened: Sharp): Promise<RawPicture> {
  const { data, info } = await opened.raw().toBuffer({ resolveWithObject: true });
  const channels = info.channels === 1 ? 1 : info.channels === 4 ? 4 : 3;
  return { width: info.width, height: info.height, channels, data };
}
