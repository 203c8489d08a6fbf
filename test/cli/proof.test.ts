import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/source/digest.ts';
import { runCli } from './run-cli.ts';

/** Takes the place of a disk that spoils a document between writing it and opening it again: where its pages are is lost. */
const BAD_DISK = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { openSync } = fs;
fs.openSync = (path, ...rest) => {
  if (String(path).endsWith('案卷目录.pdf') && rest[0] === 'r') {
    const bytes = fs.readFileSync(path);
    bytes.write('/Kids_', bytes.indexOf('/Kids ['), 'latin1');
    fs.writeFileSync(path, bytes);
  }
  return openSync(path, ...rest);
};
syncBuiltinESMExports();
`;

let home = '';
let archive = '';
let out = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'dossier-proof-cli-'));
  archive = join(home, '幸福社区');
  out = join(home, '输出');
  mkdirSync(archive);
  const config = 'checklist: civilized-district\ncommunity: 幸福社区\nstreet: 文苑街道\nyears: [2022, 2023, 2024]\n';
  writeFileSync(join(archive, 'dossier.yaml'), config);
  writeFileSync(join(home, 'bad-disk.mjs'), BAD_DISK);
});
afterAll(() => rmSync(home, { recursive: true }));

function digests(): Readonly<Record<string, string>> {
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  return Object.fromEntries(paths.map((path) => [path, sha256(readFileSync(path))]));
}

describe('a build whose proof fails', () => {
  it('ends as a fault of ours, names what differs, and leaves the old output as it was', () => {
    const args = ['build', archive, '-o', out, '--as-of', '2025-04-01', '--year', '2024', '--volume', '4'];
    expect(runCli(args).status).toBe(0);
    const before = digests();
    const disk = pathToFileURL(join(home, 'bad-disk.mjs')).href;
    const { status, stdout, stderr } = runCli([...args, '--fresh'], { env: { NODE_OPTIONS: `--import ${disk}` } });
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain('打印/案卷目录.pdf 有 1 处和编排不符');
    expect(stderr).not.toContain('    at ');
    expect(digests()).toEqual(before);
    expect(readdirSync(home).toSorted()).toEqual(['bad-disk.mjs', '幸福社区', '输出']);
  });
});
