import { asBuffer } from './bytes.ts';
import { jpegSize } from './jpeg.ts';
import type { PictureSize } from './picture-size.ts';
import { isPng, pngSize } from './png.ts';

/** Size and orientation of a JPEG or PNG; null when the bytes are neither or their headers are broken. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const buffer = asBuffer(bytes);
  return isPng(buffer) ? pngSize(buffer) : jpegSize(buffer);
}
