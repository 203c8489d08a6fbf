import stringWidth from 'string-width';
import { shapes } from './generated/validators.js';
import type { Shape } from './schema/shape.ts';

/** Keys whose values are about people, all keys there are, and those under which the user makes up keys (figures, pages of sections). */
const KEYS: Readonly<Record<'personal' | 'known' | 'open', ReadonlySet<string>>> = (() => {
  const personal = new Set<string>();
  const known = new Set<string>();
  const open = new Set<string>();
  const collect = (shape: Shape, inherited: boolean): void => {
    const isPersonal = inherited || shape.personal === true;
    for (const [key, inner] of Object.entries(shape.properties ?? {})) {
      known.add(key);
      if (isPersonal || inner.personal === true || inner.items?.personal === true) personal.add(key);
      else if (inner.values !== undefined) open.add(key);
      collect(inner, isPersonal);
    }
    for (const inner of [shape.items, shape.values]) if (inner !== undefined) collect(inner, isPersonal);
  };
  for (const shape of [shapes.record, shapes.archive, shapes.waivers]) collect(shape, false);
  return { personal, known, open };
})();

const KEY = /(?:^|[\s{,，[-])["']?([\p{L}][\p{L}\w-]*)["']?\s*[:：]/gu;
/** A figure or a page: too short to be the number of a person. */
const SHORT_NUMBER = /^\s*["']?\d[\d.,]{0,5}["']?[\s,}]*$/;
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
    const isFigure =
      SHORT_NUMBER.test(value) &&
      isMadeUp(
        keys.slice(0, at + 1).map((each) => each[1] ?? ''),
        lines,
        index,
      );
    return match[0] + (hidesText(match[1] ?? null) && !isFigure ? starred(value) : value);
  });
  return [head, ...body].join('').replaceAll(LONG_NUMBER, starred);
}

/** A text with numbers of people starred; what is `personal` keeps its first sign. */
export function maskedText(text: string, personal: boolean): string {
  if (!personal) return text.replaceAll(LONG_NUMBER, starred);
  const [first = '', ...rest] = text;
  return `${first}${starred(rest.join(''))}`;
}

/** True for text under a key that is about people, or that nobody knows. */
function hidesText(key: string | null): boolean {
  return key !== null && (KEYS.personal.has(key) || !KEYS.known.has(key));
}

/** True for a key nobody knows under one where users make up keys of their own. */
function isMadeUp(keys: readonly string[], lines: readonly string[], index: number): boolean {
  const above = keys.findLast((key) => KEYS.known.has(key)) ?? knownKeyBefore(lines, index);
  return !KEYS.known.has(keys.at(-1) ?? '') && above !== null && KEYS.open.has(above);
}

/** The last key before a line that is known, past those that users make up. */
function knownKeyBefore(lines: readonly string[], index: number): string | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const key = [...(lines[at] ?? '').matchAll(KEY)]
      .map((match) => match[1] ?? '')
      .findLast((each) => KEYS.known.has(each));
    if (key !== undefined) return key;
  }
  return null;
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
