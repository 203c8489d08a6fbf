import type { Face, FontSet } from './fonts.ts';

/** A stretch of text in one face, or a code point that no face has. */
export type Run = { readonly face: Face; readonly text: string } | { readonly face: null; readonly codePoint: number };

/** Which faces are tried for a text set in one of them: of the same kind first. */
const fallbacks: Readonly<Record<Face, readonly Face[]>> = {
  serif: ['serif', 'spareSerif', 'sans', 'spareSans'],
  serifBold: ['serifBold', 'spareSerifBold', 'serif', 'spareSerif', 'sans', 'spareSans'],
  sans: ['sans', 'spareSans', 'serif', 'spareSerif'],
  spareSerif: ['spareSerif', 'spareSans'],
  spareSerifBold: ['spareSerifBold', 'spareSerif', 'spareSans'],
  spareSans: ['spareSans', 'spareSerif'],
};

const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const SPACES = /\p{Zs}/u;

/** A text as it is set: one line, without signs that have no ink and no width. */
export function settable(text: string): string {
  return text.replaceAll(BREAKS, ' ').replaceAll(INVISIBLE, '');
}

/** The face in which a code point is set; null when none has it. */
export function faceFor(fonts: FontSet, wanted: Face, codePoint: number): Face | null {
  return fallbacks[wanted].find((face) => fonts.has(face, codePoint)) ?? null;
}

/** A settable text in stretches of one face each. */
export function runsOf(fonts: FontSet, text: string, wanted: Face): readonly Run[] {
  const runs: Run[] = [];
  for (const written of text) {
    const codePoint = written.codePointAt(0) ?? 0;
    const face = faceFor(fonts, wanted, codePoint);
    const last = runs.at(-1);
    if (face === null && !SPACES.test(written)) runs.push({ face: null, codePoint });
    else if (last !== undefined && last.face !== null && last.face === (face ?? wanted))
      runs[runs.length - 1] = { face: last.face, text: last.text + (face === null ? ' ' : written) };
    else runs.push({ face: face ?? wanted, text: face === null ? ' ' : written });
  }
  return runs;
}

/** The characters of a text that no face can print, each once, in order. */
export function unprintable(fonts: FontSet, text: string): readonly string[] {
  const missing = runsOf(fonts, settable(text), 'serif').flatMap((run) => (run.face === null ? [run.codePoint] : []));
  return [...new Set(missing)].map((codePoint) => String.fromCodePoint(codePoint));
}

/** What stands in the box drawn for a code point that no face has. */
export function codeOf(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
