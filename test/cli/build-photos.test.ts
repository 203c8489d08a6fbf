import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

let home = '';
beforeAll(async () => {
  home = mkdtempSync(`${tmpdir()}/dossier-photos-`);
  cpSync('fixtures/archives/family-planning', join(home, 'archive'), { recursive: true });
  const noise = { create: { width: 3600, height: 2400, channels: 3, background: '#808080' } } as const;
  const grain = { ...noise.create, noise: { type: 'gaussian', mean: 128, sigma: 20 } } as const;
  const photo = await sharp({ create: grain }).jpeg({ quality: 97 }).toBuffer();
  writeFileSync(join(home, 'archive/单位负责/组织人员经费.pdf'), photo);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Builds the volume with the photograph; the widths of its pictures and the bytes of it. */
function built(name: string, ...args: string[]): { readonly widths: readonly number[]; readonly bytes: Buffer } {
  const out = join(home, name);
  const options = ['--volume', '1', '--office', 'attach', '--as-of', '2025-04-01', ...args];
  expect(runCli(['build', join(home, 'archive'), '-o', out, ...options]).status).toBe(0);
  const path = readdirSync(out, { recursive: true })
    .map(String)
    .find((each) => /第一卷 .*\.pdf$/.test(each));
  const bytes = readFileSync(join(out, path ?? 'none'));
  const widths = [...bytes.toString('latin1').matchAll(/\/Width (\d+)/g)].map((match) => Number(match[1]));
  return { widths, bytes };
}

test('photographs are kept as they are, or with --photos print scaled to 300 dpi, the same each time', () => {
  const kept = built('out');
  expect(kept.widths).toContain(3600);
  const scaled = built('out', '--photos', 'print');
  // 3:2 in 257 × 168 mm: as high as the side allows, 168 mm at 300 dpi.
  const [width = 0] = scaled.widths;
  expect(scaled.widths).toHaveLength(1);
  expect(width).toBeGreaterThan(2960);
  expect(width).toBeLessThan(3000);
  expect(scaled.bytes.length).toBeLessThan(kept.bytes.length / 2);
  expect(built('fresh', '--photos', 'print', '--fresh').bytes.equals(scaled.bytes)).toBe(true);
});

test('another value than keep or print is refused in the language asked for', () => {
  const { status, stderr } = runCli(['build', join(home, 'archive'), '--photos', 'small']);
  expect(status).toBe(2);
  expect(stderr).toContain('--photos');
});
