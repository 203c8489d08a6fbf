import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspect } from '../../src/media/inspect.ts';
import { seenPages } from '../output/seen-text.ts';
import { runCli } from './run-cli.ts';

const SIGNED = 'fixtures/pdf/signed.pdf';
const PATH = '见义勇为/事迹.pdf';
const AS_OF = ['--as-of', '2025-03-01'];

let home = '';
let archive = '';
/** The unpacked package. */
let base = '';

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'dossier-signed-'));
  archive = join(home, 'archive');
  cpSync('fixtures/rules/base', archive, { recursive: true });
  cpSync(SIGNED, join(archive, PATH));
  const out = join(home, 'out');
  const { status, stderr } = runCli(['build', archive, '-o', out, ...AS_OF]);
  if (status !== 0) throw new Error(stderr);
  const zip = readdirSync(out).find((name) => name.endsWith('.zip')) ?? '';
  const unpacked = join(home, 'unpacked');
  if (spawnSync('python3', ['-m', 'zipfile', '-e', join(out, zip), unpacked]).status !== 0) throw new Error(zip);
  base = join(unpacked, zip.replace(/\.zip$/, ''));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('a signed PDF lies in the package as it was signed, to the byte, and in hers', () => {
  const signed = readFileSync(SIGNED);
  expect(signed.includes('/ByteRange')).toBe(true);
  expect(readFileSync(join(base, 'data/archive', PATH)).equals(signed)).toBe(true);
  expect(readFileSync(join(archive, PATH)).equals(signed)).toBe(true);
});

test('a note says that the signature lives there', () => {
  const { stdout } = runCli(['check', archive, '--format', 'json', ...AS_OF]);
  const findings: readonly { rule: string; data: { path?: string } }[] = JSON.parse(stdout).findings;
  expect(findings.filter(({ data }) => data.path === PATH)).toMatchObject([{ rule: 'pdf-signed', severity: 'note' }]);
});

test('its pages are bound in the volume, where nothing claims a signature', async () => {
  const folder = join(base, 'data/volumes');
  const volumes = readdirSync(folder, { recursive: true }).map(String);
  const path = volumes.find((each) => each.startsWith('2024') && each.includes('第二卷') && each.endsWith('.pdf'));
  const bytes = readFileSync(join(folder, path ?? ''));
  const texts = (await seenPages(bytes)).map((page) => page.texts.map(({ text }) => text));
  expect(['FIRST', 'SECOND'].map((word) => texts.filter((page) => page.includes(word)).length)).toEqual([1, 1]);
  const isSigned = async (file: Uint8Array): Promise<unknown> => (await inspect(file)).pdf?.signed ?? false;
  expect([await isSigned(readFileSync(SIGNED)), await isSigned(bytes)]).toEqual([true, false]);
});
