import { raise, type Finding } from '../../model/finding.ts';
import type { Pointer } from '../../model/place.ts';
import { listInOneText } from '../../text/rules/list-in-one-text.ts';
import { textCutAtHash } from '../../text/rules/text-cut-at-hash.ts';
import { textInQuotes } from '../../text/rules/text-in-quotes.ts';
import { pointerText } from './schema-faults.ts';
import { shapeUnder, type Shape } from './shape.ts';
import { hashBehind, hashInPlaceOf, type SourceDocument, type SourceNode, type TextNode } from '../yaml/source-tree.ts';

/** Texts that may say something else than was meant: cut off at `#`, several names in one, Chinese quotation marks around the whole. Nothing is changed. */
export function typingHabits(document: SourceDocument, shape: Shape): readonly Finding[] {
  if (!/ #|[，、“‘”’]/.test(document.source.text)) return [];
  return habitsIn(document.root, shape, [], { document, shape });
}

interface Habits {
  readonly document: SourceDocument;
  readonly shape: Shape;
}

function habitsIn(node: SourceNode, shape: Shape, pointer: Pointer, habits: Habits): readonly Finding[] {
  if (node.type === 'list')
    return node.items.flatMap((item, index) => habitsIn(item, shape.items ?? {}, [...pointer, index], habits));
  if (node.type === 'map')
    return node.entries.flatMap(({ key, value }) => habitsIn(value, shapeUnder(shape, key), [...pointer, key], habits));
  return textHabits(node, shape, pointer, habits);
}

function textHabits(
  node: TextNode,
  shapeHere: Shape,
  pointer: Pointer,
  { document, shape }: Habits,
): readonly Finding[] {
  const { source } = document;
  const at = pointerText(pointer, shape);
  const subject = [source.path, at.replaceAll(/\[\d+\]/g, '[]')];
  const where = (offset: number): Parameters<typeof raise>[1] => ({ place: source.placeAt(offset), subject });
  const data = { pointer: at, title: shapeHere.title ?? null };
  const hash = node.text === '' ? hashInPlaceOf(node, pointer.at(-1), source) : hashBehind(node, source);
  const findings: Finding[] = hash === null ? [] : [raise(textCutAtHash, where(hash), data)];
  if (shapeHere.types?.includes('string') !== true) return findings;
  const mark = isOneOfMany(pointer) ? node.text.search(/[，、]/) : -1;
  if (mark >= 0) findings.push(raise(listInOneText, where(node.offset), { ...data, mark: node.text.charAt(mark) }));
  const quotes = node.plain && pointer[0] !== 'files' ? quotesAround(node.text) : null;
  if (quotes !== null) findings.push(raise(textInQuotes, where(node.offset), { ...data, ...quotes }));
  return findings;
}

/** Chinese quotation marks that were most likely meant to quote: around the whole, or one half before or behind it. */
function quotesAround(text: string): { readonly unpaired: string | null } | null {
  if (/^(?:“[^“”]*”|‘[^‘’]*’)$/.test(text)) return { unpaired: null };
  const half = /^[“‘](?=[^“”‘’]+$)|(?<=^[^“”‘’]+)[”’]$/.exec(text)?.[0];
  // An apostrophe is often typed as the second half.
  return half === undefined || (half === '’' && /[A-Za-z]’$/.test(text)) ? null : { unpaired: half };
}

/** An entry of a list of names, or the name of one person or team of a list. Names of files may hold any sign. */
function isOneOfMany(pointer: Pointer): boolean {
  const [first, last] = [pointer[0], pointer.at(-1)];
  if (first === 'files') return false;
  return typeof last === 'number' || (last === 'name' && typeof pointer.at(-2) === 'number' && first !== 'venues');
}
