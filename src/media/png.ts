import { crc32 } from 'node:zlib';
import { exifOrientation } from './exif.ts';
import type { PictureSize } from './picture-size.ts';

/** A chunk of a PNG (ISO/IEC 15948, 5.3). */
interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bit depths that each colour type allows (ISO/IEC 15948, table 11.1). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const PALETTE = 3;

export function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/** Chunks up to `IEND`; what is cut or has a wrong checksum ends the list before it. */
function* chunksOf(bytes: Buffer): Generator<Chunk> {
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return;
    const typed = bytes.subarray(at + 4, end);
    if (crc32(typed) !== bytes.readUInt32BE(end)) return;
    const type = typed.toString('latin1', 0, 4);
    yield { type, data: typed.subarray(4) };
    if (type === 'IEND') return;
    at = end + 4;
  }
}

/** Size and colour type that a header states; null for a header that none may have. */
function readHeader({ type, data }: Chunk): { width: number; height: number; colour: number } | null {
  if (type !== 'IHDR' || data.length !== 13) return null;
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [depth = 0, colour = -1, compression, filter, interlace = 2] = data.subarray(8);
  const allowed = DEPTHS[colour]?.includes(depth) ?? false;
  if (width === 0 || height === 0 || !allowed || compression !== 0 || filter !== 0 || interlace > 1) return null;
  return { width, height, colour };
}

/** Size and orientation of a PNG; null when its header is broken. */
export function pngSize(bytes: Buffer): PictureSize | null {
  if (!isPng(bytes)) return null;
  let size: PictureSize | null = null;
  for (const chunk of chunksOf(bytes)) {
    if (size === null) {
      const header = readHeader(chunk);
      if (header === null) return null;
      size = { width: header.width, height: header.height, orientation: 1 };
    }
    if (chunk.type === 'eXIf') size = { ...size, orientation: exifOrientation(chunk.data) };
    if (chunk.type === 'IDAT') return size;
  }
  return size;
}

/** True when the PNG has every chunk it needs, to the end and with right checksums. */
export function isWholePng(bytes: Buffer): boolean {
  const chunks = isPng(bytes) ? [...chunksOf(bytes)] : [];
  const [first] = chunks;
  const header = first === undefined ? null : readHeader(first);
  const has = (type: string): boolean => chunks.some((chunk) => chunk.type === type);
  return header !== null && has('IDAT') && has('IEND') && (header.colour !== PALETTE || has('PLTE'));
}
