import { exifFacts } from './exif.ts';
import type { PictureSize } from './size.ts';

/** A chunk of a RIFF file. */
export interface RiffChunk {
  readonly type: string;
  readonly data: Buffer;
  /** All of it is there. */
  readonly whole: boolean;
}

/** What a look at a WebP shows (RFC 9649). */
export interface WebpLook {
  readonly size: PictureSize | null;
  readonly frames: number;
  readonly whole: boolean;
}

/** The chunks of a WebP; the last may be cut. */
export function riffChunks(bytes: Buffer): readonly RiffChunk[] {
  const chunks: RiffChunk[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32LE(at + 4);
    const data = bytes.subarray(at + 8, at + 8 + length);
    chunks.push({ type: bytes.toString('latin1', at, at + 4), data, whole: data.length === length });
    at += 8 + length + (length & 1);
  }
  return chunks;
}

function sizeOf({ type, data }: RiffChunk): { readonly width: number; readonly height: number } | null {
  if (type === 'VP8X' && data.length >= 10)
    return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 };
  if (type === 'VP8 ' && data.length >= 10)
    return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
  if (type !== 'VP8L' || data.length < 5) return null;
  const bits = data.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Size, frames and wholeness of a WebP by its chunks. */
export function lookAtWebp(bytes: Buffer): WebpLook {
  const chunks = riffChunks(bytes);
  const size = chunks.map(sizeOf).find((found) => found !== null) ?? null;
  const exif = chunks.find(({ type }) => type === 'EXIF');
  const orientation = exif === undefined ? 1 : exifFacts(withoutMark(exif.data)).orientation;
  const frames = chunks.filter(({ type }) => type === 'ANMF').length;
  const drawn = chunks.some(({ type }) => type === 'VP8 ' || type === 'VP8L' || type === 'ANMF');
  const stated = bytes.length >= 8 ? bytes.readUInt32LE(4) + 8 : Number.POSITIVE_INFINITY;
  return {
    size: size === null ? null : { ...size, orientation, dpi: null },
    frames: Math.max(1, frames),
    whole: drawn && stated <= bytes.length && chunks.every(({ whole }) => whole),
  };
}

/** True when the picture, or the first of an animation, is coded with loss. */
export function isLossyWebp(bytes: Buffer): boolean {
  return riffChunks(bytes).some(({ type, data }) => type === 'VP8 ' || (type === 'ANMF' && data.includes('VP8 ')));
}

/** Some programs write the mark of a JPEG's Exif segment into the chunk as well. */
export function withoutMark(data: Buffer): Buffer {
  return data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data;
}
