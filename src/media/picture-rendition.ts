import type { Attachment } from '../model/evidence.ts';
import type { RenderedPicture } from '../model/rendition.ts';
import { sha256 } from '../source/digest.ts';
import { asBuffer } from './bytes.ts';
import { isPlainJpeg, readJpegHeaders } from './jpeg.ts';
import { bareJpeg } from './jpeg-bare.ts';
import { hasWideColours } from './jpeg-colours.ts';
import { isPictureType, pictureSize } from './picture.ts';
import { scaleFor } from './picture-convert.ts';
import { convertedPages } from './picture-pages.ts';
import { upright } from './picture-size.ts';
import { isPlainPng } from './png.ts';
import { RenditionChanged, titledFor, type Rendered, type RenderSettings } from './rendered.ts';

/**
 * How a picture stands on paper: as it is where PDF takes it as it is, else converted; one picture a page. Nothing that it says of camera or position
 * is among the bytes. @throws ReadFailure, RenditionChanged
 */
export async function pictureRendition(
  attachment: Attachment,
  read: () => Uint8Array,
  { cache, room }: Pick<RenderSettings, 'cache' | 'room'>,
): Promise<Rendered> {
  const { media, sha256: digest } = attachment;
  if (!isPictureType(media.type)) return titledFor('notPicture');
  if (media.picture?.printable === false) return titledFor('unusualCoding');
  const bytes = asBuffer(read());
  const most = room(attachment);
  if (media.type === 'png' && isPlainPng(bytes)) return wholeFile(bytes, { type: 'png', sha256: digest }, null);
  const bare = media.type === 'jpeg' ? plainJpeg(bytes) : null;
  if (bare !== null && scaleFor(sizeOf(bare), most) === 1)
    return wholeFile(bare, { type: 'jpeg', sha256: sha256(bare) }, async () => {
      const again = plainJpeg(asBuffer(read()));
      if (again === null) throw new RenditionChanged(attachment.path);
      return again;
    });
  const made = await convertedPages({ attachment, type: media.type, read, most, cache });
  if (made === null) return titledFor('damaged');
  return { rendition: { kind: 'pictures', pictures: made.pictures }, read: made.read, findings: [] };
}

/** A JPEG that PDF takes as it is, bared of what is not picture; null for one that has to be converted. */
function plainJpeg(bytes: Buffer): Buffer | null {
  const headers = readJpegHeaders(bytes);
  if (headers === null || !isPlainJpeg(headers) || hasWideColours(headers)) return null;
  return bareJpeg(bytes, headers);
}

function sizeOf(bytes: Buffer): Pick<RenderedPicture, 'width' | 'height'> {
  const size = pictureSize(bytes);
  return size === null ? { width: 0, height: 0 } : upright(size);
}

function wholeFile(bytes: Buffer, picture: Pick<RenderedPicture, 'type' | 'sha256'>, read: Rendered['read']): Rendered {
  return { rendition: { kind: 'pictures', pictures: [{ ...picture, ...sizeOf(bytes) }] }, read, findings: [] };
}
