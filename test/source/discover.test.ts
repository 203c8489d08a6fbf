import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findArchive } from '../../src/source/discover.ts';

test('the archive is the nearest folder upwards that holds dossier.yaml', () => {
  const root = mkdtempSync(join(tmpdir(), '专卷-'));
  mkdirSync(join(root, '甲/乙/dossier.yaml'), { recursive: true });
  expect(findArchive(join(root, '甲/乙'))).toBeNull();
  writeFileSync(join(root, 'dossier.yaml'), '');
  expect(findArchive(join(root, '甲/乙'))).toBe(root);
  expect(findArchive(join(root, 'dossier.yaml'))).toBe(root);
  rmSync(root, { recursive: true });
});
