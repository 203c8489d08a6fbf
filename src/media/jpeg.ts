import { exifOrientation } from './exif.ts';
import type { PictureSize } from './picture-size.ts';

/** What the headers of a JPEG say (ITU-T T.81, annex B). */
interface JpegHeaders {
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
  /** Coding of the frame: the low byte of its SOF marker. */
  readonly frame: number;
  /** Offset of the first scan's data. */
  readonly scan: number;
}

const SOI = 0xd8;
const SOS = 0xda;
const EOI = 0xd9;
const APP1 = 0xe1;
/** Frames that PDF takes as they are (ISO 32000-1, 7.4.8): baseline, extended, progressive. */
const PLAIN_FRAMES = [0xc0, 0xc1, 0xc2];
const NO_FRAMES = [0xc4, 0xc8, 0xcc];

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker);

/** The headers of a JPEG up to its first scan; null when they are cut, out of order or without a size. */
export function readJpegHeaders(bytes: Buffer): JpegHeaders | null {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  let orientation = 1;
  let size: { readonly width: number; readonly height: number; readonly frame: number } | null = null;
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    const content = bytes.subarray(at + 4, at + 2 + length);
    if (length < 2 || content.length !== length - 2) return null;
    if (marker === SOS) return size === null ? null : { ...size, orientation, scan: at + 2 + length };
    if (isFrame(marker)) {
      if (content.length < 6) return null;
      size = { height: content.readUInt16BE(1), width: content.readUInt16BE(3), frame: marker };
    }
    if (marker === APP1 && content.subarray(0, 6).equals(Buffer.from('Exif\0\0'))) {
      orientation = exifOrientation(content.subarray(6));
    }
    at += 2 + length;
  }
  return null;
}

/** Size and orientation of a JPEG; null when its headers are broken. */
export function jpegSize(bytes: Buffer): PictureSize | null {
  const headers = readJpegHeaders(bytes);
  if (headers === null || headers.width === 0 || headers.height === 0) return null;
  const { width, height, orientation } = headers;
  return { width, height, orientation };
}

/** `whole` from the first marker to the end of the picture, and `plain` enough to be embedded in a PDF as it is. */
export function lookAtJpeg(bytes: Buffer): { readonly whole: boolean; readonly plain: boolean } {
  const headers = readJpegHeaders(bytes);
  if (headers === null || jpegSize(bytes) === null) return { whole: false, plain: false };
  // In the data of a scan 0xFF is always stuffed, so that the end mark cannot occur by chance; a thumbnail's own stands before the scan.
  const end = bytes.lastIndexOf(Buffer.from([0xff, EOI]));
  return { whole: end > headers.scan, plain: PLAIN_FRAMES.includes(headers.frame) };
}
