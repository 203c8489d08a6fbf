import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** A value to be written: what JSON can say. */
export type EditValue = string | number | boolean | null | readonly EditValue[] | { readonly [key: string]: EditValue };

/** A change of one place in a YAML text; the path leads from the root by keys and list places. */
export type YamlEdit =
  | { readonly kind: 'set'; readonly path: readonly (string | number)[]; readonly value: EditValue }
  | { readonly kind: 'append'; readonly path: readonly (string | number)[]; readonly value: EditValue }
  | { readonly kind: 'remove'; readonly path: readonly (string | number)[] };

/** A place that cannot be changed without touching what stands around it, or that is not there. */
export class UneditablePlace extends Error {
  readonly path: readonly (string | number)[];

  constructor(path: readonly (string | number)[]) {
    super(`cannot edit ${path.join('.')}`);
    this.path = path;
  }
}

/**
 * The text with its places changed: comments, order, quotes, line ends and everything else stay as they were, character for character.
 * @throws UneditablePlace where the text is no YAML map or the place leads through an alias or a value of another shape
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): string {
  return edits.reduce(editOnce, text);
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

type Path = YamlEdit['path'];
type Collection = YAMLMap | YAMLSeq;

function editOnce(text: string, edit: YamlEdit): string {
  const document = parseDocument(text);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const root: unknown = document.contents;
  if (document.errors.length > 0) throw new UneditablePlace(edit.path);
  const { from, to, text: put } = spliceFor(text, root, edit);
  return `${text.slice(0, from)}${put.replaceAll('\n', lineEnd)}${text.slice(to)}`;
}

function spliceFor(text: string, root: unknown, edit: YamlEdit): Splice {
  const key = edit.path.at(-1);
  const parent = nodeAt(root, edit.path.slice(0, -1));
  if (key === undefined || !(isMap(parent) || isSeq(parent))) throw new UneditablePlace(edit.path);
  const place: Place = { text, parent, at: placeOf(parent, key), path: edit.path };
  const value = valueAt(place);
  if (edit.kind === 'remove') return removed(place);
  if (edit.kind === 'append') {
    if (isSeq(value)) return added(text, value, inline(edit.value), edit.path);
    if (place.at >= 0 && !isNothing(value)) throw new UneditablePlace(edit.path);
  }
  const wanted = edit.kind === 'append' ? [edit.value] : edit.value;
  if (place.at >= 0) return replaced(place, value, wanted);
  if (!isMap(parent)) throw new UneditablePlace(edit.path);
  return added(text, parent, entryText(text, parent, String(key), wanted), edit.path);
}

/** A key or list place within its collection; `at` is -1 where it is not there. */
interface Place {
  readonly text: string;
  readonly parent: Collection;
  readonly at: number;
  readonly path: Path;
}

function nodeAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, key) => {
    if (isMap(node)) return node.items[placeOf(node, key)]?.value;
    return isSeq(node) ? node.items[placeOf(node, key)] : undefined;
  }, root);
}

function placeOf(parent: Collection, key: string | number): number {
  if (isSeq(parent)) return typeof key === 'number' && key < parent.items.length ? key : -1;
  return parent.items.findIndex(({ key: own }) => isScalar(own) && String(own.source ?? own.value) === String(key));
}

function pairAt({ parent, at }: Place): Pair | null {
  return isMap(parent) ? (parent.items[at] ?? null) : null;
}

function valueAt(place: Place): unknown {
  return isMap(place.parent) ? place.parent.items[place.at]?.value : place.parent.items[place.at];
}

/** A key that nothing follows, or a written null. */
function isNothing(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null);
}

/** First and last offset of a node's own text; white space and comments behind it are not its own. */
function rangeOf(node: unknown, path: Path): readonly [number, number] {
  if ((isScalar(node) || isCollection(node)) && node.range) return [node.range[0], node.range[1]];
  throw new UneditablePlace(path);
}

/** On one line, safe inside a flow collection as well. */
function inline(value: EditValue): string {
  return plainYears(stringify([value], { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }))
    .trimEnd()
    .slice(1, -1);
}

/** Years as keys stand without quotes, as people write them; every key is read as text. */
function plainYears(text: string): string {
  return text.replaceAll(/"(\d{4})":(?=\s)/g, '$1:');
}

/** Longer maps and lists are written over several lines. */
const LONGEST_FLOW = 90;

function entryText(text: string, parent: YAMLMap, key: string, value: EditValue): string {
  const single = `${/^\d{4}$/.test(key) ? key : inline(key)}: ${inline(value)}`;
  if (parent.flow === true || typeof value !== 'object' || value === null || single.length <= LONGEST_FLOW)
    return single;
  return indented(plainYears(stringify({ [key]: value }, { lineWidth: 0 })).trimEnd(), columnOf(text, parent));
}

function indented(text: string, column: number): string {
  return text.replaceAll('\n', `\n${' '.repeat(column)}`);
}

/** Signs before the first entry of a block collection. */
function columnOf(text: string, collection: Collection): number {
  const start = collection.range?.[0] ?? 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

function replaced(place: Place, value: unknown, wanted: EditValue): Splice {
  const pair = pairAt(place);
  const structured = pair !== null && typeof wanted === 'object' && wanted !== null && !isFlow(place.parent);
  const isBlock = isCollection(value) && value.flow !== true;
  if (pair === null || (!structured && !isBlock)) return replacedInline(place, pair, value, wanted);
  const [from] = rangeOf(pair.key, place.path);
  const to =
    isNothing(value) && !isWritten(value) ? afterColon(place, pair) : ownEnd(place.text, rangeOf(value, place.path)[1]);
  if (!isMap(place.parent)) throw new UneditablePlace(place.path);
  return { from, to, text: entryText(place.text, place.parent, String(place.path.at(-1)), wanted) };
}

function isFlow({ flow }: Collection): boolean {
  return flow === true;
}

/** True for a null that stands there in signs. */
function isWritten(value: unknown): boolean {
  return isScalar(value) && value.range !== undefined && value.range !== null && value.range[1] > value.range[0];
}

function replacedInline(place: Place, pair: Pair | null, value: unknown, wanted: EditValue): Splice {
  if (!isWritten(value) && !isCollection(value)) {
    if (pair === null) throw new UneditablePlace(place.path);
    const at = afterColon(place, pair);
    return { from: at, to: at, text: ` ${inline(wanted)}` };
  }
  const [from, to] = rangeOf(value, place.path);
  return { from, to: ownEnd(place.text, to), text: inline(wanted) };
}

function afterColon({ text, path }: Place, pair: Pair): number {
  const colon = text.indexOf(':', rangeOf(pair.key, path)[1]);
  if (colon < 0) throw new UneditablePlace(path);
  return colon + 1;
}

/** A block's own text without the line ends behind it. */
function ownEnd(text: string, to: number): number {
  let end = to;
  while (end > 0 && /[\r\n]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

/** The offset at which the line of an offset ends, before its line end. */
function lineEndFrom(text: string, offset: number): number {
  const end = text.indexOf('\n', ownEnd(text, offset));
  if (end < 0) return text.length;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** One more entry at the end of a collection, behind the comment of the last. */
function added(text: string, collection: Collection, entry: string, path: Path): Splice {
  const [start, end] = rangeOf(collection, path);
  const last = collection.items.at(-1);
  if (collection.flow === true) {
    const close = end - 1;
    if (last === undefined) return { from: start + 1, to: close, text: entry };
    const behind = rangeOf(isMapEntry(last) ? (last.value ?? last.key) : last, path)[1];
    return { from: behind, to: behind, text: `, ${entry}` };
  }
  const at = lineEndFrom(text, end);
  const column = columnOf(text, collection);
  const dash = isSeq(collection) ? '- ' : '';
  return { from: at, to: at, text: `\n${' '.repeat(column)}${dash}${entry}` };
}

function isMapEntry(item: unknown): item is Pair {
  return typeof item === 'object' && item !== null && 'key' in item && 'value' in item;
}

function removed(place: Place): Splice {
  const { parent, at, path } = place;
  if (at < 0) throw new UneditablePlace(path);
  return parent.flow === true ? removedFromFlow(place) : removedLines(place);
}

function extentOf({ parent, path }: Place, at: number): readonly [number, number] {
  const item: unknown = parent.items[at];
  if (!isMapEntry(item)) return rangeOf(item, path);
  const [from, keyEnd] = rangeOf(item.key, path);
  return [from, item.value === null ? keyEnd : rangeOf(item.value, path)[1]];
}

function removedFromFlow(place: Place): Splice {
  const { parent, at } = place;
  const [from, to] = extentOf(place, at);
  if (at + 1 < parent.items.length) return { from, to: extentOf(place, at + 1)[0], text: '' };
  if (at > 0) return { from: extentOf(place, at - 1)[1], to, text: '' };
  return { from, to, text: '' };
}

/** Whole lines only: an entry that shares its line with something else stays. */
function removedLines(place: Place): Splice {
  const { text, parent, at, path } = place;
  const [from, to] = extentOf(place, at);
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const before = text.slice(lineStart, from);
  const isAlone = isSeq(parent) ? /^\s*- *$/.test(before) : /^\s*$/.test(before);
  if (!isAlone || parent.items.length === 1) throw new UneditablePlace(path);
  const end = lineEndFrom(text, to);
  const behind = /^\r?\n/.exec(text.slice(end))?.[0].length ?? 0;
  return { from: lineStart, to: end + behind, text: '' };
}
