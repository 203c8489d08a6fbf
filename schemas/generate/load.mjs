import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder `schemas/`. */
export const SCHEMAS = fileURLToPath(new URL('..', import.meta.url));

const COMMON = 'common.schema.json';

function load(file) {
  return JSON.parse(readFileSync(`${SCHEMAS}${file}`, 'utf8'));
}

/** Every schema that files are read by: the common part, the record kinds by name, and the other files. */
export function loadSchemas() {
  const kinds = readdirSync(`${SCHEMAS}records`)
    .filter((file) => file.endsWith('.schema.json') && file !== COMMON)
    .map((file) => file.replace('.schema.json', ''))
    .toSorted();
  return {
    common: load(`records/${COMMON}`),
    records: Object.fromEntries(kinds.map((kind) => [kind, load(`records/${kind}.schema.json`)])),
    archive: load('archive.schema.json'),
    waivers: load('waivers.schema.json'),
    checklist: load('checklist.schema.json'),
    layout: load('layout.schema.json'),
  };
}

/** A schema's `$ref` followed: `file.schema.json#/$defs/name`, `#/$defs/name` or a whole file. */
export function follow(ref, home, schemas) {
  const [file, pointer] = ref.split('#');
  const root = file === '' ? home : file === COMMON ? schemas.common : undefined;
  if (root === undefined) throw new Error(`nothing is known of ${ref}`);
  const steps = (pointer ?? '').split('/').filter((step) => step !== '');
  const schema = steps.reduce((inner, step) => inner?.[step], root);
  if (schema === undefined) throw new Error(`${ref} leads nowhere`);
  return { schema, home: root };
}
