import { createHash } from 'node:crypto';

/** Where in its memory a picture lies, and what names it. */
interface NamedPicture {
  readonly from: number;
  readonly length: number;
  readonly name: string;
}

/** What comes out of pdfkit: kept until it is taken, and hashed as it passes. */
export class Outflow {
  readonly #hash = createHash('sha256');
  readonly #named = new WeakMap<ArrayBufferLike, NamedPicture>();
  #chunks: Uint8Array[] = [];

  /** Lets a picture pass under its name: its bytes were hashed when it was read, and are not again. */
  name(bytes: Uint8Array, name: string): void {
    this.#named.set(bytes.buffer, { from: bytes.byteOffset, length: bytes.length, name });
  }

  push(chunk: Uint8Array): void {
    const named = this.#named.get(chunk.buffer);
    const isNamed = named?.from === chunk.byteOffset && named.length === chunk.length;
    this.#hash.update(isNamed ? named.name : chunk);
    this.#chunks.push(chunk);
  }

  /** What has come out and not yet been taken. */
  take(): readonly Uint8Array[] {
    const chunks = this.#chunks;
    this.#chunks = [];
    return chunks;
  }

  /** Digest of all that has come out. */
  digest(): Uint8Array {
    return this.#hash.copy().digest();
  }
}
