import { RenditionChanged } from '../src/media/rendered.ts';
import type { Attachment } from '../src/model/evidence.ts';
import type { Rendition, Renditions } from '../src/model/rendition.ts';
import type { ArchiveFiles } from '../src/source/archive-files.ts';
import { sha256 } from '../src/source/digest.ts';

/** How attachments stand on paper by their facts alone: PDFs and plain pictures as they are, all else titled. */
export function plainRendition({ media: { type, pages, problem }, sha256: digest, size }: Attachment): Rendition {
  if (problem !== null) return { kind: 'titled', problem };
  if (type === 'pdf')
    return pages === null || pages < 1
      ? { kind: 'titled', problem: 'noPages' }
      : { kind: 'pdf', pages, sha256: digest, origin: 'file' };
  if (type !== 'jpeg' && type !== 'png') return { kind: 'titled', problem: null };
  return { kind: 'pictures', pictures: [{ type, sha256: digest, size, width: 4000, height: 3000 }] };
}

/** The same with their bytes, read from the files. */
export function plainRenditions(files: Pick<ArchiveFiles, 'read'>): Renditions {
  return {
    of: plainRendition,
    read: async ({ path, sha256: digest }) => {
      const bytes = files.read(path);
      if (sha256(bytes) !== digest) throw new RenditionChanged(path);
      return bytes;
    },
    converter: null,
    findings: [],
  };
}
