import { scanContent } from './content-operators.ts';
import type { Operand } from './content-operators.ts';
import { codesOf, type ReadCodes } from './codes.ts';
import { contentOf, decodedBody } from './content.ts';
import { dictionaryAt } from './file.ts';
import type { PdfFile } from './file.ts';
import { isReference } from './object.ts';
import type { PdfDictionary } from './object.ts';
import type { PdfPage } from './pages.ts';

/** Characters after which a text is known well enough. */
const ENOUGH = 40_000;
/** Drawings inside drawings are followed so far. */
const DEPTH = 4;
/** Drawings that draw one another over and over are followed so many times in all. */
const MOST_DRAWN = 2000;

interface Reading {
  readonly file: PdfFile;
  readonly fonts: Map<PdfDictionary, ReadCodes | null>;
  words: string;
  drawn: number;
}

/** What the pages of a PDF say, in the order in which it is drawn, without places; empty for scans, and for fonts that do not tell their characters. */
export function wordsOf(file: PdfFile, pages: readonly PdfPage[]): string {
  const reading: Reading = { file, fonts: new Map(), words: '', drawn: 0 };
  for (const { dict } of pages) {
    if (reading.words.length > ENOUGH) break;
    const resources = dictionaryAt(file, dict.get('/Resources'));
    // Nothing can be said without a font.
    if (resources === null || !mayWrite(file, resources)) continue;
    const content = contentOf(file, dict);
    if (content !== null) read(reading, content, resources, 0);
  }
  return reading.words;
}

function mayWrite(file: PdfFile, resources: PdfDictionary): boolean {
  return (dictionaryAt(file, resources.get('/Font'))?.size ?? 0) > 0 || resources.has('/XObject');
}

function read(reading: Reading, content: Uint8Array, resources: PdfDictionary, depth: number): void {
  const { file } = reading;
  const fonts = dictionaryAt(file, resources.get('/Font'));
  let codes: ReadCodes | null = null;
  const show = (operand: Operand | undefined): void => {
    if (operand instanceof Uint8Array) reading.words += codes?.(operand) ?? '';
    else if (Array.isArray(operand)) for (const each of operand) show(each);
  };
  scanContent(content, (operator, operands) => {
    if (reading.words.length > ENOUGH) return;
    if (operator === 'Tf') codes = codesNamed(reading, fonts, operands[0]);
    else if (operator === 'Tj' || operator === 'TJ' || operator === "'") show(operands[0]);
    else if (operator === '"') show(operands[2]);
    else if (operator === 'Do' && depth < DEPTH) readDrawing(reading, operands[0], resources, depth);
  });
}

function codesNamed(reading: Reading, fonts: PdfDictionary | null, name: Operand | undefined): ReadCodes | null {
  const font = dictionaryAt(reading.file, fonts?.get(`/${String(name)}`));
  if (font === null) return null;
  const known = reading.fonts.get(font);
  if (known !== undefined) return known;
  const codes = codesOf(reading.file, font);
  reading.fonts.set(font, codes);
  return codes;
}

/** A drawing of its own that is drawn on the page (form XObject). */
function readDrawing(reading: Reading, name: Operand | undefined, resources: PdfDictionary, depth: number): void {
  const { file } = reading;
  reading.drawn += 1;
  if (reading.drawn > MOST_DRAWN) return;
  const value = dictionaryAt(file, resources.get('/XObject'))?.get(`/${String(name)}`);
  const dict = dictionaryAt(file, value);
  if (dict === null || !isReference(value) || dict.get('/Subtype') !== '/Form') return;
  const content = decodedBody(file, file.objects.get(value.number));
  if (content !== null) read(reading, content, dictionaryAt(file, dict.get('/Resources')) ?? resources, depth + 1);
}
