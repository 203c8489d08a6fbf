import { CENTIMETRES_PER_INCH } from './exif.ts';
import type { PictureSize } from './size.ts';

/** The headers of a BMP ([MS-WMF] 2.2.2, the headers of OS/2 1 and Windows 3 to 5). */
export interface BmpHeaders extends PictureSize {
  readonly topDown: boolean;
  readonly bits: number;
  readonly compression: number;
  /** Offset of the pixels. */
  readonly pixels: number;
  /** Bytes of a row of pixels, when it is not packed. */
  readonly rowBytes: number;
  readonly palette: Palette;
  /** Red, green and blue of a pixel of 16 or 32 bits. */
  readonly masks: readonly [number, number, number];
}

/** Where colours stand, blue first, and how many bytes each takes. */
export interface Palette {
  readonly at: number;
  readonly count: number;
  readonly entryBytes: 3 | 4;
}

export const RLE8 = 1;
export const RLE4 = 2;
const BITFIELDS = 3;
const ALPHA_BITFIELDS = 6;
const CORE_HEADER_BYTES = 12;
const INFO_HEADER_BYTES = 40;
const FILE_HEADER_BYTES = 14;
const DEPTHS = [1, 4, 8, 16, 24, 32];

/** The headers of a BMP; null when they are cut or none that a BMP may have. */
export function readBmpHeaders(bytes: Buffer): BmpHeaders | null {
  const headerBytes = bytes.length >= 18 ? bytes.readUInt32LE(14) : 0;
  const isCore = headerBytes === CORE_HEADER_BYTES;
  if ((!isCore && headerBytes < INFO_HEADER_BYTES) || bytes.length < FILE_HEADER_BYTES + headerBytes) return null;
  const width = isCore ? bytes.readUInt16LE(18) : bytes.readInt32LE(18);
  const rows = isCore ? bytes.readUInt16LE(20) : bytes.readInt32LE(22);
  const bits = bytes.readUInt16LE(isCore ? 24 : 28);
  const compression = isCore ? 0 : bytes.readUInt32LE(30);
  const dense = isCore ? 0 : bytes.readInt32LE(38);
  if (width <= 0 || rows === 0 || !DEPTHS.includes(bits)) return null;
  return {
    width,
    height: Math.abs(rows),
    orientation: 1,
    dpi: dense > 0 ? (dense * CENTIMETRES_PER_INCH) / 100 : null,
    topDown: rows < 0,
    bits,
    compression,
    pixels: bytes.readUInt32LE(10),
    rowBytes: Math.ceil((width * bits) / 32) * 4,
    palette: paletteOf(bytes, headerBytes, bits, compression),
    masks: masksOf(bytes, bits, compression),
  };
}

function paletteOf(bytes: Buffer, headerBytes: number, bits: number, compression: number): Palette {
  const isCore = headerBytes === CORE_HEADER_BYTES;
  const stated = isCore ? 0 : bytes.readUInt32LE(46);
  const behindMasks = compression === BITFIELDS && headerBytes === INFO_HEADER_BYTES ? 12 : 0;
  return {
    at: FILE_HEADER_BYTES + headerBytes + behindMasks,
    count: bits > 8 ? 0 : stated === 0 || stated > 2 ** bits ? 2 ** bits : stated,
    entryBytes: isCore ? 3 : 4,
  };
}

function masksOf(bytes: Buffer, bits: number, compression: number): readonly [number, number, number] {
  const stated = compression === BITFIELDS || compression === ALPHA_BITFIELDS;
  if (stated && bytes.length >= 66) return [bytes.readUInt32LE(54), bytes.readUInt32LE(58), bytes.readUInt32LE(62)];
  return bits === 16 ? [0x7c00, 0x03e0, 0x001f] : [0xff0000, 0xff00, 0xff];
}

/** True when the colours are packed in a way that is read here: none, run lengths or bit fields, not a JPEG or PNG inside. */
export function isReadableBmp({ compression, bits }: BmpHeaders): boolean {
  if (compression === RLE8) return bits === 8;
  if (compression === RLE4) return bits === 4;
  const isField = compression === BITFIELDS || compression === ALPHA_BITFIELDS;
  return compression === 0 || (isField && (bits === 16 || bits === 32));
}

/** True when all pixels are there; of packed ones, when any are. */
export function isWholeBmp(bytes: Buffer, headers: BmpHeaders): boolean {
  const { pixels, rowBytes, height, compression } = headers;
  const isPacked = !isReadableBmp(headers) || compression === RLE8 || compression === RLE4;
  if (!isPacked) return pixels + rowBytes * height <= bytes.length;
  const stated = bytes.readUInt32LE(34);
  return stated > 0 && pixels + stated <= bytes.length;
}
