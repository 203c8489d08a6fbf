import { deflateSync } from 'node:zlib';
import { PdfArray, PdfBool, PdfDict, PdfName, PdfNumber, PdfRef, PdfStream, PdfString } from '@libpdf/core';
import type { PDF, PdfObject } from '@libpdf/core';
import { numberText } from './exact-numbers.ts';

/** Streams below so many bytes are not worth deflating. */
const WORTH_DEFLATING = 512;
/** Bytes above 127 behind the first line say that the file is binary (ISO 32000-1 §7.5.2). */
const BINARY = Buffer.from([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]);
/** What stands in a name only as its code (ISO 32000-1 §7.3.5). */
const CODED = /[^!-~]|[()<>[\]{}/%#]/g;

/** Numbers of the objects in the file that is written, by those that they have in memory. */
type Numbers = ReadonlyMap<number, number>;

/**
 * A document as it is written, piece by piece, so that it does not stand in memory a second time. Objects stay in their order and are numbered anew;
 * what nothing leads to is left out. The document has to have an identifier.
 */
export function* pdfPieces(pdf: PDF): Generator<Uint8Array, void> {
  const { registry, info } = pdf.context;
  const [root, about, id] = [info.trailer.getRef('Root'), info.trailer.getRef('Info'), info.trailer.getArray('ID')];
  if (root === undefined || about === undefined || id === undefined) throw new Error('the document is not described');
  const numbers = numbersOf(pdf, [root, about]);
  const offsets: number[] = [];
  let position = 0;
  const passing = (piece: Uint8Array): Uint8Array => {
    position += piece.length;
    return piece;
  };
  yield passing(latin(`%PDF-${info.version}\n`));
  yield passing(BINARY);
  for (const [{ objectNumber }, object] of registry.entries()) {
    const number = numbers.get(objectNumber);
    if (number === undefined) continue;
    offsets.push(position);
    for (const piece of objectPieces(object, number, numbers)) yield passing(piece);
  }
  const trailer = PdfDict.of({ Size: PdfNumber.of(offsets.length + 1), Root: root, Info: about, ID: id });
  const places = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n\r\n`).join('');
  yield latin(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f\r\n${places}`);
  yield latin(`trailer\n${textOf(trailer, numbers)}\nstartxref\n${position}\n%%EOF\n`);
}

/** Numbers, from 1, all objects that can be reached from these. */
function numbersOf({ context: { registry } }: PDF, from: readonly PdfRef[]): Numbers {
  const reached = new Set<number>();
  const waiting: PdfObject[] = [...from];
  const visit = (object: PdfObject | undefined): void => {
    if (object instanceof PdfRef || object instanceof PdfDict || object instanceof PdfArray) waiting.push(object);
  };
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (object instanceof PdfDict) for (const key of object.keys()) visit(object.get(key));
    else if (object instanceof PdfArray) object.toArray().forEach(visit);
    if (!(object instanceof PdfRef) || reached.has(object.objectNumber)) continue;
    reached.add(object.objectNumber);
    visit(registry.resolve(object) ?? undefined);
  }
  const numbers = new Map<number, number>();
  for (const [{ objectNumber }] of registry.entries())
    if (reached.has(objectNumber)) numbers.set(objectNumber, numbers.size + 1);
  return numbers;
}

function objectPieces(object: PdfObject, number: number, numbers: Numbers): readonly Uint8Array[] {
  const [begin, end] = [`${number} 0 obj\n`, '\nendobj\n'];
  if (!(object instanceof PdfStream)) return [latin(`${begin}${textOf(object, numbers)}${end}`)];
  const data = deflated(object);
  const filter = data === object.data ? '' : '/Filter /FlateDecode\n';
  const entries = `/Length ${data.length}\n${entriesText(object, numbers, 'Length')}${filter}`;
  return [latin(`${begin}<<\n${entries}>>\nstream\n`), data, latin(`\nendstream${end}`)];
}

/** The data of a stream as they are written: what is in no coding is deflated where that makes it smaller. */
function deflated(stream: PdfStream): Uint8Array {
  if (stream.has('Filter') || stream.data.length < WORTH_DEFLATING) return stream.data;
  const smaller = deflateSync(stream.data);
  return smaller.length < stream.data.length ? smaller : stream.data;
}

function textOf(object: PdfObject, numbers: Numbers): string {
  if (object instanceof PdfRef) {
    const number = numbers.get(object.objectNumber);
    return number === undefined ? 'null' : `${number} 0 R`;
  }
  if (object instanceof PdfDict) return `<<\n${entriesText(object, numbers)}>>`;
  if (object instanceof PdfArray)
    return `[${object
      .toArray()
      .map((item) => textOf(item, numbers))
      .join(' ')}]`;
  if (object instanceof PdfName) return nameText(object);
  if (object instanceof PdfNumber) return numberText(object.value);
  if (object instanceof PdfString) return stringText(object);
  if (object instanceof PdfBool) return String(object.value);
  return 'null';
}

/** Entries as they are written. The keys are gone through, for the library makes its entries anew whenever they are. */
function entriesText(dictionary: PdfDict, numbers: Numbers, without?: string): string {
  let text = '';
  for (const key of dictionary.keys()) {
    const value = dictionary.get(key);
    if (value !== undefined && key.value !== without) text += `${nameText(key)} ${textOf(value, numbers)}\n`;
  }
  return text;
}

/** Names as they are written: few, and met very often. */
const namesKnown: WeakMap<PdfName, string> = new WeakMap();

function nameText(name: PdfName): string {
  const known = namesKnown.get(name) ?? writtenName(name);
  namesKnown.set(name, known);
  return known;
}

function writtenName({ value }: PdfName): string {
  const bytes = Buffer.from(value, 'utf8').toString('latin1');
  const coded = bytes.replace(CODED, (sign) => `#${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return `/${coded}`;
}

function stringText({ bytes, format }: PdfString): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === 'hex') return `<${buffer.toString('hex').toUpperCase()}>`;
  // A carriage return would be read as a line feed (ISO 32000-1 §7.3.4.2).
  return `(${buffer
    .toString('latin1')
    .replace(/[\\()]/g, '\\$&')
    .replaceAll('\r', '\\r')})`;
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
