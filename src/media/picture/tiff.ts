/** TIFF data (TIFF 6.0): a whole file, or what Exif stands in. Offsets count from its first byte. */
export interface Tiff {
  readonly bytes: Buffer;
  readonly short: (at: number) => number;
  readonly long: (at: number) => number;
}

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

const ENTRY_BYTES = 12;
/** Bytes of a value by type: BYTE, ASCII, SHORT, LONG, RATIONAL, SBYTE, UNDEFINED, SSHORT, SLONG, SRATIONAL, FLOAT, DOUBLE, IFD. */
const TYPE_BYTES = [1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const SHORT = 3;
const BYTE = 1;
const RATIONAL = 5;

/** Opens TIFF data by its byte order; null for bytes that are none. */
export function openTiff(bytes: Buffer): Tiff | null {
  if (bytes.length < 8) return null;
  const order = bytes.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return null;
  return order === 'II'
    ? { bytes, short: (at) => bytes.readUInt16LE(at), long: (at) => bytes.readUInt32LE(at) }
    : { bytes, short: (at) => bytes.readUInt16BE(at), long: (at) => bytes.readUInt32BE(at) };
}

/** The directory at an offset; null when not even its beginning is there. */
export function directoryAt(tiff: Tiff, at: number): TiffDirectory | null {
  const { bytes, short, long } = tiff;
  if (at < 8 || at + 2 > bytes.length) return null;
  const count = short(at);
  const entries: TiffEntry[] = [];
  let whole = count > 0;
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + index * ENTRY_BYTES;
    if (entry + ENTRY_BYTES > bytes.length) return { at, entries, next: 0, whole: false };
    const [type, values] = [short(entry + 2), long(entry + 4)];
    const length = (TYPE_BYTES[type] ?? 1) * values;
    const from = length <= 4 ? entry + 8 : long(entry + 8);
    if (from + length > bytes.length) whole = false;
    else entries.push({ at: entry, tag: short(entry), type, count: values, values: from, length });
  }
  const end = at + 2 + count * ENTRY_BYTES;
  return { at, entries, next: end + 4 <= bytes.length ? long(end) : 0, whole };
}

/** The directories of a file one after the other, up to one that is not there. */
export function directoriesOf(tiff: Tiff): readonly TiffDirectory[] {
  const found: TiffDirectory[] = [];
  const seen = new Set<number>();
  for (let at = tiff.long(4); at !== 0 && !seen.has(at); at = found.at(-1)?.next ?? 0) {
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

function numberAt({ bytes, short, long }: Tiff, type: number, at: number): number {
  if (type === SHORT) return short(at);
  if (type === RATIONAL) return long(at) / long(at + 4);
  return type === BYTE || at + 4 > bytes.length ? (bytes[at] ?? 0) : long(at);
}
