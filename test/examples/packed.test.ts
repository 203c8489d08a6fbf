import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const CHECK = `${process.cwd()}/examples/ci/check.sh`;
const AS_OF = { SOURCE_DATE_EPOCH: String(Date.UTC(2025, 3, 1) / 1000) };
const PATH = process.env['PATH'] ?? '';
/** A fresh machine fetches what the package needs. */
const reachesRegistry =
  spawnSync('npm', ['ping', '--fetch-retries', '0', '--fetch-timeout', '8000'], { timeout: 20_000 }).status === 0;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-packed-'));
  cpSync('fixtures/archives/family-planning', join(folder, '专卷'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(!reachesRegistry)(
  'the package that npm makes of us checks an archive on a machine that has nothing of ours (needs the registry of npm)',
  () => {
    const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
      encoding: 'utf8',
    });
    const tarball = join(folder, packed.stdout.trim());
    expect(existsSync(tarball)).toBe(true);
    const { status, stdout, stderr } = spawnSync('sh', [CHECK], {
      cwd: folder,
      env: {
        PATH,
        HOME: process.env['HOME'] ?? folder,
        ...AS_OF,
        RUNNER_TEMP: folder,
        DOSSIER_PACKAGE: tarball,
        DOSSIER_ARCHIVE: '专卷',
        npm_config_prefer_offline: 'true',
      },
      encoding: 'utf8',
    });
    expect([status, stderr.includes('报告') || stderr.includes('report.json')]).toEqual([0, true]);
    expect(stdout).toContain('自查报告');
    expect(JSON.parse(readFileSync(join(folder, 'dossier-reports/report.json'), 'utf8')).schemaVersion).toBe(1);
    expect(readFileSync(join(folder, 'dossier-reports/report.xlsx')).length).toBeGreaterThan(1000);
  },
  400_000,
);

test('a machine with an old Node and no package is told so', () => {
  const old = join(folder, 'old');
  mkdirSync(old);
  writeFileSync(join(old, 'node'), '#!/bin/sh\n[ "$1" = --version ] && echo v15.12.0\nexit 1\n');
  chmodSync(join(old, 'node'), 0o755);
  const { status, stderr } = spawnSync('sh', [CHECK], {
    cwd: folder,
    env: { PATH: `${old}:${PATH}`, DOSSIER_ARCHIVE: '专卷' },
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toContain('v15.12.0');
});
