import { openerOf } from './decrypt.ts';
import { resolvePdf } from './file.ts';
import type { PdfBody, PdfFile } from './file.ts';
import { isDictionary, isReference, readPdfObject, readPdfValue } from './object.ts';
import type { PdfDictionary, PdfIndirect, PdfValue } from './object.ts';
import { membersOf } from './object-stream.ts';
import { bodyOf } from './sound.ts';
import { streamData } from './text.ts';
import type { PdfText } from './text.ts';

const HEAD = /(?<!\d)\d{1,10}[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj\b/g;
const TRAILER = /\btrailer(?=[\0\t\n\f\r ]*<<)/g;
const END_OF_STREAM = 'endstream';

interface Scan {
  /** In the order of the file; of a stream whose stated length is wrong also where it ends. */
  readonly found: readonly { readonly object: PdfIndirect; readonly cut: number | null }[];
  readonly broken: ReadonlySet<number>;
}

/** Takes a file apart by looking for the objects themselves, when its table of references is lost or wrong. The last of a number counts. */
export function salvagePdf(bytes: Uint8Array, text: string): PdfFile | 'locked' {
  const { found, broken } = scan(bytes, text);
  const latest = new Map(found.map(({ object }) => [object.number, object]));
  const file = textOf(bytes, text, latest);
  const trailer = trailerOf(text, latest);
  const open = openerOf(trailer, latest);
  if (open === null) return 'locked';
  const objects = new Map<number, PdfBody>();
  for (const { object, cut } of found) {
    const body = bodyOf(object, file);
    const cutOut = cut === null || object.stream === null ? null : bytes.subarray(object.stream, cut);
    const whole = open(object.number, { ...body, data: body.data ?? cutOut });
    objects.set(object.number, whole);
    for (const member of membersOf(whole, (value) => resolvePdf(latest, value)) ?? [])
      if (member.body !== null && latest.get(member.number) === undefined) objects.set(member.number, member.body);
  }
  const root = trailer.has('/Root') ? trailer : new Map([...trailer, ...rootAmong(objects)]);
  return { objects, broken: new Set([...broken].filter((number) => !objects.has(number))), trailer: root };
}

function textOf(bytes: Uint8Array, text: string, objects: ReadonlyMap<number, PdfIndirect>): PdfText {
  const numberAt = (number: number): number | null => {
    const value = objects.get(number)?.value;
    return typeof value === 'number' ? value : null;
  };
  return { bytes, text, numberAt };
}

function scan(bytes: Uint8Array, text: string): Scan {
  const found: Scan['found'][number][] = [];
  const broken = new Set<number>();
  const latest = new Map<number, PdfIndirect>();
  const file = textOf(bytes, text, latest);
  let lastEnd = text.lastIndexOf(END_OF_STREAM);
  HEAD.lastIndex = 0;
  for (let head = HEAD.exec(text); head !== null; head = HEAD.exec(text)) {
    const object = readPdfObject(text, head.index, 'loose');
    if (object === null) {
      broken.add(Number.parseInt(head[0], 10));
      continue;
    }
    const cut = object.stream === null ? null : endOf(object, file, lastEnd);
    if (cut === undefined) {
      // The file breaks off inside the stream.
      broken.add(object.number);
      lastEnd = -1;
      HEAD.lastIndex = object.end;
      continue;
    }
    latest.set(object.number, object);
    found.push({ object, cut });
    HEAD.lastIndex = cut ?? behindData(object, file);
  }
  return { found, broken };
}

/** Null when the stated length of a stream is right; where it ends when that is wrong; undefined when it never ends. */
function endOf(object: PdfIndirect, file: PdfText, lastEnd: number): number | null | undefined {
  if (object.stream === null || streamData(file, object) !== null) return null;
  if (object.stream > lastEnd) return undefined;
  const end = file.text.indexOf(END_OF_STREAM, object.stream);
  const eol = /(?:\r\n|\n|\r)$/.exec(file.text.slice(Math.max(object.stream, end - 2), end));
  return end - (eol?.[0].length ?? 0);
}

function behindData(object: PdfIndirect, file: PdfText): number {
  return object.end + (streamData(file, object)?.length ?? 0);
}

/** The newest trailer, be it of a table or a stream, that names a catalogue; an empty one when there is none. */
function trailerOf(text: string, objects: ReadonlyMap<number, PdfIndirect>): PdfDictionary {
  const plain = [...text.matchAll(TRAILER)].map(({ index }) => readPdfValue(text, index + 'trailer'.length)?.value);
  const streams = [...objects.values()].map(({ value }) => value);
  const isTrailer = (dict: PdfDictionary): boolean =>
    isReference(dict.get('/Root')) && (dict.get('/Type') ?? '/XRef') === '/XRef';
  return [...streams, ...plain].filter(isDictionary).findLast(isTrailer) ?? new Map();
}

/** Without a trailer the catalogue itself is looked for. */
function rootAmong(objects: ReadonlyMap<number, PdfBody>): readonly (readonly [string, PdfValue])[] {
  const found = [...objects].findLast(([, { value }]) => isDictionary(value) && value.get('/Type') === '/Catalog');
  return found === undefined ? [] : [['/Root', { number: found[0], generation: 0 }]];
}
