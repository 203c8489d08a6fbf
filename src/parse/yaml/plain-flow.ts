import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  enter,
  isGap,
  LONGEST_KEY,
  OPEN_BRACE,
  OPEN_BRACKET,
  OUTSIDE,
  physicalLine,
  skipSpaces,
  type Scan,
} from './plain-scan.ts';
import { isQuote, plainText, quotedText, textNode } from './plain-text.ts';
import type { ListNode, MapEntry, MapNode, SourceNode } from './source-tree.ts';

/** A value in brackets and the offset behind it. */
export interface ScannedNode<Node extends SourceNode = SourceNode> {
  readonly node: Node;
  readonly end: number;
}

export function isBracket(sign: number): boolean {
  return sign === OPEN_BRACKET || sign === OPEN_BRACE;
}

/**
 * A list or map in brackets, which may run over lines that are indented more than what it belongs to. Leaves the scan on its last line.
 * @throws OUTSIDE
 */
export function flowCollection(scan: Scan, offset: number, outerIndent: number): ScannedNode {
  enter(scan);
  const scanned =
    scan.text.charCodeAt(offset) === OPEN_BRACKET
      ? flowList(scan, offset, outerIndent)
      : flowMap(scan, offset, outerIndent);
  scan.depth -= 1;
  return scanned;
}

function flowList(scan: Scan, offset: number, outerIndent: number): ScannedNode<ListNode> {
  const items: SourceNode[] = [];
  let at = next(scan, offset + 1, outerIndent);
  while (scan.text.charCodeAt(at) !== CLOSE_BRACKET) {
    const item = flowValue(scan, at, outerIndent);
    items.push(item.node);
    at = behindComma(scan, item.end, outerIndent, CLOSE_BRACKET);
  }
  return { node: { type: 'list', items, offset }, end: at + 1 };
}

function flowMap(scan: Scan, offset: number, outerIndent: number): ScannedNode<MapNode> {
  const entries: MapEntry[] = [];
  let at = next(scan, offset + 1, outerIndent);
  while (scan.text.charCodeAt(at) !== CLOSE_BRACE) {
    const keyOffset = at;
    const key = isQuote(scan.text.charCodeAt(at)) ? quotedText(scan, at) : plainText(scan, at, true);
    const colon = skipSpaces(scan, key.end);
    if (scan.text.charCodeAt(colon) !== COLON || !isGap(scan, colon + 1) || colon - keyOffset > LONGEST_KEY)
      throw OUTSIDE;
    if (key.text === '' || entries.some((entry) => entry.key === key.text)) throw OUTSIDE;
    const valueOffset = skipSpaces(scan, colon + 1);
    if (valueOffset >= scan.lineEnd) throw OUTSIDE;
    const value = flowValue(scan, valueOffset, outerIndent);
    entries.push({ key: key.text, keyOffset, value: value.node });
    at = behindComma(scan, value.end, outerIndent, CLOSE_BRACE);
  }
  return { node: { type: 'map', entries, offset }, end: at + 1 };
}

function flowValue(scan: Scan, offset: number, outerIndent: number): ScannedNode {
  const sign = scan.text.charCodeAt(offset);
  if (isBracket(sign)) return flowCollection(scan, offset, outerIndent);
  const quoted = isQuote(sign);
  const value = quoted ? quotedText(scan, offset) : plainText(scan, offset, true);
  return { node: textNode(value, offset, !quoted), end: value.end };
}

/** The offset of the next value or of the closing bracket. */
function behindComma(scan: Scan, offset: number, outerIndent: number, close: number): number {
  const at = next(scan, offset, outerIndent);
  const sign = scan.text.charCodeAt(at);
  if (sign === close) return at;
  if (sign !== COMMA) throw OUTSIDE;
  return next(scan, at + 1, outerIndent);
}

/** The next character that is no space, if need be on the next line. */
function next(scan: Scan, offset: number, outerIndent: number): number {
  const at = skipSpaces(scan, offset);
  if (at < scan.lineEnd) return at;
  if (!physicalLine(scan) || scan.start === scan.lineEnd || scan.indent <= outerIndent) throw OUTSIDE;
  return scan.start;
}
