import type { Font } from 'fontkit';
import type { FontFiles } from '../../source/fonts.ts';
import { openFont, openFontFile } from './open-font.ts';

/** A face the pages are set in: 宋体, 小标宋, 黑体; `spare…` are the shipped ones where the community has its own. */
export type Face = MainFace | 'spareSerif' | 'spareSerifBold' | 'spareSans';

type MainFace = keyof FontFiles;

/** Bytes of the community's own font files, by the shipped faces they stand for. */
export type OwnFaces = Readonly<Partial<Record<MainFace, Uint8Array>>>;

/** The shipped face behind one of the community's own. */
const SPARES: Readonly<Record<MainFace, Face>> = {
  serif: 'spareSerif',
  serifBold: 'spareSerifBold',
  sans: 'spareSans',
};
const MAIN = ['serif', 'serifBold', 'sans'] as const;

/** The fonts the pages are set in: measured with, and opened anew for every document drawn. */
export interface FontSet {
  /** Width of a text in one face, in em. Every code point must be in that face. */
  readonly width: (face: Face, text: string) => number;
  /** True when the face has a glyph for a code point. */
  readonly has: (face: Face, codePoint: number) => boolean;
  /** Number of the glyph that shows a code point in a face; signs that look the same may share one. */
  readonly glyph: (face: Face, codePoint: number) => number;
  /** Which half of a square a sign leaves empty in a face; null when it has no square of its own or ink on both sides. */
  readonly emptyHalf: (face: Face, codePoint: number) => 'before' | 'after' | null;
  /** Opens the faces for one document. What a document says of its text must not depend on what was measured before, and an opened font remembers. */
  readonly open: () => OpenFaces;
}

/** Signs whose width depends on their neighbours, such as letters with what stands among them; all others are measured one by one. */
const PIECES =
  /[—―…⋯]+|[!-~]*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}][!-~\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]*|./gsu;

/** Spares only where they are wanted. */
type OpenFaces = Readonly<Partial<Record<Face, Font>> & Record<MainFace, Font>>;

function openFaces(files: FontFiles, own: OwnFaces): OpenFaces {
  const faceOf = (face: MainFace): Font => {
    const bytes = own[face];
    return bytes === undefined ? openFontFile(files[face]) : openFont(bytes);
  };
  const spares = MAIN.filter((face) => own[face] !== undefined).map((face) => [
    SPARES[face],
    openFontFile(files[face]),
  ]);
  return {
    serif: faceOf('serif'),
    serifBold: faceOf('serifBold'),
    sans: faceOf('sans'),
    ...Object.fromEntries(spares),
  };
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
  readonly emptyHalf: (codePoint: number) => 'before' | 'after' | null;
} {
  const piece = remembered((text: string) => {
    const alone = text.length === 1 ? font.glyphForCodePoint(text.charCodeAt(0)) : font.layout(text);
    return alone.advanceWidth / font.unitsPerEm;
  });
  const has = remembered((codePoint: number) => font.hasGlyphForCodePoint(codePoint));
  const glyph = remembered((codePoint: number) => font.glyphForCodePoint(codePoint).id);
  const emptyHalf = remembered((codePoint: number) => emptyHalfOf(font, codePoint));
  const width = (text: string): number => (text.match(PIECES) ?? []).reduce((sum, part) => sum + piece(part), 0);
  return { width, has, glyph, emptyHalf };
}

function emptyHalfOf(font: Font, codePoint: number): 'before' | 'after' | null {
  const { advanceWidth, bbox } = font.glyphForCodePoint(codePoint);
  if (advanceWidth !== font.unitsPerEm) return null;
  if (bbox.maxX <= advanceWidth / 2) return 'after';
  return bbox.minX >= advanceWidth / 2 ? 'before' : null;
}

/** The fonts of the pages: those shipped, and in their place what the community has of its own. @throws when a file is no font */
export function openFonts(files: FontFiles, own: OwnFaces = {}): FontSet {
  const open = openFaces(files, own);
  const faces = new Map(Object.entries(open).map(([face, font]) => [face, measured(font)]));
  return {
    width: (face, text) => faces.get(face)?.width(text) ?? 0,
    has: (face, codePoint) => faces.get(face)?.has(codePoint) ?? false,
    glyph: (face, codePoint) => faces.get(face)?.glyph(codePoint) ?? 0,
    emptyHalf: (face, codePoint) => faces.get(face)?.emptyHalf(codePoint) ?? null,
    open: () => openFaces(files, own),
  };
}

/** Names of fonts of one's own, for the package's description. */
export function ownFontNames(own: OwnFaces): readonly string[] {
  return MAIN.flatMap((face) => own[face] ?? []).map((bytes) => openFont(bytes).postscriptName);
}
