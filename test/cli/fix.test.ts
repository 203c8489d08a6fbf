import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asGbk, asWindowsUtf8 } from '../encodings.ts';
import { type CliRun, runCli } from './run-cli.ts';

let root = '';

/** Every file of the archive but the program's own, as bytes in hex. */
function picture(): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
      .filter((path) => !path.startsWith('.dossier'))
      .map((path) => [path, readFileSync(join(root, path)).toString('hex')]),
  );
}

function edit(
  path: string,
  store: (text: string) => Uint8Array,
  ...changes: readonly (readonly [string, string])[]
): void {
  const text = readFileSync(join(root, path), 'utf8');
  writeFileSync(join(root, path), store(changes.reduce((kept, [old, by]) => kept.replace(old, by), text)));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const fix = (...args: readonly string[]): CliRun => runCli(['fix', root, ...args]);
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Rules and places that `check` finds. */
function found(): readonly string[] {
  const { stdout } = runCli(['check', root, '--format', 'json', '--as-of', '2025-03-01']);
  const { findings }: { findings: readonly { rule: string; path: string | null }[] } = JSON.parse(stdout);
  return findings.map(({ rule, path }) => `${rule} ${path}`);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dossier-fix-'));
  cpSync('fixtures/rules/base', root, { recursive: true });
  edit(
    '见义勇为/事迹.yaml',
    asWindowsUtf8,
    ['author: ', 'author：'],
    ['date: 2024-08-16', 'date: 2024年8月16日  # 当天'],
  );
  edit('制度/2024.yaml', asGbk);
  edit('队伍/名单.yaml', utf8, ['  - name: 舞蹈队', '\t- name：舞蹈队'], ['leader: 虚构甲', 'leader:\u3000虚构甲']);
  // What only a person can mend.
  edit('规划/规划.yaml', utf8, ['author: ', 'auhtor: ']);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('fix', () => {
  test('shows what would change and changes nothing with --dry-run, nor without a terminal to ask on', () => {
    const before = picture();
    const dry = fix('--dry-run');
    expect(dry.status).toBe(0);
    expect(dry.stdout).toContain('-author：虚构社区居民委员会\n');
    expect(dry.stdout).toContain('+author: 虚构社区居民委员会\n');
    expect(dry.stdout).toContain('@@ -4,4 +4,4 @@');
    // The diff names nobody.
    expect(dry.stdout).not.toContain('虚构甲\n');
    expect(fix().status).toBe(1);
    expect(picture()).toEqual(before);
  });

  test('changes the characters at fault and no other byte; then check finds the rest and nothing new', () => {
    const before = picture();
    const earlier = found();
    expect(fix('--yes').status).toBe(0);
    const after = picture();
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.toSorted()).toEqual(['制度/2024.yaml', '见义勇为/事迹.yaml', '队伍/名单.yaml'].toSorted());
    expect(readFileSync(join(root, '见义勇为/事迹.yaml'))).toEqual(
      Buffer.from(
        asWindowsUtf8(readFileSync('fixtures/rules/base/见义勇为/事迹.yaml', 'utf8').replace('08-16', '08-16  # 当天')),
      ),
    );
    for (const path of ['制度/2024.yaml', '队伍/名单.yaml']) {
      expect(text(path)).toBe(readFileSync(join('fixtures/rules/base', path), 'utf8'));
    }
    expect(earlier).toContain('yaml-invalid 见义勇为/事迹.yaml');
    expect(found().filter((each) => !earlier.includes(each))).toEqual([]);
    expect(found()).toContain('record-invalid 规划/规划.yaml');
    expect(found().filter((each) => /yaml-invalid|encoding|value-form/.test(each))).toEqual([]);
    expect(fix('--yes')).toMatchObject({ status: 0, stdout: expect.not.stringContaining('@@') });
  });

  test('--undo restores every byte, and refuses as a whole once a file was changed since', () => {
    const before = picture();
    fix('--yes');
    expect(fix('--undo').status).toBe(0);
    expect(picture()).toEqual(before);
    expect(fix('--undo')).toMatchObject({ status: 0 });
    fix('--yes');
    edit('队伍/名单.yaml', utf8, ['合唱队', '合唱团']);
    const changed = picture();
    const refused = fix('--undo');
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain('队伍/名单.yaml');
    expect(refused.stdout).not.toContain('见义勇为');
    expect(picture()).toEqual(changed);
  });

  test('a faulty dossier.yaml and what it hid are mended in one run', () => {
    edit('dossier.yaml', utf8, ['street: ', 'street：'], ['years: [2023, 2024]', 'years: [２０２３, 2024年]']);
    expect(runCli(['check', root]).status).toBe(2);
    expect(fix('--yes').status).toBe(0);
    expect(text('dossier.yaml')).toBe(readFileSync('fixtures/rules/base/dossier.yaml', 'utf8'));
    expect(found()).not.toContain('yaml-invalid 见义勇为/事迹.yaml');
  });

  test('rights of a file stay what they were', () => {
    chmodSync(join(root, '制度/2024.yaml'), 0o600);
    fix('--yes');
    expect(statSync(join(root, '制度/2024.yaml')).mode & 0o777).toBe(0o600);
  });

  test('speaks English and takes no undo together with a dry run', () => {
    expect(fix('--dry-run', '--lang', 'en').stdout).toContain('run dossier fix');
    expect(fix('--dry-run', '--undo').status).toBe(2);
  });
});
