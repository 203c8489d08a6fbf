import Ajv from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import { build } from 'esbuild';
import { SCHEMAS } from './load.mjs';
import { kindFacts, recordShape, shapeOf } from './shapes.mjs';

function compiler() {
  const ajv = new Ajv.default({
    allErrors: true,
    allowUnionTypes: true,
    messages: false,
    code: { source: true, esm: true, formats: _`require("dossier-formats")` },
  });
  for (const format of ['date', 'partial-date']) ajv.addFormat(format, () => true);
  return ajv;
}

/** Words for people weigh on start-up and decide nothing. */
const ANNOTATIONS = new Set(['$schema', 'title', 'description', 'examples', 'default', 'x-personal']);

function bare(value, names = false) {
  if (Array.isArray(value)) return value.map((inner) => bare(inner));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => names || !ANNOTATIONS.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, bare(inner, key === 'properties' || key === '$defs')]));
}

/** `require("dossier-formats")` of the compiled schemas, with format names as they stand in the schemas. */
const formats = {
  name: 'formats',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^dossier-formats$/ }, () => ({ path: 'dossier-formats', namespace: 'formats' }));
    onLoad({ filter: /.*/, namespace: 'formats' }, () => ({
      contents: `const formats = require('./formats.ts'); module.exports = { date: formats.date, 'partial-date': formats.partialDate };`,
      resolveDir: SCHEMAS,
    }));
  },
};

/** Schema validators that need no compiler at run time, with the shapes of what they validate, as one ES module. */
export async function validatorModule(schemas) {
  const ajv = compiler();
  ajv.addSchema(bare(schemas.common), 'common.schema.json');
  const kinds = Object.keys(schemas.records);
  const names = new Map(kinds.map((kind) => [`record_${kind.replaceAll('-', '_')}`, `${kind}.schema.json`]));
  for (const kind of kinds) ajv.addSchema(bare(schemas.records[kind]), `${kind}.schema.json`);
  for (const file of ['archive', 'waivers', 'checklist', 'layout']) {
    ajv.addSchema(bare(schemas[file]), `${file}.schema.json`);
    names.set(file, `${file}.schema.json`);
  }
  const shapes = {
    record: recordShape(schemas),
    ...Object.fromEntries(
      ['archive', 'waivers', 'checklist', 'layout'].map((file) => [
        file,
        shapeOf(schemas[file], schemas[file], schemas),
      ]),
    ),
  };
  const entries = kinds.map((kind) => `${JSON.stringify(kind)}: record_${kind.replaceAll('-', '_')}`);
  const contents = `${standalone.default(ajv, Object.fromEntries(names))}
export const recordValidators = { ${entries.join(', ')} };
export const shapes = ${JSON.stringify(shapes)};
export const kinds = ${JSON.stringify(kindFacts(schemas))};
`;
  const result = await build({
    stdin: { contents, resolveDir: SCHEMAS, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [formats],
    logLevel: 'warning',
  });
  return `// Generated from schemas/ by \`npm run generate\`; do not edit.\n${result.outputFiles[0].text}`;
}

/** Types of that module. */
export const validatorTypes = `// Generated from schemas/ by \`npm run generate\`; do not edit.
import type { RecordKind, WrittenRecord } from '../../model/generated/records.ts';
import type { KindFacts, Shape, Validator } from '../schema/shape.ts';
import type { WrittenLayout } from '../layout/written-layout.ts';

export declare const recordValidators: Readonly<Record<RecordKind, Validator<WrittenRecord>>>;
export declare const archive: Validator<WrittenArchive>;
export declare const waivers: Validator<readonly WrittenWaiver[]>;
export declare const checklist: Validator<WrittenChecklist>;
export declare const layout: Validator<WrittenLayout>;
export declare const shapes: Readonly<Record<'record' | 'archive' | 'waivers' | 'checklist' | 'layout', Shape>>;
export declare const kinds: Readonly<Record<RecordKind, KindFacts>>;
`;
