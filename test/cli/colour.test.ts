import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const PROGRAM = `${process.cwd()}/bin/dossier.js`;
const CHECK = ['check', 'fixtures/archives/family-planning', '--as-of', '2025-04-01'];
const ESCAPE = '\u001B[';
const hasScript = spawnSync('script', ['--version']).status === 0;

/** Runs on a terminal of its own (util-linux `script`), or into pipes. */
function run(terminal: boolean, args: readonly string[], env: Readonly<Record<string, string>>): string {
  const line = [process.execPath, PROGRAM, ...CHECK, ...args].map((word) => `'${word}'`).join(' ');
  const [program, words] = terminal ? ['script', ['-qec', line, '/dev/null']] : ['sh', ['-c', line]];
  const { stdout } = spawnSync(program as string, words as string[], {
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', ...env },
    encoding: 'utf8',
  });
  expect(stdout).toContain('2025-04-01');
  return stdout;
}

describe('colour in a pipe', () => {
  test.each<readonly [string, readonly string[], Readonly<Record<string, string>>, boolean]>([
    ['is off', [], {}, false],
    ['is on with FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['is on with FORCE_COLOR before NO_COLOR', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    ['is off with --no-color before FORCE_COLOR', ['--no-color'], { FORCE_COLOR: '1' }, false],
    ['is on with --color before NO_COLOR', ['--color'], { NO_COLOR: '1' }, true],
  ])('%s', (_, args, env, coloured) => {
    expect(run(false, args, env).includes(ESCAPE)).toBe(coloured);
  });
});

describe.skipIf(!hasScript)('colour on a terminal', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, boolean]>([
    ['is on', {}, true],
    ['is off with NO_COLOR', { NO_COLOR: '1' }, false],
    ['is on with an empty NO_COLOR', { NO_COLOR: '' }, true],
    ['is off with FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
    ['is off on a dumb terminal', { TERM: 'dumb' }, false],
  ])('%s', (_, env, coloured) => {
    expect(run(true, [], env).includes(ESCAPE)).toBe(coloured);
  });
});
