import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { decodeStream, resolvePdf } from '../../media/pdf/file.ts';
import type { PdfBody, PdfObjects, PdfRoot } from '../../media/pdf/file.ts';
import { isDictionary, isReference, readPdfObject } from '../../media/pdf/object.ts';
import type { PdfDictionary, PdfIndirect, PdfValue } from '../../media/pdf/object.ts';
import { membersOf } from '../../media/pdf/object-stream.ts';
import { readXref } from '../../media/pdf/xref.ts';
import type { PdfEntry } from '../../media/pdf/xref.ts';

/** A PDF of which only what is asked for is read, so that an album of any size can be proved in little memory. Not the reader of the library that binds. */
export interface PdfOnDisk extends PdfRoot {
  /** What a value stands for. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue | undefined;
  /** The dictionary a value stands for. */
  readonly dict: (value: PdfValue | undefined) => PdfDictionary | null;
  /** The decoded bytes of the stream a value stands for; null when it stands for none or is encoded as no program of ours does. @throws when it is broken */
  readonly content: (value: PdfValue | undefined) => Buffer | null;
  readonly close: () => void;
}

const TAIL_LENGTH = 1024;
const END = /startxref\s+(\d{1,15})\s+%%EOF\s*$/;
/** Read at once: most objects are small, and neighbours are asked for together. */
const WINDOW = 64 * 1024;
const END_OF_STREAM = /^[\0\t\n\f\r ]*endstream/;

/** Opens a PDF by its table of references. @throws when it has none in good order */
export function openPdf(path: string): PdfOnDisk {
  const file = openSync(path, 'r');
  try {
    return readPdf(new Bytes(file), () => closeSync(file));
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function readPdf(bytes: Bytes, close: () => void): PdfOnDisk {
  const end = END.exec(bytes.text(Math.max(0, bytes.size - TAIL_LENGTH), bytes.size));
  if (end === null) throw new Error('it has no end');
  const start = Number(end[1]);
  const tail = bytes.read(start, bytes.size);
  const xref = readXref({ bytes: tail, text: tail.toString('latin1'), numberAt: () => null }, 0);
  if (xref === null) throw new Error('its table of references cannot be read');
  const objects = new Objects(bytes, xref.entries, start);
  const resolve = (value: PdfValue | undefined): PdfValue | undefined => resolvePdf(objects, value);
  const dict = (value: PdfValue | undefined): PdfDictionary | null => {
    const found = resolve(value);
    return isDictionary(found) ? found : null;
  };
  const content = (value: PdfValue | undefined): Buffer | null => {
    const body = isReference(value) ? objects.get(value.number) : undefined;
    if (body === undefined || !body.isStream) return null;
    const decoded = decodeStream({ value: body.value, data: objects.data(body) }, resolve);
    if (decoded === null) return null;
    if (!('bytes' in decoded)) throw new Error('a stream cannot be decoded');
    return decoded.bytes;
  };
  return { objects, trailer: xref.trailer, resolve, dict, content, close };
}

/** An object as it was read, and where its stream begins. */
type ReadObject = Omit<PdfBody, 'data' | 'written'> & { readonly streamAt: number | null };

class Objects implements PdfObjects {
  readonly #bytes: Bytes;
  readonly #entries: ReadonlyMap<number, PdfEntry | null>;
  /** Offsets in order, the end of the last included. */
  readonly #offsets: readonly number[];
  readonly #known = new Map<number, ReadObject | undefined>();

  constructor(bytes: Bytes, entries: ReadonlyMap<number, PdfEntry | null>, end: number) {
    const offsets = [...entries.values()].flatMap((entry) =>
      entry !== null && 'offset' in entry ? [entry.offset] : [],
    );
    this.#bytes = bytes;
    this.#entries = entries;
    this.#offsets = [...offsets, end].toSorted((a, b) => a - b);
  }

  get(number: number): ReadObject | undefined {
    if (!this.#known.has(number)) this.#known.set(number, this.#read(number));
    return this.#known.get(number);
  }

  /** The bytes of a stream as they are written. */
  data({ value, streamAt }: ReadObject): Uint8Array | null {
    const length = isDictionary(value) ? resolvePdf(this, value.get('/Length')) : null;
    if (streamAt === null || typeof length !== 'number' || streamAt + length > this.#bytes.size) return null;
    const behind = this.#bytes.text(streamAt + length, streamAt + length + 16);
    return END_OF_STREAM.test(behind) ? this.#bytes.read(streamAt, streamAt + length) : null;
  }

  #read(number: number): ReadObject | undefined {
    const entry = this.#entries.get(number) ?? null;
    if (entry === null) return undefined;
    if ('within' in entry) return this.#member(entry.within, entry.index, number);
    const end = this.#offsets[indexAbove(this.#offsets, entry.offset)] ?? this.#bytes.size;
    const near = Math.min(end, entry.offset + WINDOW / 16);
    const found = this.#parse(entry.offset, near) ?? this.#parse(entry.offset, end);
    if (found?.number !== number) throw new Error(`object ${number} is not where it should be`);
    const { generation, value, stream } = found;
    return { generation, value, isStream: stream !== null, streamAt: stream === null ? null : entry.offset + stream };
  }

  #parse(from: number, to: number): PdfIndirect | null {
    return readPdfObject(this.#bytes.text(from, to), 0);
  }

  #member(within: number, index: number, number: number): ReadObject {
    const holder = this.get(within);
    const resolve = (value: PdfValue | undefined): PdfValue | undefined => resolvePdf(this, value);
    const members = holder === undefined ? null : membersOf({ value: holder.value, data: this.data(holder) }, resolve);
    for (const member of members ?? [])
      if (member.body !== null) this.#known.set(member.number, { ...member.body, streamAt: null });
    const found = members?.[index]?.number === number ? this.#known.get(number) : undefined;
    if (found === undefined) throw new Error(`object ${number} is not where it should be`);
    return found;
  }
}

/** Place of the first number above a value in a sorted list. */
function indexAbove(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A file read piece by piece. */
class Bytes {
  readonly size: number;
  readonly #file: number;
  #window: Buffer = Buffer.alloc(0);
  #start = 0;

  constructor(file: number) {
    this.#file = file;
    this.size = fstatSync(file).size;
  }

  text(from: number, to: number): string {
    if (from < this.#start || Math.min(to, this.size) > this.#start + this.#window.length) {
      this.#window = this.read(from, Math.max(to, from + WINDOW));
      this.#start = from;
    }
    return this.#window.toString('latin1', from - this.#start, to - this.#start);
  }

  read(from: number, to: number): Buffer {
    const bytes = Buffer.alloc(Math.max(0, Math.min(to, this.size) - from));
    let done = 0;
    while (done < bytes.length) {
      const count = readSync(this.#file, bytes, done, bytes.length - done, from + done);
      if (count === 0) throw new Error('it ends too early');
      done += count;
    }
    return bytes;
  }
}
