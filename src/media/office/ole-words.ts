import { type CompoundFile, openCompound } from './compound.ts';

/** What a text or workbook of the old formats says, a paragraph or cell a line; empty for others and for what breaks off. Never throws. */
export function oleWords(bytes: Buffer): string {
  try {
    const file = openCompound(bytes);
    return file === null ? '' : (wordText(file) ?? sheetText(file) ?? '');
  } catch (error) {
    // A table that leads beyond its end.
    if (error instanceof RangeError) return '';
    throw error;
  }
}

/** Bytes of a stream that are read: enough for head and signature of any paper, not for its pictures. */
const MOST = 1 << 23;

function stream({ entries, read }: CompoundFile, name: string): Buffer | null {
  const entry = entries.find((each) => each.isTopLevel && each.name === name);
  return entry === undefined ? null : read(entry, MOST);
}

/** Places within the head of a Word document ([MS-DOC] 2.5.1). */
const FIB = { flags: 10, textLength: 76, pieces: 418, piecesLength: 422 };
const SECOND_TABLE = 0x0200;
const PROPERTIES = 1;
const PIECE_TABLE = 2;
const COMPRESSED = 0x40000000;
const MOST_CHARACTERS = 1 << 20;

function wordText(file: CompoundFile): string | null {
  const document = stream(file, 'WordDocument');
  if (document === null) return null;
  const name = (document.readUInt16LE(FIB.flags) & SECOND_TABLE) === 0 ? '0Table' : '1Table';
  const at = document.readUInt32LE(FIB.pieces);
  const pieces = stream(file, name)?.subarray(at, at + document.readUInt32LE(FIB.piecesLength));
  const text = pieces === undefined ? '' : textOf(document, pieces).slice(0, document.readUInt32LE(FIB.textLength));
  // oxlint-disable-next-line no-control-regex -- ends of cells, lines, pages and paragraphs
  return withoutFields(text).replaceAll(/[\u0007\u000B\u000C\r]/gu, '\n');
}

/** The pieces of a text in their order, each in one byte a character or two (2.8.35, 2.9.38, 2.9.73). */
function textOf(document: Buffer, pieces: Buffer): string {
  let at = 0;
  while (pieces[at] === PROPERTIES) at += 3 + pieces.readUInt16LE(at + 1);
  if (pieces[at] !== PIECE_TABLE) return '';
  const table = pieces.subarray(at + 5, at + 5 + pieces.readUInt32LE(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  let text = '';
  for (let index = 0; index < count && text.length < MOST_CHARACTERS; index += 1) {
    const length = table.readUInt32LE((index + 1) * 4) - table.readUInt32LE(index * 4);
    const place = table.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const from = place & ~COMPRESSED;
    text +=
      (place & COMPRESSED) === 0
        ? document.toString('utf16le', from, from + length * 2)
        : new TextDecoder('windows-1252').decode(document.subarray(from / 2, from / 2 + length));
  }
  return text;
}

/** Without the instructions of fields, of which only the result is seen (2.8.25). */
function withoutFields(text: string): string {
  // oxlint-disable-next-line no-control-regex -- so a field is marked
  return text.replaceAll(/\u0013[^\u0013-\u0015]*\u0014?/gu, '').replaceAll('\u0015', '');
}

/** Records of a workbook ([MS-XLS] 2.3). */
const SHARED_STRINGS = 0xfc;
const CONTINUED = 0x3c;

function sheetText(file: CompoundFile): string | null {
  const records = stream(file, 'Workbook');
  if (records === null) return null;
  const segments: Buffer[] = [];
  for (let at = 0; at + 4 <= records.length; at += 4 + records.readUInt16LE(at + 2)) {
    const type = records.readUInt16LE(at);
    const isNext = type === CONTINUED && segments.length > 0;
    if (type === SHARED_STRINGS || isNext)
      segments.push(records.subarray(at + 4, at + 4 + records.readUInt16LE(at + 2)));
    else if (segments.length > 0) break;
  }
  return sharedStrings(segments).join('\n');
}

/** Shared strings that are read. */
const MOST_STRINGS = 2000;
const WIDE = 1;
const EXTENDED = 4;
const RICH = 8;

/** The texts of a workbook's cells, in the order in which they first stand there; `segments` are a record and those that continue it (2.4.265, 2.5.293). */
export function sharedStrings(segments: readonly Buffer[]): readonly string[] {
  const source = new Segments(segments);
  source.skip(4);
  const count = Math.min(source.number(4), MOST_STRINGS);
  const found: string[] = [];
  while (found.length < count && !source.isAtEnd()) {
    const length = source.number(2);
    const flags = source.number(1);
    const runs = (flags & RICH) === 0 ? 0 : source.number(2);
    const extension = (flags & EXTENDED) === 0 ? 0 : source.number(4);
    found.push(source.text(length, (flags & WIDE) !== 0));
    source.skip(runs * 4 + extension);
  }
  return found;
}

/** Reads on from one segment to the next; a text that is broken says anew in what width it goes on. */
class Segments {
  readonly #segments: readonly Buffer[];
  #segment = 0;
  #at = 0;

  constructor(segments: readonly Buffer[]) {
    this.#segments = segments;
  }

  isAtEnd(): boolean {
    return this.#rest().length === 0;
  }

  /** What is left of the segment, of the next where nothing is. */
  #rest(): Buffer {
    while (this.#at >= (this.#segments[this.#segment]?.length ?? 0) && this.#segment + 1 < this.#segments.length) {
      this.#segment += 1;
      this.#at = 0;
    }
    return this.#segments[this.#segment]?.subarray(this.#at) ?? Buffer.alloc(0);
  }

  number(bytes: 1 | 2 | 4): number {
    const value = this.#rest().readUIntLE(0, bytes);
    this.#at += bytes;
    return value;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0 && !this.isAtEnd();) {
      const step = Math.min(left, this.#rest().length);
      this.#at += step;
      left -= step;
    }
  }

  text(length: number, isWide: boolean): string {
    let wide = isWide;
    let text = '';
    for (let left = length; left > 0 && !this.isAtEnd();) {
      const width = wide ? 2 : 1;
      const step = Math.min(left, Math.floor(this.#rest().length / width));
      text += this.#rest().toString(wide ? 'utf16le' : 'latin1', 0, step * width);
      this.#at += step * width;
      left -= step;
      if (left > 0 && !this.isAtEnd()) wide = (this.number(1) & WIDE) !== 0;
    }
    return text;
  }
}
