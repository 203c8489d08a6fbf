import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

let home = '';
let archive = '';
beforeAll(() => {
  home = mkdtempSync(`${tmpdir()}/dossier-status-`);
  archive = join(home, '专卷');
  cpSync('fixtures/archives/family-planning', archive, { recursive: true });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const HISTORY = '.dossier/history.jsonl';

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
