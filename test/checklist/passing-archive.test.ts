import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePassingArchive } from '../../bench/archive.mjs';
import { runCli } from '../cli/run-cli.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'dossier-passing-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

test('from the JSON of the checklist alone a program writes a whole archive that passes', async () => {
  const listing = runCli(['checklist', '--years', '2022-2024', '--format', 'json']);
  expect(listing.status).toBe(0);
  const records = await writePassingArchive(JSON.parse(listing.stdout), { dir });
  const { status, stdout } = runCli(['check', dir, '--format', 'json', '--as-of', '2025-04-01']);
  const report = JSON.parse(stdout);
  expect(report.items.filter((item: { status: string }) => item.status !== 'met')).toEqual([]);
  expect(report.findings.filter((finding: { severity: string }) => finding.severity === 'error')).toEqual([]);
  expect(report.summary).toMatchObject({ units: 166, met: 166, records, unreadable: 0 });
  // The required parts of the numbered items, one 第四卷 a year and the three years of the album.
  expect(records).toBe(147 + 144 + 144 + 3 + 3);
  expect(status).toBe(0);
});
