import type { PictureSize } from './size.ts';

/** What a look at a GIF shows. */
export interface GifLook {
  readonly size: PictureSize | null;
  readonly frames: number;
  /** Its first picture is there to its end. */
  readonly whole: boolean;
}

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const HEADER_BYTES = 13;
const DESCRIPTOR_BYTES = 10;

/** Bytes of the colour table that a packed field announces. */
const tableBytes = (packed: number): number => ((packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1));

/** Offset behind a run of sub-blocks; null when it is cut. */
function behindBlocks(bytes: Buffer, from: number): number | null {
  let at = from;
  for (let length = bytes[at]; length !== undefined; length = bytes[at]) {
    at += length + 1;
    if (length === 0) return at;
  }
  return null;
}

/** Size, frames and wholeness of a GIF by its blocks (GIF89a). */
export function lookAtGif(bytes: Buffer): GifLook {
  if (bytes.length < HEADER_BYTES) return { size: null, frames: 1, whole: false };
  const [width, height] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
  let frames = 0;
  let at: number | null = HEADER_BYTES + tableBytes(bytes[10] ?? 0);
  while (at !== null) {
    const kind: number | undefined = bytes[at];
    if (kind === EXTENSION) at = behindBlocks(bytes, at + 2);
    else if (kind === IMAGE) {
      at = behindBlocks(bytes, at + DESCRIPTOR_BYTES + tableBytes(bytes[at + 9] ?? 0) + 1);
      if (at !== null) frames += 1;
    } else break;
  }
  const size = width === 0 || height === 0 ? null : { width, height, orientation: 1, dpi: null };
  return { size, frames: Math.max(1, frames), whole: frames > 0 };
}
