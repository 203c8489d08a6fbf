/** A stream or storage of a compound file. */
export interface CompoundEntry {
  readonly name: string;
  /** Bytes; 0 for a storage. */
  readonly size: number;
  readonly start: number;
  /** False for what lies in a storage, as the parts of a document set into another do. */
  readonly isTopLevel: boolean;
}

/** A compound file ([MS-CFB]): the container of doc, xls, ppt, wps, et and msg. */
export interface CompoundFile {
  readonly entries: readonly CompoundEntry[];
  /** The first bytes of an entry, as many as asked for or there are. */
  readonly read: (entry: CompoundEntry, length: number) => Buffer;
}

const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENTRY_BYTES = 128;
const HEADER_BYTES = 512;
/** Where an entry of the directory names its left and right sibling and its first child (2.6.1). */
const LEFT = 68;
const RIGHT = 72;
const CHILD = 76;
/** Sector numbers from here on are marks, not sectors (2.1). */
const LAST_SECTOR = 0xfffffffa;
const STREAM_TYPES = [1, 2, 5];
/** A directory of an office document holds some dozens of entries. */
const MOST_ENTRIES = 20_000;

/** True when the bytes begin as a compound file does. */
export function isCompound(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/** Opens a compound file; null when its tables lead nowhere. Never throws, reads only what is asked for. */
export function openCompound(bytes: Buffer): CompoundFile | null {
  if (!isCompound(bytes) || bytes.length < HEADER_BYTES) return null;
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const sectors = new Sectors(bytes, 1 << shift);
  const directory = sectors.chain(bytes.readUInt32LE(48), MOST_ENTRIES * ENTRY_BYTES);
  const entries = entriesOf(directory);
  const root = entries[0];
  if (root === undefined) return null;
  const cutoff = bytes.readUInt32LE(56);
  const small = (): SmallSectors =>
    new SmallSectors(sectors, root, bytes.readUInt32LE(60), 1 << bytes.readUInt16LE(32));
  return {
    entries: entries.slice(1),
    read: ({ start, size }, length) => {
      const wanted = Math.min(size, length);
      return (size < cutoff ? small().chain(start, wanted) : sectors.chain(start, wanted)).subarray(0, wanted);
    },
  };
}

function entriesOf(directory: Buffer): readonly CompoundEntry[] {
  const entries: CompoundEntry[] = [];
  const top = topLevel(directory);
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const nameBytes = directory.readUInt16LE(at + 64);
    if (!STREAM_TYPES.includes(directory[at + 66] ?? 0) || nameBytes < 2 || nameBytes > 64) continue;
    const name = directory.toString('utf16le', at, at + nameBytes - 2);
    const [start, size] = [directory.readUInt32LE(at + 116), directory.readUInt32LE(at + 120)];
    entries.push({ name, start, size, isTopLevel: top.has(at) });
  }
  return entries;
}

/** Where the entries directly below the root begin: its child and, as a tree, the siblings of that (2.6.4). */
function topLevel(directory: Buffer): ReadonlySet<number> {
  const found = new Set<number>();
  const waiting = directory.length < ENTRY_BYTES ? [] : [directory.readUInt32LE(CHILD)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const at = next * ENTRY_BYTES;
    if (at + ENTRY_BYTES > directory.length || found.has(at)) continue;
    found.add(at);
    waiting.push(directory.readUInt32LE(at + LEFT), directory.readUInt32LE(at + RIGHT));
  }
  return found;
}

/** The sectors of the file and the table that chains them. */
class Sectors {
  readonly #bytes: Buffer;
  readonly #size: number;
  readonly #tables: readonly number[];

  constructor(bytes: Buffer, size: number) {
    this.#bytes = bytes;
    this.#size = size;
    this.#tables = this.#tableSectors();
  }

  #at(sector: number): number {
    return (sector + 1) * this.#size;
  }

  /** Sectors of the allocation table: 109 named in the header, the rest in sectors of their own (2.5). */
  #tableSectors(): readonly number[] {
    const isSector = (sector: number): boolean => sector < LAST_SECTOR;
    const named = Array.from({ length: 109 }, (_, index) => this.#bytes.readUInt32LE(76 + index * 4)).filter(isSector);
    const perSector = this.#size / 4 - 1;
    let next = this.#bytes.readUInt32LE(68);
    for (let seen = 0; isSector(next) && seen < this.#bytes.length / this.#size; seen += 1) {
      const at = this.#at(next);
      if (at + this.#size > this.#bytes.length) break;
      for (let index = 0; index < perSector; index += 1) named.push(this.#bytes.readUInt32LE(at + index * 4));
      next = this.#bytes.readUInt32LE(at + perSector * 4);
    }
    return named.filter(isSector);
  }

  /** The sector after another; a mark when it is the last or the table breaks off. */
  #next(sector: number): number {
    const perSector = this.#size / 4;
    const table = this.#tables[Math.floor(sector / perSector)];
    const at = table === undefined ? this.#bytes.length : this.#at(table) + (sector % perSector) * 4;
    return at + 4 > this.#bytes.length ? LAST_SECTOR : this.#bytes.readUInt32LE(at);
  }

  /** The bytes of a chain of sectors, at least as many as asked for where there are so many. */
  chain(first: number, length: number): Buffer {
    const pieces: Buffer[] = [];
    let sector = first;
    for (let got = 0; sector < LAST_SECTOR && got < length; got += this.#size) {
      pieces.push(this.#bytes.subarray(this.#at(sector), this.#at(sector) + this.#size));
      sector = this.#next(sector);
    }
    return Buffer.concat(pieces);
  }
}

/** Streams below the cutoff lie in small sectors within the root's own stream (2.6.4). */
class SmallSectors {
  readonly #content: Buffer;
  readonly #table: Buffer;
  readonly #size: number;

  constructor(sectors: Sectors, root: CompoundEntry, firstTable: number, size: number) {
    this.#content = sectors.chain(root.start, root.size);
    this.#table = sectors.chain(firstTable, (root.size / size) * 4);
    this.#size = size;
  }

  chain(first: number, length: number): Buffer {
    const pieces: Buffer[] = [];
    let sector = first;
    for (let got = 0; sector < LAST_SECTOR && got < length; got += this.#size) {
      pieces.push(this.#content.subarray(sector * this.#size, (sector + 1) * this.#size));
      sector = sector * 4 + 4 > this.#table.length ? LAST_SECTOR : this.#table.readUInt32LE(sector * 4);
    }
    return Buffer.concat(pieces);
  }
}
