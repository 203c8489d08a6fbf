import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ReadFailure } from '../../src/source/archive-files.ts';
import { readShipped, shippedFile, shippedNames } from '../../src/source/shipped.ts';

test('files of the package are found from the source tree', () => {
  expect(readFileSync(shippedFile('package.json'), 'utf8')).toContain('"dossier"');
  expect(shippedNames('schemas/records')).toContain('roster.schema.json');
  expect(readShipped('schemas/archive.schema.json').length).toBeGreaterThan(100);
});

test('a file that is not shipped is a read failure', () => {
  expect(() => readShipped('templates/checklists/none.yaml')).toThrow(ReadFailure);
});
