import { compile } from 'json-schema-to-typescript';
import { follow } from './load.mjs';

const BANNER = `// Generated from schemas/records/ by \`npm run generate\`; do not edit.

/** What a record proves; the checklist's part says which kind it takes. */
export type RecordKind =
`;

/** Keywords that say nothing a type can say. */
const UNTYPED = new Set([
  '$schema',
  '$id',
  'title',
  'oneOf',
  'if',
  'then',
  'else',
  'format',
  'pattern',
  'propertyNames',
  'examples',
  'default',
  '$defs',
]);

function typeName(name) {
  return name.replace(/(^|-)(\w)/g, (_match, _dash, letter) => letter.toUpperCase());
}

/** References to objects become names, references to scalars are written out; titles would become names and so stay as descriptions. */
function typed(value, home, schemas, definitions) {
  if (Array.isArray(value)) return value.map((inner) => typed(inner, home, schemas, definitions));
  if (value === null || typeof value !== 'object') return value;
  if (typeof value.$ref === 'string') {
    const target = follow(value.$ref, home, schemas);
    const name = value.$ref.split('/').at(-1);
    const inner = typed(target.schema, target.home, schemas, definitions);
    if (target.schema.properties === undefined)
      return { ...inner, description: value.description ?? inner.description };
    definitions[name] = inner;
    return { $ref: `#/definitions/${name}` };
  }
  const kept = Object.entries(value).filter(([key]) => !UNTYPED.has(key));
  const result = {};
  for (const [key, inner] of kept) {
    result[key] =
      key === 'properties' ? properties(inner, home, schemas, definitions) : typed(inner, home, schemas, definitions);
  }
  return result;
}

function properties(record, home, schemas, definitions) {
  return Object.fromEntries(
    Object.entries(record).map(([key, schema]) => [key, typed(schema, home, schemas, definitions)]),
  );
}

/** A kind of its own facts, extending what all records have. */
function recordType(schema, schemas, definitions) {
  return {
    description: `${schema.title}：${schema.description}`,
    extends: { $ref: '#/definitions/CommonRecord' },
    type: 'object',
    properties: properties(schema.properties ?? {}, schema, schemas, definitions),
    required: schema.required ?? [],
    additionalProperties: false,
  };
}

/** House style: everything is readonly. */
function readonly(text) {
  return text
    .replace(/^(\s+)((?:"[^"]+"|[\w$]+)\??:|\[k: string\]:)/gm, '$1readonly $2')
    .replace(/\b(\w+)\[\]/g, 'readonly $1[]')
    .replace(/\((.*?)\)\[\]/g, 'readonly ($1)[]');
}

/** Types of every kind of record as its schema lets it through, and the union of the kinds' names. */
export async function recordTypes(schemas) {
  const { common } = schemas;
  const definitions = {};
  definitions.CommonRecord = {
    ...typed({ ...common, $defs: undefined }, common, schemas, definitions),
    additionalProperties: false,
  };
  const kinds = Object.keys(schemas.records);
  for (const [kind, schema] of Object.entries(schemas.records)) {
    definitions[`${typeName(kind)}Record`] = recordType(schema, schemas, definitions);
  }
  const names = kinds.map((kind) => `${typeName(kind)}Record`);
  const body = await typesOf(
    'WrittenRecord',
    {
      description: 'A record of any kind, as it is written.',
      anyOf: names.map((name) => ({ $ref: `#/definitions/${name}` })),
    },
    definitions,
  );
  return `${BANNER}${kinds.map((kind) => `  | '${kind}'`).join('\n')};\n\n${body}`;
}

/** Types of the other files as their schemas let them through. */
export async function fileTypes(schemas) {
  const definitions = {};
  for (const file of ['archive', 'checklist']) {
    definitions[`Written${typeName(file)}`] = typed(schemas[file], schemas[file], schemas, definitions);
  }
  typed(schemas.waivers, schemas.waivers, schemas, definitions);
  definitions.WrittenWaiver = definitions.waiver;
  delete definitions.waiver;
  const names = Object.keys(definitions).filter((name) => name.startsWith('Written'));
  return typesOf('WrittenFile', { anyOf: names.map((name) => ({ $ref: `#/definitions/${name}` })) }, definitions);
}

async function typesOf(title, schema, definitions) {
  const body = await compile({ title, ...schema, definitions }, title, {
    bannerComment: '',
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  return readonly(body);
}
