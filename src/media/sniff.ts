import type { ForeignType, MediaFacts, MediaType } from '../model/evidence.ts';
import { foreignHead, foreignProblem } from './foreign.ts';
import { isOle } from './office/ole.ts';
import { isPng } from './picture/png.ts';
import { lookAtTiff } from './picture/tiff-pages.ts';
import { lookAtText } from './text.ts';

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
const plain = (type: MediaType): MediaFacts => ({ type, pages: null, problem: null });
const foreign = (type: MediaType, what: ForeignType): MediaFacts => ({
  type,
  pages: null,
  problem: foreignProblem(what),
  foreign: what,
});

/** What the bytes show without a library; null when they do not. */
function plainLook(bytes: Buffer): MediaFacts | null {
  if (starts(bytes, '\xff\xd8\xff')) return plain('jpeg');
  if (isPng(bytes)) return plain('png');
  if (starts(bytes, 'PK\x03\x04') || starts(bytes, 'PK\x05\x06')) return plain('zip');
  if (isOle(bytes)) return plain('ole');
  if (starts(bytes, '{\\rtf')) return plain('rtf');
  const heif = heifType(bytes);
  if (heif !== null) return plain(heif);
  if (isTiff(bytes)) return plain('tiff');
  const head = foreignHead(bytes);
  if (head !== null) return foreign('unknown', head);
  return bytes.subarray(0, PDF_HEAD_BYTES).includes('%PDF-') ? plain('pdf') : lookAtText(bytes);
}

/** Brands that pictures have (ISO/IEC 23008-12, 10), and those of films, which may have them for their cover. */
const PICTURE_BRAND = /^(?:mif[1-3]|hei[cxms]|hev[cxms])$/;
const AV1_BRAND = /^avi[fs]$/;
const FILM_BRAND = /^(?:qt {2}|mp4|iso|M4V)/;
const BRAND_BYTES = 64;

/** HEIC or AVIF by the brands at the head of the file, in whatever coding; null for films and others. */
function heifType(bytes: Buffer): 'heic' | 'avif' | null {
  if (bytes.toString('latin1', 4, 8) !== 'ftyp') return null;
  const end = Math.min(bytes.readUInt32BE(0), BRAND_BYTES);
  const major = bytes.toString('latin1', 8, 12);
  const brands: readonly string[] = [major, ...(bytes.toString('latin1', 16, end).match(/[^]{4}/g) ?? [])];
  if (FILM_BRAND.test(major) || !brands.some((brand) => PICTURE_BRAND.test(brand) || AV1_BRAND.test(brand)))
    return null;
  const [first] = brands.filter((brand) => /^hei|^hev/.test(brand) || AV1_BRAND.test(brand));
  return first !== undefined && AV1_BRAND.test(first) ? 'avif' : 'heic';
}

/** A TIFF with a picture of its own. Cameras lay their raw data out in the same way, with but a small picture in front. */
function isTiff(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, 4);
  if (!/^(?:II[*+]\0|MM\0[*+])$/.test(head) || bytes.toString('latin1', 8, 10) === 'CR') return false;
  const { pages } = lookAtTiff(bytes);
  return pages.length > 0;
}

/** What the bytes are, as far as their beginning tells; `zip` and `ole` stand for everything in these containers. */
export async function sniff(bytes: Buffer): Promise<MediaFacts> {
  const seen = plainLook(bytes);
  if (seen !== null) return seen;
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found === undefined) return foreign('unknown', 'unknown');
  if (found.mime.startsWith('audio/')) return foreign('media', 'audio');
  if (found.mime.startsWith('video/')) return foreign('media', 'video');
  const type = BY_EXTENSION[found.ext];
  if (type !== undefined) return plain(type);
  return foreign('unknown', found.mime.startsWith('image/') ? 'picture' : 'unknown');
}
