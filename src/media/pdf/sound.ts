import { openerOf } from './decrypt.ts';
import { resolvePdf } from './file.ts';
import type { PdfBody, PdfFile } from './file.ts';
import { readPdfObject } from './object.ts';
import type { PdfIndirect } from './object.ts';
import { membersOf } from './object-stream.ts';
import type { PdfMember } from './object-stream.ts';
import { streamData } from './text.ts';
import type { PdfText } from './text.ts';
import { readXref } from './xref.ts';
import type { PdfXref } from './xref.ts';

/** Viewers look for the end in the last kilobyte (ISO 32000-1, annex H.3, note 18). */
const TAIL_LENGTH = 1024;
const END = /startxref[\0\t\n\f\r ]+(\d{1,15})[\0\t\n\f\r ]+%%EOF/g;

/**
 * Takes a file apart by its own table of references, decrypted; null unless head, end and every table are in perfect order. Single objects may be
 * broken.
 */
export function readSoundPdf(bytes: Uint8Array, text: string): PdfFile | 'locked' | null {
  const end = [...text.slice(-TAIL_LENGTH).matchAll(END)].at(-1);
  if (end === undefined || !/^%PDF-\d\.\d/.test(text.slice(0, 8))) return null;
  const xref = readXref({ bytes, text, numberAt: () => null }, Number(end[1]));
  return xref === null ? null : readObjects(bytes, text, xref);
}

function readObjects(bytes: Uint8Array, text: string, { entries, trailer }: PdfXref): PdfFile | 'locked' {
  const found = new Map<number, PdfIndirect>();
  const broken = new Set<number>();
  for (const [number, entry] of entries) {
    if (entry === null || 'within' in entry) continue;
    const object = readPdfObject(text, entry.offset);
    if (object?.number === number && object.generation === entry.generation) found.set(number, object);
    else broken.add(number);
  }
  const open = openerOf(trailer, found);
  if (open === null) return 'locked';
  const numberAt = (number: number): number | null => {
    const value = found.get(number)?.value;
    return typeof value === 'number' ? value : null;
  };
  const file: PdfText = { bytes, text, numberAt };
  const objects = new Map([...found].map(([number, object]) => [number, open(number, bodyOf(object, file))]));
  expand(entries, objects, broken);
  return { objects, trailer, broken };
}

/** An object with its stream's bytes. */
export function bodyOf(object: PdfIndirect, file: PdfText): PdfBody {
  const { generation, value, start, end, stream } = object;
  const written = file.text.slice(start, end);
  return { generation, value, written, isStream: stream !== null, data: streamData(file, object) };
}

/** Takes the objects out of the object streams that the table names. */
function expand(entries: PdfXref['entries'], objects: Map<number, PdfBody>, broken: Set<number>): void {
  const opened = new Map<number, readonly PdfMember[] | null>();
  const open = (number: number): readonly PdfMember[] | null => {
    const stream = objects.get(number);
    return stream === undefined ? null : membersOf(stream, (value) => resolvePdf(objects, value));
  };
  for (const [number, entry] of entries) {
    if (entry === null || !('within' in entry)) continue;
    if (!opened.has(entry.within)) opened.set(entry.within, open(entry.within));
    const member = opened.get(entry.within)?.[entry.index];
    if (member?.number === number && member.body !== null) objects.set(number, member.body);
    else broken.add(number);
  }
}
