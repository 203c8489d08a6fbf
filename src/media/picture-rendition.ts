import type { ContentCache } from '../model/content-cache.ts';
import type { Attachment } from '../model/evidence.ts';
import type { RenderedPicture } from '../model/rendition.ts';
import { sha256 } from '../source/digest.ts';
import { asBuffer } from './bytes.ts';
import { isPlainJpeg, readJpegHeaders } from './jpeg.ts';
import { bareJpeg } from './jpeg-bare.ts';
import { hasWideColours } from './jpeg-colours.ts';
import { keepPictures, keptPictures } from './kept-pictures.ts';
import { isPictureType, pictureSize } from './picture.ts';
import { scaleFor } from './picture-convert.ts';
import { convertedPages } from './picture-pages.ts';
import { upright } from './picture-size.ts';
import { isPlainPng } from './png.ts';
import { RenditionChanged, titledFor, type Rendered, type RenderSettings } from './rendered.ts';

/** Counts the ways in which pictures have been bared; what an earlier way kept is not to be found by another. */
const WAY = 1;

/**
 * How a picture stands on paper: as it is where PDF takes it as it is, else converted; one picture a page. Nothing that it says of camera or position
 * is among the bytes. @throws ReadFailure, RenditionChanged
 */
export async function pictureRendition(
  attachment: Attachment,
  read: () => Uint8Array,
  { cache, room }: Pick<RenderSettings, 'cache' | 'room'>,
): Promise<Rendered> {
  const { media } = attachment;
  if (!isPictureType(media.type)) return titledFor('notPicture');
  if (media.picture?.printable === false) return titledFor('unusualCoding');
  const most = room(attachment);
  const whole = wholePicture(attachment, read, cache);
  if (whole !== null && scaleFor(whole.picture, most) === 1) return rendered([whole.picture], whole.read);
  const made = await convertedPages({ attachment, type: media.type, read, most, cache });
  const [first] = made?.pictures ?? [];
  // What is not smaller for being scaled stays as it is, and so does a JPEG that the converter cannot read.
  if (whole !== null && (first === undefined || first.size >= whole.picture.size))
    return rendered([whole.picture], whole.read);
  return made === null ? titledFor('damaged') : rendered(made.pictures, made.read);
}

function rendered(pictures: readonly RenderedPicture[], read: Rendered['read']): Rendered {
  return { rendition: { kind: 'pictures', pictures }, read, findings: [] };
}

/** A picture that PDF takes as it is, and how its bytes are had if not from the file. */
interface WholePicture {
  readonly picture: RenderedPicture;
  readonly read: Rendered['read'];
}

/** The picture of a file as it is; null for one that has to be converted. A file that was looked at before is not read. */
function wholePicture(
  { media, path, sha256: digest }: Attachment,
  readFile: () => Uint8Array,
  cache: ContentCache,
): WholePicture | null {
  if (media.type !== 'png' && media.type !== 'jpeg') return null;
  const key = `whole-${digest}-${WAY}`;
  const known = keptPictures(cache, key);
  const picture = known === null ? lookAtWhole(asBuffer(readFile()), media.type, digest) : known[0];
  if (known === null) keepPictures(cache, key, picture === undefined ? [] : [picture]);
  if (picture === undefined) return null;
  if (picture.type === 'png') return { picture, read: null };
  const read = async (): Promise<Uint8Array> => {
    const again = plainJpeg(asBuffer(readFile()));
    if (again === null) throw new RenditionChanged(path);
    return again;
  };
  return { picture, read };
}

function lookAtWhole(bytes: Buffer, type: 'png' | 'jpeg', digest: string): RenderedPicture | undefined {
  if (type === 'png') return isPlainPng(bytes) ? pictureOf(bytes, { type, sha256: digest }) : undefined;
  const bare = plainJpeg(bytes);
  return bare === null ? undefined : pictureOf(bare, { type, sha256: sha256(bare) });
}

/** A JPEG that PDF takes as it is, bared of what is not picture; null for one that has to be converted. */
function plainJpeg(bytes: Buffer): Buffer | null {
  const headers = readJpegHeaders(bytes);
  if (headers === null || !isPlainJpeg(headers) || hasWideColours(headers)) return null;
  return bareJpeg(bytes, headers);
}

function pictureOf(bytes: Buffer, named: Pick<RenderedPicture, 'type' | 'sha256'>): RenderedPicture {
  const size = pictureSize(bytes);
  return { ...named, size: bytes.length, ...(size === null ? { width: 0, height: 0 } : upright(size)) };
}
