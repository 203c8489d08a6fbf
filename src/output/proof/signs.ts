import type { Face, FontSet } from '../../pages/typesetting/fonts.ts';
import { codeOf, runsOf, settable } from '../../pages/typesetting/runs.ts';

const SPACES = /[\p{Z}\s]+/gu;

/**
 * What can be told of a text from a page that shows it: its signs without spaces, each as the glyph that shows it. Signs that share a glyph are
 * one there (⽂ and 文), and one that no font has stands as its code.
 */
export function signsOf(fonts: FontSet, text: string, face: Face): readonly string[] {
  const bare = settable(text).normalize('NFC').replaceAll(SPACES, '');
  return runsOf(fonts, bare, face).flatMap((run) => {
    if (run.face === null) return signsOf(fonts, codeOf(run.codePoint), face);
    const { face: set, text: signs } = run;
    return [...signs].map((sign) => `${set} ${fonts.glyph(set, sign.codePointAt(0) ?? 0)}`);
  });
}
