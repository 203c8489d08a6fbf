import type { Decoded } from './decoded.ts';
import { GrowingBytes } from './growing-bytes.ts';

const CLEAR = 256;
const END = 257;
const MOST_CODES = 4096;
const SHORTEST_CODE = 9;
const LONGEST_CODE = 12;

/**
 * Undoes LZW (ISO 32000-1, 7.4.4). Data that end without saying so are whole; behind a code that means nothing the rest is lost.
 * @param early 1 when codes grow one entry before they have to, as they do unless the file says otherwise
 */
export function undoLzw(data: Uint8Array, early: number, most: number): Decoded {
  const out = new GrowingBytes(most);
  const table = new Table(out, early);
  for (let bit = 0; bit + table.width <= data.length * 8 && !out.isFull;) {
    const code = codeAt(data, bit, table.width);
    bit += table.width;
    if (code === END) break;
    if (code === CLEAR) table.clear();
    else if (!table.write(code)) return { state: 'partial', bytes: out.bytes() };
  }
  return out.isFull ? { state: 'tooLarge' } : { state: 'whole', bytes: out.bytes() };
}

function codeAt(data: Uint8Array, bit: number, width: number): number {
  const at = bit >> 3;
  const three = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
  return (three >> (24 - (bit & 7) - width)) & ((1 << width) - 1);
}

/** What codes mean. Each entry is a text that was written, and the sign behind it: so where it stands in what was written is enough. */
class Table {
  readonly #out: GrowingBytes;
  readonly #early: number;
  readonly #starts = new Uint32Array(MOST_CODES);
  readonly #lengths = new Uint32Array(MOST_CODES);
  #next = END + 1;
  /** Where the text of the last code stands; its length is 0 at the beginning. */
  #last = { start: 0, length: 0 };
  width: number = SHORTEST_CODE;

  constructor(out: GrowingBytes, early: number) {
    this.#out = out;
    this.#early = early;
  }

  clear(): void {
    this.#next = END + 1;
    this.#last = { start: 0, length: 0 };
    this.width = SHORTEST_CODE;
  }

  /** Writes what a code means and learns from it; false when it means nothing. */
  write(code: number): boolean {
    const { start, length } = this.#last;
    if (code > this.#next || (code === this.#next && length === 0)) return false;
    const from = this.#out.length;
    if (code < CLEAR) this.#out.put(code);
    else if (code < this.#next) this.#out.repeat(this.#starts[code] ?? 0, this.#lengths[code] ?? 0);
    else this.#out.repeat(start, length + 1);
    this.#last = { start: from, length: this.#out.length - from };
    if (length > 0) this.#learn(start, length + 1);
    return true;
  }

  #learn(start: number, length: number): void {
    if (this.#next >= MOST_CODES) return;
    this.#starts[this.#next] = start;
    this.#lengths[this.#next] = length;
    this.#next += 1;
    if (this.#next + this.#early >= 1 << this.width && this.width < LONGEST_CODE) this.width += 1;
  }
}
