import { asBuffer } from '../bytes.ts';
import { CENTIMETRES_PER_INCH, exifFacts, type ExifFacts } from './exif.ts';
import type { PictureSize } from './size.ts';

/** A segment before the first scan, or inside the picture between scans. */
export interface JpegSegment {
  readonly marker: number;
  /** From its marker to behind its content. */
  readonly start: number;
  readonly end: number;
  readonly content: Buffer;
}

/** What the headers of a JPEG say (ITU-T T.81, annex B). */
export interface JpegHeaders extends PictureSize {
  /** Coding of the frame: the low byte of its SOF marker. */
  readonly frame: number;
  /** Bits of a sample. */
  readonly precision: number;
  /** Identifiers of the components. */
  readonly components: readonly number[];
  /** A JFIF or Adobe marker says how the components are to be taken for colours. */
  readonly colourStated: boolean;
  readonly segments: readonly JpegSegment[];
  /** Offset of the first scan's data. */
  readonly scan: number;
}

const SOI = 0xd8;
const SOS = 0xda;
const EOI = 0xd9;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
/** Frames that PDF takes as they are (ISO 32000-1, 7.4.8): baseline, extended, progressive. */
const PLAIN_FRAMES = [0xc0, 0xc1, 0xc2];
/** The same with arithmetic coding, which the converter reads. */
const ARITHMETIC_FRAMES = [0xc9, 0xca];
const NO_FRAMES = [0xc4, 0xc8, 0xcc];
export const EXIF_MARK: Buffer = Buffer.from('Exif\0\0');

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker);
const begins = (content: Buffer, mark: string): boolean => content.toString('latin1', 0, mark.length) === mark;

/** The segment whose marker is at an offset; null when it is cut or there is no marker. */
function segmentAt(bytes: Buffer, at: number): JpegSegment | null {
  if (at + 4 > bytes.length || bytes[at] !== 0xff) return null;
  const length = bytes.readUInt16BE(at + 2);
  const end = at + 2 + length;
  if (length < 2 || end > bytes.length) return null;
  return { marker: bytes[at + 1] ?? 0, start: at, end, content: bytes.subarray(at + 4, end) };
}

/** Bytes that do not belong there, as some cameras leave them between segments; readers pass over them. */
const MOST_JUNK = 64;

/** Offset of the next marker; null when it is not near. */
function nextMarker(bytes: Buffer, at: number): number | null {
  for (let next = at; next < at + MOST_JUNK; next += 1)
    if (bytes[next] === 0xff && (bytes[next + 1] ?? 0) >= 0xc0 && bytes[next + 1] !== 0xff) return next;
  return null;
}

/** The segments up to the first scan's head and that too; null when they are cut or out of order. */
function leadingSegments(bytes: Buffer): readonly JpegSegment[] | null {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const segments: JpegSegment[] = [];
  for (let at = 2; at + 4 <= bytes.length;) {
    const start = nextMarker(bytes, at);
    const segment = start === null ? null : segmentAt(bytes, start);
    if (segment === null) return null;
    segments.push(segment);
    if (segment.marker === SOS) return segments;
    at = segment.end;
  }
  return null;
}

function jfifDpi({ marker, content }: JpegSegment): number | null {
  if (marker !== APP0 || !begins(content, 'JFIF\0') || content.length < 12) return null;
  const [unit, density] = [content[7] ?? 0, content.readUInt16BE(8)];
  if (density <= 1 || (unit !== 1 && unit !== 2)) return null;
  return unit === 1 ? density : density * CENTIMETRES_PER_INCH;
}

function exifOf({ marker, content }: JpegSegment): ExifFacts | null {
  return marker === APP1 && content.subarray(0, EXIF_MARK.length).equals(EXIF_MARK)
    ? exifFacts(content.subarray(EXIF_MARK.length))
    : null;
}

function statesColour({ marker, content }: JpegSegment): boolean {
  return (marker === APP0 && begins(content, 'JFIF\0')) || (marker === APP14 && begins(content, 'Adobe'));
}

/** The headers of a JPEG up to its first scan; null when they are cut, out of order or without a size. */
export function readJpegHeaders(bytes: Buffer): JpegHeaders | null {
  const segments = leadingSegments(bytes);
  const frame = segments?.findLast(({ marker }) => isFrame(marker));
  if (segments === null || frame === undefined || frame.content.length < 6) return null;
  const exif = segments.map(exifOf).findLast((found) => found !== null) ?? null;
  const { content } = frame;
  return {
    height: content.readUInt16BE(1),
    width: content.readUInt16BE(3),
    orientation: exif?.orientation ?? 1,
    dpi: segments.map(jfifDpi).find((dpi) => dpi !== null) ?? exif?.dpi ?? null,
    frame: frame.marker,
    precision: content[0] ?? 0,
    components: Array.from({ length: content[5] ?? 0 }, (_, index) => content[6 + index * 3] ?? 0),
    colourStated: segments.some(statesColour),
    segments,
    scan: segments.at(-1)?.end ?? 0,
  };
}

/** Size and orientation of a JPEG; null when its headers are broken. */
export function jpegSize(bytes: Buffer): PictureSize | null {
  const headers = readJpegHeaders(bytes);
  if (headers === null || headers.width === 0 || headers.height === 0) return null;
  const { width, height, orientation, dpi } = headers;
  return { width, height, orientation, dpi };
}

/** Grey or colour of eight bits in a coding that PDF takes as it is. */
export function isPlainJpeg({ frame, precision, components, colourStated }: JpegHeaders): boolean {
  if (precision !== 8 || !PLAIN_FRAMES.includes(frame)) return false;
  if (components.length === 1) return true;
  // Without a mark, readers of PDF take three components for luminance and chrominance, others go by these names.
  const namedRgb = String.fromCharCode(...components) === 'RGB';
  return components.length === 3 && (colourStated || !namedRgb);
}

/** `whole` from the first marker to the end of the picture, and of a coding that can be `printable` as it is or converted. */
export function lookAtJpeg(bytes: Buffer): { readonly whole: boolean; readonly printable: boolean } {
  const headers = readJpegHeaders(bytes);
  if (headers === null || headers.width === 0 || headers.height === 0) return { whole: false, printable: false };
  const { frame, precision } = headers;
  // In the data of a scan 0xFF is always stuffed, so that the end mark cannot occur by chance; a thumbnail's own stands before the scan.
  const end = bytes.lastIndexOf(Buffer.from([0xff, EOI]));
  const printable = precision === 8 && [...PLAIN_FRAMES, ...ARITHMETIC_FRAMES].includes(frame);
  return { whole: end > headers.scan, printable };
}

/** Offset behind the end mark of the picture: phones append films and further pictures. The length of the bytes if it has none. */
export function jpegEnd(bytes: Uint8Array, scan: number): number {
  const buffer = asBuffer(bytes);
  for (let at = buffer.indexOf(0xff, scan); at !== -1 && at + 1 < buffer.length;) {
    const marker = buffer[at + 1] ?? 0;
    if (marker === EOI) return at + 2;
    const isData = marker === 0 || (marker >= 0xd0 && marker <= 0xd7);
    const next = isData ? at + 2 : marker === 0xff ? at + 1 : (segmentAt(buffer, at)?.end ?? buffer.length);
    at = buffer.indexOf(0xff, next);
  }
  return buffer.length;
}
