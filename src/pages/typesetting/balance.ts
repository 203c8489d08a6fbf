import { atomsOf } from './breaks.ts';
import type { FontSet } from './fonts.ts';
import { textWidth } from './measure.ts';
import type { TextStyle } from './measure.ts';
import type { Line } from './wrap.ts';
import { ready, wrap, wrapParagraphs } from './wrap.ts';

/** What it costs to break a title inside a word, after a word, after a pause; against the square of how much of a line stays empty. */
const COST = { inWord: 0.16, afterWord: 0.06, afterPause: 0 } as const;
const PAUSE = /[、，；：。）》」』”〕 \u3000]$/u;
/** Beyond this a title is no title, and trying all its breaks is not worth the time. */
const MOST_ATOMS = 120;

/** Places of a text, counted in UTF-16 units, where a word ends. */
function wordEnds(text: string): ReadonlySet<number> {
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text);
  return new Set(Array.from(words, ({ index, segment }) => index + segment.length));
}

/** One paragraph in no more lines than `wrap` gives, but of about the same width and broken between words where that can be: for titles and what else stands in the middle. */
export function wrapEvenly(fonts: FontSet, text: string, style: TextStyle, width: number): readonly Line[] {
  const plain = wrap(fonts, text, style, width);
  if (plain.length < 2) return plain;
  const { written } = ready(fonts, text, style, width);
  const atoms = atomsOf(fonts, written, style, width);
  if (atoms.length > MOST_ATOMS) return plain;
  const best = bestBreaks(fonts, atoms, style, width, plain.length);
  return best ?? plain;
}

/** One paragraph whose last line is no single sign where that can be. */
function wrapWithoutOrphan(...paragraph: Parameters<typeof wrap>): readonly Line[] {
  const plain = wrap(...paragraph);
  return plain.length > 1 && [...(plain.at(-1)?.text ?? '')].length === 1 ? wrapEvenly(...paragraph) : plain;
}

/** A name in parts with spaces between them: it breaks at the last of them where that takes at most one line more than breaking anywhere. */
export function wrapParts(fonts: FontSet, text: string, style: TextStyle, width: number): readonly Line[] {
  const plain = wrapParagraphs(fonts, text, style, width);
  if (plain.length < 2) return plain;
  const spaces = Array.from(text.matchAll(/[ \u3000]+/gu)).toReversed();
  const better = spaces
    .map(({ 0: space, index }) => `${text.slice(0, index)}\n${text.slice(index + space.length)}`)
    .map((parted) => wrapParagraphs(fonts, parted, style, width, wrapWithoutOrphan))
    .toSorted((one, other) => one.length - other.length)[0];
  return better === undefined || better.length > plain.length + 1 ? plain : better;
}

/** The cheapest way to set atoms in so many lines; null if there is none. */
function bestBreaks(
  fonts: FontSet,
  atoms: readonly string[],
  style: TextStyle,
  width: number,
  count: number,
): readonly Line[] | null {
  const ends = wordEnds(atoms.join(''));
  const offsets = atoms.map((_, at) => atoms.slice(0, at).join('').length);
  const even = Math.min(width, (textWidth(fonts, atoms.join(''), style) / count) * 1.02);
  const lineOf = (from: number, to: number): Line => {
    const line = atoms.slice(from, to).join('').trim();
    return { text: line, width: textWidth(fonts, line, style), last: to === atoms.length };
  };
  const costOf = ({ text, width: wide, last }: Line, to: number): number => {
    const place = last || PAUSE.test(text) ? 'afterPause' : ends.has(offsets[to] ?? 0) ? 'afterWord' : 'inWord';
    return ((even - wide) / even) ** 2 + COST[place];
  };
  // Of every number of lines the cheapest way to reach every atom.
  let reached: readonly (Way | null)[] = atoms.map(() => null);
  for (let line = 0; line < count; line += 1) {
    const starts = line === 0 ? [{ at: 0, cost: 0, lines: [] }] : reached.filter((way) => way !== null);
    const next: (Way | null)[] = [...atoms, ''].map(() => null);
    for (const { at, cost, lines } of starts) {
      for (let to = at + 1; to <= atoms.length; to += 1) {
        const set = lineOf(at, to);
        if (set.width > width) break;
        const sum = cost + costOf(set, to);
        const known = next[to];
        if (known === null || known === undefined || sum < known.cost)
          next[to] = { at: to, cost: sum, lines: [...lines, set] };
      }
    }
    reached = next;
  }
  return reached[atoms.length]?.lines ?? null;
}

/** Lines that end before an atom. */
interface Way {
  readonly at: number;
  readonly cost: number;
  readonly lines: readonly Line[];
}
