import { crc32 } from 'node:zlib';
import { CENTIMETRES_PER_INCH, exifFacts } from './exif.ts';
import type { PictureSize } from './size.ts';

/** A chunk of a PNG (ISO/IEC 15948, 5.3). */
export interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** Offset of its length field. */
  readonly start: number;
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
export function* chunksOf(bytes: Buffer): Generator<Chunk> {
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return;
    const typed = bytes.subarray(at + 4, end);
    if (crc32(typed) !== bytes.readUInt32BE(end)) return;
    const type = typed.toString('latin1', 0, 4);
    yield { type, data: typed.subarray(4), start: at };
    if (type === 'IEND') return;
    at = end + 4;
  }
}

/** What the header of a PNG states. */
interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly interlaced: boolean;
}

/** What a header states; null for a header that none may have. */
function readHeader({ type, data }: Chunk): PngHeader | null {
  if (type !== 'IHDR' || data.length !== 13) return null;
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [depth = 0, colour = -1, compression, filter, interlace = 2] = data.subarray(8);
  const allowed = DEPTHS[colour]?.includes(depth) ?? false;
  if (width === 0 || height === 0 || !allowed || compression !== 0 || filter !== 0 || interlace > 1) return null;
  return { width, height, depth, colour, interlaced: interlace === 1 };
}

/** Size and orientation of a PNG; null when its header is broken. */
export function pngSize(bytes: Buffer): PictureSize | null {
  if (!isPng(bytes)) return null;
  let size: PictureSize | null = null;
  for (const chunk of chunksOf(bytes)) {
    if (size === null) {
      const header = readHeader(chunk);
      if (header === null) return null;
      size = { width: header.width, height: header.height, orientation: 1, dpi: null };
    }
    if (chunk.type === 'eXIf') size = { ...size, orientation: exifFacts(chunk.data).orientation };
    if (chunk.type === 'pHYs' && chunk.data.length === 9) size = { ...size, dpi: dpiOf(chunk.data) };
    if (chunk.type === 'IDAT') return size;
  }
  return size;
}

/** Dots an inch; null when the density has no unit. */
function dpiOf(data: Buffer): number | null {
  return data[8] === 1 ? (data.readUInt32BE(0) * CENTIMETRES_PER_INCH) / 100 : null;
}

/** An opaque PNG whose lines follow one another, of no more than eight bits, upright: PDF takes its data as they are. */
export function isPlainPng(bytes: Buffer): boolean {
  if (pngSize(bytes)?.orientation !== 1) return false;
  for (const chunk of chunksOf(bytes)) {
    const header = readHeader(chunk);
    if (chunk.type === 'IHDR' && (header === null || header.interlaced || header.depth > 8 || header.colour > 3))
      return false;
    if (chunk.type === 'tRNS') return false;
    if (chunk.type === 'IDAT') return true;
  }
  return false;
}

/** True when the PNG has every chunk it needs, to the end and with right checksums. */
export function isWholePng(bytes: Buffer): boolean {
  const chunks = isPng(bytes) ? [...chunksOf(bytes)] : [];
  const [first] = chunks;
  const header = first === undefined ? null : readHeader(first);
  const has = (type: string): boolean => chunks.some((chunk) => chunk.type === type);
  return header !== null && has('IDAT') && has('IEND') && (header.colour !== PALETTE || has('PLTE'));
}
