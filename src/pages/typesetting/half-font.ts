import type { Font, Glyph } from 'fontkit';
import type { FontSet } from './fonts.ts';

/**
 * The same font with every square half as wide: for marks of punctuation that are squeezed. A mark is drawn where it would be; it is only told to take
 * less room, so that programs that read the page see the next sign behind it and not over it.
 */
function halfFont(font: Font): Font {
  const half = (glyph: Glyph): Glyph => Object.create(glyph, { advanceWidth: { value: font.unitsPerEm / 2 } });
  return Object.create(font, {
    // pdfkit takes fonts of one name for one.
    postscriptName: { value: `${font.postscriptName}-Half` },
    getGlyph: { value: (...wanted: Parameters<Font['getGlyph']>) => half(font.getGlyph(...wanted)) },
    layout: {
      value: (...wanted: Parameters<Font['layout']>) => {
        const run = font.layout(...wanted);
        return Object.create(run, { glyphs: { value: run.glyphs.map(half) } });
      },
    },
  });
}

/** The name of a face in half squares. */
export function halfName(face: string): string {
  return `${face}Half`;
}

/** Makes the faces known to a document under their names, each also in half squares. Only what is used is embedded. */
export function registerFaces(pdf: PDFKit.PDFDocument, fonts: FontSet): void {
  for (const [face, font] of Object.entries(fonts.open())) {
    pdf.registerFont(face, font);
    pdf.registerFont(halfName(face), halfFont(font));
  }
}
