import { decodedBody } from './content.ts';
import { isEverywhere } from './facts.ts';
import { resolvePdf } from './file.ts';
import type { PdfFile } from './file.ts';
import { isReference } from './object.ts';
import type { PdfDictionary } from './object.ts';

/** What the bytes of a shown string say in a font. */
export type ReadCodes = (bytes: Uint8Array) => string;

/** Codes of a range are listed up to here; longer ones are attacks. */
const MOST_CODES = 70_000;
const HEX = /<([\dA-Fa-f\s]*)>/g;
/** Encodings of Chinese text that no table need explain (ISO 32000-1, table 118). */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^\/Uni(?:GB|CNS)-(?:UCS2|UTF16)-[HV]$/, 'utf-16be'],
  [/^\/(?:GBK?-EUC|GBKp-EUC|GBK2K|GBpc-EUC)-[HV]$/, 'gb18030'],
];

/** Reads the strings of a font by its table of characters, or by its encoding where that is one of text; null when neither tells. */
export function codesOf(file: PdfFile, font: PdfDictionary): ReadCodes | null {
  const table = font.get('/ToUnicode');
  const map = isReference(table) ? decodedBody(file, file.objects.get(table.number)) : null;
  if (map !== null) return readBy(Buffer.from(map).toString('latin1'));
  const encoding = resolvePdf(file.objects, font.get('/Encoding'));
  const known = KNOWN.find(([names]) => typeof encoding === 'string' && names.test(encoding));
  if (known !== undefined) return (bytes) => new TextDecoder(known[1]).decode(bytes);
  return isLatin(file, font) ? (bytes) => Buffer.from(bytes).toString('latin1') : null;
}

/** Other simple fonts may number their characters as they like. */
function isLatin(file: PdfFile, font: PdfDictionary): boolean {
  const [encoding, name] = [font.get('/Encoding'), font.get('/BaseFont')].map((value) =>
    resolvePdf(file.objects, value),
  );
  if (font.get('/Subtype') === '/Type0') return false;
  if (typeof encoding === 'string') return /^\/(?:WinAnsi|MacRoman|Standard)Encoding$/.test(encoding);
  return typeof name === 'string' && isEverywhere(name.slice(1));
}

/** A ToUnicode table (ISO 32000-1, 9.10.3) as a reader of codes, all of the length of its longest. */
function readBy(cmap: string): ReadCodes {
  const characters = new Map<number, string>();
  let length = 1;
  const put = (code: string, text: string): void => {
    length = Math.max(length, code.length / 2);
    characters.set(Number.parseInt(code, 16), text);
  };
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    const texts = hexIn(body);
    for (let at = 0; at + 1 < texts.length; at += 2) put(texts[at] ?? '', utf16(texts[at + 1] ?? ''));
  }
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) putRanges(body, put);
  return (bytes) => {
    let text = '';
    for (let at = 0; at + length <= bytes.length; at += length) {
      let code = 0;
      for (let byte = 0; byte < length; byte += 1) code = code * 256 + (bytes[at + byte] ?? 0);
      text += characters.get(code) ?? '';
    }
    return text;
  };
}

function putRanges(body: string, put: (code: string, text: string) => void): void {
  for (const [, first = '', last = '', list, start] of body.matchAll(
    /<([\dA-Fa-f]+)>\s*<([\dA-Fa-f]+)>\s*(?:\[([^\]]*)\]|<([\dA-Fa-f\s]+)>)/g,
  )) {
    const from = Number.parseInt(first, 16);
    const to = Math.min(Number.parseInt(last, 16), from + MOST_CODES);
    const texts = list === undefined ? null : hexIn(list);
    const begin = utf16(start ?? '');
    for (let code = from; code <= to; code += 1) {
      const text = texts === null ? shifted(begin, code - from) : utf16(texts[code - from] ?? '');
      put(code.toString(16).padStart(first.length, '0'), text);
    }
  }
}

function hexIn(text: string): readonly string[] {
  return [...text.matchAll(HEX)].map((match) => (match[1] ?? '').replaceAll(/\s/g, ''));
}

function utf16(hex: string): string {
  return new TextDecoder('utf-16be').decode(Buffer.from(hex, 'hex'));
}

/** The text whose last character is so many further on. */
function shifted(text: string, by: number): string {
  const last = text.codePointAt(text.length - 1) ?? 0;
  return by === 0 ? text : text.slice(0, -1) + String.fromCodePoint(Math.min(last + by, 0x10_ffff));
}
