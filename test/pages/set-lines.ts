import type { Piece } from './drawing.ts';

/** A line of text as it stands on a side; pt from the lower left corner. */
export interface SetLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
}

/** Room between two pieces of one line, in em: less than between two cells, more than between two signs of a line that is spread. */
const GAP = 0.45;

/** The pieces of a side in lines, from the top, those of one height from the left. */
export function linesOf(pieces: readonly Piece[]): readonly SetLine[] {
  const lines: SetLine[] = [];
  for (const { text, x, y, width, height } of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const last = lines.at(-1);
    const follows = last !== undefined && Math.abs(last.y - y) < 0.3 && last.size === height;
    if (follows && x - last.right < GAP * height && x >= last.left)
      lines[lines.length - 1] = { ...last, text: last.text + text, right: x + width };
    else lines.push({ text, left: x, right: x + width, y, size: height });
  }
  return lines;
}

const NEVER_FIRST = /^[、。，；：！？）》〉」』】〕”’·…]/u;
const NEVER_LAST = /[（《〈「『【〔“‘]$/u;

/** Lines that begin or end with what may not stand there (避头尾); a sign alone is a bullet. */
export function wronglyBroken(lines: readonly SetLine[]): readonly string[] {
  return lines.flatMap(({ text }) =>
    [...text].length > 1 && (NEVER_FIRST.test(text) || NEVER_LAST.test(text.trimEnd())) ? [text] : [],
  );
}

/** Lines that come nearer to an edge of the paper than `margin` (pt). */
export function outside(
  lines: readonly SetLine[],
  { width, height }: { readonly width: number; readonly height: number },
  margin: number,
): readonly string[] {
  return lines.flatMap((line) => {
    const { left, right, y, size } = line;
    return left < margin || right > width - margin || y < margin || y + 0.8 * size > height - margin ? [line.text] : [];
  });
}

/** Part of the size that ink takes above the baseline (letters; Chinese signs) and below it; the last is what two lines may share, pt. */
const INK = { letters: 0.74, signs: 0.86, below: 0.1, shared: 0.2 } as const;

function topOf({ text, y, size }: SetLine): number {
  return y + (/\p{Script=Han}/u.test(text) ? INK.signs : INK.letters) * size;
}

/** Pairs of lines that lie over one another. */
export function overlapping(lines: readonly SetLine[]): readonly string[] {
  return lines.flatMap((one, at) =>
    lines.slice(at + 1).flatMap((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const upper = Math.min(topOf(one), topOf(other));
      const lower = Math.max(one.y - INK.below * one.size, other.y - INK.below * other.size);
      return across > INK.shared && upper - lower > INK.shared ? [`${one.text} | ${other.text}`] : [];
    }),
  );
}
