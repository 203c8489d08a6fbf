import { resolvePdf, decodeStream, dictionaryAt } from '../../media/pdf/file.ts';
import type { PdfFile } from '../../media/pdf/file.ts';
import { isReference } from '../../media/pdf/object.ts';
import type { PdfDictionary } from '../../media/pdf/object.ts';
import { OURS, WHOLE } from '../binding/page-content.ts';
import type { PdfOnDisk } from './pdf-on-disk.ts';
import { streamsOf } from './written.ts';

/** What is needed to look at the content of a page. */
export type Contents = Pick<PdfOnDisk, 'resolve' | 'dict' | 'content'>;

/** Operators that leave ink (ISO 32000-1 Table A.1), but for `Do`. */
const INK = /(?:^|[\s\])>])(?:Tj|TJ|'|"|sh|EI|[fF]\*?|[sS]|[bB]\*?)(?=[\s/[(<]|$)/;
/** A drawing used. */
const DRAWING = /\/([^\0\t\n\f\r ()<>[\]{}/%]+)[\0\t\n\f\r ]+Do(?=[\s/[(<]|$)/g;
const LOOK = `${OURS}Look`;

/** True when a page shows something beside what we stamp on it: text, lines, surfaces, pictures. Content that cannot be read counts as seen. */
export function hasInk(page: PdfDictionary, pdf: Contents): boolean {
  return streamsOf(page, pdf).some((stream) => {
    const content = pdf.content(stream);
    return content === null || inks(content, pdf.dict(page.get('/Resources')), pdf);
  });
}

function inks(content: Buffer, resources: PdfDictionary | null, pdf: Contents): boolean {
  const text = content.toString('latin1');
  if (INK.test(text)) return true;
  const drawings = pdf.dict(resources?.get('/XObject'));
  return [...text.matchAll(DRAWING)].some(([, name = '']) => {
    const drawing = pdf.dict(drawings?.get(`/${name}`));
    if (drawing === null) return false;
    if (name !== WHOLE) return !name.startsWith(OURS) || name.startsWith(LOOK);
    const inner = pdf.content(drawings?.get(`/${name}`));
    return inner === null || inks(inner, pdf.dict(drawing.get('/Resources')), pdf);
  });
}

/** The contents of a file that is in memory. */
export function contentsInMemory(file: PdfFile): Contents {
  const resolve: Contents['resolve'] = (value) => resolvePdf(file.objects, value);
  return {
    resolve,
    dict: (value) => dictionaryAt(file, value),
    content: (value) => {
      const body = isReference(value) ? file.objects.get(value.number) : undefined;
      const decoded = body === undefined ? null : decodeStream(body, resolve);
      return decoded !== null && 'bytes' in decoded ? decoded.bytes : null;
    },
  };
}
