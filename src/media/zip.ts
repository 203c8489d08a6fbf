import type { MediaFacts, MediaType } from '../model/evidence.ts';

/** A file inside that tells what a package is, the surest first. */
const MARKS: readonly (readonly [string, MediaType])[] = [
  ['OFD.xml', 'ofd'],
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
];

/** What a zip is and whether it can be opened: an office document, OFD (GB/T 33190), or a mere package. */
export async function lookAtZip(bytes: Buffer): Promise<MediaFacts> {
  const { fromBufferPromise } = await import('yauzl');
  const names = new Set<string>();
  let locked = false;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      names.add(entry.fileName);
      locked ||= entry.isEncrypted();
    }
  } catch {
    return { type: localType(bytes), pages: null, problem: 'damaged' };
  }
  const mark = MARKS.find(([name]) => names.has(name))?.[1];
  return { type: mark ?? (isOpenDocument(bytes) ? 'odf' : 'zip'), pages: null, problem: locked ? 'locked' : null };
}

/** An OpenDocument file begins with its media type, stored (ODF 1.2 part 3, 3.3). */
function isOpenDocument(bytes: Buffer): boolean {
  return bytes.toString('latin1', 30, 84).startsWith('mimetypeapplication/vnd.oasis.opendocument.');
}

/** What a cut package was, told from the names that stand before its files. */
function localType(bytes: Buffer): MediaType {
  if (isOpenDocument(bytes)) return 'odf';
  return MARKS.find(([name]) => bytes.includes(name))?.[1] ?? 'zip';
}
