import type { Drawable } from './block.ts';
import { lineHeight, textStyle, textWidth } from './typesetting/measure.ts';
import type { TextStyle } from './typesetting/measure.ts';
import { settable } from './typesetting/runs.ts';
import type { Setting } from './typesetting/setting.ts';
import type { Area } from './side.ts';
import type { Tag } from './drawing/structure.ts';
import { millimetres } from './typesetting/units.ts';
import { wrap } from './typesetting/wrap.ts';

/** A stretch of a line that begins at a place of its grid. */
interface Stretch {
  readonly text: string;
  /** mm from the left edge of the area. */
  readonly left: number;
}

const TAB = 8;
/** Half a Chinese sign, the width of a letter in a typewritten line, in em. */
const UNIT = 0.5;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** Lines as typed: what stood under one another by spaces still does; a line too long goes on in the next. */
export function verbatimLines(setting: Setting, lines: readonly string[], area: Area): readonly Drawable[] {
  const style = textStyle('sans', setting.layout.text.verbatim, { leading: setting.layout.leading.body });
  const height = lineHeight(style);
  const tag: Tag = { type: 'P' };
  return lines.flatMap((line) =>
    stretchesOf(setting, line, style, area.width).map((stretches) => ({
      height,
      keep: false,
      draw: (canvas, top) => {
        const y = canvas.middle(top + height / 2, style);
        canvas.within(tag, () => {
          for (const { text, left } of stretches) canvas.line(text, area.left + left, y, style);
        });
      },
    })),
  );
}

/** A line in one or more, each of stretches; an empty line is one without. */
function stretchesOf(setting: Setting, line: string, style: TextStyle, width: number): readonly (readonly Stretch[])[] {
  const unit = millimetres(style.size) * UNIT;
  const placed: Stretch[] = [];
  let end = 0;
  for (const { text, units } of typed(line)) {
    const left = Math.max(units * unit, placed.length === 0 ? 0 : end + unit / 2);
    end = left + textWidth(setting.fonts, text, style);
    placed.push({ text, left });
  }
  if (end <= width) return [placed];
  const indent = Math.min(placed[0]?.left ?? 0, width / 2);
  const written = placed.map(({ text }) => text).join('  ');
  return wrap(setting.fonts, written, style, width - indent).map(({ text }) => [{ text, left: indent }]);
}

/** The stretches of a line between tabs or several spaces, with the half widths typed before each. */
function typed(line: string): readonly { readonly text: string; readonly units: number }[] {
  const stretches: { text: string; units: number }[] = [];
  let units = 0;
  for (const [piece] of line.matchAll(/\t|[ \u00a0]{2,}|^[ \u00a0]|(?:[^\t \u00a0]|[ \u00a0](?![ \u00a0\t]))+|./gu)) {
    if (piece === '\t') units = (Math.floor(units / TAB) + 1) * TAB;
    else if (piece.trim() === '' && !piece.includes('\u3000')) units += piece.length;
    else {
      const text = settable(piece);
      stretches.push({ text, units });
      for (const sign of text) units += WIDE.test(sign) || sign > '\uffff' ? 2 : 1;
    }
  }
  return stretches;
}
