/** Bytes that are written one after the other, up to a number; what is more is left out. */
export class GrowingBytes {
  readonly #most: number;
  #bytes: Buffer;
  length = 0;

  constructor(most: number) {
    this.#most = most;
    this.#bytes = Buffer.alloc(Math.min(most, 4096));
  }

  get isFull(): boolean {
    return this.length >= this.#most;
  }

  put(byte: number): void {
    if (this.length >= this.#bytes.length && !this.#grow()) return;
    this.#bytes[this.length] = byte;
    this.length += 1;
  }

  /** Writes again what stands at an offset; it may reach into what is being written. */
  repeat(start: number, length: number): void {
    for (let at = start; at < start + length; at += 1) this.put(this.#bytes[at] ?? 0);
  }

  bytes(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }

  #grow(): boolean {
    if (this.isFull) return false;
    const larger = Buffer.alloc(Math.min(this.#most, this.#bytes.length * 2));
    this.#bytes.copy(larger);
    this.#bytes = larger;
    return true;
  }
}
