import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sampled } from '../../src/model/history.ts';
import { sha256 } from '../../src/source/digest.ts';
import { gitIn } from '../../src/source/git.ts';
import { archivePast, type ArchivePast, objectId } from '../../src/source/git-past.ts';
import { findGit } from '../../src/source/programs.ts';

const program = findGit(process.env['PATH'] ?? '');
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dossier-git-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function git(folder: string, args: readonly string[], day = '2025-01-01'): string {
  const when = `${day}T01:00:00+08:00`;
  const person = ['-c', 'user.name=样例', '-c', 'user.email=sample@example.org'];
  const env = { ...process.env, GIT_COMMITTER_DATE: when, GIT_AUTHOR_DATE: when, GIT_CONFIG_GLOBAL: '/dev/null' };
  const { stdout, stderr, status } = spawnSync(program ?? '', [...person, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function write(path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), bytes);
}

function commit(day: string): void {
  git(home, ['add', '-A'], day);
  git(home, ['commit', '-q', '-m', day], day);
}

const pastIn = (folder: string): ArchivePast =>
  archivePast(join(home, folder), gitIn(join(home, folder), program ?? '', { PATH: process.env['PATH'] ?? '' }));
const textAt = (past: ArchivePast, at: number, path: string): string => {
  const commitAt = past.commits[at];
  const archive = commitAt === undefined ? null : past.archiveAt(commitAt);
  return new TextDecoder().decode(archive?.files.read(path) ?? new Uint8Array());
};

describe.skipIf(program === null)(
  `the past of an archive in git${program === null ? ' (no git on this machine)' : ''}`,
  () => {
    test('is read under Chinese names in a folder of a repository, on no branch, and nothing of it is touched', () => {
      git(home, ['init', '-q']);
      write('别处/不相干.txt', 'x');
      write('专卷/dossier.yaml', 'a: 1\n');
      write('专卷/2024年度/第二卷/名册.bin', Buffer.alloc(4000, 7));
      write('专卷/~$锁.docx', 'lock');
      commit('2025-01-05');
      write('别处/不相干.txt', 'y');
      commit('2025-01-06');
      write('专卷/dossier.yaml', 'a: 2\n');
      commit('2025-01-07');
      git(home, ['checkout', '-q', '--detach']);
      write('专卷/dossier.yaml', 'a: 3\n');
      const index = join(home, '.git/index');
      const before = [readFileSync(index).toString('hex'), statSync(index).mtimeMs, git(home, ['count-objects', '-v'])];
      const past = pastIn('专卷');
      // Only the commits that changed something of the archive, the newest first.
      expect(past.commits.map(({ moment }) => new Date(moment).toISOString().slice(0, 10))).toEqual([
        '2025-01-06',
        '2025-01-04',
      ]);
      expect([textAt(past, 0, 'dossier.yaml'), textAt(past, 1, 'dossier.yaml')]).toEqual(['a: 2\n', 'a: 1\n']);
      const first = past.commits[1];
      const archive = first === undefined ? null : past.archiveAt(first);
      const path = '2024年度/第二卷/名册.bin';
      expect(archive?.files.entries.map((entry) => entry.path)).toEqual([
        '2024年度',
        '2024年度/第二卷',
        path,
        'dossier.yaml',
      ]);
      expect(archive?.files.find(path)?.size).toBe(4000);
      expect(archive?.files.read(path)).toEqual(Buffer.alloc(4000, 7));
      expect(objectId(Buffer.alloc(4000, 7), archive?.objectOf(path) ?? '')).toBe(archive?.objectOf(path));
      expect([
        readFileSync(index).toString('hex'),
        statSync(index).mtimeMs,
        git(home, ['count-objects', '-v']),
      ]).toEqual(before);
    });

    test('is empty without a repository, without a commit, in an ignored folder', () => {
      write('专卷/dossier.yaml', 'a: 1\n');
      expect(pastIn('专卷').commits).toEqual([]);
      git(home, ['init', '-q']);
      expect(pastIn('专卷').commits).toEqual([]);
      write('.gitignore', '专卷/\n');
      commit('2025-01-05');
      expect(pastIn('专卷').commits).toEqual([]);
    });

    test('goes as far back as a shallow clone does', () => {
      git(home, ['init', '-q', '源']);
      write('源/dossier.yaml', 'a: 1\n');
      git(join(home, '源'), ['add', '-A']);
      git(join(home, '源'), ['commit', '-q', '-m', '1']);
      write('源/dossier.yaml', 'a: 2\n');
      git(join(home, '源'), ['commit', '-q', '-a', '-m', '2']);
      git(home, ['clone', '-q', '--depth', '1', `file://${home}/源`, '浅']);
      const past = pastIn('浅');
      expect(past.commits).toHaveLength(1);
      expect(textAt(past, 0, 'dossier.yaml')).toBe('a: 2\n');
    });

    test('fetches nothing where a clone left the files behind', () => {
      git(home, ['init', '-q', '源']);
      write('源/dossier.yaml', 'a: 1\n');
      git(join(home, '源'), ['config', 'uploadpack.allowFilter', 'true']);
      git(join(home, '源'), ['add', '-A']);
      git(join(home, '源'), ['commit', '-q', '-m', '1']);
      git(home, ['clone', '-q', '--no-checkout', '--filter=blob:none', `file://${home}/源`, '空']);
      const before = git(join(home, '空'), ['count-objects', '-v']);
      const past = pastIn('空');
      const [first] = past.commits;
      expect(first === undefined ? null : past.archiveAt(first)).toBeNull();
      expect(git(join(home, '空'), ['count-objects', '-v'])).toBe(before);
    });

    test('runs nothing that the settings of a repository name', () => {
      git(home, ['init', '-q']);
      write('trap.sh', `#!/bin/sh\necho run >> "${home}/sprung"\ncat\n`);
      chmodSync(join(home, 'trap.sh'), 0o755);
      write('.gitattributes', '*.yaml filter=trap diff=trap\n');
      write('dossier.yaml', 'a: 1\n');
      commit('2025-01-05');
      const trap = join(home, 'trap.sh');
      for (const key of [
        'core.fsmonitor',
        'filter.trap.clean',
        'filter.trap.smudge',
        'diff.trap.textconv',
        'core.pager',
        'gpg.program',
        'core.sshCommand',
      ])
        git(home, ['config', key, trap]);
      git(home, ['config', 'log.showSignature', 'true']);
      expect(textAt(pastIn('.'), 0, 'dossier.yaml')).toBe('a: 1\n');
      expect(existsSync(join(home, 'sprung'))).toBe(false);
    });

    test('takes files of Git LFS from its store, and names those that are not there', () => {
      git(home, ['init', '-q']);
      const bytes = Buffer.from('照片的字节'.repeat(100));
      const address = (digest: string): string =>
        `version https://git-lfs.github.com/spec/v1\noid sha256:${digest}\nsize ${bytes.length}\n`;
      const digest = sha256(bytes);
      write('在.jpg', address(digest));
      write('不在.jpg', address('0'.repeat(64)));
      commit('2025-01-05');
      write(`.git/lfs/objects/${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`, bytes);
      const past = pastIn('.');
      const [first] = past.commits;
      const archive = first === undefined ? null : past.archiveAt(first);
      expect(Buffer.from(archive?.files.read('在.jpg') ?? []).equals(bytes)).toBe(true);
      expect(archive?.lacking).toEqual(['不在.jpg']);
      expect(() => archive?.files.read('不在.jpg')).toThrow('unreadable');
    });
  },
);

test('a program in a folder that is not absolute is not run', () => {
  expect(findGit('.:bin::')).toBeNull();
});

describe('days chosen of many', () => {
  const days = (count: number): readonly { readonly date: string }[] =>
    Array.from({ length: count }, (_, at) => ({
      date: new Date(Date.UTC(2025, 5, 30) - at * 86_400_000).toISOString().slice(0, 10),
    }));

  test('are all of few, at most so many, the newest of each stretch', () => {
    expect(sampled(days(12), 12)).toHaveLength(12);
    const chosen = sampled(days(200), 12);
    expect(chosen.length).toBeGreaterThan(5);
    expect(chosen.length).toBeLessThanOrEqual(12);
    expect(chosen[0]?.date).toBe('2025-06-30');
    expect(sampled([], 12)).toEqual([]);
  });

  test('stay mostly the same a day later', () => {
    const earlier = new Set(sampled(days(200).slice(1), 12).map(({ date }) => date));
    expect(sampled(days(200), 12).filter(({ date }) => !earlier.has(date)).length).toBeLessThanOrEqual(1);
  });
});
