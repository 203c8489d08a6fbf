import type { Font, FontCollection } from 'fontkit';

/** Why pages cannot be set in a font. */
export type FontFault =
  /** No TrueType or OpenType file, or a broken one. */
  | 'noFont'
  /** Its licence bits forbid embedding (OpenType OS/2 fsType). */
  | 'fontRestricted'
  /** They forbid embedding of a part. */
  | 'fontWholeOnly'
  /** It has no Chinese characters. */
  | 'fontWithoutChinese';

/** The most usual characters; a font for Chinese has them. */
const USUAL = '中文明城区卷年度社';
/** Faces of a collection that show Chinese in other than simplified shapes. */
const FOREIGN = /(?:jp|kr|tc|hk)(?:-|$)/i;

/** The face that is meant by a font file: of a collection the first with simplified shapes. */
export function mainFace(opened: Font | FontCollection): Font | null {
  if (!('fonts' in opened)) return opened;
  return opened.fonts.find(({ postscriptName }) => !FOREIGN.test(postscriptName)) ?? opened.fonts[0] ?? null;
}

/** What hinders setting pages in a font; null when nothing does. Characters that it lacks are taken from other fonts. */
export async function fontFault(bytes: Uint8Array): Promise<FontFault | null> {
  const { create } = await import('fontkit');
  try {
    const font = mainFace(create(bytes));
    if (font === null) return 'noFont';
    const points = [...USUAL].map((character) => character.codePointAt(0) ?? 0);
    return (
      rightsFault(font) ??
      (points.every((point) => font.hasGlyphForCodePoint(point)) ? trial(font, points) : 'fontWithoutChinese')
    );
  } catch {
    return 'noFont';
  }
}

function rightsFault(font: Font): FontFault | null {
  const rights = font['OS/2']?.fsType;
  // Where several bits of usage are set, the least restrictive holds (OpenType, OS/2 versions 0-2).
  const mayShow = rights?.viewOnly === true || rights?.editable === true;
  if ((rights?.noEmbedding === true && !mayShow) || rights?.bitmapOnly === true) return 'fontRestricted';
  return rights?.noSubsetting === true ? 'fontWholeOnly' : null;
}

/** Takes a few characters out, as every document does. @throws when the tables of the font lead nowhere */
function trial(font: Font, points: readonly number[]): FontFault | null {
  const subset = font.createSubset();
  for (const point of points) subset.includeGlyph(font.glyphForCodePoint(point).id);
  return subset.encode().length > 0 ? null : 'noFont';
}
