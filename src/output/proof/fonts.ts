import { isArray } from '../../media/pdf/object.ts';
import type { PdfDictionary } from '../../media/pdf/object.ts';
import type { PdfOnDisk } from './pdf-on-disk.ts';

const FILES = ['/FontFile', '/FontFile2', '/FontFile3'];

/** Names of the fonts among resources whose outlines do not lie in the document, so that it would look otherwise elsewhere. */
export type LackingFonts = (resources: PdfDictionary | null) => readonly string[];

/** Looks for fonts that are not embedded, at each font once. */
export function lackingFonts(pdf: PdfOnDisk): LackingFonts {
  const known = new Map<PdfDictionary, boolean>();
  const isWhole = (font: PdfDictionary | null): boolean => {
    if (font === null) return false;
    const whole = known.get(font) ?? isEmbedded(font, pdf);
    known.set(font, whole);
    return whole;
  };
  return (resources) => {
    const fonts = [...(pdf.dict(resources?.get('/Font')) ?? new Map())];
    return fonts.flatMap(([name, value]) => {
      const font = pdf.dict(value);
      return isWhole(font) ? [] : [String(font?.get('/BaseFont') ?? name).slice(1)];
    });
  };
}

/** True when the file of a font's outlines is there and can be decoded. */
function isEmbedded(font: PdfDictionary, pdf: PdfOnDisk): boolean {
  const below = pdf.resolve(font.get('/DescendantFonts'));
  const drawn = isArray(below) ? pdf.dict(below[0]) : font;
  const descriptor = pdf.dict(drawn?.get('/FontDescriptor'));
  return FILES.some((key) => (pdf.content(descriptor?.get(key))?.length ?? 0) > 0);
}
