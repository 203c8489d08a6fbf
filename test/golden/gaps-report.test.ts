import { expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { golden } from './golden.ts';

const CHECK = ['check', 'fixtures/archives/xingfu-gaps', '--as-of', '2025-04-01'];

test.each([
  ['text', ['--all'], 'xingfu-gaps.txt'],
  ['text in English', ['--all', '--lang', 'en'], 'xingfu-gaps.en.txt'],
  ['JSON', ['--format', 'json'], 'xingfu-gaps.json'],
])('the report of the archive with gaps as %s', (_, args, name) => {
  const { stdout } = runCli([...CHECK, ...args]);
  expect(stdout).toBe(golden(`fixtures/golden/${name}`, stdout));
});
