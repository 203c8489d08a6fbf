import type { MediaFacts, MediaType, PictureFacts } from '../../model/evidence.ts';
import { isReadableBmp, isWholeBmp, readBmpHeaders } from './bmp.ts';
import { lookAtGif } from './gif.ts';
import { takenOn } from './exif.ts';
import { lookAtHeif } from './heif.ts';
import { jpegSize, lookAtJpeg } from './jpeg.ts';
import { type Seen, seenIn } from './likeness.ts';
import { tiffStarts } from './position.ts';
import { type PictureSize, upright } from './size.ts';
import { plainSize } from './plain-picture.ts';
import { isWholePng, pngSize } from './png.ts';
import { lookAtTiff, type TiffPage } from './tiff-pages.ts';
import { lookAtWebp } from './webp.ts';

/** Types of picture files. */
export type PictureType = 'jpeg' | 'png' | 'gif' | 'webp' | 'bmp' | 'tiff' | 'heic' | 'avif';

const pictureTypes: readonly string[] = ['jpeg', 'png', 'gif', 'webp', 'bmp', 'tiff', 'heic', 'avif'];

export function isPictureType(type: MediaType): type is PictureType {
  return pictureTypes.includes(type);
}

type Look = Omit<MediaFacts, 'type'>;

/** The same with what its data show beside: when a photograph was taken, and what it looks like. */
export async function examinePicture(bytes: Buffer, type: PictureType): Promise<Look> {
  const look = lookAtPicture(bytes, type);
  if (look.picture === undefined || look.foreign !== undefined) return look;
  if (type !== 'jpeg' && look.picture.width * look.picture.height > MOST_PIXELS) return unusual(look);
  const seen = await unpacked(bytes, type);
  if (!seen.unpacks) return type === 'tiff' || hasUnusualCoding(bytes, type) ? unusual(look) : damaged;
  const taken = tiffStarts(bytes)
    .map((start) => takenOn(bytes.subarray(start)))
    .find((day) => day !== null);
  const { likeness } = seen;
  return {
    ...look,
    picture: {
      ...look.picture,
      ...(taken === undefined ? {} : { takenOn: taken }),
      ...(likeness === null ? {} : { likeness }),
    },
  };
}

/** The converter takes no more, and no paper shows them; a JPEG is bound as it is. */
const MOST_PIXELS = 0x3fff * 0x3fff;
const damaged: Look = { pages: null, problem: 'damaged' };
const unusual = (look: Look): Look => ({ ...look, pages: null, problem: null, foreign: 'picture' });

/** Those that are bound as they are may have faults in their data; what is to be converted may not. */
async function unpacked(bytes: Buffer, type: PictureType): Promise<Seen> {
  if (type === 'bmp') return { unpacks: true, likeness: null };
  const seen = await seenIn(bytes, { heic: type === 'heic', strict: type !== 'jpeg' && type !== 'png' });
  return type === 'jpeg' || type === 'png' ? { ...seen, unpacks: true } : seen;
}

function hasUnusualCoding(bytes: Buffer, type: PictureType): boolean {
  return (type === 'heic' || type === 'avif') && !lookAtHeif(bytes).usual;
}

/** What the headers of a picture show, its data not unpacked. */
export function lookAtPicture(bytes: Buffer, type: PictureType): Look {
  try {
    return lookAt(bytes, type);
  } catch (error) {
    // Headers that lead out of the file.
    if (error instanceof RangeError) return damaged;
    throw error;
  }
}

function lookAt(bytes: Buffer, type: PictureType): Look {
  switch (type) {
    case 'jpeg': {
      const { whole, printable } = lookAtJpeg(bytes);
      return whole ? lookOf(jpegSize(bytes), { printable, plainSize: plainSize(bytes, type) }) : damaged;
    }
    case 'png':
      return isWholePng(bytes) ? lookOf(pngSize(bytes), { plainSize: plainSize(bytes, type) }) : damaged;
    case 'gif': {
      const { size, frames, whole } = lookAtGif(bytes);
      return whole ? lookOf(size, { frames }) : damaged;
    }
    case 'webp': {
      const { size, frames, whole } = lookAtWebp(bytes);
      return whole ? lookOf(size, { frames }) : damaged;
    }
    case 'bmp': {
      const headers = readBmpHeaders(bytes);
      const whole = headers !== null && isWholeBmp(bytes, headers);
      return whole ? lookOf(headers, { printable: isReadableBmp(headers) }) : damaged;
    }
    case 'tiff':
      return lookAtPages(bytes);
    case 'heic':
    case 'avif':
      return lookAtHeic(bytes);
  }
}

function lookAtHeic(bytes: Buffer): Look {
  const { size, whole, usual } = lookAtHeif(bytes);
  if (whole) return lookOf(size, {});
  return usual ? damaged : unusual(damaged);
}

/** What is told of a picture beside its size. */
interface Told extends Partial<Pick<PictureFacts, 'frames' | 'printable'>> {
  readonly plainSize?: number | null;
}

function lookOf(size: PictureSize | null, { frames = 1, printable = true, plainSize: plain = null }: Told): Look {
  if (size === null || size.width === 0 || size.height === 0) return damaged;
  const turned = size.orientation === 1 ? {} : { turned: true as const };
  const picture = {
    ...upright(size),
    dpi: size.dpi,
    frames,
    printable,
    ...(plain === null ? {} : { plainSize: plain }),
    ...turned,
  };
  return { pages: printable ? 1 : null, problem: null, picture, ...(printable ? {} : { foreign: 'picture' }) };
}

function lookAtPages(bytes: Buffer): Look {
  const { pages, whole } = lookAtTiff(bytes);
  const coarsest = pages.toSorted((a, b) => pixelsOf(a) - pixelsOf(b))[0];
  if (!whole || coarsest === undefined) return damaged;
  const printable = pages.every(({ readable }) => readable);
  const look = lookOf(coarsest, { printable });
  return { ...look, pages: printable ? pages.length : null };
}

const pixelsOf = ({ width, height }: TiffPage): number => width * height;
