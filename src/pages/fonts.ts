import { create } from 'fontkit';
import type { Font } from 'fontkit';
import type { FontFiles } from '../source/fonts.ts';

/** A face of the family the pages are set in. */
export type Face = 'serif' | 'serifBold' | 'sans';

/** The fonts the pages are set in: measured with, and opened anew for every document drawn. */
export interface FontSet {
  /** Width of a text in one face, in em. Every code point must be in that face. */
  readonly width: (face: Face, text: string) => number;
  /** True when the face has a glyph for a code point. */
  readonly has: (face: Face, codePoint: number) => boolean;
  /** Opens the faces for one document. What a document says of its text must not depend on what was measured before, and an opened font remembers. */
  readonly open: () => Readonly<Record<Face, Font>>;
}

function openFaces(files: FontFiles): Readonly<Record<Face, Font>> {
  return { serif: create(files.serif), serifBold: create(files.serifBold), sans: create(files.sans) };
}

/** The fonts of the pages from their files. @throws when a file is no TrueType font */
export function openFonts(files: FontFiles): FontSet {
  const faces = openFaces(files);
  const widths: Record<Face, Map<string, number>> = { serif: new Map(), serifBold: new Map(), sans: new Map() };
  return {
    width: (face, text) => {
      const known = widths[face].get(text);
      if (known !== undefined) return known;
      const width = faces[face].layout(text).advanceWidth / faces[face].unitsPerEm;
      widths[face].set(text, width);
      return width;
    },
    has: (face, codePoint) => faces[face].hasGlyphForCodePoint(codePoint),
    open: () => openFaces(files),
  };
}
