import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lastWhereabouts } from '../../src/output/kept/whereabouts-file.ts';
import { type CliRun, runCli } from './run-cli.ts';

let home = '';
let archive = '';
const where = (...question: string[]): CliRun => runCli(['where', ...question, '--dir', archive]);

beforeAll(() => {
  home = mkdtempSync(`${tmpdir()}/dossier-where-`);
  archive = join(home, '专卷');
  cpSync('fixtures/archives/family-planning', archive, { recursive: true });
  rmSync(join(archive, '.dossier'), { recursive: true, force: true });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('where', () => {
  test('before a build says so and ends with 2', () => {
    const { status, stderr } = where('第一');
    expect(status).toBe(2);
    expect(stderr).toContain('dossier build');
  });

  test('names volume, box, pages and file of the last build, and what changed since', () => {
    const built = runCli(['build', archive, '--as-of', '2025-04-01', '--office', 'attach']);
    expect(built.status, built.stderr).toBe(0);
    const places = lastWhereabouts(archive);
    const unit = places?.units.find(({ pieces }) =>
      pieces.some(({ firstPage, files }) => firstPage !== null && files.length > 0),
    );
    const piece = unit?.pieces.find(({ firstPage }) => firstPage !== null);
    expect(unit).toBeDefined();
    const { status, stdout } = where(`${unit?.year}/${unit?.printedNumber}`);
    expect(status).toBe(0);
    expect(stdout).toContain(`第 ${piece?.firstPage}`);
    expect(stdout).toContain(piece?.files[0]?.split('/').at(-1));
    expect(stdout).not.toContain('改动过');
    // By its initials, which were spelled when it was built.
    expect(where(unit?.spellings[0] ?? '').stdout).toContain(piece?.files[0]?.split('/').at(-1));
    appendFileSync(join(archive, piece?.record ?? ''), '# 改过\n');
    expect(where(`${unit?.year}/${unit?.printedNumber}`).stdout).toContain('改动过');
  });

  test('keeps the places of volumes that a later build left out', () => {
    const before = lastWhereabouts(archive)?.units.length ?? 0;
    const out = `${archive}-输出`;
    expect(readdirSync(out)).toContain('打印');
    runCli(['build', archive, '--as-of', '2025-04-01', '--office', 'attach', '--volume', '1']);
    expect(lastWhereabouts(archive)?.units).toHaveLength(before);
  });

  test('what it does not know ends with 2 and says how to ask', () => {
    const { status, stderr } = where('没有这样的东西');
    expect(status).toBe(2);
    expect(stderr).toContain('没有这样的东西');
  });
});
