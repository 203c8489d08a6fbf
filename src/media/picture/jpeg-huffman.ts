/** A table of Huffman codes (ITU-T T.81, annex C), made for decoding. */
export interface HuffmanTable {
  /** By the next 9 bits: the number of bits of a code in the high byte, its symbol in the low one; 0 where the code is longer. */
  readonly short: Uint16Array;
  /** By number of bits, of the codes that are longer: the last code, and what its number is less than the place of its symbol. */
  readonly last: Int32Array;
  readonly offset: Int32Array;
  readonly symbols: Uint8Array;
}

/** Bits looked up at once. */
const SHORT = 9;
const LONGEST = 16;

/** The table that 16 counts of codes by length and their symbols describe; null when there are more codes than there can be. */
export function huffmanTable(counts: Uint8Array, symbols: Uint8Array): HuffmanTable | null {
  const short = new Uint16Array(1 << SHORT);
  const last = new Int32Array(LONGEST + 2).fill(-1);
  const offset = new Int32Array(LONGEST + 2);
  let [code, place] = [0, 0];
  for (let bits = 1; bits <= LONGEST; bits += 1) {
    const count = counts[bits - 1] ?? 0;
    offset[bits] = place - code;
    for (let index = 0; index < count; index += 1, code += 1, place += 1)
      if (bits <= SHORT)
        short.fill((bits << 8) | (symbols[place] ?? 0), code << (SHORT - bits), (code + 1) << (SHORT - bits));
    if (code > 1 << bits) return null;
    last[bits] = count === 0 ? -1 : code - 1;
    code <<= 1;
  }
  return { short, last, offset, symbols };
}

/** What is read of a block: its tables, and where its coefficients go, each as its table of quantization says; nowhere when nobody asks for them. */
export interface BlockCoding {
  readonly dc: HuffmanTable;
  readonly ac: HuffmanTable;
  /** In the order in which coefficients are coded. */
  readonly quantization: Uint16Array;
}

/** Coefficients of a block. */
const BLOCK = 64;
/** Bits of the largest difference between means. */
const MOST_MEAN_BITS = 11;
/** A code that stands for 16 coefficients of 0. */
const SIXTEEN = 0xf0;

/** Where the coefficients stand that are coded one after another (ITU-T T.81, figure A.6). */
const ZIGZAG = Uint8Array.from([
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47,
  55, 62, 63,
]);

/** Reads the data of a scan (ITU-T T.81, F.2.2); behind its end, and from a marker on, all bits are 0. */
export class EntropyBits {
  readonly #bytes: Uint8Array;
  #at: number;
  /** The last bits taken from the bytes, of which the lowest `#count` are still to be read. */
  #buffer = 0;
  #count = 0;
  /** How many of all that were taken are not there. */
  #missing = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The data ended before what was read. */
  get ended(): boolean {
    return this.#missing > this.#count;
  }

  /** Takes bytes until there are 25 bits at least. */
  #fill(): void {
    const bytes = this.#bytes;
    while (this.#count <= 24) {
      let byte = bytes[this.#at] ?? 0xff;
      if (byte !== 0xff) this.#at += 1;
      else if (bytes[this.#at + 1] === 0) this.#at += 2;
      else {
        byte = 0;
        this.#missing += 8;
      }
      this.#buffer = (this.#buffer << 8) | byte;
      this.#count += 8;
    }
  }

  /** The next symbol of a table; -1 when there is no such code. */
  #symbol({ short, last, offset, symbols }: HuffmanTable): number {
    if (this.#count < LONGEST) this.#fill();
    const [buffer, count] = [this.#buffer, this.#count];
    const entry = short[(buffer >>> (count - SHORT)) & ((1 << SHORT) - 1)] ?? 0;
    if (entry !== 0) {
      this.#count = count - (entry >> 8);
      return entry & 0xff;
    }
    for (let bits = SHORT + 1; bits <= LONGEST; bits += 1) {
      const code = (buffer >>> (count - bits)) & ((1 << bits) - 1);
      if (code > (last[bits] ?? -1)) continue;
      this.#count = count - bits;
      return symbols[code + (offset[bits] ?? 0)] ?? -1;
    }
    return -1;
  }

  /** So many bits as a number that may be negative (ITU-T T.81, F.2.2.1). */
  #signed(bits: number): number {
    if (bits === 0) return 0;
    if (this.#count < bits) this.#fill();
    this.#count -= bits;
    const value = (this.#buffer >>> this.#count) & ((1 << bits) - 1);
    return value < 1 << (bits - 1) ? value - (1 << bits) + 1 : value;
  }

  /**
   * Reads a block; its coefficients go into `row` from `from` on, unless there is none. Gives its mean, coded as a
   * difference from that of the block before; null when the data makes no sense.
   */
  block({ dc, ac, quantization }: BlockCoding, before: number, row: Int16Array | null, from: number): number | null {
    const size = this.#symbol(dc);
    if (size < 0 || size > MOST_MEAN_BITS) return null;
    const mean = before + this.#signed(size);
    if (row !== null) row[from] = mean * (quantization[0] ?? 0);
    for (let at = 1; at < BLOCK; at += 1) {
      const symbol = this.#symbol(ac);
      const length = symbol & 15;
      if (length === 0) {
        if (symbol !== SIXTEEN) return mean;
        at += 15;
        continue;
      }
      at += symbol >> 4;
      if (symbol < 0 || at >= BLOCK) return null;
      if (row !== null) row[from + (ZIGZAG[at] ?? 0)] = this.#signed(length) * (quantization[at] ?? 0);
      else {
        if (this.#count < length) this.#fill();
        this.#count -= length;
      }
    }
    return mean;
  }

  /** Goes behind the marker between two restart intervals; false when there is none. */
  restart(): boolean {
    const marker = this.#bytes[this.#at + 1] ?? 0;
    if (this.#bytes[this.#at] !== 0xff || marker < 0xd0 || marker > 0xd7) return false;
    this.#at += 2;
    this.#buffer = 0;
    this.#count = 0;
    this.#missing = 0;
    return true;
  }
}
