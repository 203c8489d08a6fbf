import type { Fix } from '../../model/fix.ts';
import type { Place, Pointer } from '../../model/place.ts';
import { wholeFile } from '../../model/place.ts';
import type { FaultHint, SchemaFault } from '../../text/schema-fault.ts';
import { bracketsOf, gluedKey, keyFix, valueFix } from './fault-fix.ts';
import { foundValue, holdsPersons, NOTHING_FOUND } from './fault-value.ts';
import { shapeAt, shapeUnder, type SchemaError, type Shape } from './shape.ts';
import { hashInPlaceOf, nodeAt, type SourceDocument, type SourceNode } from '../yaml/source-tree.ts';
import { suggest } from '../suggest.ts';
import type { PlainValue } from './typed-value.ts';

/** A fault with its place in the user's file. */
export interface PlacedFault {
  readonly fault: SchemaFault;
  readonly place: Place;
  readonly pointer: Pointer;
  /** Undoes the fault where it is one of writing only. */
  readonly fix?: Fix | undefined;
}

/** Where the faults are: a file and the shape it should have. */
export interface FaultContext {
  readonly document: SourceDocument;
  /** The value that was validated. */
  readonly value: PlainValue;
  readonly shape: Shape;
  /** Choices at the root that hold for this file, where its shape knows those of all kinds. */
  readonly choices?: Shape['alternatives'];
  /** Of a key that does not belong here, the kinds of record it belongs to, with their titles; empty if to none. */
  readonly ownersOf?: (key: string) => readonly { readonly kind: string; readonly title: string }[];
}

/** Keywords that only say that others have spoken. */
const ECHOES: ReadonlySet<string> = new Set(['if', 'allOf', '$ref']);

const KEY_FAULTS: ReadonlySet<string> = new Set(['additionalProperties', 'unevaluatedProperties']);
const LACKS: ReadonlySet<string> = new Set(['required', 'oneOf']);

/** A value has one root cause: the first of these that speaks. */
const RANKS: readonly string[] = ['type', 'minLength', 'enum', 'const', 'pattern', 'format'];

/** The faults behind ajv's errors: one root cause a place, in the order of the file. */
export function schemaFaults(errors: readonly SchemaError[], context: FaultContext): readonly PlacedFault[] {
  const groups = new Map<string, SchemaError[]>();
  for (const error of errors) {
    if (ECHOES.has(error.keyword) || error.propertyName !== undefined || isOfBranch(error)) continue;
    const group = groupOf(error);
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [error]);
    else known.push(error);
  }
  const faults = [...groups.values()].flatMap((group) => placedFaults(group, context));
  return withoutEchoes(faults).toSorted(
    (a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0),
  );
}

/** A key that is missing because it is misspelt is told where it is misspelt, and only there. */
function withoutEchoes(faults: readonly PlacedFault[]): readonly PlacedFault[] {
  const misspelt = new Set(
    faults.flatMap(({ fault, pointer }) =>
      KEY_FAULTS.has(fault.keyword) && fault.suggestion !== null
        ? [JSON.stringify([...pointer.slice(0, -1), fault.suggestion])]
        : [],
    ),
  );
  return faults.flatMap((placed) => {
    const { fault, pointer } = placed;
    if (!LACKS.has(fault.keyword)) return [placed];
    const isTold = (key: string): boolean => misspelt.has(JSON.stringify([...pointer, key]));
    if (fault.keyword === 'oneOf') return fault.expected.some((keys) => keys.split('＋').some(isTold)) ? [] : [placed];
    const left = fault.expected.flatMap((key, index) => (isTold(key) ? [] : [index]));
    if (left.length === 0) return [];
    const kept = (words: readonly string[]): string[] => left.map((index) => words[index] ?? '');
    return [{ ...placed, fault: { ...fault, expected: kept(fault.expected), titles: kept(fault.titles) } }];
  });
}

/** A `required` inside a choice: the choice itself speaks for it. */
function isOfBranch({ keyword, schemaPath }: SchemaError): boolean {
  return keyword === 'required' && /\/oneOf\/\d+\/required$/.test(schemaPath);
}

/** Errors of one root cause share a group. */
function groupOf({ instancePath, keyword, params }: SchemaError): string {
  if (keyword === 'required') return `${instancePath} required`;
  if (keyword === 'oneOf') return `${instancePath} oneOf`;
  const key = params['additionalProperty'] ?? params['unevaluatedProperty'] ?? params['propertyName'];
  return key === undefined ? instancePath : `${instancePath} key ${String(key)}`;
}

function placedFaults(group: readonly SchemaError[], context: FaultContext): readonly PlacedFault[] {
  const error = group.toSorted((a, b) => rank(a.keyword) - rank(b.keyword))[0];
  if (error === undefined) return [];
  const pointer = pointerOf(error.instancePath, context.document.root);
  if (error.keyword === 'required') return [requiredFault(group, pointer, context)];
  if (error.keyword === 'oneOf') return choiceFaults(pointer, context);
  const key = error.params['additionalProperty'] ?? error.params['unevaluatedProperty'] ?? error.params['propertyName'];
  return [
    key === undefined ? valueFault(error, pointer, context) : keyFault(error.keyword, String(key), pointer, context),
  ];
}

function rank(keyword: string): number {
  const index = RANKS.indexOf(keyword);
  return index === -1 ? RANKS.length : index;
}

/** Steps of a JSON Pointer; which of them count and which name is told by the file. */
function pointerOf(instancePath: string, root: SourceNode): Pointer {
  const pointer: (string | number)[] = [];
  for (const step of instancePath.split('/').slice(1)) {
    const inList = nodeAt(root, pointer)?.type === 'list';
    pointer.push(inList ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return pointer;
}

/** Our keys are English words with Chinese titles; anything else where people are listed may be somebody's name. */
function mayBeName(key: string, shape: Shape): boolean {
  if (/^[A-Za-z]{1,20}$/.test(key) || !holdsPersons(shape)) return false;
  return !Object.entries(shape.properties ?? {}).some(([known, { title }]) => key === known || key === title);
}

/** `people[0].name`; keys that are names of people are left out. */
export function pointerText(pointer: Pointer, root: Shape): string {
  let shape = root;
  const steps = pointer.map((step) => {
    const isName = typeof step === 'string' && mayBeName(step, shape);
    shape = shapeUnder(shape, step);
    return isName ? '…' : step;
  });
  return steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** A fault of a kind that no schema states, at a value. */
export function faultAt(
  keyword: string,
  pointer: Pointer,
  context: Pick<FaultContext, 'document' | 'shape'>,
  expected: readonly string[] = [],
): PlacedFault {
  const { shape, personal } = shapeAt(context.shape, pointer);
  const node = nodeAt(context.document.root, pointer);
  const found = node === null ? NOTHING_FOUND : foundValue(node, shape, personal);
  const fault = {
    ...found,
    keyword,
    pointer: pointerText(pointer, context.shape),
    title: shape.title ?? null,
    expected,
    titles: [],
  };
  return { fault, pointer, place: context.document.placeOf(pointer) };
}

function requiredFault(group: readonly SchemaError[], pointer: Pointer, context: FaultContext): PlacedFault {
  const { shape } = shapeAt(context.shape, pointer);
  const missing = group.map(({ params }) => String(params['missingProperty']));
  const expected = [...new Set(missing)];
  const titles = expected.map((key) => shapeUnder(shape, key).title ?? '');
  return lacking('required', expected, titles, pointer, context);
}

/** Of several ways to write a thing none is taken, or more than one; the schema's error does not tell of which thing, so all at the place are looked at. */
function choiceFaults(pointer: Pointer, context: FaultContext): readonly PlacedFault[] {
  const { shape } = shapeAt(context.shape, pointer);
  const value = valueAt(context.value, pointer);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  const isTaken = (keys: readonly string[]): boolean => keys.every((key) => Object.hasOwn(value, key));
  const choices = (pointer.length === 0 ? context.choices : undefined) ?? shape.alternatives ?? [];
  return choices.flatMap((sets) => {
    const taken = sets.filter(isTaken).length;
    if (taken === 1) return [];
    const expected = sets.map((keys) => keys.join('＋'));
    return [lacking(taken === 0 ? 'oneOf' : 'onlyOne', expected, [], pointer, context)];
  });
}

/** A fault in what is not there; blamed on the thing that lacks it, or on the whole file. */
function lacking(
  keyword: string,
  expected: readonly string[],
  titles: readonly string[],
  pointer: Pointer,
  { document, shape }: FaultContext,
): PlacedFault {
  const title = shapeAt(shape, pointer).shape.title ?? null;
  const fault = {
    ...NOTHING_FOUND,
    keyword,
    pointer: pointerText(pointer, shape),
    title: pointer.length === 0 ? null : title,
    expected,
    titles,
  };
  const { path } = document.source;
  return { fault, pointer, place: pointer.length === 0 ? wholeFile(path) : document.keyPlaceOf(pointer) };
}

function keyFault(keyword: string, key: string, parent: Pointer, context: FaultContext): PlacedFault {
  const { shape } = shapeAt(context.shape, parent);
  const known = Object.entries(shape.properties ?? {}).map(([word, inner]) => ({
    word,
    names: inner.title === undefined ? [] : [inner.title],
  }));
  const owners = parent.length === 0 ? (context.ownersOf?.(key) ?? []) : [];
  const pointer = [...parent, key];
  const glued = gluedKey(key, shape);
  const suggestion = owners.length > 0 ? null : (glued?.key ?? suggest(key, known));
  const fault: SchemaFault = {
    ...NOTHING_FOUND,
    keyword: owners.length > 0 ? 'foreignKey' : keyword,
    pointer: pointerText(pointer, context.shape),
    title: null,
    expected: owners.map(({ kind }) => kind),
    titles: owners.map(({ title }) => title),
    found: glued !== null || mayBeName(key.trim(), shape) ? null : key.trim(),
    suggestion,
    hint: glued === null ? (key === key.trimStart() ? null : 'wideSpace') : 'fullWidthColon',
  };
  const fix = keyFix(key, suggestion, parent, context);
  return { fault, pointer, place: context.document.keyPlaceOf(pointer), fix };
}

function valueFault(error: SchemaError, pointer: Pointer, context: FaultContext): PlacedFault {
  const { shape } = shapeAt(context.shape, pointer);
  const placed = faultAt(error.keyword, pointer, context, expectedBy(error, shape));
  const node = nodeAt(context.document.root, pointer);
  const { found } = placed.fault;
  const suggestion =
    error.keyword === 'enum' && found !== null ? suggest(found, placed.fault.expected) : placed.fault.suggestion;
  const hint = hintFrom(node, pointer, shape, context) ?? placed.fault.hint;
  const fix = node === null ? undefined : valueFix(node, error.keyword === 'enum' ? suggestion : null, shape, context);
  return { ...placed, fault: { ...placed.fault, suggestion, hint }, fix };
}

function hintFrom(node: SourceNode | null, pointer: Pointer, shape: Shape, context: FaultContext): FaultHint | null {
  if (isCutAway(node, pointer, context)) return 'commentSign';
  const isText = node !== null && shape.types?.includes('string') === true;
  return isText && bracketsOf(node, context.document.source) !== null ? 'textInBrackets' : null;
}

/** True for a value of which nothing is left, for its line goes on with a comment that may be the value. */
function isCutAway(node: SourceNode | null, pointer: Pointer, { document }: FaultContext): boolean {
  return node?.type === 'text' && node.text === '' && hashInPlaceOf(node, pointer.at(-1), document.source) !== null;
}

/** What the keyword demands, in the form its words take. */
function expectedBy({ keyword, params }: SchemaError, shape: Shape): readonly string[] {
  switch (keyword) {
    case 'type':
      return [params['type']]
        .flat()
        .map(String)
        .filter((type) => type !== 'null');
    case 'enum':
      return [params['allowedValues']]
        .flat()
        .filter((value) => value !== null)
        .map(String);
    case 'uniqueItems':
      return [Number(params['j']) + 1, Number(params['i']) + 1].toSorted((a, b) => a - b).map(String);
    case 'pattern':
    case 'format':
      return shape.example === undefined ? [String(params['pattern'] ?? params['format'])] : [shape.example];
    default:
      return [String(params['limit'] ?? params['allowedValue'] ?? '')];
  }
}

function valueAt(root: PlainValue, pointer: Pointer): PlainValue {
  let value: PlainValue = root;
  for (const step of pointer) {
    if (value === null || typeof value !== 'object') return null;
    value = Object.entries(value).find(([key]) => key === String(step))?.[1] ?? null;
  }
  return value;
}
