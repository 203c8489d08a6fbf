import { follow } from './load.mjs';

/**
 * The shape of a schema: what a reader of text must know to type scalars and to word faults. What `$ref` and `allOf` bring in is merged into one.
 * Written out as JSON; see src/parse/schema/shape.ts for its fields.
 */
export function shapeOf(schema, home, schemas, trail = []) {
  if (trail.length > 40) throw new Error(`a schema refers to itself: ${trail.slice(-3).join(' ')}`);
  const inner = (sub, name) => shapeOf(sub, home, schemas, [...trail, name]);
  const parts = (schema.allOf ?? []).map((branch) => inner(branch, '&'));
  if (schema.$ref !== undefined) {
    const target = follow(schema.$ref, home, schemas);
    parts.push(shapeOf(target.schema, target.home, schemas, [...trail, schema.$ref]));
  }
  const own = { ...fixedPart(schema), ...children(schema, inner), ...alternatives(schema) };
  return parts.reduce(merge, own);
}

function fixedPart(schema) {
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  const example = schema.examples === undefined ? undefined : exampleText(schema.examples[0]);
  const personal = schema['x-personal'];
  const all = { title: schema.title, types, example, personal, required: schema.required };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function children(schema, inner) {
  const shape = {};
  if (schema.properties !== undefined) {
    const entries = Object.entries(schema.properties);
    shape.properties = Object.fromEntries(entries.map(([key, sub]) => [key, inner(sub, key)]));
  }
  const values = [...Object.values(schema.patternProperties ?? {}), schema.additionalProperties];
  for (const sub of values.filter((value) => typeof value === 'object')) {
    shape.values = merge(shape.values ?? {}, inner(sub, '*'));
  }
  if (schema.items !== undefined) shape.items = inner(schema.items, '[]');
  return shape;
}

/** Sets of keys of which exactly one must be there. Branches of another make are not needed so far and would be overlooked. */
function alternatives(schema) {
  if (schema.anyOf !== undefined) throw new Error('anyOf has no shape; use oneOf with `required`');
  if (schema.oneOf === undefined) return {};
  if (!schema.oneOf.every((branch) => Object.keys(branch).join() === 'required'))
    throw new Error('oneOf may only hold `required`');
  return { alternatives: [schema.oneOf.map((branch) => branch.required)] };
}

/** Two shapes of one place; where both say something fixed, the first has the word. */
export function merge(first, second) {
  const both = { ...second, ...first };
  const types = [...new Set([...(first.types ?? []), ...(second.types ?? [])])];
  if (types.length > 0) both.types = types;
  if (first.required !== undefined && second.required !== undefined) {
    both.required = [...new Set([...first.required, ...second.required])];
  }
  if (first.properties !== undefined && second.properties !== undefined) {
    both.properties = { ...first.properties };
    for (const [key, sub] of Object.entries(second.properties)) {
      both.properties[key] = key in both.properties ? merge(both.properties[key], sub) : sub;
    }
  }
  if (first.alternatives !== undefined && second.alternatives !== undefined) {
    const all = [...first.alternatives, ...second.alternatives];
    both.alternatives = [...new Map(all.map((choice) => [JSON.stringify(choice), choice])).values()];
  }
  for (const key of ['values', 'items']) {
    if (first[key] !== undefined && second[key] !== undefined) both[key] = merge(first[key], second[key]);
  }
  return both;
}

/** One shape for every kind of record, for the kind is known only after the record is read. */
export function recordShape(schemas) {
  const shapes = Object.values(schemas.records).map((schema) => shapeOf(schema, schema, schemas));
  const whole = shapes.reduce(merge);
  const required = whole.required.filter((key) => shapes.every((shape) => shape.required.includes(key)));
  return { ...whole, required };
}

/** What is particular to each kind; see src/parse/schema/shape.ts. */
export function kindFacts(schemas) {
  return Object.fromEntries(
    Object.entries(schemas.records).map(([kind, schema]) => {
      const { alternatives: choices = [] } = shapeOf(schema, schema, schemas);
      return [kind, { title: schema.title, keys: Object.keys(schema.properties ?? {}), choices }];
    }),
  );
}

function exampleText(value) {
  if (Array.isArray(value)) return `[${value.map(exampleText).join(', ')}]`;
  if (value === null || typeof value !== 'object') return String(value);
  const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${exampleText(inner)}`);
  return `{ ${pairs.join(', ')} }`;
}
