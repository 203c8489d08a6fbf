// Makes code from the schemas: validators (not committed), types of records and editor schemas (committed).
// With --check it writes nothing and fails if what is committed is not what it would write.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editorSchemas } from './generate/editor.mjs';
import { loadSchemas, SCHEMAS } from './generate/load.mjs';
import { fileTypes, recordTypes } from './generate/types.mjs';
import { validatorModule, validatorTypes } from './generate/validators.mjs';

const root = dirname(SCHEMAS);
const schemas = loadSchemas();
const committed = {
  'src/model/generated/records.ts': await recordTypes(schemas),
  ...Object.fromEntries(Object.entries(editorSchemas(schemas)).map(([name, text]) => [`schemas/editor/${name}`, text])),
};
const check = process.argv.includes('--check');

function isCurrent(path, text) {
  return existsSync(join(root, path)) && readFileSync(join(root, path), 'utf8') === text;
}

function write(path, text) {
  if (isCurrent(path, text)) return;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

if (check) {
  const stale = Object.entries(committed).filter(([path, text]) => !isCurrent(path, text));
  for (const [path] of stale) console.error(`not what the schemas say: ${path}`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [path, text] of Object.entries(committed)) write(path, text);
  write('src/parse/generated/validators.js', await validatorModule(schemas));
  write('src/parse/generated/validators.d.ts', `${validatorTypes}\n${await fileTypes(schemas)}`);
}
