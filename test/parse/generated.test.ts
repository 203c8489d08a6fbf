import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('what is generated and committed is what the schemas say', () => {
  const { status, stderr } = spawnSync('node', ['schemas/generate.mjs', '--check'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});

interface Property {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly patternProperties?: Readonly<Record<string, Property>>;
  readonly additionalProperties?: Property | boolean;
  readonly items?: Property;
}

/** Every property below a schema, by its path. */
function properties(schema: Property, path = ''): readonly (readonly [string, Property])[] {
  const { additionalProperties: rest } = schema;
  const keys = {
    ...schema.properties,
    ...schema.patternProperties,
    ...(typeof rest === 'object' ? { '*': rest } : {}),
  };
  const own = Object.entries(keys).flatMap(([key, inner]) => [
    [`${path}.${key}`, inner] as const,
    ...properties(inner, `${path}.${key}`),
  ]);
  return [...own, ...(schema.items === undefined ? [] : properties(schema.items, `${path}[]`))];
}

test.each(['record', 'archive', 'waivers'])(
  'the editor schema of a %s takes digits where we read text, and explains every key in Chinese',
  (name) => {
    const schema: Property = JSON.parse(readFileSync(`schemas/editor/${name}.schema.json`, 'utf8'));
    const all = properties(schema);
    expect(all.length).toBeGreaterThan(10);
    for (const [path, { type, title, description }] of all) {
      expect([path, title, description]).toEqual([
        path,
        expect.stringMatching(/\p{Script=Han}/u),
        expect.stringMatching(/\p{Script=Han}/u),
      ]);
      if ([type].flat().includes('string'))
        expect([path, type]).toEqual([path, expect.arrayContaining(['string', 'number'])]);
    }
  },
);
