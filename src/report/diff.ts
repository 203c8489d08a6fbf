import type { Language } from '../text/language.ts';
import { fixWords } from '../text/fix-words.ts';
import { styleFor } from './style.ts';

/** A file that fixes change, as its lines before and after; what is about people is starred in both. */
export interface ShownChange {
  readonly path: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** How it was stored, when it will be stored as UTF-8 from now on; null when that does not change. */
  readonly encoding: string | null;
}

/** Lines shown around a change. */
const AROUND = 1;

/** The changes as a unified diff, for reading: line numbers are those of the files, the characters that differ stand out. */
export function fixDiff(
  changes: readonly ShownChange[],
  { language, colour }: { readonly language: Language; readonly colour: boolean },
): string {
  const style = styleFor(colour);
  const lines = changes.flatMap(({ path, before, after, encoding }) => [
    style.heading(`--- ${path}`),
    style.heading(`+++ ${path}`),
    ...(encoding === null ? [] : [style.faint(`# ${fixWords[language].stored(encoding)}`)]),
    ...hunks(before, after).flatMap((hunk) => hunkLines(hunk, before, after, colour)),
  ]);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** First line and behind the last, from 0; fixes never add or take away a line. */
interface Hunk {
  readonly from: number;
  readonly to: number;
}

function hunks(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  const found: Hunk[] = [];
  for (const [index, line] of before.entries()) {
    if (line === after[index]) continue;
    const [from, to] = [Math.max(0, index - AROUND), Math.min(before.length, index + AROUND + 1)];
    const last = found.at(-1);
    if (last !== undefined && from <= last.to) found[found.length - 1] = { from: last.from, to };
    else found.push({ from, to });
  }
  return found;
}

function hunkLines({ from, to }: Hunk, before: readonly string[], after: readonly string[], colour: boolean): string[] {
  const style = styleFor(colour);
  const range = `${from + 1},${to - from}`;
  const lines = [style.faint(`@@ -${range} +${range} @@`)];
  let index = from;
  while (index < to) {
    const start = index;
    while (index < to && before[index] !== after[index]) index += 1;
    for (let at = start; at < index; at += 1) lines.push(changedLine('-', before[at] ?? '', after[at] ?? '', colour));
    for (let at = start; at < index; at += 1) lines.push(changedLine('+', after[at] ?? '', before[at] ?? '', colour));
    if (index < to) lines.push(` ${before[index] ?? ''}`);
    index += 1;
  }
  return lines;
}

/** A line of the diff, the stretch in which it differs from the other set off. */
function changedLine(sign: '-' | '+', line: string, other: string, colour: boolean): string {
  const { removed, added } = styleFor(colour);
  const paint = sign === '-' ? removed : added;
  const own = [...line];
  const others = [...other];
  let head = 0;
  while (head < own.length && head < others.length && own[head] === others[head]) head += 1;
  let tail = 0;
  const most = Math.min(own.length, others.length) - head;
  while (tail < most && own.at(-1 - tail) === others.at(-1 - tail)) tail += 1;
  const [first, middle, last] = [own.slice(0, head), own.slice(head, own.length - tail), own.slice(own.length - tail)];
  return `${paint(`${sign}${first.join('')}`, false)}${paint(middle.join(''), true)}${paint(last.join(''), false)}`;
}
