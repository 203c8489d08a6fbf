import stringWidth from 'string-width';
import type { Finding } from '../model/finding.ts';

/** Spaces a tab is shown as. */
const TAB = '    ';
const CUT = '…';

/**
 * The line a finding points at and a caret under its column, right after Chinese text too; a long line is shown around the column. Nothing where no
 * line is known.
 * @param width terminal columns the frame may take
 */
export function frameLines({ excerpt, place }: Finding, width: number): readonly string[] {
  if (excerpt === undefined || place === null || place.line === null) return [];
  const gutter = `${place.line} | `;
  const signs = [...excerpt];
  const at = place.column === null ? null : Math.min(place.column - 1, signs.length);
  const window = shownAround(signs, at ?? 0, width - gutter.length);
  const line = `${gutter}${window.before}${window.behind}`.trimEnd();
  if (at === null) return [line];
  const indent = ' '.repeat(gutter.length - 2);
  return [line, `${indent}| ${' '.repeat(stringWidth(window.before))}^`];
}

/** What of a line fits before and behind a place. */
function shownAround(
  signs: readonly string[],
  at: number,
  width: number,
): { readonly before: string; readonly behind: string } {
  const whole = { before: signs.slice(0, at).map(visible).join(''), behind: signs.slice(at).map(visible).join('') };
  if (stringWidth(whole.before + whole.behind) <= width) return whole;
  const half = Math.floor(width * 0.6);
  const before = stringWidth(whole.before) <= half ? whole.before : `${CUT}${tail(whole.before, half - 2)}`;
  const room = width - stringWidth(before);
  const behind = stringWidth(whole.behind) <= room ? whole.behind : `${head(whole.behind, room - 2)}${CUT}`;
  return { before, behind };
}

function visible(sign: string): string {
  if (sign === '\t') return TAB;
  return /[\p{Cc}\p{Cf}]/u.test(sign) ? '·' : sign;
}

function head(text: string, width: number): string {
  let kept = '';
  for (const sign of text) {
    if (stringWidth(kept + sign) > width) break;
    kept += sign;
  }
  return kept;
}

function tail(text: string, width: number): string {
  let kept = '';
  for (const sign of [...text].toReversed()) {
    if (stringWidth(sign + kept) > width) break;
    kept = sign + kept;
  }
  return kept;
}
