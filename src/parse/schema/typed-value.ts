import { shapeUnder, type Shape } from './shape.ts';
import type { MapNode, SourceNode, TextNode } from '../yaml/source-tree.ts';

/** A value as a schema sees it. */
export type PlainValue =
  | string
  | number
  | boolean
  | null
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const NOTHING: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);

/** Decimal digits that a JavaScript number keeps exactly. */
const EXACT_DIGITS = 15;

/**
 * The value of a node, its scalars typed by what the schema allows there: text stays as it was written (001, an 18-digit number) unless only a number,
 * boolean or nothing is allowed. What cannot be typed stays text, for the schema to refuse. A key left empty counts as not written if it may be left out.
 */
export function typedValue(node: SourceNode, shape: Shape): PlainValue {
  if (node.type === 'text') return scalar(node, shape);
  if (node.type === 'list') return node.items.map((item) => typedValue(item, shape.items ?? {}));
  return map(node, shape);
}

function map(node: MapNode, shape: Shape): PlainValue {
  const value: Record<string, PlainValue> = {};
  for (const entry of node.entries) {
    const inner = typedValue(entry.value, shapeUnder(shape, entry.key));
    if (inner === null && shape.required?.includes(entry.key) !== true) continue;
    // `__proto__` must become a key like any other.
    if (entry.key === '__proto__') Object.defineProperty(value, entry.key, { value: inner, enumerable: true });
    else value[entry.key] = inner;
  }
  return value;
}

function scalar({ text, plain }: TextNode, { types = [] }: Shape): PlainValue {
  if (plain && types.includes('null') && NOTHING.has(text)) return null;
  // What YAML writes for nothing is no title.
  if (plain && types.includes('string') && NOTHING.has(text)) return '';
  // A quoted value is text wherever text is allowed.
  if (types.includes('string') && (!plain || !types.some((type) => type !== 'string' && type !== 'null'))) return text;
  if (types.includes('boolean')) {
    const truth = BOOLEANS.get(text);
    if (truth !== undefined) return truth;
  }
  if (types.includes('number') || types.includes('integer')) return exactNumber(text) ?? text;
  return text;
}

/** The number that a decimal states; null if it is none or has more digits than can be kept. */
export function exactNumber(text: string): number | null {
  if (!DECIMAL.test(text)) return null;
  const digits = text.replace(/^-?0*\.?0*/, '').replace('.', '');
  const value = Number(text);
  return digits.length <= EXACT_DIGITS && !String(value).includes('e') ? value : null;
}
