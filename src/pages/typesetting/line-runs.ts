import type { FontSet } from './fonts.ts';
import { type Stretch, stretchesOf } from './justify.ts';
import { runWidth, signs, textWidth } from './measure.ts';
import type { TextStyle } from './measure.ts';
import { edgesOf, HALF, squeezedAt } from './punctuation.ts';
import { runsOf } from './runs.ts';
import type { Run } from './runs.ts';
import { points } from './units.ts';

/** A run of a line: where it begins, in pt from the line's left end, and what follows each of its signs. */
export interface PlacedRun {
  readonly run: Run;
  readonly at: number;
  readonly tracking: number;
  /** A mark of punctuation that takes half a square, for the other half is taken out between it and the next. */
  readonly half: boolean;
}

/** pt: a line that lacks no more is as wide as it is to be. */
const NOTHING = 1e-6;

/** The runs of a settable line, marks of punctuation squeezed where they meet. `spread` sets it to a width in mm, the ink of marks flush with its edges. */
export function lineRuns(fonts: FontSet, line: string, style: TextStyle, spread?: number): readonly PlacedRun[] {
  const edges = spread === undefined ? { left: 0, right: 0 } : edgesOf(fonts, line, style.face);
  const ink = points(textWidth(fonts, line, style)) - (edges.left + edges.right) * style.size;
  const lacks = spread === undefined ? 0 : points(spread) - ink;
  const stretches = (Math.abs(lacks) < NOTHING ? null : stretchesOf(line)) ?? [{ text: line, within: 0, after: 0 }];
  const runs: PlacedRun[] = [];
  let at = -edges.left * style.size;
  for (const { text, within, after, half } of partedAt(stretches, squeezedAt(fonts, line, style.face))) {
    const tracking = style.tracking + within * lacks;
    for (const run of runsOf(fonts, text, style.face)) {
      runs.push({ run, at, tracking, half });
      at += (half ? HALF : runWidth(fonts, run)) * style.size + signs(run) * tracking;
    }
    at += (after - within) * lacks;
  }
  return runs;
}

/** A stretch or a part of one. */
interface Part extends Stretch {
  readonly half: boolean;
}

/** Stretches of a line with each mark apart that takes half a square: those before the places given, counted in UTF-16 units. */
function partedAt(stretches: readonly Stretch[], places: readonly number[]): readonly Part[] {
  const cuts = [...new Set(places.flatMap((place) => [place - 1, place]))];
  let from = 0;
  return stretches.flatMap(({ text, within, after }) => {
    const begin = from;
    from += text.length;
    const starts = [begin, ...cuts.filter((cut) => cut > begin && cut < from)];
    return starts.map((start, index): Part => {
      const end = starts[index + 1] ?? from;
      const part = text.slice(start - begin, end - begin);
      return { text: part, within, after: end === from ? after : within, half: places.includes(end) };
    });
  });
}
