import type { Entry } from 'yauzl';
import type { MediaType } from '../../model/evidence.ts';
import { endedZip } from '../../source/zip-end.ts';
import { asBuffer } from '../bytes.ts';
import { chineseFace, chineseFaces } from './chinese-faces.ts';

/** Attributes and properties that name a face: of Word, of DrawingML, of OpenDocument, of SpreadsheetML, of style sheets. */
const NAMING =
  /(?:\bw:(?:eastAsia|ascii|hAnsi|fareast|h-ansi)|\btypeface|\b(?:style|svg|fo):font-(?:name|family)(?:-asian)?|\bss:FontName|<(?:\w+:)?(?:name|rFont)\s+val)\s*=\s*"([^"]*)"|\bfont-family\s*:\s*([^;"}]+)/g;
/** Parts of a package in which text and its faces stand; styles are looked at by themselves. */
const CONTENT =
  /^(?:word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml|ppt\/slides\/slide\d+\.xml|xl\/styles\.xml|content\.xml|styles\.xml)$/;
const WORD_STYLES = /^word\/styles\d*\.xml$/;
/** Parts longer than this are not looked through: no paper is. */
const MOST_BYTES = 32 * 1024 * 1024;
const HAN = /\p{Script=Han}/u;

/**
 * The Chinese faces that an office document asks for, as it calls them, sorted; those of a style only when the style is used. Empty for what cannot be
 * read: a document is converted all the same.
 */
export async function askedFaces(bytes: Uint8Array, type: MediaType): Promise<readonly string[]> {
  const named = await namesIn(asBuffer(bytes), type).catch(() => []);
  const chinese = named.map((name) => name.trim()).filter((name) => HAN.test(name) || chineseFace(name) !== null);
  return [...new Set(chinese)].toSorted();
}

async function namesIn(bytes: Buffer, type: MediaType): Promise<readonly string[]> {
  switch (type) {
    case 'docx':
    case 'pptx':
    case 'xlsx':
    case 'odf':
      return packageNames(bytes);
    case 'ole':
      return binaryNames(bytes);
    case 'rtf':
      return richTextNames(bytes);
    default:
      return namedIn(bytes.toString('utf8'));
  }
}

function namedIn(text: string): readonly string[] {
  return [...text.matchAll(NAMING)].flatMap(([, attribute, property]) =>
    (attribute ?? property ?? '')
      .replaceAll(/&(?:apos|quot|#39);/g, "'")
      .split(',')
      .map((name) => name.trim().replaceAll(/^'|'$/g, '')),
  );
}

async function packageNames(bytes: Buffer): Promise<readonly string[]> {
  const { fromBufferPromise } = await import('yauzl');
  const zip = await fromBufferPromise(endedZip(bytes), { lazyEntries: true, autoClose: false });
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  const texts = async (pattern: RegExp): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const entry of entries) {
      if (!pattern.test(entry.fileName) || entry.uncompressedSize > MOST_BYTES) continue;
      const pieces: Buffer[] = [];
      for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece);
      found.push(Buffer.concat(pieces).toString('utf8'));
    }
    return found;
  };
  const content = (await texts(CONTENT)).join('\n');
  return [...namedIn(content), ...(await texts(WORD_STYLES)).flatMap((styles) => styleNames(styles, content))];
}

/** Faces of the Word styles that a content uses, with those that these are based on; of the defaults where a run of Chinese names none of its own. */
function styleNames(styles: string, content: string): readonly string[] {
  const byId = new Map<string, string>();
  for (const [style, id] of styles.matchAll(/<w:style\b[^>]*\bw:styleId="([^"]*)"[^>]*>[\s\S]*?<\/w:style>/g))
    byId.set(id ?? '', style);
  const used = new Set(
    [...content.matchAll(/<w:(?:pStyle|rStyle|tblStyle)\s+w:val="([^"]*)"/g)].map(([, id]) => id ?? ''),
  );
  for (const id of used) {
    const base = /<w:basedOn\s+w:val="([^"]*)"/.exec(byId.get(id) ?? '')?.[1];
    if (base !== undefined) used.add(base);
  }
  const defaults = leavesFaceOpen(content) ? [/<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(styles)?.[0] ?? ''] : [];
  return [...[...used].map((id) => byId.get(id) ?? ''), ...defaults].flatMap(namedIn);
}

function leavesFaceOpen(content: string): boolean {
  return [...content.matchAll(/<w:r\b[^>]*>[\s\S]*?<\/w:r>/g)].some(
    ([run]) => HAN.test(run.replaceAll(/<[^>]*>/g, '')) && !/w:eastAsia="/.test(run) && !/<w:rStyle/.test(run),
  );
}

/** Fonts of a compound document lie in tables of its program ([MS-DOC] 2.9.78 FFN, [MS-PPT] 2.9.8, [MS-XLS] 2.4.122): names in UTF-16, ended by a null or led by their length. */
function binaryNames(bytes: Buffer): readonly string[] {
  return chineseFaces
    .flatMap(({ names }) => names)
    .filter((name) => {
      const text = Buffer.from(name, 'utf16le');
      return bytes.includes(Buffer.concat([Buffer.from([name.length, 1]), text])) || isEnded(bytes, text);
    });
}

/** True where a name stands with a null behind it and is not the end of a longer one: 宋体 of 华文宋体. */
function isEnded(bytes: Buffer, name: Buffer): boolean {
  const wanted = Buffer.concat([name, Buffer.from([0, 0])]);
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
    const before = at < 2 ? '' : String.fromCharCode(bytes.readUInt16LE(at - 2));
    if (!/[\p{L}\d_ ]/u.test(before)) return true;
  }
  return false;
}

/** The font table of an RTF: `{\f0 … name;}`, Chinese in escaped bytes of GBK or in Unicode. */
function richTextNames(bytes: Buffer): readonly string[] {
  const text = bytes.toString('latin1');
  const start = text.indexOf('{\\fonttbl');
  if (start < 0) return [];
  const table = text.slice(start, text.indexOf('}}', start)).replaceAll(/\{\\\*[^{}]*\}/g, '');
  return [...table.matchAll(/\{\\f\d+([^;{}]*);/g)].map(([, entry = '']) => richTextName(entry));
}

function richTextName(entry: string): string {
  const unicode = entry.replaceAll(/\\u(-?\d+) ?\??/g, (_, code: string) => `\0${(Number(code) + 65_536) % 65_536}\0`);
  const plainText = unicode.replaceAll(/\\[a-z]+-?\d* ?/g, '');
  const decoded = plainText.replaceAll(/(?:\\'[0-9a-f]{2})+/gi, (escaped) =>
    new TextDecoder('gb18030').decode(Buffer.from(escaped.replaceAll("\\'", ''), 'hex')),
  );
  return decoded.replaceAll(/\0(\d+)\0/g, (_, code: string) => String.fromCharCode(Number(code))).trim();
}
