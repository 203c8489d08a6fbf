import { asBuffer } from '../bytes.ts';
import { directoriesOf, directoryAt, numbersOf, openTiff, type TiffDirectory } from './tiff.ts';
import { filmPositions, isFilmHead } from './film-position.ts';
import { isPng } from './png.ts';
import { blankChunk, packedChunks, renewChecksums } from './png-position.ts';
import type { Telling } from './telling.ts';

/** The GPS directory (Exif 2.32, 4.6.6), the highest tag in it, and the types that its pointer may have: LONG and IFD. */
const GPS_POINTER = 0x8825;
const LAST_GPS_TAG = 0x1f;
const POINTER_TYPES = [4, 13];
/** Where a photograph was taken, as XMP says it; makers of drones write `drone-dji:GpsLatitude`. */
const XMP_POSITION = /[\w-]+:G(?:PS|ps)\w+(?:\s*=\s*(?:"[^"]*"|'[^']*')|>[^<]*<\/[\w-]+:G(?:PS|ps)\w+)/g;
/** First bytes that tell the kind. */
export const POSITION_HEAD_BYTES = 12;

const PDF = '%PDF-';
/** Somebody has signed a PDF that says which bytes the signature is of (ISO 32000-1, 12.8.1): not one of them may change. */
const SIGNED = '/ByteRange';

/** True for the first bytes of a picture, or of a PDF that may be made of pictures, which may say where they were taken. */
export function mayTellPosition(head: Uint8Array): boolean {
  const text = asBuffer(head).toString('latin1', 0, POSITION_HEAD_BYTES);
  return (
    text.startsWith(PDF) ||
    /^(?:\xff\xd8\xff|\x89PNG|RIFF[^]{4}WEBP|II\*\0|MM\0\*)/.test(text) ||
    (text.startsWith('ftyp', 4) && !isFilmHead(head))
  );
}

/**
 * A picture, or a PDF and the photographs in it, without the place where it was taken: GPS directories, what XMP says of it, and the place in a film that a telephone appended are blanked
 * where they stand; its length and everything else stay. Gives the bytes themselves when they hold no place.
 */
export function withoutPosition(picture: Uint8Array): Uint8Array {
  const source = asBuffer(picture);
  const isPdf = source.toString('latin1', 0, PDF.length) === PDF;
  const telling = [
    ...tiffStarts(source).flatMap((start) => gpsDirectories(source, start)),
    ...xmpIn(source),
    ...(isPdf ? [] : filmPositions(source)),
  ];
  const packed = isPng(source) ? packedChunks(source, tells) : [];
  if (telling.length === 0 && packed.length === 0) return picture;
  if (isPdf && source.includes(SIGNED)) return picture;
  const blanked = Buffer.from(source);
  for (const { from, to, blank } of telling) blanked.fill(blank, from, to);
  for (const chunk of packed) blankChunk(blanked, chunk);
  if (blanked.equals(source)) return picture;
  if (isPng(source)) renewChecksums(source, blanked);
  return blanked;
}

/** Whether metadata say a place. */
function tells(metadata: Buffer): boolean {
  return tiffStarts(metadata).some((start) => gpsDirectories(metadata, start).length > 0) || xmpIn(metadata).length > 0;
}

/**
 * Where TIFF structures may begin: a TIFF file itself, and the Exif data in JPEG, PNG, HEIC, AVIF and WebP, which some programs write without the mark
 * before them. Four such bytes may stand in a picture by chance; what they lead to tells.
 */
export function tiffStarts(bytes: Buffer): readonly number[] {
  return ['II*\0', 'MM\0*'].flatMap((mark) => {
    const starts: number[] = [];
    for (let at = bytes.indexOf(mark, 0, 'latin1'); at >= 0; at = bytes.indexOf(mark, at + 4, 'latin1'))
      starts.push(at);
    return starts;
  });
}

/** Every entry of the GPS directories of TIFF data, with its values. */
function gpsDirectories(source: Buffer, start: number): readonly Telling[] {
  const tiff = openTiff(source.subarray(start));
  if (tiff === null) return [];
  return directoriesOf(tiff).flatMap((directory) => {
    const pointer = directory.entries.find(({ tag }) => tag === GPS_POINTER);
    if (pointer === undefined || pointer.count !== 1 || !POINTER_TYPES.includes(pointer.type)) return [];
    const [at = 0] = numbersOf(tiff, directory, GPS_POINTER);
    const gps = directoryAt(tiff, at);
    return gps === null ? [] : entriesOf(gps, start);
  });
}

function entriesOf({ at, entries }: TiffDirectory, start: number): readonly Telling[] {
  if (entries.some(({ tag }) => tag > LAST_GPS_TAG)) return [];
  const stretch = (from: number, length: number): Telling => ({
    from: start + from,
    to: start + from + length,
    blank: 0,
  });
  return [
    ...entries.flatMap((entry) => [stretch(entry.values, entry.length), stretch(entry.at, 12)]),
    ...(entries.length === 0 ? [] : [stretch(at, 2)]),
  ];
}

function xmpIn(bytes: Buffer): readonly Telling[] {
  // Longer words are sought in another way, which is five times as slow here.
  if (!bytes.includes(':GPS') && !bytes.includes(':Gps')) return [];
  return [...bytes.toString('latin1').matchAll(XMP_POSITION)].map(({ index, 0: text }) => {
    const [from, to] = /^[^>]*=/.test(text)
      ? [text.search(/["']/) + 1, text.length - 1]
      : [text.indexOf('>') + 1, text.lastIndexOf('<')];
    return { from: index + from, to: index + to, blank: 0x20 };
  });
}
