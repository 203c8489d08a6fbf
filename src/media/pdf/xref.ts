import { decodeStream } from './file.ts';
import { isArray, isDictionary, readPdfObject, readPdfValue } from './object.ts';
import type { PdfDictionary, PdfValue } from './object.ts';
import { streamData } from './text.ts';
import type { PdfText } from './text.ts';

/** Where an object in use lies: in the file, or as one of those inside an object stream. */
export type PdfEntry =
  | { readonly offset: number; readonly generation: number }
  | { readonly within: number; readonly index: number };

/** Cross-references of a file, the newest entry of each object; null for a free object. */
export interface PdfXref {
  readonly entries: ReadonlyMap<number, PdfEntry | null>;
  /** Of the newest revision. */
  readonly trailer: PdfDictionary;
}

type Entries = Map<number, PdfEntry | null>;

const ENTRY_LENGTH = 20;
const MOST_REVISIONS = 256;
/** ISO 32000-1, annex C. */
const MOST_OBJECTS = 8_388_607;
const START = /[\0\t\n\f\r ]*xref[ \t]*(?:\r\n|\r|\n)/y;
const SECTION = /[\r\n ]*(\d{1,10}) (\d{1,10})[ \t]*(?:\r\n|\r|\n)/y;
const ENTRY = /(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)/y;
const TRAILER = /[\0\t\n\f\r ]*trailer/y;

/** The entries of one section, put into `entries`, and the offset behind them; null when one is broken. */
function readSection(
  text: string,
  at: number,
  [first, count]: readonly [number, number],
  entries: Entries,
): number | null {
  for (let index = 0; index < count; index += 1) {
    ENTRY.lastIndex = at + index * ENTRY_LENGTH;
    const match = ENTRY.exec(text);
    if (match === null) return null;
    entries.set(first + index, match[3] === 'n' ? { offset: Number(match[1]), generation: Number(match[2]) } : null);
  }
  return at + count * ENTRY_LENGTH;
}

function readTable(text: string, at: number): PdfXref | null {
  START.lastIndex = at;
  if (!START.test(text)) return null;
  const entries: Entries = new Map();
  let position: number | null = START.lastIndex;
  for (;;) {
    SECTION.lastIndex = position;
    const head = SECTION.exec(text);
    if (head === null) break;
    position = readSection(text, SECTION.lastIndex, [Number(head[1]), Number(head[2])], entries);
    if (position === null) return null;
  }
  TRAILER.lastIndex = position;
  const trailer = TRAILER.test(text) ? readPdfValue(text, TRAILER.lastIndex) : null;
  return trailer !== null && isDictionary(trailer.value) ? { entries, trailer: trailer.value } : null;
}

/** A cross-reference stream (ISO 32000-1, 7.5.8). */
function readStream(file: PdfText, at: number): PdfXref | null {
  const object = readPdfObject(file.text, at);
  if (object === null || !isDictionary(object.value) || object.value.get('/Type') !== '/XRef') return null;
  const decoded = decodeStream({ value: object.value, data: streamData(file, object) }, (value) => value);
  if (decoded === null || decoded.state !== 'whole') return null;
  const widths = numbersOf(object.value.get('/W'));
  const size = object.value.get('/Size');
  const sections = numbersOf(object.value.get('/Index') ?? [0, size ?? 0]);
  if (widths?.length !== 3 || sections === null || sections.length % 2 !== 0) return null;
  const entries = entriesOf(decoded.bytes, widths, sections);
  return entries === null ? null : { entries, trailer: object.value };
}

function numbersOf(value: PdfValue | undefined): readonly number[] | null {
  if (!isArray(value)) return null;
  const numbers = value.filter((each) => typeof each === 'number');
  return numbers.length === value.length && numbers.every((each) => each >= 0) ? numbers : null;
}

function entriesOf(bytes: Buffer, widths: readonly number[], sections: readonly number[]): Entries | null {
  const entries: Entries = new Map();
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const length = kindWidth + secondWidth + thirdWidth;
  if (length < 1 || length > 24) return null;
  let at = 0;
  for (let section = 0; section < sections.length; section += 2) {
    const [first = 0, count = 0] = [sections[section], sections[section + 1]];
    if (first + count > MOST_OBJECTS) return null;
    for (let index = 0; index < count; index += 1, at += length) {
      if (at + length > bytes.length) return null;
      const kind = kindWidth === 0 ? 1 : bigEndian(bytes, at, kindWidth);
      const second = bigEndian(bytes, at + kindWidth, secondWidth);
      const third = bigEndian(bytes, at + kindWidth + secondWidth, thirdWidth);
      entries.set(first + index, entryOf(kind, second, third));
    }
  }
  return entries;
}

function entryOf(kind: number, second: number, third: number): PdfEntry | null {
  if (kind === 1) return { offset: second, generation: third };
  return kind === 2 ? { within: second, index: third } : null;
}

function bigEndian(bytes: Buffer, at: number, width: number): number {
  let value = 0;
  for (let index = 0; index < width; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
  return value;
}

/** One revision; what a table hides in a stream beside it (a hybrid file) is taken in. */
function readRevision(file: PdfText, at: number): PdfXref | null {
  const table = readTable(file.text, at);
  if (table === null) return readStream(file, at);
  const beside = table.trailer.get('/XRefStm');
  if (beside === undefined) return table;
  const hidden = typeof beside === 'number' ? readStream(file, beside) : null;
  return hidden === null ? null : { ...table, entries: new Map([...table.entries, ...hidden.entries]) };
}

/**
 * The cross-references from `at` back through all earlier revisions (ISO 32000-1, 7.5.4-7.5.8); null when any of them is not in perfect order.
 */
export function readXref(file: PdfText, at: number): PdfXref | null {
  const entries: Entries = new Map();
  const seen = new Set<number>();
  let newest: PdfXref | null = null;
  let next: PdfValue | undefined = at;
  while (typeof next === 'number') {
    if (seen.has(next) || seen.size >= MOST_REVISIONS) return null;
    seen.add(next);
    const revision: PdfXref | null = readRevision(file, next);
    if (revision === null) return null;
    newest ??= revision;
    for (const [number, entry] of revision.entries) if (!entries.has(number)) entries.set(number, entry);
    next = revision.trailer.get('/Prev');
  }
  return newest === null || next !== undefined ? null : { entries, trailer: newest.trailer };
}
