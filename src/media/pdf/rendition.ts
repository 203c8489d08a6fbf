import type { ContentCache } from '../../model/content-cache.ts';
import type { Attachment } from '../../model/evidence.ts';
import { deflater } from '../../source/deflater.ts';
import { sha256 } from '../../source/digest.ts';
import { mendPdf } from './inspect.ts';
import { RenditionChanged, titledFor } from '../rendered.ts';
import type { Rendered } from '../rendered.ts';

/** Counts the ways a PDF has been written anew; another way must not find what an earlier one kept. */
const WAY = 1;

/** How a PDF stands on paper: as it is, or from a copy written anew that every program reads the same. @throws ReadFailure, RenditionChanged */
export function pdfRendition(
  { path, sha256: digest, media: { pages, pdf } }: Attachment,
  readFile: () => Uint8Array,
  cache: ContentCache,
): Rendered {
  if (pages === null || pages < 1) return titledFor('noPages');
  if (pdf?.rebuilt !== true)
    return { rendition: { kind: 'pdf', pages, sha256: digest, origin: 'file' }, read: null, findings: [] };
  const key = `pdf-${digest}-${WAY}-${deflater.replaceAll(' ', '')}`;
  const made = cache.get(key) ?? mendPdf(readFile());
  if (made === null) return titledFor('damaged');
  cache.put(key, made);
  const read = async (): Promise<Uint8Array> => {
    const again = cache.get(key) ?? mendPdf(readFile());
    if (again === null) throw new RenditionChanged(path);
    return again;
  };
  return { rendition: { kind: 'pdf', pages, sha256: sha256(made), origin: 'mended' }, read, findings: [] };
}
