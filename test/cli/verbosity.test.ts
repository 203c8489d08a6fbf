import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

const AS_OF = ['--as-of', '2025-04-01'];
let folder = '';
let archive = '';

beforeAll(() => {
  folder = mkdtempSync(`${tmpdir()}/dossier-verbosity-`);
  archive = `${folder}/专卷`;
  cpSync('fixtures/archives/family-planning', archive, { recursive: true });
  writeFileSync(`${archive}/~$名册.xlsx`, 'lock');
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(...args: string[]): ReturnType<typeof runCli> {
  return runCli(['check', archive, ...AS_OF, ...args], { cwd: folder });
}

/** Lines on stderr, but for the one that says of every run what the archive holds that does not count. */
function told(stderr: string): readonly string[] {
  return stderr.split('\n').filter((line) => line !== '' && !line.includes('Thumbs.db'));
}

describe('--max-warnings', () => {
  const count = (): number => JSON.parse(check('--format', 'json').stdout).summary.warnings;

  test('fails for one warning more than allowed and says so, and for none fewer', () => {
    const entry = {
      rule: 'title-is-file-name',
      path: '某.yaml',
      reason: '虚构',
      approver: { unit: '某街道', name: '某人', date: '2025-03-01' },
    };
    writeFileSync(
      `${archive}/waivers.yaml`,
      JSON.stringify([{ ...entry, created: '2025-03-01', expires: '2025-04-03' }]),
    );
    const warnings = count();
    expect(warnings).toBeGreaterThan(0);
    const allowed = check('--fail-on', 'never', '--max-warnings', String(warnings));
    expect([allowed.status, told(allowed.stderr)]).toEqual([0, []]);
    const over = check('--fail-on', 'never', '--max-warnings', String(warnings - 1));
    expect(over.status).toBe(1);
    expect(over.stderr).toContain(`--max-warnings ${warnings - 1}`);
    rmSync(`${archive}/waivers.yaml`);
  });

  test.each(['-1', '1.5', 'viele', ''])('refuses %j', (value) => {
    const { status, stderr } = check(`--max-warnings=${value}`);
    expect(status).toBe(2);
    expect(stderr).toContain('--max-warnings');
  });
});

describe('--quiet', () => {
  test('says the result in one line on stdout', () => {
    const { status, stdout, stderr } = check('--quiet');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toContain('退出码 0');
  });

  test('leaves reports for programs as they are', () => {
    const { stdout, stderr } = check('-q', '--format', 'json');
    expect(JSON.parse(stdout).schemaVersion).toBe(1);
    expect(stderr).toBe('');
  });

  test('does not go with --verbose', () => {
    expect(check('-q', '-v').status).toBe(2);
  });

  test('makes one line of a verdict on a package', () => {
    const bag = `${folder}/包`;
    cpSync(archive, `${bag}/data/archive`, { recursive: true });
    writeFileSync(`${bag}/bagit.txt`, 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    writeFileSync(`${bag}/manifest-sha256.txt`, `${'0'.repeat(64)}  data/没有.pdf\n`);
    const { status, stdout } = runCli(['verify', bag, '--quiet']);
    expect(status).toBe(1);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('--verbose', () => {
  test('tells on stderr which archive, checklist and cache were used and what was left out, with times', () => {
    const { stdout, stderr } = check('--verbose', '--lang', 'en');
    expect(stdout).toBe(check('--lang', 'en').stdout);
    const lines = stderr.trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^\[\d+\.\d\d s\] /);
    for (const word of [archive, 'checklist', '.dossier/cache', '~$名册.xlsx', 'report: text'])
      expect(stderr).toContain(word);
  });
});
