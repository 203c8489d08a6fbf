import { flowCollection, isBracket } from './plain-flow.ts';
import {
  COLON,
  DASH,
  enter,
  expectLineEnd,
  isBlank,
  isGap,
  LONGEST_KEY,
  nextLine,
  OUTSIDE,
  skipSpaces,
  startScan,
  type Scan,
} from './plain-scan.ts';
import { isQuote, plainText, quotedText, textNode, type ScannedText } from './plain-text.ts';
import type { ListNode, MapEntry, MapNode, SourceNode } from './source-tree.ts';

/** What was read; `root` is null for a text of comments only. */
export interface PlainYaml {
  readonly root: SourceNode | null;
}

/**
 * Reads the plain YAML that nearly every record is written in, ten times as fast as the full parser and with the same result.
 * Null for whatever it is not sure of: what is faulty, and what is right but rare. The full parser has the word there.
 */
export function plainYaml(text: string): PlainYaml | null {
  try {
    const scan = startScan(text);
    if (scan.indent === -1) return { root: null };
    const root = block(scan, -1);
    return scan.indent === -1 && root.type !== 'text' ? { root } : null;
  } catch (error) {
    if (error === OUTSIDE) return null;
    throw error;
  }
}

/** The map, list or bracketed value that begins on this line. */
function block(scan: Scan, outerIndent: number): SourceNode {
  enter(scan);
  const node = blockNode(scan, outerIndent);
  // What follows must stand under something that is still open.
  if (scan.indent > outerIndent) throw OUTSIDE;
  scan.depth -= 1;
  return node;
}

function blockNode(scan: Scan, outerIndent: number): SourceNode {
  if (isDash(scan, scan.start)) return list(scan);
  if (!isBracket(scan.text.charCodeAt(scan.start))) return map(scan);
  return inline(scan, scan.start, outerIndent);
}

function isDash(scan: Scan, offset: number): boolean {
  return scan.text.charCodeAt(offset) === DASH && isGap(scan, offset + 1);
}

function map(scan: Scan): MapNode {
  const { indent, start: offset } = scan;
  const entries: MapEntry[] = [];
  const keys = new Set<string>();
  while (scan.indent === indent) {
    const keyOffset = scan.start;
    const key = blockKey(scan, keyOffset);
    if (key === null || keys.has(key.text)) throw OUTSIDE;
    keys.add(key.text);
    entries.push({ key: key.text, keyOffset, value: mapValue(scan, key.end, indent, keyOffset) });
  }
  if (scan.indent > indent) throw OUTSIDE;
  return { type: 'map', entries, offset };
}

/** The key at an offset, `end` being behind its colon; null if no key stands there. */
function blockKey(scan: Scan, offset: number): ScannedText | null {
  const key = isQuote(scan.text.charCodeAt(offset)) ? quotedText(scan, offset) : plainText(scan, offset, false);
  const colon = skipSpaces(scan, key.end);
  if (scan.text.charCodeAt(colon) !== COLON || colon >= scan.lineEnd || !isGap(scan, colon + 1)) return null;
  if (key.text === '' || colon - offset > LONGEST_KEY) throw OUTSIDE;
  return { text: key.text, end: colon + 1 };
}

function mapValue(scan: Scan, offset: number, indent: number, keyOffset: number): SourceNode {
  const at = skipSpaces(scan, offset);
  if (!isBlank(scan, at)) return inline(scan, at, indent);
  nextLine(scan);
  if (scan.indent > indent) return block(scan, indent);
  // The dashes of a list may stand right under the key.
  if (scan.indent === indent && isDash(scan, scan.start)) return list(scan);
  return { type: 'text', text: '', plain: true, offset: keyOffset };
}

function list(scan: Scan): ListNode {
  const { indent, start: offset } = scan;
  const items: SourceNode[] = [];
  while (scan.indent === indent && isDash(scan, scan.start)) items.push(listItem(scan, indent));
  if (scan.indent > indent) throw OUTSIDE;
  return { type: 'list', items, offset };
}

function listItem(scan: Scan, indent: number): SourceNode {
  const at = skipSpaces(scan, scan.start + 1);
  if (isBlank(scan, at)) {
    nextLine(scan);
    if (scan.indent <= indent) throw OUTSIDE;
    return block(scan, indent);
  }
  const isNested = isDash(scan, at) || (!isBracket(scan.text.charCodeAt(at)) && blockKey(scan, at) !== null);
  if (!isNested) return inline(scan, at, indent);
  scan.start = at;
  scan.indent = at - scan.lineStart;
  return block(scan, indent);
}

/** A value that begins behind its key or dash, and the end of its line. */
function inline(scan: Scan, offset: number, indent: number): SourceNode {
  const sign = scan.text.charCodeAt(offset);
  const { node, end } = isBracket(sign)
    ? flowCollection(scan, offset, indent)
    : inlineText(scan, offset, isQuote(sign));
  expectLineEnd(scan, end);
  nextLine(scan);
  // A text that goes on in the next line is the full parser's.
  if (scan.indent > indent) throw OUTSIDE;
  return node;
}

function inlineText(scan: Scan, offset: number, quoted: boolean): { readonly node: SourceNode; readonly end: number } {
  const value = quoted ? quotedText(scan, offset) : plainText(scan, offset, false);
  return { node: textNode(value, offset, !quoted), end: quoted ? value.end : offset + value.text.length };
}
