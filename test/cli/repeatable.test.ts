import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/source/digest.ts';
import { runCli } from './run-cli.ts';

const MEDIA = [
  'letter.docx',
  'slides.pptx',
  'photo.jpg',
  'picture.tif',
  'roster.xlsx',
  'object-streams.pdf',
  'rotated.pdf',
];
const YEAR = ['--year', '2024', '--as-of', '2025-04-01'];

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'dossier-repeatable-'));
});
afterAll(() => rmSync(home, { recursive: true }));

/** A small archive: one record with a file of each way in which files get on paper. */
function writeArchive(root: string): void {
  const folder = join(root, '2024年度/第四卷');
  mkdirSync(folder, { recursive: true });
  const config = 'checklist: civilized-district\ncommunity: 幸福社区\nstreet: 文苑街道\nyears: [2022, 2023, 2024]\n';
  writeFileSync(join(root, 'dossier.yaml'), config);
  for (const name of MEDIA) cpSync(`fixtures/media/${name}`, join(folder, name));
  writeFileSync(join(folder, '通知.yaml'), recordOf('关于复核工作的通知'));
}

function recordOf(title: string): string {
  const rest = `author: 文华区民政局（虚构）\ndate: 2024-07-18\nfiles: [${MEDIA.join(', ')}]\n`;
  return `year: 2024\nitem: superior-documents\npart: 上级文件\ntitle: ${title}\n${rest}`;
}

function filesOf(root: string): readonly string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
}

/** Every file of an output, its marker included, with the digest of its bytes. */
function digests(out: string): Readonly<Record<string, string>> {
  return Object.fromEntries(filesOf(out).map((path) => [path.slice(out.length + 1), sha256(readFileSync(path))]));
}

describe('two builds of the same archive', () => {
  it('have the same bytes in two checkouts, two time zones, under other names, times, rights and languages, with nothing cached', () => {
    const [here, there] = [join(home, '此处/幸福社区'), join(home, '别处 深 层/幸福社区')];
    writeArchive(here);
    cpSync(here, there, { recursive: true });
    for (const path of filesOf(there)) utimesSync(path, 1_549_000_000, 1_549_000_000);
    const program = join(home, '程序');
    for (const part of ['bin', 'dist', 'schemas', 'templates', 'package.json'])
      cpSync(part, join(program, part), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(program, 'node_modules'));
    const temporary = join(home, 'tmp');
    mkdirSync(temporary);
    const outs = [join(home, '输出'), join(home, 'out 2')] as const;
    const zone = { TZ: 'Asia/Shanghai', LC_ALL: 'C.UTF-8' };
    const first = runCli(['build', here, '-o', outs[0], ...YEAR], { env: zone });
    const umask = process.umask(0o077);
    const elsewhere = { TZ: 'America/New_York', LC_ALL: 'C', TMPDIR: temporary, HOME: temporary };
    const second = runCli(['build', '幸福社区', '-o', outs[1], ...YEAR], {
      cwd: dirname(there),
      env: elsewhere,
      program,
    });
    process.umask(umask);
    expect([first.status, first.stderr.includes('关于')]).toEqual([second.status, false]);
    expect(Object.keys(digests(outs[0])).length).toBeGreaterThan(8);
    expect(digests(outs[1])).toEqual(digests(outs[0]));
  });
});

/** Runs a build and kills it, without a chance to clean up, when it has begun its second document. */
async function killedBuild(args: readonly string[]): Promise<string | null> {
  const build = spawn(process.execPath, ['bin/dossier.js', 'build', ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  build.stderr.on('data', (chunk: Buffer) => {
    if (/\[2\/\d+\]/.test(chunk.toString())) build.kill('SIGKILL');
  });
  return new Promise((resolve) => build.on('close', (_, signal) => resolve(signal)));
}

describe('a build that was killed', () => {
  it('is finished by the next, also when a record has changed since, with the bytes of a fresh one', async () => {
    const archive = join(home, '被杀/幸福社区');
    writeArchive(archive);
    const [out, fresh] = [join(home, '被杀/输出'), join(home, '被杀/重做')];
    const making = join(home, '被杀/.输出.dossier-making');
    const options = [...YEAR, '--office', 'attach'];
    expect(await killedBuild([archive, '-o', out, ...options])).toBe('SIGKILL');
    expect([existsSync(out), existsSync(making)]).toEqual([false, true]);
    writeFileSync(join(archive, '2024年度/第四卷/通知.yaml'), recordOf('关于再次复核工作的通知'));
    runCli(['build', archive, '-o', out, ...options]);
    runCli(['build', archive, '-o', fresh, '--fresh', ...options]);
    expect(Object.keys(digests(out))).toContain('report.json');
    expect(digests(out)).toEqual(digests(fresh));
    expect(readdirSync(join(home, '被杀')).toSorted()).toEqual(['幸福社区', '输出', '重做']);
  });
});
