import type { MediaType } from '../model/evidence.ts';
import { isOle } from './ole.ts';
import { isPng } from './png.ts';
import { textType } from './text.ts';

/** A PDF may begin with other bytes; readers look for its head in the first kilobyte (ISO 32000-1, annex H.3, note 13). */
const PDF_HEAD_BYTES = 1024;

/** Types that need a library's knowledge, by the extension it gives for them. */
const BY_EXTENSION: Readonly<Record<string, MediaType>> = {
  gif: 'gif',
  webp: 'webp',
  bmp: 'bmp',
  tif: 'tiff',
  heic: 'heic',
  avif: 'avif',
};

const starts = (bytes: Buffer, text: string): boolean => bytes.toString('latin1', 0, text.length) === text;

/** The type that the bytes show without a library; `zip` stands for every kind of package; null when they do not. */
function plainType(bytes: Buffer): MediaType | null {
  if (starts(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (isPng(bytes)) return 'png';
  if (starts(bytes, 'PK\x03\x04') || starts(bytes, 'PK\x05\x06')) return 'zip';
  if (isOle(bytes)) return 'ole';
  if (starts(bytes, '{\\rtf')) return 'rtf';
  return bytes.subarray(0, PDF_HEAD_BYTES).includes('%PDF-') ? 'pdf' : textType(bytes);
}

/** What the bytes are; `zip` stands for every kind of package. */
export async function sniff(bytes: Buffer): Promise<MediaType> {
  const plain = plainType(bytes);
  if (plain !== null) return plain;
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found === undefined) return 'unknown';
  if (/^(?:audio|video)\//.test(found.mime)) return 'media';
  return BY_EXTENSION[found.ext] ?? 'unknown';
}
