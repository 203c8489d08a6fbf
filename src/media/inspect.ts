import type { MediaFacts } from '../model/evidence.ts';
import { asBuffer } from './bytes.ts';
import { lookAtJpeg } from './jpeg.ts';
import { isLockedOle } from './ole.ts';
import { lookAtPdf } from './pdf.ts';
import { isWholePng } from './png.ts';
import { sniff } from './sniff.ts';
import { lookAtZip } from './zip.ts';

/**
 * What the bytes of an attachment are, how many pages they take when bound in, and why they cannot be used if so. It goes by the bytes alone.
 * Office documents, texts and pictures other than JPEG and PNG have no pages in this sense. Never throws.
 */
export async function inspect(bytes: Uint8Array): Promise<MediaFacts> {
  if (bytes.length === 0) return { type: 'unknown', pages: null, problem: 'empty' };
  const buffer = asBuffer(bytes);
  const type = await sniff(buffer);
  switch (type) {
    case 'pdf':
      return { type, ...(await lookAtPdf(buffer)) };
    case 'jpeg': {
      const { whole, plain } = lookAtJpeg(buffer);
      return { type, pages: whole && plain ? 1 : null, problem: whole ? null : 'damaged' };
    }
    case 'png':
      return isWholePng(buffer) ? { type, pages: 1, problem: null } : { type, pages: null, problem: 'damaged' };
    case 'zip':
      return lookAtZip(buffer);
    case 'ole':
      return { type, pages: null, problem: isLockedOle(buffer) ? 'locked' : null };
    default:
      return { type, pages: null, problem: null };
  }
}
