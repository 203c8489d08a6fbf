import type { Fix, TextEdit } from '../../model/fix.ts';
import type { Pointer } from '../../model/place.ts';
import type { SourceText } from '../source-text.ts';
import type { Shape } from './shape.ts';
import { fixOf, nodeAt, typedRange, type MapNode, type SourceDocument, type SourceNode } from '../yaml/source-tree.ts';
import { isSameWord } from '../suggest.ts';

interface Written {
  readonly document: SourceDocument;
}

/** A known key and what follows it without a gap: `name：甲`, `item:rules`, as one word inside braces. Null where no known key begins the word. */
export function gluedKey(word: string, { properties = {} }: Shape): { readonly key: string } | null {
  const key = /^([A-Za-z]+)[：:]./.exec(word)?.[1];
  return key !== undefined && Object.hasOwn(properties, key) ? { key } : null;
}

/** Puts a key into its own spelling, where only width, case, spaces, separators or its Chinese title set it apart from a key that is not there. */
export function keyFix(
  written: string,
  meant: string | null,
  parent: Pointer,
  { document, shape }: Written & { readonly shape: Shape },
): Fix | undefined {
  const map = nodeAt(document.root, parent);
  if (meant === null || map?.type !== 'map' || map.entries.some(({ key }) => key === meant)) return undefined;
  const entry = map.entries.find(({ key }) => key === written);
  const range = entry === undefined ? null : typedRange({ text: written, offset: entry.keyOffset }, document.source);
  if (range === null) return undefined;
  const glue = /^[A-Za-z]+([：:])/.exec(written);
  if (glue !== null && written.startsWith(meant)) {
    const at = range.start + meant.length;
    return fixOf(document.source, [{ start: at, end: at + 1, replacement: ': ' }]);
  }
  const title = titleOf(meant, parent, shape);
  const isSame = isSameWord(written, meant) || (title !== null && isSameWord(written, title));
  if (!isSame || mayBeIndented(written, map)) return undefined;
  return fixOf(document.source, [{ ...range, replacement: meant }]);
}

/** Behind a key left empty, a wide space may have been meant as indentation. */
function mayBeIndented(written: string, { entries }: MapNode): boolean {
  const before = entries[entries.findIndex(({ key }) => key === written) - 1]?.value;
  return written !== written.trimStart() && before?.type === 'text' && before.text === '';
}

function titleOf(key: string, parent: Pointer, root: Shape): string | null {
  let shape: Shape = root;
  for (const step of parent) shape = (typeof step === 'number' ? shape.items : shape.properties?.[step]) ?? {};
  return shape.properties?.[key]?.title ?? null;
}

/**
 * Mends a value whose writing alone is at fault: a choice in another width, brackets or a colon of full width, one text where a list is asked for, a text
 * in brackets without quotes.
 * @param choice the allowed value that comes nearest
 */
export function valueFix(
  node: SourceNode,
  choice: string | null,
  shape: Shape,
  { document: { source } }: Written,
): Fix | undefined {
  if (node.type === 'list' && shape.types?.includes('string') === true) return quotedFix(node, source);
  if (node.type !== 'text' || NOTHING.test(node.text)) return undefined;
  const range = typedRange(node, source);
  if (range === null) return undefined;
  if (choice === null) return node.plain ? formFix(node.text, range, shape, source) : undefined;
  return isSameWord(node.text, choice) ? fixOf(source, [{ ...range, replacement: choice }]) : undefined;
}

/** Brackets round one text where a list is asked for, a colon of full width behind a key. */
function formFix(
  text: string,
  range: Pick<TextEdit, 'start' | 'end'>,
  { types = [], items, properties = {} }: Shape,
  source: SourceText,
): Fix | undefined {
  if (types.includes('array')) return fixOf(source, listEdits(text, range, items ?? {}));
  const glue = types.includes('object') ? /^([A-Za-z]+)[：:](?! )/.exec(text) : null;
  if (glue === null || !Object.hasOwn(properties, glue[1] ?? '')) return undefined;
  const at = range.start + (glue[1] ?? '').length;
  return fixOf(source, [{ start: at, end: at + 1, replacement: ': ' }]);
}

/** Where a text in brackets stands that YAML takes for a list: `[2024年照片登记表]`, a title of one's own as archives write it (DA/T 22). Null for any other value. */
export function bracketsOf(node: SourceNode, source: SourceText): Pick<TextEdit, 'start' | 'end'> | null {
  const written = node.type === 'list' ? /^\[[^[\]{}'"\r\n#]*\]/.exec(source.text.slice(node.offset)) : null;
  return written === null ? null : { start: node.offset, end: node.offset + written[0].length };
}

function quotedFix(node: SourceNode, source: SourceText): Fix | undefined {
  const range = bracketsOf(node, source);
  if (range === null) return undefined;
  return fixOf(
    source,
    [range.start, range.end].map((at) => ({ start: at, end: at, replacement: "'" })),
  );
}

/** What says that nothing is meant. */
const NOTHING = /^(?:~|null)?$/i;

/** `［甲，乙］` as `[甲, 乙]`; a single text in brackets. */
function listEdits(text: string, { start, end }: Pick<TextEdit, 'start' | 'end'>, items: Shape): readonly TextEdit[] {
  if (items.types?.includes('string') !== true) return [];
  if (/^[［【][^［【\]］】[{}:：#&*!|>'"%@`]*[］】]$/.test(text)) {
    const commas = [...text.matchAll(/，\s*|,(?! )/g)].map(({ index, 0: mark }) => ({
      start: start + index,
      end: start + index + mark.length,
      replacement: ', ',
    }));
    return [{ start, end: start + 1, replacement: '[' }, ...commas, { start: end - 1, end, replacement: ']' }];
  }
  if (/[，、,;；[\]{}［］【】：#]|: |^[-?&*!|>'"%@`]/.test(text)) return [];
  return [
    { start, end: start, replacement: '[' },
    { start: end, end, replacement: ']' },
  ];
}
