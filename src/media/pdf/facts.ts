import type { PdfDamage, PdfFacts } from '../../model/evidence.ts';
import { catalogueOf, dictionaryAt, resolvePdf } from './file.ts';
import type { PdfFile } from './file.ts';
import type { PdfVerdict } from './judge.ts';
import { isArray, isDictionary } from './object.ts';
import type { PdfDictionary } from './object.ts';
import { fieldsWithoutLook } from './form.ts';
import { readableText } from './readable.ts';
import { scansOf } from './scans.ts';

/** Fonts that every program has (ISO 32000-1, 9.6.2.2), by the names they go under. */
const EVERYWHERE = /^(?:Courier|Helvetica|Arial|Times(?:New)?(?:Roman)?|Symbol|ZapfDingbats)(?:PS)?(?:MT)?(?:$|[,-])/i;
/** True for the name of a font that every program has. */
export function isEverywhere(name: string): boolean {
  return EVERYWHERE.test(name);
}

const FONT_FILES = ['/FontFile', '/FontFile2', '/FontFile3'];
const SUBSET = /^[A-Z]{6}\+/;

/** What is to be known of a PDF beside its pages; undefined when that is nothing. */
export function factsOf(verdict: PdfVerdict, rebuilt: boolean, damage: PdfDamage | null): PdfFacts | undefined {
  const { file, drawn } = verdict;
  const facts: PdfFacts = {
    rebuilt,
    damage,
    incompletePages: verdict.incomplete,
    signed: [...file.objects.values()].some(({ value }) => isSignature(value, file)),
    fontsNotEmbedded: fontsNotEmbedded(file, drawn.dictionaries),
    filesInside: filesInside(file),
    fieldsDrawn: fieldsWithoutLook(file, verdict.pages),
    scans: scansOf(file, verdict.pages),
  };
  const lists = [facts.incompletePages, facts.fontsNotEmbedded, facts.fieldsDrawn, facts.scans];
  const isPlain = !rebuilt && damage === null && !facts.signed && facts.filesInside === 0;
  return isPlain && lists.every((list) => list.length === 0) ? undefined : facts;
}

/** True for a form that only one maker's programs fill the pages of (dynamic XFA); its own pages ask to open it there. */
export function isXfaOnly(file: PdfFile): boolean {
  const catalogue = catalogueOf(file);
  const form = dictionaryAt(file, catalogue?.get('/AcroForm'));
  if (form === null || !form.has('/XFA')) return false;
  const fields = resolvePdf(file.objects, form.get('/Fields'));
  return catalogue?.get('/NeedsRendering') === 'true' || (isArray(fields) && fields.length === 0);
}

/** A signature that was given, not a field that waits for one. */
function isSignature(value: unknown, file: PdfFile): boolean {
  if (!(value instanceof Map)) return false;
  const range = resolvePdf(file.objects, value.get('/ByteRange'));
  return isArray(range) && value.has('/Contents') && !value.has('/Length');
}

/** Files in the name tree of embedded files, and those pinned to pages. */
function filesInside(file: PdfFile): number {
  const names = dictionaryAt(file, catalogueOf(file)?.get('/Names'));
  const listed = countNames(file, dictionaryAt(file, names?.get('/EmbeddedFiles')), 0);
  const pinned = [...file.objects.values()].filter(
    ({ value }) => isDictionary(value) && value.get('/Subtype') === '/FileAttachment',
  );
  return listed + pinned.length;
}

function countNames(file: PdfFile, node: PdfDictionary | null, depth: number): number {
  if (node === null || depth > 16) return 0;
  const [names, kids] = [resolvePdf(file.objects, node.get('/Names')), resolvePdf(file.objects, node.get('/Kids'))];
  const own = isArray(names) ? Math.floor(names.length / 2) : 0;
  const below = isArray(kids) ? kids.map((kid) => countNames(file, dictionaryAt(file, kid), depth + 1)) : [];
  return below.reduce((sum, count) => sum + count, own);
}

function fontsNotEmbedded(file: PdfFile, dictionaries: readonly PdfDictionary[]): readonly string[] {
  const names = dictionaries
    .filter((dict) => isFont(dict))
    .flatMap((font) => {
      const descriptor = dictionaryAt(file, font.get('/FontDescriptor'));
      if (descriptor !== null && FONT_FILES.some((key) => descriptor.has(key))) return [];
      const name = resolvePdf(file.objects, font.get('/BaseFont'));
      return typeof name === 'string' ? [readableName(name)] : [];
    });
  return [...new Set(names)].filter((name) => name !== '' && !isEverywhere(name)).toSorted();
}

/** Names of the fonts that draw, each once, sorted. */
export function fontNames(file: PdfFile): readonly string[] {
  const fonts = [...file.objects.values()].flatMap(({ value }) =>
    isDictionary(value) && isFont(value) ? [value] : [],
  );
  const names = fonts.map((font) => resolvePdf(file.objects, font.get('/BaseFont')));
  return [...new Set(names.flatMap((name) => (typeof name === 'string' ? [readableName(name)] : [])))].toSorted();
}

/** A font that draws; one made of others (Type0) is told by the one below it, and Type3 draws its own characters. */
function isFont(dict: PdfDictionary): boolean {
  const subtype = dict.get('/Subtype');
  return dict.get('/Type') === '/Font' && subtype !== '/Type0' && subtype !== '/Type3';
}

/** A font's name without slash and subset mark; Chinese names stand in UTF-8 or, from old programs, in GB 18030. */
function readableName(written: string): string {
  const bytes = Buffer.from(
    written.slice(1).replace(/#([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );
  return readableText(bytes)
    .replace(SUBSET, '')
    .replaceAll(/\p{Cc}/gu, '');
}
