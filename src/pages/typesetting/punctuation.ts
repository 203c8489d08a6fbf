import type { Face, FontSet } from './fonts.ts';
import { faceFor } from './runs.ts';

/** What is taken out where marks of punctuation stand side by side or at the edge of a line: the empty half of a square, in em (CLREQ 3.1.6, 标点挤压). */
export const HALF = 0.5;

/** Marks that have a square of their own and fill half of it. */
const MARK = /[、。，．：；！？）〕】》〉」』〗］｝”’（〔【《〈「『〖［｛“‘]/u;
const PAIR = new RegExp(`${MARK.source}{2}`, 'u');

/** Which half of its square a mark leaves empty; null for what is no such mark in its face. */
function emptyHalf(fonts: FontSet, mark: string | undefined, face: Face): 'before' | 'after' | null {
  if (mark === undefined || !MARK.test(mark)) return null;
  const codePoint = mark.codePointAt(0) ?? 0;
  const set = faceFor(fonts, face, codePoint);
  return set === null ? null : fonts.emptyHalf(set, codePoint);
}

/** True when between two neighbours an empty half is taken out: beside a closing mark, and between two opening ones. */
export function isSqueezed(fonts: FontSet, before: string | undefined, after: string | undefined, face: Face): boolean {
  const next = emptyHalf(fonts, after, face);
  if (next === null) return false;
  const previous = emptyHalf(fonts, before, face);
  return previous === 'after' || (previous === 'before' && next === 'before');
}

/** The places of a text, counted in UTF-16 units, before which an empty half is taken out. */
export function squeezedAt(fonts: FontSet, text: string, face: Face): readonly number[] {
  if (!PAIR.test(text)) return [];
  return Array.from({ length: text.length }, (_, at) => at).filter((at) =>
    isSqueezed(fonts, text[at - 1], text[at], face),
  );
}

/** The empty halves at the edges of a line, in em: what is flush is the ink of its marks. */
export function edgesOf(fonts: FontSet, line: string, face: Face): { readonly left: number; readonly right: number } {
  return {
    left: emptyHalf(fonts, line[0], face) === 'before' ? HALF : 0,
    right: emptyHalf(fonts, line.at(-1), face) === 'after' ? HALF : 0,
  };
}
