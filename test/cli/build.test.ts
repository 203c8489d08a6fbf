import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seenPages } from '../output/seen-text.ts';
import { runCli } from './run-cli.ts';

/** The small archive of another checklist: two volumes, one year, no album. */
const ARCHIVE = 'fixtures/archives/family-planning';
const AS_OF = ['--as-of', '2025-04-01'];
/** What is built is the same whether the machine has an office program or not. */
const ATTACHED = ['--office', 'attach'];

let home = '';
beforeAll(() => {
  home = mkdtempSync(`${tmpdir()}/dossier-build-`);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Digest of every file below a folder, by path; the program's own folder in an archive is no evidence. */
function digests(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes('/.dossier/'))
      .sort()
      .map((path) => [path.slice(root.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

function zipIn(out: string): string {
  return join(out, readdirSync(out).find((name) => name.endsWith('.zip')) ?? 'none.zip');
}

describe('build', () => {
  test('makes the final dossier of a complete archive and touches none of its files', () => {
    const before = digests(ARCHIVE);
    const out = join(home, 'final');
    const { status, stdout } = runCli(['build', ARCHIVE, '-o', out, '--final', ...AS_OF, ...ATTACHED]);
    expect(status).toBe(0);
    expect(stdout).toContain(out);
    expect(digests(ARCHIVE)).toEqual(before);
    const made = readdirSync(join(out, '打印'), { recursive: true }).map(String).sort();
    expect(made).toEqual(expect.arrayContaining(['案卷目录.pdf', '标签.pdf', '迎检清单.pdf', '打印装盒单.pdf']));
    expect(made.filter((path) => /第.卷 .*\.pdf$/.test(path))).toHaveLength(2);
    expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')).summary.missing).toBe(0);
  });

  test('sets sheets and texts as pages of their own without an office program, every cell once', async () => {
    const out = join(home, 'set');
    const { status } = runCli(['build', ARCHIVE, '-o', out, '--final', '--soffice', join(home, 'none'), ...AS_OF]);
    expect(status).toBe(0);
    const volumes = readdirSync(join(out, '打印'), { recursive: true, withFileTypes: true });
    const paths = volumes
      .filter(({ name }) => /^第.卷 /.test(name))
      .map(({ parentPath, name }) => join(parentPath, name));
    const pages = (await Promise.all(paths.map((path) => seenPages(readFileSync(path))))).flat();
    const texts = pages.flatMap((page) => page.texts.map(({ text }) => text));
    expect(texts.filter((text) => text === 'XG-001')).toHaveLength(1);
  });

  test('gives the same bytes again, in another time zone and from another working folder', () => {
    const outs = ['utc', 'shanghai'].map((name) => join(home, name));
    runCli(['build', ARCHIVE, '-o', outs[0] ?? '', '--final', ...AS_OF, ...ATTACHED], { env: { TZ: 'UTC' } });
    runCli(['build', join(process.cwd(), ARCHIVE), '-o', outs[1] ?? '', '--final', ...AS_OF, ...ATTACHED], {
      cwd: home,
      env: { TZ: 'Asia/Shanghai' },
    });
    expect(Object.keys(digests(outs[0] ?? '')).length).toBeGreaterThan(6);
    expect(digests(outs[0] ?? '')).toEqual(digests(outs[1] ?? ''));
  });

  test('replaces its own output, keeps what she put there and leaves no other folder behind', () => {
    const out = join(home, 'replaced');
    runCli(['build', ARCHIVE, '-o', out, '--final', ...AS_OF, ...ATTACHED]);
    writeFileSync(join(out, '我的备注.txt'), 'hers');
    expect(runCli(['build', ARCHIVE, '-o', out, '--final', '--volume', '1', ...AS_OF, ...ATTACHED]).status).toBe(0);
    expect(readFileSync(join(out, '我的备注.txt'), 'utf8')).toBe('hers');
    const volumes = readdirSync(join(out, '打印'), { recursive: true }).map(String);
    expect(volumes.filter((path) => /第.卷 .*\.pdf$/.test(path))).toHaveLength(1);
    expect(readdirSync(home).filter((name) => name.includes('replaced'))).toEqual(['replaced']);
  });

  test('the archive in the unpacked package checks as the original does', () => {
    const unpacked = join(home, 'unpacked');
    mkdirSync(unpacked);
    const unzip = spawnSync('python3', ['-m', 'zipfile', '-e', zipIn(join(home, 'final')), unpacked]);
    expect(unzip.status).toBe(0);
    const [base] = readdirSync(unpacked);
    const archive = join(unpacked, base ?? '', 'data/archive');
    const report = (dir: string): unknown => JSON.parse(runCli(['check', dir, '--format', 'json', ...AS_OF]).stdout);
    expect(report(archive)).toEqual(report(ARCHIVE));
    expect(runCli(['verify', join(unpacked, base ?? '')]).status).toBe(0);
  });

  test('over a greatest size it makes packages below it, each whole and passing by itself for its volumes', () => {
    const out = join(home, 'divided');
    const limit = ['--max-size', '1MB'];
    expect(runCli(['build', ARCHIVE, '-o', out, '--final', ...limit, ...AS_OF, ...ATTACHED]).status).toBe(0);
    const zips = readdirSync(out).filter((name) => name.endsWith('.zip'));
    expect(zips).toHaveLength(2);
    for (const [index, volume] of ['第一卷', '第二卷'].entries()) {
      const zip = zips.find((name) => name.includes(volume)) ?? '';
      expect(readFileSync(join(out, zip)).length).toBeLessThanOrEqual(1e6);
      expect(runCli(['verify', join(out, zip)]).status).toBe(0);
      const unpacked = join(home, `divided-${index}`);
      expect(spawnSync('python3', ['-m', 'zipfile', '-e', join(out, zip), unpacked]).status).toBe(0);
      const archive = join(unpacked, zip.replace(/\.zip$/, ''), 'data/archive');
      const check = (...of: readonly string[]): number | null => runCli(['check', archive, ...of, ...AS_OF]).status;
      expect(check('--volume', String(index + 1))).toBe(0);
      expect(check('--volume', String(2 - index))).toBe(1);
    }
  });

  test('takes measures, fonts and a cover of the community’s own, the same every time, and packs them', () => {
    const archive = join(home, 'own');
    cpSync(ARCHIVE, archive, { recursive: true });
    mkdirSync(join(archive, '版式'));
    cpSync('dist/fonts/NotoSansSC-Regular.ttf', join(archive, '版式/正文.ttf'));
    const settings = `boxes: { thicknesses: [35, 60] }
fonts: { body: 正文.ttf }
coverForm: { lines: [{ text: '{heading}{period}{volumeLabel}{box}', x: 20, y: 80, size: 20 }] }
`;
    writeFileSync(join(archive, '版式/版式.yaml'), settings);
    writeFileSync(
      join(archive, 'dossier.yaml'),
      `${readFileSync(join(archive, 'dossier.yaml'), 'utf8')}\nlayout: 版式/版式.yaml\n`,
    );
    const outs = ['own-1', 'own-2'].map((name) => join(home, name));
    for (const out of outs)
      expect(runCli(['build', archive, '-o', out, '--final', ...AS_OF, ...ATTACHED]).status).toBe(0);
    expect(digests(outs[0] ?? '')).toEqual(digests(outs[1] ?? ''));
    expect(digests(join(outs[0] ?? '', '打印'))['案卷目录.pdf']).not.toBe(
      digests(join(home, 'final', '打印'))['案卷目录.pdf'],
    );
    const unpacked = join(home, 'own-unpacked');
    expect(spawnSync('python3', ['-m', 'zipfile', '-e', zipIn(outs[0] ?? ''), unpacked]).status).toBe(0);
    const inPackage = join(unpacked, readdirSync(unpacked)[0] ?? '', 'data/archive');
    const { status, stdout } = runCli(['check', inPackage, ...AS_OF, '--format', 'json']);
    const { findings }: { readonly findings: readonly { readonly rule: string }[] } = JSON.parse(stdout);
    expect([status, findings.filter(({ rule }) => rule === 'files-unrecorded')]).toEqual([0, []]);
    writeFileSync(join(archive, '版式/正文.ttf'), '坏了');
    for (const command of ['check', 'build']) {
      const run = runCli([command, archive, ...AS_OF]);
      expect([run.status, run.stderr.includes('版式/版式.yaml:2:')]).toEqual([2, true]);
    }
  });

  test('verify passes the package and names the file in which one byte was flipped', () => {
    const zip = zipIn(join(home, 'final'));
    expect(runCli(['verify', zip]).status).toBe(0);
    const folder = join(home, 'flipped');
    cpSync(join(home, 'unpacked'), folder, { recursive: true });
    const [base] = readdirSync(folder);
    const victim = join(folder, base ?? '', 'data/archive/dossier.yaml');
    const bytes = readFileSync(victim);
    bytes[10] = (bytes[10] ?? 0) ^ 1;
    writeFileSync(victim, bytes);
    const { status, stdout } = runCli(['verify', join(folder, base ?? '')]);
    expect(status).toBe(1);
    expect(stdout).toContain('data/archive/dossier.yaml');
  });
});

describe('build refuses, with 2 and nothing made,', () => {
  test('an output folder inside the archive', () => {
    const archive = join(home, 'archive');
    cpSync(ARCHIVE, archive, { recursive: true });
    const before = digests(archive);
    const { status, stderr } = runCli(['build', archive, '-o', join(archive, '输出'), ...AS_OF, ...ATTACHED]);
    expect(status).toBe(2);
    expect(stderr).toContain('输出');
    expect(digests(archive)).toEqual(before);
  });

  test('an output folder that is not ours', () => {
    const out = join(home, 'hers');
    mkdirSync(out);
    writeFileSync(join(out, '我的文件.txt'), 'hers');
    expect(runCli(['build', ARCHIVE, '-o', out, ...AS_OF, ...ATTACHED]).status).toBe(2);
    expect(digests(out)).toEqual({ '我的文件.txt': createHash('sha256').update('hers').digest('hex') });
  });

  test.runIf(process.getuid?.() !== 0)('an output folder it may not write to', () => {
    const out = join(home, 'locked');
    mkdirSync(out);
    chmodSync(out, 0o500);
    expect(runCli(['build', ARCHIVE, '-o', join(out, 'x'), ...AS_OF, ...ATTACHED]).status).toBe(2);
  });

  test('an output folder where a file stands in the way', () => {
    writeFileSync(join(home, 'a-file'), '');
    expect(runCli(['build', ARCHIVE, '-o', join(home, 'a-file', 'x'), ...AS_OF, ...ATTACHED]).status).toBe(2);
  });
});

describe('build of an archive with gaps', () => {
  const gaps = (): string => {
    const archive = join(home, 'gaps');
    if (!existsSync(archive)) {
      cpSync(ARCHIVE, archive, { recursive: true });
      const record = readdirSync(archive, { recursive: true })
        .map(String)
        .find((path) => path.includes('/') && path.endsWith('.yaml'));
      rmSync(join(archive, record ?? ''));
    }
    return archive;
  };

  test('--final is refused with 1, names what is open and makes nothing', () => {
    const out = join(home, 'refused');
    const { status, stdout } = runCli(['build', gaps(), '-o', out, '--final', ...AS_OF, ...ATTACHED]);
    expect(status).toBe(1);
    expect(stdout).toContain('缺项');
    expect(existsSync(out)).toBe(false);
  });

  test('a draft is made, 0 when everything there could be bound', () => {
    const out = join(home, 'draft');
    expect(runCli(['build', gaps(), '-o', out, ...AS_OF, ...ATTACHED]).status).toBe(0);
    expect(existsSync(zipIn(out))).toBe(true);
  });
});

test('Ctrl-C ends a build with 130 and leaves nothing half-written', async () => {
  const parent = join(home, 'interrupted');
  mkdirSync(parent);
  const build = spawn(process.execPath, [
    'bin/dossier.js',
    'build',
    ARCHIVE,
    '-o',
    join(parent, 'out'),
    ...AS_OF,
    ...ATTACHED,
  ]);
  let sent = false;
  build.stderr.on('data', (chunk: Buffer) => {
    // The first document is being made.
    if (!sent && chunk.toString().includes('[')) {
      sent = true;
      build.kill('SIGINT');
    }
  });
  const status = await new Promise((resolve) => build.on('close', resolve));
  expect(sent).toBe(true);
  expect(status).toBe(130);
  expect(readdirSync(parent)).toEqual([]);
});
