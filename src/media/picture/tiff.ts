/** TIFF data (TIFF 6.0, BigTIFF): a whole file, or what Exif stands in. Offsets count from its first byte. */
export interface Tiff {
  readonly bytes: Buffer;
  readonly short: (at: number) => number;
  readonly long: (at: number) => number;
  readonly wide: (at: number) => number;
  /** Offset of the first directory. */
  readonly first: number;
  readonly form: TiffForm;
}

/** Bytes of the numbers that lead through the data: four, in BigTIFF eight. */
interface TiffForm {
  readonly count: 2 | 8;
  readonly offset: 4 | 8;
}

const FORMS: Readonly<Record<number, TiffForm>> = { 42: { count: 2, offset: 4 }, 43: { count: 8, offset: 8 } };

/** An entry of a directory. */
export interface TiffEntry {
  /** Offset of the entry. */
  readonly at: number;
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Offset and length of its values. */
  readonly values: number;
  readonly length: number;
}

/** A directory with its entries that are not cut. */
export interface TiffDirectory {
  readonly at: number;
  readonly entries: readonly TiffEntry[];
  /** Offset of the next directory; 0 when it is the last. */
  readonly next: number;
  /** All of the directory and its values lie inside the data. */
  readonly whole: boolean;
}

/** Bytes of a value by type: BYTE, ASCII, SHORT, LONG, RATIONAL, SBYTE, UNDEFINED, SSHORT, SLONG, SRATIONAL, FLOAT, DOUBLE, IFD, and LONG8, SLONG8, IFD8. */
const TYPE_BYTES = [1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 1, 1, 8, 8, 8];
const SHORT = 3;
const BYTE = 1;
const RATIONAL = 5;
const WIDE = [16, 17, 18];
/** More values than any directory has; a count of BigTIFF may be anything. */
const MOST_ENTRIES = 65_535;

/** Opens TIFF data by its byte order; null for bytes that are none. */
export function openTiff(bytes: Buffer): Tiff | null {
  if (bytes.length < 8) return null;
  const order = bytes.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return null;
  const numbers =
    order === 'II'
      ? {
          short: (at: number): number => bytes.readUInt16LE(at),
          long: (at: number): number => bytes.readUInt32LE(at),
          wide: (at: number): number => Number(bytes.readBigUInt64LE(at)),
        }
      : {
          short: (at: number): number => bytes.readUInt16BE(at),
          long: (at: number): number => bytes.readUInt32BE(at),
          wide: (at: number): number => Number(bytes.readBigUInt64BE(at)),
        };
  const form = FORMS[numbers.short(2)];
  if (form === undefined || bytes.length < 2 * form.offset) return null;
  return { bytes, ...numbers, form, first: form.offset === 4 ? numbers.long(4) : numbers.wide(8) };
}

/** The directory at an offset; null when not even its beginning is there. */
export function directoryAt(tiff: Tiff, at: number): TiffDirectory | null {
  const { bytes, short, long, wide, form } = tiff;
  if (at < 8 || at + form.count > bytes.length) return null;
  const offset = form.offset === 4 ? long : wide;
  const count = form.count === 2 ? short(at) : wide(at);
  const entryBytes = 4 + 2 * form.offset;
  const entries: TiffEntry[] = [];
  let whole = count > 0;
  for (let index = 0; index < Math.min(count, MOST_ENTRIES); index += 1) {
    const entry = at + form.count + index * entryBytes;
    if (entry + entryBytes > bytes.length) return { at, entries, next: 0, whole: false };
    const [type, values] = [short(entry + 2), offset(entry + 4)];
    const length = (TYPE_BYTES[type] ?? 1) * values;
    const place = entry + 4 + form.offset;
    const from = length <= form.offset ? place : offset(place);
    if (from + length > bytes.length) whole = false;
    else entries.push({ at: entry, tag: short(entry), type, count: values, values: from, length });
  }
  const end = at + form.count + count * entryBytes;
  return { at, entries, next: end + form.offset <= bytes.length ? offset(end) : 0, whole };
}

/** The directories of a file one after the other, up to one that is not there. */
export function directoriesOf(tiff: Tiff): readonly TiffDirectory[] {
  const found: TiffDirectory[] = [];
  const seen = new Set<number>();
  for (let at = tiff.first; at !== 0 && !seen.has(at); at = found.at(-1)?.next ?? 0) {
    seen.add(at);
    const directory = directoryAt(tiff, at);
    if (directory === null) break;
    found.push(directory);
  }
  return found;
}

/** The numbers of an entry; rationals as fractions; an empty list if it is not there. */
export function numbersOf(tiff: Tiff, { entries }: TiffDirectory, tag: number): readonly number[] {
  const entry = entries.find((each) => each.tag === tag);
  if (entry === undefined) return [];
  const size = TYPE_BYTES[entry.type] ?? 1;
  return Array.from({ length: entry.count }, (_, index) => numberAt(tiff, entry.type, entry.values + index * size));
}

function numberAt({ bytes, short, long, wide }: Tiff, type: number, at: number): number {
  if (type === SHORT) return short(at);
  if (type === RATIONAL) return long(at) / long(at + 4);
  if (WIDE.includes(type)) return wide(at);
  return type === BYTE || at + 4 > bytes.length ? (bytes[at] ?? 0) : long(at);
}
