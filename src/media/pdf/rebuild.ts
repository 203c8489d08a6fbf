import { deflateSync } from 'node:zlib';
import { catalogueOf, decodeStream, resolvePdf } from './file.ts';
import type { PdfBody, PdfFile } from './file.ts';
import type { PdfVerdict } from './judge.ts';
import { isDictionary, isReference, writePdfValue } from './object.ts';
import type { PdfDictionary, PdfReference, PdfValue } from './object.ts';

/** Objects that only say where others are, and what a program runs. */
const DROPPED = new Set(['/ObjStm', '/XRef']);
/** What of the catalogue still means the same in the file written anew. */
const KEPT_OF_CATALOGUE = [
  '/Outlines',
  '/Names',
  '/Dests',
  '/OCProperties',
  '/AcroForm',
  '/ViewerPreferences',
  '/Lang',
];

/** What says how a stream is coded. */
const CODING = new Set(['/Filter', '/F', '/DecodeParms', '/DP']);

const HEAD = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';

/** A new file under construction. */
interface Writer {
  readonly parts: Buffer[];
  /** Lines of the table of references. */
  readonly entries: Map<number, string>;
  length: number;
}

/**
 * Writes a file anew: every object that can be read as it is written, under its number, the pages in one plain row with all they inherit, and a
 * right table of references. Bytes of streams are kept, save those whose seal is wrong or of which
 * only the beginning can be read.
 */
export function rebuildPdf({ file, pages }: Pick<PdfVerdict, 'file' | 'pages'>): Uint8Array {
  const writer: Writer = { parts: [], entries: new Map(), length: 0 };
  put(writer, HEAD);
  const numbers = [...file.objects.keys()];
  let free = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
  const [root, tree] = [free, free + 1];
  free += 2;
  const kids = pages.map(({ number }) => number ?? free++);
  const rewritten = new Set(kids);
  for (const [number, body] of file.objects)
    if (!rewritten.has(number) && !isDropped(body)) putObject(writer, number, written(body, file));
  for (const [index, { dict }] of pages.entries())
    putObject(writer, kids[index] ?? 0, writePdfValue(pageUnder(tree, dict)));
  const kidsText = kids.map((number) => `${number} 0 R`).join(' ');
  putObject(writer, tree, `<</Type /Pages /Kids [${kidsText}] /Count ${kids.length}>>`);
  putObject(writer, root, writePdfValue(catalogue(file, tree)));
  return finish(writer, root, free);
}

function streamOf(entries: string, data: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${entries}\nstream\n`, 'latin1'), data, Buffer.from('\nendstream')]);
}

/** Generations are all nought in the new file. */
function written(body: PdfBody, file: PdfFile): Buffer | string {
  const { value, isStream, data } = body;
  if (!isStream || data === null || !isDictionary(value))
    return hasGenerations(body.written) ? plain(value) : body.written;
  const decoded = decodeStream(body, (inner) => resolvePdf(file.objects, inner));
  const readable =
    decoded?.state === 'broken' ? Buffer.alloc(0) : decoded !== null && 'bytes' in decoded ? decoded.bytes : null;
  if (readable === null || decoded?.state === 'whole')
    return streamOf(plain(new Map([...value, ['/Length', data.length]])), data);
  const bytes = deflateSync(readable);
  const entries = new Map<string, PdfValue>([...value].filter(([key]) => !CODING.has(key)));
  return streamOf(plain(entries.set('/Filter', '/FlateDecode').set('/Length', bytes.length)), bytes);
}

function hasGenerations(text: string): boolean {
  return /[\0\t\n\f\r ][1-9]\d*[\0\t\n\f\r ]+R/.test(text);
}

function plain(value: PdfValue): string {
  return writePdfValue(withoutGenerations(value));
}

function withoutGenerations(value: PdfValue): PdfValue {
  if (isReference(value)) return { number: value.number, generation: 0 };
  if (isDictionary(value)) return new Map([...value].map(([key, inner]) => [key, withoutGenerations(inner)]));
  return Array.isArray(value) ? value.map(withoutGenerations) : value;
}

function isDropped({ value }: PdfBody): boolean {
  const type = isDictionary(value) ? value.get('/Type') : undefined;
  return typeof type === 'string' && DROPPED.has(type);
}

function pageUnder(tree: number, dict: PdfDictionary): PdfDictionary {
  const parent: PdfReference = { number: tree, generation: 0 };
  const page = withoutGenerations(new Map([...dict, ['/Type', '/Page'], ['/Parent', parent]]));
  return isDictionary(page) ? page : dict;
}

function catalogue(file: PdfFile, tree: number): PdfDictionary {
  const old = catalogueOf(file);
  const kept = KEPT_OF_CATALOGUE.flatMap((key): readonly (readonly [string, PdfValue])[] => {
    const value = old?.get(key);
    return value === undefined ? [] : [[key, withoutGenerations(value)]];
  });
  return new Map<string, PdfValue>([['/Type', '/Catalog'], ['/Pages', { number: tree, generation: 0 }], ...kept]);
}

function put(writer: Writer, part: Buffer | string): void {
  const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
  writer.parts.push(bytes);
  writer.length += bytes.length;
}

function putObject(writer: Writer, number: number, body: Buffer | string): void {
  writer.entries.set(number, `${String(writer.length).padStart(10, '0')} 00000 n`);
  put(writer, `${number} 0 obj\n`);
  put(writer, body);
  put(writer, '\nendobj\n');
}

function finish(writer: Writer, root: number, size: number): Uint8Array {
  const start = writer.length;
  const sections = [...writer.entries]
    .toSorted(([one], [other]) => one - other)
    .map(([number, entry]) => `${number} 1\n${entry} \n`);
  put(writer, `xref\n0 1\n0000000000 65535 f \n${sections.join('')}`);
  put(writer, `trailer\n<</Size ${size} /Root ${root} 0 R>>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(writer.parts);
}
