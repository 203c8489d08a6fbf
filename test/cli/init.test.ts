import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { runCli } from './run-cli.ts';

let home = '';
let dir = '';
const ANSWERS = ['--community', '幸福社区', '--street', '文苑街道', '--years', '2022-2024', '--yes'];

beforeAll(() => {
  home = mkdtempSync(`${tmpdir()}/dossier-init-`);
  dir = join(home, '幸福社区创建专卷');
});
afterAll(() => rmSync(home, { recursive: true }));

function filesOf(root: string): Map<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, `${statSync(path).mtimeMs} ${readFileSync(path, 'utf8')}`];
    }),
  );
}

describe('init', () => {
  test('without a terminal and without --yes it names the flags it needs', () => {
    const { status, stderr } = runCli(['init', dir, '--community', '幸福社区']);
    expect(status).toBe(2);
    for (const flag of ['--street', '--years', '--yes']) expect(stderr).toContain(flag);
  });

  test('with --yes and a flag missing it names that one', () => {
    const { status, stderr } = runCli(['init', dir, '--community', '幸福社区', '--street', '文苑街道', '--yes']);
    expect(status).toBe(2);
    expect(stderr).toContain('--years');
  });

  test('lays out folders, dossier.yaml, starters and settings; check then finds 166 missing and nothing else', () => {
    expect(runCli(['init', dir, ...ANSWERS])).toMatchObject({ status: 0, stderr: '' });
    const { status, stdout } = runCli(['check', dir, '--format', 'json', '--as-of', '2025-04-01']);
    const { summary, due } = JSON.parse(stdout);
    expect(summary).toMatchObject({
      units: 166,
      missing: 166,
      undecided: 0,
      met: 0,
      records: 0,
      starters: 166,
      unreadable: 0,
    });
    expect(due).toBe('2025-04-20');
    expect(status).toBe(1);
  });

  test('every path stays under 200 characters on Windows under a long home folder', () => {
    const longest = Math.max(...[...filesOf(dir).keys()].map((path) => path.slice(home.length).length));
    expect(longest).toBeLessThan(
      200 - 'C:\\Users\\Administrator\\Documents\\WeChat Files\\wxid_0123456789abcdef\\FileStorage'.length,
    );
  });

  test('a starter is nothing but comments and its uncommented example is a record', () => {
    const [starter] = [...filesOf(join(dir, '2024年度')).keys()].filter((path) => path.includes('22-'));
    const text = readFileSync(starter ?? '', 'utf8');
    expect(text.split('\n').every((line) => line === '' || line.startsWith('#'))).toBe(true);
    const block = text.slice(text.indexOf('# year:')).replaceAll(/^# ?/gm, '');
    expect(parseDocument(block).toJS()).toMatchObject({ year: 2024, item: 'volunteer-roster', part: '名册' });
  });

  test('a second run changes nothing, also where the user has written something', () => {
    writeFileSync(join(dir, 'dossier.yaml'), `${readFileSync(join(dir, 'dossier.yaml'), 'utf8')}# 我的备注\n`);
    rmSync(join(dir, '2024年度/第四卷/样例.yaml'));
    const before = filesOf(dir);
    expect(runCli(['init', dir, ...ANSWERS]).status).toBe(0);
    expect(filesOf(dir)).toEqual(before);
  });

  test('the schemas that the editor settings name are there', () => {
    const settings = JSON.parse(readFileSync(join(dir, '.vscode/settings.json'), 'utf8'));
    const named = Object.keys(settings['yaml.schemas']);
    expect(named.length).toBeGreaterThan(0);
    for (const path of named) expect(JSON.parse(readFileSync(join(dir, path), 'utf8'))).toHaveProperty('title');
  });
});
