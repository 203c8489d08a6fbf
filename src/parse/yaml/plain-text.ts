import { COLON, DASH, DOUBLE_QUOTE, HASH, isGap, OUTSIDE, SINGLE_QUOTE, SPACE, type Scan } from './plain-scan.ts';
import type { TextNode } from './source-tree.ts';

/** A text and the offset behind it. */
export interface ScannedText {
  readonly text: string;
  readonly end: number;
}

/** Signs that mean something at the beginning of a text: `-?:,[]{}#&*!|>'"%@` and the backquote. */
const INDICATORS: ReadonlySet<number> = new Set([...'-?:,[]{}#&*!|>\'"%@`'].map((sign) => sign.charCodeAt(0)));

const FLOW_SIGNS: ReadonlySet<number> = new Set([...',[]{}'].map((sign) => sign.charCodeAt(0)));

export function isQuote(sign: number): boolean {
  return sign === DOUBLE_QUOTE || sign === SINGLE_QUOTE;
}

/** A quoted text that ends on its line and needs no unescaping. @throws OUTSIDE */
export function quotedText({ text, lineEnd }: Scan, offset: number): ScannedText {
  const mark = text.charCodeAt(offset);
  const close = mark === DOUBLE_QUOTE ? text.indexOf('"', offset + 1) : closingApostrophe(text, offset + 1);
  if (close === -1 || close >= lineEnd) throw OUTSIDE;
  const inner = text.slice(offset + 1, close);
  if (mark === SINGLE_QUOTE) return { text: inner.replaceAll("''", "'"), end: close + 1 };
  if (inner.includes('\\')) throw OUTSIDE;
  return { text: inner, end: close + 1 };
}

/** Two apostrophes stand for one inside the text. */
function closingApostrophe(text: string, offset: number): number {
  let close = text.indexOf("'", offset);
  while (close !== -1 && text[close + 1] === "'") close = text.indexOf("'", close + 2);
  return close;
}

/** An unquoted text up to a colon and a gap, a comment or the end of the line; in brackets also up to their signs. @throws OUTSIDE */
export function plainText(scan: Scan, offset: number, inFlow: boolean): ScannedText {
  const { text, lineEnd } = scan;
  const first = text.charCodeAt(offset);
  if (INDICATORS.has(first) && !(first === DASH && isInside(scan, offset + 1, inFlow))) throw OUTSIDE;
  let at = offset + 1;
  while (at < lineEnd) {
    const sign = text.charCodeAt(at);
    if (sign === COLON && !isInside(scan, at + 1, inFlow)) break;
    if (sign === HASH && text.charCodeAt(at - 1) === SPACE) break;
    if (inFlow && FLOW_SIGNS.has(sign)) break;
    at += 1;
  }
  let end = at;
  while (text.charCodeAt(end - 1) === SPACE) end -= 1;
  return { text: text.slice(offset, end), end: at };
}

/** True if what stands at an offset continues a text. */
function isInside(scan: Scan, offset: number, inFlow: boolean): boolean {
  return !isGap(scan, offset) && !(inFlow && FLOW_SIGNS.has(scan.text.charCodeAt(offset)));
}

export function textNode({ text }: ScannedText, offset: number, plain: boolean): TextNode {
  return { type: 'text', text, plain, offset };
}
