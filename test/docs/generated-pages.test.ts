import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('what the documents show is what the program prints', () => {
  const { status, stderr } = spawnSync(process.execPath, ['docs/generate.mjs', '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
