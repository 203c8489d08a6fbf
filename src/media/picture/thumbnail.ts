import type { Attachment } from '../../model/evidence.ts';
import type { ContentCache } from '../../model/content-cache.ts';
import { DecodingFailure } from './heic-pixels.ts';
import { isPictureType } from './inspect.ts';
import { convertPicture } from './convert.ts';

/** Enough to tell one photograph from another; some ten kilobytes each, so that a page with many can be sent. */
const MOST = { width: 240, height: 180 };

/** A picture made small, as JPEG without metadata; null for what is no picture or cannot be decoded. Kept by content. */
export async function thumbnail(
  { media: { type }, sha256 }: Attachment,
  read: () => Uint8Array,
  cache: ContentCache,
): Promise<Uint8Array | null> {
  if (type === null || !isPictureType(type)) return null;
  const key = `thumbnail-1-${sha256}`;
  const kept = cache.get(key);
  if (kept !== null) return kept;
  try {
    const job = { bytes: Buffer.from(read()), type, index: 0, aspect: 1, lossless: false, most: MOST };
    const { bytes } = await convertPicture(job);
    cache.put(key, bytes);
    return bytes;
  } catch (error) {
    if (error instanceof DecodingFailure) return null;
    throw error;
  }
}
