import type { Attachment } from '../../model/evidence.ts';
import type { RenderedPicture } from '../../model/rendition.ts';
import { asBuffer } from '../bytes.ts';
import { isPictureType } from './inspect.ts';
import { scaleFor } from './convert.ts';
import { convertedPages } from './pages.ts';
import { plainJpeg } from './plain-picture.ts';
import { RenditionChanged, titledFor, type Rendered, type RenderSettings } from '../rendered.ts';

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
  const most = room(attachment);
  const whole = wholePicture(attachment, read);
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

/** The picture of a file as it is; null for one that has to be converted. Its facts say all of it, so that the file is not read. */
function wholePicture(
  { media: { type, picture }, path, sha256 }: Attachment,
  readFile: () => Uint8Array,
): WholePicture | null {
  if ((type !== 'png' && type !== 'jpeg') || picture?.plainSize === undefined) return null;
  const { width, height, plainSize: size } = picture;
  const whole = { type, sha256, size, width, height };
  if (type === 'png') return { picture: whole, read: null };
  const read = async (): Promise<Uint8Array> => {
    const bare = plainJpeg(asBuffer(readFile()));
    if (bare === null) throw new RenditionChanged(path);
    return bare;
  };
  return { picture: whole, read };
}
