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
  /** Number of the glyph that shows a code point in a face; signs that look the same may share one. */
  readonly glyph: (face: Face, codePoint: number) => number;
  /** Opens the faces for one document. What a document says of its text must not depend on what was measured before, and an opened font remembers. */
  readonly open: () => Readonly<Record<Face, Font>>;
}

/** Signs whose width depends on their neighbours, such as letters with what stands among them; all others are measured one by one. */
const PIECES =
  /[—―…⋯]+|[!-~]*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}][!-~\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]*|./gsu;

function openFaces(files: FontFiles): Readonly<Record<Face, Font>> {
  return { serif: create(files.serif), serifBold: create(files.serifBold), sans: create(files.sans) };
}

/** A function that gives each key the same answer without asking twice. */
function remembered<Key, Answer>(answer: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = answer(key);
    known.set(key, found);
    return found;
  };
}

/** What measuring asks of one face, each question put to the font once. */
function measured(font: Font): {
  readonly width: (text: string) => number;
  readonly has: (codePoint: number) => boolean;
  readonly glyph: (codePoint: number) => number;
} {
  const piece = remembered((text: string) => {
    const alone = text.length === 1 ? font.glyphForCodePoint(text.charCodeAt(0)) : font.layout(text);
    return alone.advanceWidth / font.unitsPerEm;
  });
  const has = remembered((codePoint: number) => font.hasGlyphForCodePoint(codePoint));
  const glyph = remembered((codePoint: number) => font.glyphForCodePoint(codePoint).id);
  return { width: (text) => (text.match(PIECES) ?? []).reduce((sum, part) => sum + piece(part), 0), has, glyph };
}

/** The fonts of the pages from their files. @throws when a file is no TrueType font */
export function openFonts(files: FontFiles): FontSet {
  const open = openFaces(files);
  const faces = { serif: measured(open.serif), serifBold: measured(open.serifBold), sans: measured(open.sans) };
  return {
    width: (face, text) => faces[face].width(text),
    has: (face, codePoint) => faces[face].has(codePoint),
    glyph: (face, codePoint) => faces[face].glyph(codePoint),
    open: () => openFaces(files),
  };
}
