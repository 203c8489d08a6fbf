import { asBuffer } from '../bytes.ts';

const GPS_POINTER = 0x8825;
const ENTRY_BYTES = 12;
/** Bytes of a value by its type (TIFF 6.0, section 2). */
const SIZES: Readonly<Record<number, number>> = {
  1: 1,
  2: 1,
  3: 2,
  4: 4,
  5: 8,
  6: 1,
  7: 1,
  8: 2,
  9: 4,
  10: 8,
  11: 4,
  12: 8,
};
/** Where a photograph was taken, as its XMP says. */
const XMP_POSITION = /exif:GPS\w+(?:\s*=\s*(?:"[^"]*"|'[^']*')|>[^<]*<\/exif:GPS\w+)/g;

/** A stretch of a picture that tells the place, and the byte that blanks it. */
interface Telling {
  readonly from: number;
  readonly to: number;
  readonly blank: number;
}

/**
 * A picture without the place where it was taken: its GPS directory (Exif 2.32, 4.6.6) and what XMP says of it are blanked where they stand;
 * its length and everything else stay. Gives the bytes themselves when they hold no place.
 */
export function withoutPosition(picture: Uint8Array): Uint8Array {
  const source = asBuffer(picture);
  const telling = [...tiffStarts(source).flatMap((start) => directoryAt(source, start)), ...xmpIn(source)];
  if (telling.length === 0) return picture;
  const blanked = Buffer.from(source);
  for (const { from, to, blank } of telling) blanked.fill(blank, from, to);
  return blanked.equals(source) ? picture : blanked;
}

/** Where the TIFF structures of Exif data begin: a TIFF file itself, and behind the mark in JPEG, HEIC and WebP. */
export function tiffStarts(bytes: Buffer): readonly number[] {
  const starts = isTiff(bytes, 0) ? [0] : [];
  for (let at = bytes.indexOf('Exif\0\0'); at >= 0; at = bytes.indexOf('Exif\0\0', at + 6))
    if (isTiff(bytes, at + 6)) starts.push(at + 6);
  return starts;
}

function isTiff(bytes: Buffer, at: number): boolean {
  const head = bytes.toString('latin1', at, at + 4);
  return head === 'II*\0' || head === 'MM\0*';
}

interface Numbers {
  readonly short: (at: number) => number;
  readonly long: (at: number) => number;
}

function directoryAt(bytes: Buffer, start: number): readonly Telling[] {
  const little = bytes[start] === 0x49;
  const has = (at: number, length: number): boolean => at >= 0 && at + length <= bytes.length;
  const numbers: Numbers = {
    short: (at) => (!has(at, 2) ? 0 : little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)),
    long: (at) => (!has(at, 4) ? 0 : little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)),
  };
  const pointer = entriesOf(start + numbers.long(start + 4), numbers).find((at) => numbers.short(at) === GPS_POINTER);
  if (pointer === undefined) return [];
  const directory = start + numbers.long(pointer + 8);
  const stretch = (from: number, length: number): readonly Telling[] =>
    has(from, length) ? [{ from, to: from + length, blank: 0 }] : [];
  const entries = entriesOf(directory, numbers).flatMap((entry) => {
    const length = (SIZES[numbers.short(entry + 2)] ?? 0) * numbers.long(entry + 4);
    const value = length > 4 ? stretch(start + numbers.long(entry + 8), length) : [];
    return [...value, ...stretch(entry, ENTRY_BYTES)];
  });
  return [...entries, ...stretch(directory, 2)];
}

/** Offsets of the entries of a directory; a count that leads out of any picture gives none. */
function entriesOf(directory: number, { short }: Numbers): readonly number[] {
  const count = short(directory);
  return count > 4096 ? [] : Array.from({ length: count }, (_, index) => directory + 2 + index * ENTRY_BYTES);
}

function xmpIn(bytes: Buffer): readonly Telling[] {
  // Longer words are sought in another way, which is five times as slow here.
  if (!bytes.includes('xif:GPS')) return [];
  return [...bytes.toString('latin1').matchAll(XMP_POSITION)].map(({ index, 0: text }) => {
    const [from, to] = text.includes('=')
      ? [text.search(/["']/) + 1, text.length - 1]
      : [text.indexOf('>') + 1, text.lastIndexOf('<')];
    return { from: index + from, to: index + to, blank: 0x20 };
  });
}
