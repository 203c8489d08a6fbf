import type { Pointer } from '../../model/place.ts';

/** A type of JSON Schema. */
export type SchemaType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

/** What a schema says of a place, all its parts merged: enough to type the text that stands there and to word what is wrong with it. */
export interface Shape {
  /** Chinese name of the place. */
  readonly title?: string;
  readonly types?: readonly SchemaType[];
  /** How it may be written. */
  readonly example?: string;
  /** Values are personal data and never repeated. */
  readonly personal?: boolean;
  readonly required?: readonly string[];
  /** Groups of sets of keys: of each group exactly one set must be there. */
  readonly alternatives?: readonly (readonly (readonly string[])[])[];
  readonly properties?: Readonly<Record<string, Shape>>;
  /** Shape under keys that are free. */
  readonly values?: Shape;
  readonly items?: Shape;
}

/** What sets a kind of record apart from the others. */
export interface KindFacts {
  /** Chinese name. */
  readonly title: string;
  /** Keys of its own facts. */
  readonly keys: readonly string[];
  /** The choices a record of this kind has, those of all records included. */
  readonly choices: NonNullable<Shape['alternatives']>;
}

/** A fault as ajv states it. */
export interface SchemaError {
  /** JSON Pointer of the place. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Of a fault in a key, found by `propertyNames`. */
  readonly propertyName?: string;
}

/** A schema compiled ahead of time; leaves the faults of the last call in `errors`. */
export interface Validator<Value> {
  (data: unknown): data is Value;
  errors?: readonly SchemaError[] | null;
}

/** The shape at a pointer, and whether any step of the way is personal. */
export function shapeAt(root: Shape, pointer: Pointer): { readonly shape: Shape; readonly personal: boolean } {
  let shape = root;
  let personal = root.personal === true;
  for (const step of pointer) {
    shape = shapeUnder(shape, step);
    personal ||= shape.personal === true;
  }
  return { shape, personal };
}

/** The shape under a key; empty where the schema says nothing. */
export function shapeUnder(shape: Shape, key: string | number): Shape {
  if (typeof key === 'number') return shape.items ?? {};
  const { properties } = shape;
  if (properties !== undefined && Object.hasOwn(properties, key)) return properties[key] ?? {};
  return shape.values ?? {};
}
