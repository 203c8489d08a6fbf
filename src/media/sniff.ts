import type { ForeignType, MediaFacts, MediaType } from '../model/evidence.ts';
import { foreignHead, foreignProblem } from './foreign.ts';
import { isOle } from './office/ole.ts';
import { isPng } from './picture/png.ts';
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
  const head = foreignHead(bytes);
  if (head !== null) return foreign('unknown', head);
  return bytes.subarray(0, PDF_HEAD_BYTES).includes('%PDF-') ? plain('pdf') : lookAtText(bytes);
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
  return type === undefined ? foreign('unknown', 'unknown') : plain(type);
}
