import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CliRun, runCli } from './run-cli.ts';

let home = '';
let archive = '';
beforeAll(() => {
  home = mkdtempSync(`${tmpdir()}/dossier-status-`);
  archive = join(home, '专卷');
  cpSync('fixtures/archives/family-planning', archive, { recursive: true });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const HISTORY = '.dossier/history.jsonl';

const hasGit = spawnSync('git', ['--version']).status === 0;

describe.skipIf(!hasGit)(`the past of an archive in git${hasGit ? '' : ' (no git on this machine)'}`, () => {
  test('is drawn where nobody noted it, judged once, and left out on demand', () => {
    const root = join(home, '仓库/专卷');
    const years = ['2022年度', '2023年度', '2024年度'];
    const git = (day: string, ...args: readonly string[]): void => {
      const when = `${day}T12:00:00+08:00`;
      const env = { ...process.env, GIT_COMMITTER_DATE: when, GIT_AUTHOR_DATE: when };
      const person = ['-c', 'user.name=样例', '-c', 'user.email=sample@example.org'];
      spawnSync('git', [...person, ...args], { cwd: join(home, '仓库'), env });
    };
    mkdirSync(root, { recursive: true });
    git('2025-01-01', 'init', '-q');
    const commit = (day: string): void => {
      git(day, 'add', '-A');
      git(day, 'commit', '-q', '-m', day);
    };
    // Broken on the first day, which says nothing of how it stood.
    writeFileSync(join(root, 'dossier.yaml'), 'checklist: [');
    commit('2025-01-02');
    cpSync('fixtures/archives/xingfu-complete/dossier.yaml', join(root, 'dossier.yaml'));
    commit('2025-01-05');
    for (const [at, year] of years.entries()) {
      cpSync(`fixtures/archives/xingfu-complete/${year}/第一卷`, join(root, year, '第一卷'), { recursive: true });
      commit(`2025-02-0${at + 1}`);
    }
    const status = (...more: readonly string[]): CliRun => runCli(['status', root, '--as-of', '2025-04-01', ...more]);
    const drawn = (): readonly string[] => {
      const chart = /<svg class="burndown"[^>]*aria-label="([^"]*)"/.exec(readFileSync(`${root}-进度.html`, 'utf8'));
      return chart?.[1]?.split('; ') ?? [];
    };
    const first = status();
    expect(first.status).toBe(0);
    expect(first.stderr.match(/git/g)).toHaveLength(5);
    const points = drawn();
    expect(points.map((point) => point.slice(0, 10))).toEqual([
      '2025-01-05',
      '2025-02-01',
      '2025-02-02',
      '2025-02-03',
      '2025-04-01',
    ]);
    const open = points.map((point) => Number(point.slice(11)));
    expect(open.slice(1).every((count, at) => count < (open[at] ?? 0) || at === 3)).toBe(true);
    // What is there now is what was there at the last commit.
    expect(open[4]).toBe(open[3]);
    const again = status();
    expect(again.stderr).not.toContain('git');
    expect(drawn()).toEqual(points);
    status('--no-git');
    expect(drawn()).toEqual([]);
    // What was noted goes before what git says of the days after.
    const noted = { date: '2025-02-02', statuses: { missing: 3 }, errors: 0, warnings: 0 };
    writeFileSync(join(root, HISTORY), `${JSON.stringify(noted)}\n`);
    status();
    expect(drawn()).toEqual([...points.slice(0, 2), '2025-02-02 3', points[4]]);
  });
});

describe('status', () => {
  test('writes the page beside the archive and ends with 0 whatever is missing', () => {
    const { status, stdout } = runCli(['status', archive]);
    expect(status).toBe(0);
    expect(stdout).toContain('专卷-进度.html');
    expect(readFileSync(`${archive}-进度.html`, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  test('check --record notes today once, however often, and never a rehearsal', () => {
    const clock = { env: { SOURCE_DATE_EPOCH: String(Date.UTC(2025, 2, 1, 4) / 1000) } };
    runCli(['check', archive, '--record'], clock);
    runCli(['check', archive, '--record'], clock);
    const lines = readFileSync(join(archive, HISTORY), 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).date)).toEqual(['2025-03-01']);
    const rehearsal = runCli(['check', archive, '--record', '--as-of', '2025-04-01'], clock);
    expect(rehearsal.status).toBe(2);
    expect(readFileSync(join(archive, HISTORY), 'utf8').trimEnd().split('\n')).toEqual(lines);
  });

  test('check gives the page as well, also without photographs', () => {
    const file = join(home, 'a.html');
    runCli(['check', archive, '--format', `html=${file}`, '--no-thumbnails']);
    expect(existsSync(file)).toBe(true);
  });
});
