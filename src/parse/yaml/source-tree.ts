import type { Fix, TextEdit } from '../../model/fix.ts';
import type { Place, PlaceOf, Pointer } from '../../model/place.ts';
import type { SourceText } from '../source-text.ts';

/** A value as it stands in a YAML file: every scalar is text. Offsets count from the start of the file's text. */
export type SourceNode = TextNode | MapNode | ListNode;

export interface TextNode {
  readonly type: 'text';
  readonly text: string;
  /** Neither quoted nor a block: `null` means nothing, `"null"` means the word. */
  readonly plain: boolean;
  readonly offset: number;
}

export interface MapNode {
  readonly type: 'map';
  readonly entries: readonly MapEntry[];
  readonly offset: number;
}

export interface MapEntry {
  readonly key: string;
  readonly keyOffset: number;
  readonly value: SourceNode;
}

export interface ListNode {
  readonly type: 'list';
  readonly items: readonly SourceNode[];
  readonly offset: number;
}

/** A YAML file that could be read. */
export interface SourceDocument {
  readonly source: SourceText;
  readonly root: SourceNode;
  /** Place of a value. */
  readonly placeOf: PlaceOf;
  /** Place of the key that a value stands under; of the value itself if it stands under none. */
  readonly keyPlaceOf: PlaceOf;
}

/** The tree of a file, its places found by pointer. */
export function sourceDocument(source: SourceText, root: SourceNode): SourceDocument {
  return {
    source,
    root,
    placeOf: (pointer) => source.placeAt(follow(root, pointer).value),
    keyPlaceOf: (pointer): Place => source.placeAt(follow(root, pointer).key),
  };
}

/** The value under a key of a map; null if there is none. */
export function valueUnder(node: SourceNode, key: string): SourceNode | null {
  if (node.type !== 'map') return null;
  return node.entries.find((entry) => entry.key === key)?.value ?? null;
}

/** The text under a key of a map; null if there is none or it is no text. */
export function textUnder(node: SourceNode, key: string): string | null {
  const value = valueUnder(node, key);
  return value?.type === 'text' ? value.text : null;
}

/** Offsets of a pointer's value and key, or of the nearest ancestor that exists. */
function follow(root: SourceNode, pointer: Pointer): { readonly value: number; readonly key: number } {
  let node = root;
  let key = root.offset;
  for (const step of pointer) {
    if (node.type === 'list' && typeof step === 'number') {
      const item = node.items[step];
      if (item === undefined) break;
      node = item;
      key = item.offset;
    } else {
      const entry: MapEntry | undefined =
        node.type === 'map' ? node.entries.find((each) => each.key === step) : undefined;
      if (entry === undefined) break;
      node = entry.value;
      key = entry.keyOffset;
    }
  }
  return { value: node.offset, key };
}

/** The node at a pointer; null if there is none. */
export function nodeAt(root: SourceNode, pointer: Pointer): SourceNode | null {
  let node: SourceNode | null = root;
  for (const step of pointer) {
    if (node?.type === 'list' && typeof step === 'number') node = node.items[step] ?? null;
    else node = node === null ? null : valueUnder(node, String(step));
  }
  return node;
}

/** Where the characters of a text stand, its quotes left out; null where they are written otherwise than they read (escapes, several lines). */
export function typedRange(
  { text, offset }: Pick<TextNode, 'text' | 'offset'>,
  source: SourceText,
): Pick<TextEdit, 'start' | 'end'> | null {
  const start = /["']/.test(source.text.charAt(offset)) && !source.text.startsWith(text, offset) ? offset + 1 : offset;
  return source.text.startsWith(text, start) ? { start, end: start + text.length } : null;
}

/** The offset of a `#` with no space behind it that ends an unquoted text and so makes a comment of the rest; null if none does. */
export function hashBehind({ text, plain, offset }: TextNode, source: SourceText): number | null {
  if (!plain || !source.text.startsWith(text, offset)) return null;
  const behind = /^[ \t]+#(?![\s#!=-])/.exec(source.text.slice(offset + text.length, offset + text.length + 80));
  return behind === null ? null : offset + text.length + behind[0].length - 1;
}

/** The offset of a `#` with no space behind it that stands where the value of a key was to stand, so that nothing is left of it; null if none does. */
export function hashInPlaceOf(
  { offset }: TextNode,
  key: string | number | undefined,
  source: SourceText,
): number | null {
  const rest = source.text.slice(offset, offset + 120);
  if (typeof key !== 'string' || !rest.startsWith(key)) return null;
  const head = /^[^\n\r:]*:[ \t]+#(?!\s)/.exec(rest)?.[0];
  return head === undefined ? null : offset + head.length - 1;
}

/** Changes of a file's text as a fix; none when there are no changes. */
export function fixOf(source: SourceText, edits: readonly TextEdit[]): Fix | undefined {
  return edits.length === 0 ? undefined : { path: source.path, edits: edits.map(source.editOf), toUtf8: false };
}
