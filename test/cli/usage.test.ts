import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { runCli } from './run-cli.ts';

let empty = '';
beforeAll(() => {
  empty = mkdtempSync(`${tmpdir()}/dossier-empty-`);
});
afterAll(() => rmSync(empty, { recursive: true }));

const COMMANDS = ['init', 'check', 'build', 'verify', 'checklist', 'explain'];

describe('help', () => {
  test('--version prints the version alone', () => {
    expect(runCli(['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  test.each(COMMANDS)('%s --help is on stdout and ends with an example', (command) => {
    const { status, stdout, stderr } = runCli([command, '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('例：');
    expect(stdout).toContain(`dossier ${command}`);
    expect(stdout).not.toMatch(/Usage:|Options:|Arguments:|default:|choices:/);
  });

  test.each(COMMANDS)('%s --help --lang en is English', (command) => {
    const { status, stdout } = runCli([command, '--help', '--lang', 'en']);
    expect(status).toBe(0);
    expect(stdout.replaceAll(/幸福社区|文苑街道|创建专卷|创建文明城区专卷|-输出|草稿|第二卷/g, '')).not.toMatch(
      /[\u4e00-\u9fff]/u,
    );
  });

  test('nothing at all prints the help and cannot be taken for a good result', () => {
    const { status, stdout } = runCli([]);
    expect(status).toBe(2);
    for (const command of COMMANDS) expect(stdout).toContain(command);
  });
});

describe('what cannot be carried out ends with 2, one message on stderr and nothing on stdout', () => {
  const cases: readonly [string, readonly string[], RegExp][] = [
    ['unknown option', ['check', '--formt', 'json'], /--formt[\s\S]*--format/],
    ['unknown command', ['chek'], /chek[\s\S]*check/],
    ['bad choice', ['check', '--format', 'jsn'], /--format/],
    ['option without its value', ['check', '--format'], /--format/],
    ['missing argument', ['verify'], /package/],
    ['too many arguments', ['verify', 'a', 'b'], /多/],
    ['a year that is no number', ['check', '--year', '去年'], /--year/],
    ['an as-of day that does not exist', ['check', '--as-of', '2025-02-30'], /2025-02-30/],
    ['a package that is not there', ['verify', '没有.zip'], /没有\.zip/],
    ['no archive here', ['check'], /dossier\.yaml/],
    ['no archive to build', ['build'], /dossier\.yaml/],
    ['years that do not fit the checklist', ['checklist', '--years', '2022,2024'], /2022/],
    [
      'a checklist that does not exist',
      ['checklist', '--years', '2022-2024', '--checklist', 'civilised'],
      /civilized-district/,
    ],
  ];

  test.each(cases)('%s', (_, args, message) => {
    const { status, stdout, stderr } = runCli(args, { cwd: empty });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
  });
});
