import { EXIF_MARK, jpegEnd, type JpegHeaders, type JpegSegment } from './jpeg.ts';

const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const ICC_MARK = 'ICC_PROFILE\0';

/** The ICC profile of a JPEG (ICC.1, B.4); empty when it has none. */
export function iccProfile({ segments }: Pick<JpegHeaders, 'segments'>): Buffer {
  const parts = segments.filter(isProfile).map(({ content }) => content.subarray(ICC_MARK.length));
  return Buffer.concat(parts.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0)).map((part) => part.subarray(2)));
}

function isProfile({ marker, content }: JpegSegment): boolean {
  return marker === APP2 && content.toString('latin1', 0, ICC_MARK.length) === ICC_MARK;
}

/** Nothing of it is needed to show the picture. */
function isMetadata(segment: JpegSegment): boolean {
  const { marker, content } = segment;
  if (marker === COMMENT) return true;
  if (marker < APP0 || marker > APP15 || marker === APP14 || isProfile(segment)) return false;
  return marker !== APP0 || content.toString('latin1', 0, 5) !== 'JFIF\0';
}

/** Nothing stands between them. */
function follow(segments: readonly JpegSegment[]): boolean {
  return segments.every(({ start }, index) => start === (segments[index - 1]?.end ?? 2));
}

/** An Exif segment that says nothing but how the picture is to be turned. */
function turn(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*\0\0\0\x08', 'latin1');
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const content = Buffer.concat([EXIF_MARK, tiff]);
  const head = Buffer.from([0xff, APP1, 0, content.length + 2]);
  return Buffer.concat([head, content]);
}

/**
 * The pieces of a JPEG with its picture untouched and without everything that is not needed to show it: camera, time, position, thumbnail, comments,
 * what a phone appends, stray bytes between. All of it in one piece when there is nothing of the kind.
 */
export function barePieces(bytes: Buffer, headers: JpegHeaders): readonly Buffer[] {
  const { segments, orientation, scan } = headers;
  const end = jpegEnd(bytes, scan);
  if (end === bytes.length && !segments.some(isMetadata) && follow(segments)) return [bytes];
  const kept = segments
    .filter((segment) => !isMetadata(segment))
    .map(({ start, end: to }) => bytes.subarray(start, to));
  const [jfif, rest] = segments[0]?.marker === APP0 ? [kept.slice(0, 1), kept.slice(1)] : [[], kept];
  const turned = orientation === 1 ? [] : [turn(orientation)];
  return [bytes.subarray(0, 2), ...jfif, ...turned, ...rest, bytes.subarray(scan, end)];
}
