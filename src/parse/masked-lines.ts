import stringWidth from 'string-width';
import { shapes } from './generated/validators.js';
import type { Shape } from './shape.ts';

/** Keys whose values are about people, and all keys there are. */
const KEYS: { readonly personal: ReadonlySet<string>; readonly known: ReadonlySet<string> } = (() => {
  const personal = new Set<string>();
  const known = new Set<string>();
  const collect = (shape: Shape, inherited: boolean): void => {
    const isPersonal = inherited || shape.personal === true;
    for (const [key, inner] of Object.entries(shape.properties ?? {})) {
      known.add(key);
      if (isPersonal || inner.personal === true || inner.items?.personal === true) personal.add(key);
      collect(inner, isPersonal);
    }
    for (const inner of [shape.items, shape.values]) if (inner !== undefined) collect(inner, isPersonal);
  };
  for (const shape of [shapes.record, shapes.archive, shapes.waivers]) collect(shape, false);
  return { personal, known };
})();

const KEY = /(?:^|[\s{,，[-])["']?([\p{L}][\p{L}\w-]*)["']?\s*[:：]/gu;
/** Numbers of people: ID, phone, registration; eight digits that are a day are none. */
const LONG_NUMBER =
  /(?<![\d０-９])(?!(?:19|20)\d{6}(?!\d))[\d０-９]{7,}[Xx]?|(?<!\d)1\d{2}[ -]\d{4}[ -]\d{4}|(?<!\d)0\d{2,3}[ -]\d{7,8}/g;

/**
 * A line of a file as it may be shown: what is about people, or may be, is starred, sign by sign so that columns stay.
 * @param lines the lines of the file
 * @param index of the line, from 0
 */
export function maskedLine(lines: readonly string[], index: number): string {
  const line = lines[index] ?? '';
  const keys = [...line.matchAll(KEY)];
  const first = keys[0];
  const start = first === undefined ? line.length : first.index;
  const head = hidesText(keyBefore(lines, index)) ? starred(line.slice(0, start)) : line.slice(0, start);
  const body = keys.map((match, at) => {
    const end = keys[at + 1]?.index ?? line.length;
    const value = line.slice(match.index + match[0].length, end);
    return match[0] + (hidesText(match[1] ?? null) ? starred(value) : value);
  });
  return [head, ...body].join('').replaceAll(LONG_NUMBER, starred);
}

/** True for text under a key that is about people, or that nobody knows. */
function hidesText(key: string | null): boolean {
  return key !== null && (KEYS.personal.has(key) || !KEYS.known.has(key));
}

/** The last key that stands before a line; entries of a list, and what a text goes on with, belong to it. */
function keyBefore(lines: readonly string[], index: number): string | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const key = [...(lines[at] ?? '').matchAll(KEY)].at(-1)?.[1];
    if (key !== undefined) return key;
  }
  return null;
}

/** Letters and digits as stars of their width; signs and spaces stay, for it is they that are most often wrong. */
function starred(text: string): string {
  return text.replaceAll(/[\p{L}\p{N}\p{M}\p{So}]/gu, (sign) => (stringWidth(sign) === 2 ? '＊' : '*'));
}
