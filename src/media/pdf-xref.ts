import { isDictionary, readPdfValue, type PdfValue } from './pdf-object.ts';

/** Where an object in use begins. */
export interface PdfEntry {
  readonly offset: number;
  readonly generation: number;
}

/** Cross-references of a file with plain tables, the newest entry of each object; null for a free object. */
export interface PdfXref {
  readonly entries: ReadonlyMap<number, PdfEntry | null>;
  /** Of the newest revision. */
  readonly trailer: ReadonlyMap<string, PdfValue>;
}

const ENTRY_LENGTH = 20;
const MOST_REVISIONS = 64;
const START = /xref[ \t]*(?:\r\n|\r|\n)/y;
const SECTION = /(\d{1,7}) (\d{1,6})[ \t]*(?:\r\n|\r|\n)/y;
const ENTRY = /(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)/y;

/** The entries of one section, put into `entries`, and the offset behind them; null when one is broken. */
function readSection(
  text: string,
  at: number,
  [first, count]: readonly [number, number],
  entries: Map<number, PdfEntry | null>,
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
  const entries = new Map<number, PdfEntry | null>();
  let position: number | null = START.lastIndex;
  for (;;) {
    SECTION.lastIndex = position;
    const head = SECTION.exec(text);
    if (head === null) break;
    position = readSection(text, SECTION.lastIndex, [Number(head[1]), Number(head[2])], entries);
    if (position === null) return null;
  }
  const trailer = text.startsWith('trailer', position) ? readPdfValue(text, position + 'trailer'.length) : null;
  return trailer !== null && isDictionary(trailer.value) ? { entries, trailer: trailer.value } : null;
}

/**
 * The cross-references from `at` back through all earlier revisions (ISO 32000-1, 7.5.4-7.5.6); null when any of them is not a plain table in
 * perfect order.
 */
export function readXref(text: string, at: number): PdfXref | null {
  const entries = new Map<number, PdfEntry | null>();
  let newest: PdfXref | null = null;
  let next: PdfValue | undefined = at;
  for (let revision = 0; typeof next === 'number'; revision += 1) {
    const table: PdfXref | null = revision < MOST_REVISIONS ? readTable(text, next) : null;
    if (table === null || table.trailer.has('/XRefStm')) return null;
    newest ??= table;
    for (const [number, entry] of table.entries) if (!entries.has(number)) entries.set(number, entry);
    next = table.trailer.get('/Prev');
  }
  return newest === null || next !== undefined ? null : { entries, trailer: newest.trailer };
}
