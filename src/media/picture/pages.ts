import type { ContentCache } from '../../model/content-cache.ts';
import type { Attachment } from '../../model/evidence.ts';
import type { RenderedPicture } from '../../model/rendition.ts';
import { sha256 } from '../../source/digest.ts';
import { asBuffer } from '../bytes.ts';
import { DecodingFailure } from './heic-pixels.ts';
import { keepPictures, keptPictures } from './kept-pictures.ts';
import type { PictureType } from './inspect.ts';
import { convertPicture, converterVersion, type MadePicture, type PictureJob } from './convert.ts';
import type { Pixels } from './size.ts';
import { RenditionChanged, type Rendered } from '../rendered.ts';
import { lookAtTiff } from './tiff-pages.ts';
import { isLossyWebp } from './webp.ts';

/** A picture file to be converted, read anew whenever its bytes are wanted. */
interface PictureFile {
  readonly attachment: Attachment;
  readonly type: PictureType;
  readonly read: () => Uint8Array;
  readonly most: Pixels | null;
  readonly cache: ContentCache;
}

/** The pages made of a file; their bytes lie in the cache and are made anew where it does not keep them. */
interface ConvertedPages {
  readonly pictures: readonly RenderedPicture[];
  readonly read: NonNullable<Rendered['read']>;
}

/** Converts every page of a picture file; null when its data are damaged. @throws ReadFailure, RenditionChanged */
export async function convertedPages(file: PictureFile): Promise<ConvertedPages | null> {
  const { attachment, cache, most } = file;
  const size = most === null ? '' : `-${most.width}x${most.height}`;
  const key = `picture-${attachment.sha256}-${await converterVersion()}${size}`;
  try {
    const pictures = keptPictures(cache, key) ?? (await makeAll(file, key));
    return {
      pictures,
      read: async (index) => cache.get(`${key}-${index}`) ?? (await makeAgain(file, pictures, index)),
    };
  } catch (error) {
    if (error instanceof DecodingFailure) return null;
    throw error;
  }
}

async function makeAll(file: PictureFile, key: string): Promise<readonly RenderedPicture[]> {
  const pictures: RenderedPicture[] = [];
  for (const [index, job] of jobsOf(file).entries()) {
    const made = await convertPicture(job);
    file.cache.put(`${key}-${index}`, made.bytes);
    pictures.push(pictureOf(made));
  }
  keepPictures(file.cache, key, pictures);
  return pictures;
}

async function makeAgain(file: PictureFile, pictures: readonly RenderedPicture[], index: number): Promise<Uint8Array> {
  const job = jobsOf(file)[index];
  const made = job === undefined ? null : await convertPicture(job);
  if (made === null || sha256(made.bytes) !== pictures[index]?.sha256) throw new RenditionChanged(file.attachment.path);
  return made.bytes;
}

function pictureOf({ type, bytes, width, height }: MadePicture): RenderedPicture {
  return { type, sha256: sha256(bytes), size: bytes.length, width, height };
}

function jobsOf({ read, type, most }: PictureFile): readonly PictureJob[] {
  const bytes = asBuffer(read());
  const single: PictureJob = { bytes, type, index: 0, aspect: 1, lossless: isLossless(bytes, type), most };
  const pages = type === 'tiff' ? lookAtTiff(bytes).pages : [];
  return pages.length === 0
    ? [single]
    : pages.map(({ index, aspect, lossless }) => ({ ...single, index, aspect, lossless }));
}

function isLossless(bytes: Buffer, type: PictureType): boolean {
  if (type === 'webp') return !isLossyWebp(bytes);
  return type === 'png' || type === 'gif' || type === 'bmp' || type === 'tiff';
}
