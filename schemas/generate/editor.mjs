import { follow } from './load.mjs';

/** Keywords an editor has no use for or understands otherwise than we do. */
const DROPPED = new Set(['$schema', '$id', '$ref', '$defs', 'format', 'x-personal', 'unevaluatedProperties']);

/** Editors type unquoted digits as numbers, where we read the text as it stands. */
function widened(type) {
  const types = [type].flat();
  return types.includes('string') && !types.includes('number')
    ? [...types.filter((one) => one !== 'integer'), 'number']
    : type;
}

function plain(value, home, schemas) {
  if (Array.isArray(value)) return value.map((inner) => plain(inner, home, schemas));
  if (value === null || typeof value !== 'object') return value;
  const target = typeof value.$ref === 'string' ? follow(value.$ref, home, schemas) : null;
  const result = target === null ? {} : plain(target.schema, target.home, schemas);
  for (const [key, inner] of Object.entries(value)) {
    if (DROPPED.has(key)) continue;
    result[key] =
      key === 'properties' || key === 'patternProperties'
        ? properties(inner, home, schemas)
        : plain(inner, home, schemas);
    if (key === 'type') result.type = widened(inner);
    if (key === 'enum' || key === 'const' || key === 'examples' || key === 'default') result[key] = inner;
  }
  return result;
}

/** Names under `properties` are the user's keys and never keywords. */
function properties(record, home, schemas) {
  return Object.fromEntries(Object.entries(record).map(([key, schema]) => [key, plain(schema, home, schemas)]));
}

/** A record of any kind: an editor cannot know the kind, which the checklist's part decides. */
function anyRecord(schemas) {
  const { common, records } = schemas;
  const facts = Object.values(records).map((schema) => properties(schema.properties ?? {}, schema, schemas));
  return {
    title: '证据记录',
    description: '一份证据记录就是一件材料。',
    type: 'object',
    properties: Object.assign(properties(common.properties, common, schemas), ...facts),
    required: common.required,
    additionalProperties: false,
  };
}

/** Self-contained schemas for editors, by file name. */
export function editorSchemas(schemas) {
  const files = {
    'record.schema.json': anyRecord(schemas),
    'archive.schema.json': plain(schemas.archive, schemas.archive, schemas),
    'waivers.schema.json': plain(schemas.waivers, schemas.waivers, schemas),
  };
  return Object.fromEntries(
    Object.entries(files).map(([name, schema]) => [
      name,
      `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...schema }, null, 2)}\n`,
    ]),
  );
}
