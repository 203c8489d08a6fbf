import type { PDF, PdfDict } from '@libpdf/core';
import type { Area, PageMatrix } from '../../media/pdf/page-geometry.ts';
import { fontAdvance } from './font-advance.ts';
import type { FontAdvance } from './font-advance.ts';

/** What of the graphics state (ISO 32000-1 §8.4) decides where marks lie and whether they are seen. */
export interface GraphicsState {
  /** To the page as it is read. */
  matrix: PageMatrix;
  clip: Area;
  /** Colours so light that nobody misses what is covered by a page number. */
  isFillLight: boolean;
  isStrokeLight: boolean;
  /** Of the present colour spaces: whether 1 is light, as in grey and RGB, or dark, as of inks; null: not known. */
  fillAdds: boolean | null;
  strokeAdds: boolean | null;
  lineWidth: number;
  font: FontAdvance | null;
  size: number;
  charSpace: number;
  wordSpace: number;
  /** Horizontal scaling as a factor. */
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
}

/** The state at the beginning of a page. */
export function initialState(matrix: PageMatrix, clip: Area): GraphicsState {
  return {
    matrix,
    clip,
    isFillLight: false,
    isStrokeLight: false,
    fillAdds: true,
    strokeAdds: true,
    lineWidth: 1,
    font: null,
    size: 0,
    charSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}

/** Looks fonts up, each once in a document. */
export function fontCache(pdf: PDF): (font: PdfDict | undefined) => FontAdvance {
  const known = new Map<PdfDict | undefined, FontAdvance>();
  return (font) => {
    const advance = known.get(font) ?? fontAdvance(font, pdf);
    known.set(font, advance);
    return advance;
  };
}
