import type { Entry, ZipFile } from 'yauzl';
import type { MediaFacts, MediaType } from '../model/evidence.ts';

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

/** What a zip is and whether it can be opened: an office document, OFD (GB/T 33190), or a mere package. */
export async function lookAtZip(bytes: Buffer): Promise<MediaFacts> {
  const { fromBufferPromise } = await import('yauzl');
  const entries = new Map<string, Entry>();
  let locked = false;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    locked = [...entries.values()].some((entry) => entry.isEncrypted());
    if (isOpenDocument(bytes)) locked ||= await encryptsContent(zip, entries.get(MANIFEST));
  } catch {
    return { type: localType(bytes), pages: null, problem: 'damaged' };
  }
  const names = [...entries.keys()];
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const type = MARKS.find(([pattern]) => has(pattern))?.[1] ?? (isOpenDocument(bytes) ? 'odf' : 'zip');
  const facts = {
    type,
    pages: null,
    problem: locked || (type === 'ofd' && has(OFD_ENCRYPTIONS)) ? 'locked' : null,
  } as const;
  if (type === 'ofd') return { ...facts, foreign: has(OFD_SIGNATURES) ? 'ofdSigned' : 'ofd' };
  return type === 'zip' ? { ...facts, foreign: 'zip' } : facts;
}

async function encryptsContent(zip: ZipFile, manifest: Entry | undefined): Promise<boolean> {
  if (manifest === undefined || manifest.uncompressedSize > MANIFEST_BYTES) return false;
  const pieces: Buffer[] = [];
  for await (const piece of await zip.openReadStreamPromise(manifest)) pieces.push(piece);
  return Buffer.concat(pieces).includes('encryption-data');
}

/** An OpenDocument file begins with its media type, stored (ODF 1.2 part 3, 3.3). */
function isOpenDocument(bytes: Buffer): boolean {
  return bytes.toString('latin1', 30, 84).startsWith('mimetypeapplication/vnd.oasis.opendocument.');
}

/** What a cut package was, told from the names that stand before its files. */
function localType(bytes: Buffer): MediaType {
  if (isOpenDocument(bytes)) return 'odf';
  const marks: readonly (readonly [string, MediaType])[] = [
    ['OFD.xml', 'ofd'],
    ['word/document', 'docx'],
    ['xl/workbook', 'xlsx'],
    ['ppt/presentation', 'pptx'],
  ];
  return marks.find(([name]) => bytes.includes(name))?.[1] ?? 'zip';
}
