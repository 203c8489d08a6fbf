import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type ParsedNode,
  type Scalar,
} from 'yaml';
import type { MapEntry, SourceNode, TextNode } from './source-tree.ts';
import { explainFault, isBracketClosed, lineEnd, lineStart, sortFaults, type YamlFault } from './fault.ts';

/** The tree of a YAML text (null for comments only), or its faults. */
export type ParsedYaml = { readonly root: SourceNode | null } | { readonly faults: readonly YamlFault[] };

/** Parses any YAML, every scalar as text; aliases, tags and other versions of YAML are faults. */
export function fullYaml(text: string): ParsedYaml {
  const document = parseDocument(text, { schema: 'failsafe', version: '1.2', prettyErrors: false, logLevel: 'error' });
  const faults: YamlFault[] = [...document.errors, ...document.warnings].map((error) => explainFault(error, text));
  const { yaml } = document.directives;
  if (yaml.explicit === true && yaml.version !== '1.2') faults.push({ code: 'VERSION', offset: 0, key: null });
  const { contents } = document;
  const root = contents === null || isNothing(contents) ? null : convert(contents, faults, 0);
  if (root?.type === 'text' && root.plain) faults.push(...rootFaults(root.text, text, root.offset));
  return faults.length > 0
    ? { faults: sortFaults(faults.map((fault) => atSign(atOpening(fault, document, text), text))) }
    : { root };
}

/** Codes that a quotation mark or bracket left open gives rise to, at the far end of the text it swallows. */
const OPEN_ENDED: ReadonlySet<string> = new Set(['MISSING_CHAR', 'BAD_INDENT', 'UNEXPECTED_TOKEN']);

/** What is never closed is noticed at its far end, but belongs to where it was opened. */
function atOpening(fault: YamlFault, document: Document.Parsed, text: string): YamlFault {
  const { code, offset } = fault;
  if (!OPEN_ENDED.has(code) || offset === null) return fault;
  let opened: YamlFault | null = null;
  visit(document, (_key, node) => {
    if (!isNode(node) || !node.range || node.range[0] >= offset) return undefined;
    const [start] = node.range;
    if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range[1] >= offset && isOpen(node.range, text)) {
      opened = { code: 'UNCLOSED_QUOTE', offset: start, key: null };
    } else if (isCollection(node) && node.flow === true && !isBracketClosed(text, start)) {
      opened = { code: 'UNCLOSED_BRACKET', offset: start, key: null };
    }
    return opened === null ? undefined : visit.BREAK;
  });
  return opened ?? fault;
}

/** What a `&` or `!` begins is noticed at its key or its value, but the sign itself is at fault. */
function atSign(fault: YamlFault, text: string): YamlFault {
  if ((fault.code !== 'ALIAS' && fault.code !== 'TAG') || fault.offset === null) return fault;
  const start = lineStart(text, fault.offset);
  const sign = /(?<=^|[\s[{,])[&!*]/.exec(text.slice(start, lineEnd(text, fault.offset)));
  return sign === null ? fault : { ...fault, offset: start + sign.index };
}

function isOpen([start, end]: readonly [number, number, number], text: string): boolean {
  return end - start === 1 || text[end - 1] !== text[start];
}

/** `---` and comments only. */
function isNothing(node: ParsedNode): boolean {
  return isScalar(node) && node.source === '' && node.type === 'PLAIN' && node.tag === undefined;
}

/** A file that is one plain text is most often a record whose colons are full-width or lack the space behind them. */
function rootFaults(value: string, text: string, offset: number): readonly YamlFault[] {
  const fault = explainFault({ code: 'MULTILINE_IMPLICIT_KEY', pos: [offset, offset + value.length] }, text);
  return fault.code === 'MULTILINE_IMPLICIT_KEY' ? [] : [fault];
}

/** @param fallback where to point at for a value that has no characters of its own */
function convert(node: ParsedNode, faults: YamlFault[], fallback: number): SourceNode {
  const offset = node.range[0];
  if (isAlias(node)) {
    faults.push({ code: 'ALIAS', offset, key: null });
    return { type: 'text', text: '', plain: true, offset };
  }
  if (node.anchor !== undefined) faults.push({ code: 'ALIAS', offset: fallback, key: null });
  if (node.tag !== undefined) faults.push({ code: 'TAG', offset: fallback, key: null });
  if (isScalar(node)) return textNode(node, fallback);
  if (isSeq(node)) {
    return { type: 'list', offset, items: node.items.map((item) => convert(item, faults, item.range[0])) };
  }
  if (!isMap(node)) throw new Error('YAML knows no other nodes');
  const entries: MapEntry[] = node.items.map(({ key, value }) => {
    const keyOffset = key.range[0];
    if (!isScalar(key) || key.source === '') faults.push({ code: 'KEY_NOT_TEXT', offset: keyOffset, key: null });
    const name = isScalar(key) ? String(key.value) : '';
    if (value === null)
      return { key: name, keyOffset, value: { type: 'text', text: '', plain: true, offset: keyOffset } };
    return { key: name, keyOffset, value: convert(value, faults, keyOffset) };
  });
  return { type: 'map', offset, entries };
}

function textNode(node: Scalar.Parsed, fallback: number): TextNode {
  const plain = node.type === 'PLAIN';
  return {
    type: 'text',
    text: String(node.value),
    plain,
    offset: plain && node.source === '' ? fallback : node.range[0],
  };
}
