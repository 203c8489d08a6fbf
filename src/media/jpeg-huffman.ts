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

/** Reads the data of a scan (ITU-T T.81, F.2.2); behind its end, and from a marker on, all bits are 0. */
export class EntropyBits {
  readonly #bytes: Uint8Array;
  #at: number;
  #buffer = 0;
  #count = 0;
  #missing = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The data ended before what was read. */
  get ended(): boolean {
    return this.#missing > this.#count;
  }

  #fill(): void {
    while (this.#count <= LONGEST) {
      let byte = this.#bytes[this.#at] ?? 0xff;
      if (byte !== 0xff) this.#at += 1;
      else if (this.#bytes[this.#at + 1] === 0) this.#at += 2;
      else {
        byte = 0;
        this.#missing += 8;
      }
      this.#buffer = (this.#buffer << 8) | byte;
      this.#count += 8;
    }
  }

  /** The next symbol of a table; -1 when there is no such code. */
  symbol({ short, last, offset, symbols }: HuffmanTable): number {
    if (this.#count < LONGEST) this.#fill();
    const entry = short[(this.#buffer >> (this.#count - SHORT)) & ((1 << SHORT) - 1)] ?? 0;
    if (entry !== 0) {
      this.#count -= entry >> 8;
      return entry & 0xff;
    }
    for (let bits = SHORT + 1; bits <= LONGEST; bits += 1) {
      const code = (this.#buffer >> (this.#count - bits)) & ((1 << bits) - 1);
      if (code > (last[bits] ?? -1)) continue;
      this.#count -= bits;
      return symbols[code + (offset[bits] ?? 0)] ?? -1;
    }
    return -1;
  }

  /** So many bits as a number that may be negative (ITU-T T.81, F.2.2.1). */
  signed(bits: number): number {
    if (bits === 0) return 0;
    if (this.#count < bits) this.#fill();
    this.#count -= bits;
    const value = (this.#buffer >> this.#count) & ((1 << bits) - 1);
    return value < 1 << (bits - 1) ? value - (1 << bits) + 1 : value;
  }

  /** Passes over bits, fewer than 16. */
  skip(bits: number): void {
    if (this.#count < bits) this.#fill();
    this.#count -= bits;
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
