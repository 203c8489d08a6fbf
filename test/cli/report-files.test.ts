import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CliRun, runCli } from './run-cli.ts';

const AS_OF = ['--as-of', '2025-03-01'];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-reports-'));
  cpSync('fixtures/rules/base', join(folder, '专卷'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function check(...args: readonly string[]): CliRun {
  return runCli(['check', '专卷', ...AS_OF, ...args], { cwd: folder, timeout: 60_000 });
}

/** One message, no stack trace, nothing half-written beside it. */
function expectRefused({ status, stdout, stderr }: CliRun, ...words: readonly string[]): void {
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  for (const word of words) expect(stderr).toContain(word);
  expect(stderr).not.toMatch(/\n\s+at |Error:/);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
}

/** Runs a line of the shell with `dossier check …` in the place of `CHECK`. */
function inShell(line: string): CliRun {
  const program = `'${process.execPath}' '${process.cwd()}/bin/dossier.js' check 专卷 ${AS_OF.join(' ')}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line.replaceAll('CHECK', program)], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

describe('reports into files', () => {
  test('are named on stderr, with a closing line of counts and exit status', () => {
    const { stdout, stderr } = check('--format', 'markdown=报告.md', '--format', 'junit=out/junit.xml');
    expect(stdout).toBe('');
    const lines = stderr.trimEnd().split('\n');
    expect(lines.slice(0, 2).map((line) => line.split('：')[1])).toEqual(['报告.md', 'out/junit.xml']);
    expect(lines[2]).toMatch(/退出码 0$/);
    expect(readFileSync(join(folder, '报告.md'), 'utf8')).toContain('# ');
  });

  test('replace earlier reports, also where a link points', () => {
    mkdirSync(join(folder, '别处'));
    writeFileSync(join(folder, '别处/旧.json'), '{}');
    symlinkSync('别处/旧.json', join(folder, '报告.json'));
    expect(check('--format', 'json=报告.json').status).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, '别处/旧.json'), 'utf8')).schemaVersion).toBe(1);
  });

  test('go to a pipe that is named like a file, and to stdout that is named -', () => {
    const piped = inShell('mkfifo 管 && (cat 管 & CHECK --format json=管; wait)');
    expect(JSON.parse(piped.stdout).schemaVersion).toBe(1);
    expect(JSON.parse(check('--format', 'json=-').stdout).schemaVersion).toBe(1);
    expect(readdirSync(folder)).not.toContain('-');
  });

  test.each([
    ['two to one file', ['--format', 'json=a', '--format', 'junit=./a']],
    ['two to files that a disk may hold for one', ['--format', 'json=A.json', '--format', 'junit=a.JSON']],
    ['two to the screen', ['--format', 'json', '--format', 'junit']],
    ['two to the screen in other words', ['--format', 'json', '--format', 'junit=-']],
    ['bytes to the screen', ['--format', 'xlsx']],
    ['no file after the sign', ['--format', 'json=']],
  ])('%s are refused before anything is read', (_, args) => {
    expectRefused(check(...args), '--format');
    expect(readdirSync(folder)).toEqual(['专卷']);
  });

  test('two to one file through a link to its folder are refused', () => {
    mkdirSync(join(folder, 'out'));
    symlinkSync('out', join(folder, 'link'));
    expectRefused(check('--format', 'json=out/a', '--format', 'junit=link/a'), 'link/a');
    expect(readdirSync(join(folder, 'out'))).toEqual([]);
  });
});

describe('a report that cannot be written ends with 2 and names the place', () => {
  test('below a file', () => {
    writeFileSync(join(folder, '是文件'), '');
    expectRefused(check('--format', 'json=是文件/报告.json'), '是文件');
  });

  test('in the place of a folder', () => {
    mkdirSync(join(folder, '文件夹'));
    expectRefused(check('--format', 'json=文件夹'), '文件夹');
    expectRefused(runCli(['todo', '专卷', '--xlsx', '文件夹'], { cwd: folder }), '文件夹');
    expectRefused(runCli(['status', '专卷', '-o', '文件夹'], { cwd: folder }), '文件夹');
  });

  test('under a name that is too long', () => {
    expectRefused(check('--format', `json=${'长'.repeat(100)}.json`), '长长');
  });

  test.skipIf(process.platform !== 'linux')('where the system takes no folder, without waiting for ever', () => {
    expectRefused(check('--format', 'json=/proc/没有/报告.json'), '/proc/没有');
    expectRefused(runCli(['build', '专卷', '-o', '/proc/没有/出'], { cwd: folder, timeout: 60_000 }), '/proc/没有');
  });

  test.skipIf(process.platform !== 'linux')('on a full disk', () => {
    // A link, so that a program that puts a file in its place destroys no device.
    symlinkSync('/dev/full', join(folder, '满'));
    expectRefused(check('--format', 'json=满'), '满');
    const { status, stderr } = inShell('CHECK > /dev/full');
    expect(status).toBe(2);
    expect(stderr).toContain('ENOSPC');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

test('a reader that has seen enough is no fault', () => {
  const { stdout, stderr } = inShell('CHECK --all | head -1; echo "${PIPESTATUS[0]}"');
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('0');
  expect(stderr).toBe('');
});

describe('what belongs to the archive is never replaced by a report', () => {
  test.each([
    '专卷/dossier.yaml',
    '专卷/清单.yaml',
    '专卷/志愿者/名册.yaml',
    '专卷/志愿者/名册.csv',
    '链/志愿者/名册.csv',
  ])('%s', (path) => {
    symlinkSync('专卷', join(folder, '链'));
    const before = readFileSync(join(folder, path));
    expectRefused(check('--format', `markdown=${path}`), path);
    expectRefused(runCli(['status', '专卷', '-o', path], { cwd: folder }), path);
    expectRefused(runCli(['todo', '专卷', '--xlsx', path], { cwd: folder }), path);
    expect(readFileSync(join(folder, path))).toEqual(before);
  });

  test('by no command that writes one', () => {
    const path = '专卷/志愿者/名册.yaml';
    const before = readFileSync(join(folder, path));
    expectRefused(runCli(['status', '专卷', '-o', path], { cwd: folder }), path);
    expectRefused(runCli(['todo', '专卷', '--xlsx', path], { cwd: folder }), path);
    expect(readFileSync(join(folder, path))).toEqual(before);
  });

  test('nor what waits in the inbox or lies unrecorded beside a record; a report at the root is', () => {
    mkdirSync(join(folder, '专卷/收件箱'));
    for (const path of ['专卷/收件箱/表.xlsx', '专卷/志愿者/没登记.xlsx', '专卷/报告.xlsx'])
      writeFileSync(join(folder, path), 'x');
    expectRefused(check('--format', 'xlsx=专卷/收件箱/表.xlsx'), '表.xlsx');
    expectRefused(check('--format', 'xlsx=专卷/志愿者/没登记.xlsx'), '没登记.xlsx');
    expect(check('--format', 'xlsx=专卷/报告.xlsx').status).toBe(0);
    expect(readFileSync(join(folder, '专卷/报告.xlsx')).length).toBeGreaterThan(1000);
  });
});
