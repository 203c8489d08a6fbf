import type { Entry, ZipFile } from 'yauzl';
import type { MediaFacts, MediaType, OfficeFormat } from '../model/evidence.ts';
import { endedZip } from '../source/zip-end.ts';
import { isBlankOffice } from './blank.ts';
import { withSketch } from './sketch.ts';

/** A file inside that tells what a package is, the surest first; other programs number the main part otherwise (document2.xml). */
const MARKS: readonly (readonly [RegExp, MediaType])[] = [
  [/^OFD\.xml$/i, 'ofd'],
  [/^word\/document\d*\.xml$/i, 'docx'],
  [/^xl\/workbook\d*\.(?:xml|bin)$/i, 'xlsx'],
  [/^ppt\/presentation\d*\.xml$/i, 'pptx'],
];
/** A list of an OFD's signatures, and of what is encrypted in it (GB/T 33190-2016, 18; GM/T 0099). */
const OFD_SIGNATURES = /(?:^|\/)Signatures?\.xml$/i;
const OFD_ENCRYPTIONS = /(?:^|\/)Encryptions\.xml$/i;
/** Where an OpenDocument package says which of its files are encrypted (ODF 1.2 part 3, 3.4). */
const MANIFEST = 'META-INF/manifest.xml';
const MANIFEST_BYTES = 4_000_000;
const WORDS_BYTES = 8_000_000;

/** What a package holds, as far as it tells what it is. */
interface Package {
  readonly names: readonly string[];
  readonly locked: boolean;
  readonly words: string;
  /** What it says it is; empty when it does not. */
  readonly mediaType: string;
  /** A document or workbook with nothing in it. */
  readonly blank: boolean;
}

/** What a zip is and whether it can be opened: an office document, OFD (GB/T 33190), or a mere package. */
export async function lookAtZip(bytes: Buffer): Promise<MediaFacts> {
  const found = await openPackage(bytes).catch(() => null);
  if (found === null) return { type: localType(bytes), pages: null, problem: 'damaged' };
  const { names, locked, words, mediaType, blank } = found;
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const format = openDocumentFormat(mediaType);
  const type = MARKS.find(([pattern]) => has(pattern))?.[1] ?? (isOpenDocument(mediaType) ? 'odf' : 'zip');
  const isLocked = locked || (type === 'ofd' && has(OFD_ENCRYPTIONS));
  const facts = { type, pages: null, problem: isLocked ? 'locked' : blank ? 'empty' : null } as const;
  switch (type) {
    case 'docx':
    case 'xlsx':
      return withSketch(facts, words);
    case 'ofd':
      return { ...facts, foreign: has(OFD_SIGNATURES) ? 'ofdSigned' : 'ofd' };
    case 'zip':
      return { ...facts, foreign: 'zip' };
    case 'odf':
      return { ...facts, ...(format === undefined ? {} : { format }) };
    default:
      return facts;
  }
}

async function openPackage(bytes: Buffer): Promise<Package> {
  const { fromBufferPromise } = await import('yauzl');
  const entries = new Map<string, Entry>();
  const zip = await fromBufferPromise(endedZip(bytes), { lazyEntries: true, autoClose: false });
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  const names = [...entries.keys()];
  const isEncrypted = [...entries.values()].some((entry) => entry.isEncrypted());
  if (isEncrypted) return { names, locked: true, words: '', mediaType: headMediaType(bytes), blank: false };
  const manifest = await manifestOf(zip, entries.get(MANIFEST));
  const mediaType = headMediaType(bytes) || (ROOT_MEDIA_TYPE.exec(manifest)?.[1] ?? '');
  const locked = isOpenDocument(mediaType) && manifest.includes('encryption-data');
  const words = await wordsOf(zip, entries);
  const read = async (entry: Entry): Promise<string> => (await contentOf(zip, entry)).toString('utf8');
  return { names, locked, words, mediaType, blank: await isBlankOffice([...entries.values()], words, read) };
}

/** Where an office document says what it says. */
const WORDS = /^(?:word\/document\d*|xl\/sharedStrings|content)\.xml$/i;
const PARAGRAPH_END = /<\/(?:w:p|si|text:p|text:h)>/g;
const TAG = /<[^>]*>/g;

/** The words of an office package, a line for each paragraph or text of a cell; empty when it cannot be read. */
export async function packageWords(bytes: Buffer): Promise<string> {
  const found = await openPackage(bytes).catch(() => null);
  return found?.words ?? '';
}

/** The words of a document or workbook, plain enough to be compared. */
async function wordsOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<string> {
  const entry = [...entries.values()].find(({ fileName }) => WORDS.test(fileName));
  if (entry === undefined || entry.uncompressedSize > WORDS_BYTES) return '';
  const xml = await contentOf(zip, entry).catch(() => Buffer.alloc(0));
  return xml.toString('utf8').replaceAll(PARAGRAPH_END, '\n').replaceAll(TAG, '');
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function manifestOf(zip: ZipFile, manifest: Entry | undefined): Promise<string> {
  if (manifest === undefined || manifest.uncompressedSize > MANIFEST_BYTES) return '';
  return (await contentOf(zip, manifest)).toString('latin1');
}

const OPEN_DOCUMENTS: readonly (readonly [string, OfficeFormat])[] = [
  ['opendocument.text', 'odt'],
  ['opendocument.spreadsheet', 'ods'],
  ['opendocument.presentation', 'odp'],
  ['opendocument.graphics', 'odg'],
];

/** The media type of the package itself in its manifest (ODF 1.2 part 3, 4.4); zipped anew, a document begins with any of its files. */
const ROOT_MEDIA_TYPE =
  /<manifest:file-entry\b(?=[^>]*\bmanifest:full-path="\/")[^>]*\bmanifest:media-type="(application\/vnd\.oasis\.[^"]*)"/;

function openDocumentFormat(mediaType: string): OfficeFormat | undefined {
  return OPEN_DOCUMENTS.find(([mark]) => mediaType.includes(mark))?.[1];
}

const isOpenDocument = (mediaType: string): boolean => mediaType.startsWith('application/vnd.oasis.opendocument.');

/** An OpenDocument file begins with its media type, stored (ODF 1.2 part 3, 3.3); empty for any other. */
function headMediaType(bytes: Buffer): string {
  return /^mimetype(application\/vnd\.oasis\.opendocument\.[a-z-]+)/.exec(bytes.toString('latin1', 30, 120))?.[1] ?? '';
}

/** What a cut package was, told from the names that stand before its files. */
function localType(bytes: Buffer): MediaType {
  if (headMediaType(bytes) !== '') return 'odf';
  const marks: readonly (readonly [string, MediaType])[] = [
    ['OFD.xml', 'ofd'],
    ['word/document', 'docx'],
    ['xl/workbook', 'xlsx'],
    ['ppt/presentation', 'pptx'],
  ];
  return marks.find(([name]) => bytes.includes(name))?.[1] ?? 'zip';
}
