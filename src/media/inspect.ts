import type { MediaFacts } from '../model/evidence.ts';
import { decodeText } from '../source/encoding.ts';
import { asBuffer } from './bytes.ts';
import { lookAtOle } from './office/ole.ts';
import { lookAtPdf } from './pdf/inspect.ts';
import { examinePicture } from './picture/inspect.ts';
import { withSketch } from './sketch.ts';
import { sniff } from './sniff.ts';
import { lookAtZip } from './zip.ts';

/**
 * What the bytes of an attachment are, how many pages they take when bound in, and why they cannot be used if so. It goes by the bytes alone.
 * Office documents and texts have no pages in this sense. Never throws.
 */
export async function inspect(bytes: Uint8Array): Promise<MediaFacts> {
  if (bytes.length === 0) return { type: 'unknown', pages: null, problem: 'empty' };
  const buffer = asBuffer(bytes);
  const seen = await sniff(buffer);
  const { type } = seen;
  switch (type) {
    case 'pdf':
      return { type, ...lookAtPdf(buffer) };
    case 'jpeg':
    case 'png':
    case 'gif':
    case 'webp':
    case 'bmp':
    case 'tiff':
    case 'heic':
    case 'avif':
      return { type, ...(await examinePicture(buffer, type)) };
    case 'zip':
      return lookAtZip(buffer);
    case 'ole':
      return lookAtOle(buffer);
    case 'text':
      return lookInto(seen, decodeText(buffer)?.text ?? '');
    default:
      return seen;
  }
}

/** Of blank lines alone no page can be made. */
function lookInto(seen: MediaFacts, text: string): MediaFacts {
  return text.trim() === '' ? { ...seen, problem: 'empty' } : withSketch(seen, text);
}
