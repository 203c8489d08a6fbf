import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';
import { atTerminal, CTRL_C, CTRL_D, hasTerminal } from './terminal.ts';

const PROGRAM = join(process.cwd(), 'bin/dossier.js');
/** Whether disks can be made for a process alone. */
const hasMounts = spawnSync('unshare', ['-rm', 'true']).status === 0;
const MANY = 60;

let root = '';

type Picture = Readonly<Record<string, string>>;

/** Every file of the archive but the program's own, as bytes in hex. */
function picture(): Picture {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !path.startsWith(join(root, '.dossier')))
      .map((path) => [path, readFileSync(path).toString('hex')]),
  );
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dossier-safe-'));
  cpSync('fixtures/rules/base', root, { recursive: true });
  const text = readFileSync(join(root, '见义勇为/事迹.yaml'), 'utf8').replace('author: ', 'author：');
  writeFileSync(join(root, '见义勇为/事迹.yaml'), text);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Many more files to mend, so that a run can be met in the middle of its writing. */
function addMany(): void {
  const text = readFileSync(join(root, '制度/2024.yaml'), 'utf8').replace('author: ', 'author：');
  mkdirSync(join(root, '另外'));
  for (let index = 0; index < MANY; index += 1) writeFileSync(join(root, `另外/${index}.yaml`), text);
}

/** What the archive is once it is mended, found out on a copy. */
function mendedPicture(): Picture {
  const before = picture();
  expect(runCli(['fix', root, '--yes']).status).toBe(0);
  const after = picture();
  expect(runCli(['fix', root, '--undo']).status).toBe(0);
  expect(picture()).toEqual(before);
  return after;
}

describe.skipIf(!hasTerminal)('asked on a terminal, fix', () => {
  const answered = (types: string): ReturnType<typeof atTerminal> =>
    atTerminal(['fix', root], [{ reads: /直接回车不改/, types }], { cwd: root });

  test.each([
    ['y', 'y\r'],
    ['是', '是\r'],
    ['letters of full width', 'Ｙｅｓ\r'],
  ])('changes on %s', async (_, keys) => {
    const before = picture();
    const { status, screen } = await answered(keys);
    expect(status).toBe(0);
    expect(screen).toContain('fix --undo');
    expect(Object.entries(picture()).filter(([path, bytes]) => before[path] !== bytes)).toHaveLength(1);
  });

  test.each([
    ['just Enter', '\r', 1],
    ['否', '否\r', 1],
    ['no', 'no\r', 1],
    ['what is neither yes nor no', '？\r', 1],
    ['Ctrl-C', CTRL_C, 130],
    ['Ctrl-D', CTRL_D, 130],
  ])('changes nothing on %s', async (_, keys, status) => {
    const before = picture();
    const run = await answered(keys);
    expect(run.status).toBe(status);
    expect(run.screen).toContain(status === 130 ? '已中断' : '什么也没有改');
    expect(run.screen).not.toContain('程序出错');
    expect(picture()).toEqual(before);
    expect(existsSync(join(root, '.dossier/undo'))).toBe(false);
  });

  test('asks nobody in a CI job that has a terminal', async () => {
    const { status, screen } = await atTerminal(['fix', root], [], { cwd: root, ci: 'true' });
    expect(status).toBe(1);
    expect(screen).toContain('--yes');
  });
});

describe.skipIf(!hasMounts)('a disk that does not take it: one message, and every byte as before', () => {
  /** Runs in a space where disks can be made; `FIX` is `dossier fix`. */
  function onOwnDisk(lines: readonly string[]): { readonly status: number | null; readonly said: string } {
    const script = lines.join(' && ').replaceAll('FIX', `'${process.execPath}' '${PROGRAM}' fix`);
    const { status, stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', script], { encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}` };
  }

  test('read-only', () => {
    const before = picture();
    const { status, said } = onOwnDisk([
      `mount --bind '${root}' '${root}'`,
      `mount -o remount,bind,ro '${root}'`,
      `FIX '${root}' --yes`,
    ]);
    expect(status).toBe(2);
    expect(said).toContain('写不进去');
    expect(said).not.toMatch(/\n\s+at |程序出错/);
    expect(picture()).toEqual(before);
  });

  test('full', () => {
    const disk = join(root, '..', `${root.split('/').at(-1)}-disk`);
    mkdirSync(disk);
    const { status, said } = onOwnDisk([
      `mount -t tmpfs -o size=2m none '${disk}'`,
      `cp -r '${root}/.' '${disk}'`,
      `(dd if=/dev/zero of='${disk}/.dossier.fill' bs=1k 2>/dev/null || true)`,
      `(FIX '${disk}' --yes; echo "ended with $?"; rm '${disk}/.dossier.fill'; diff -r -x .dossier '${root}' '${disk}' && echo same)`,
    ]);
    rmSync(disk, { recursive: true });
    expect(status).toBe(0);
    expect(said).toContain('ended with 2');
    expect(said).toContain('磁盘空间不够');
    expect(said).toContain('same');
  });
});

describe('met in the middle of its writing', () => {
  test.each(['SIGINT', 'SIGKILL'] as const)(
    '%s: all is mended, or nothing',
    async (signal) => {
      addMany();
      const before = picture();
      const mended = mendedPicture();
      const child = spawn(process.execPath, [PROGRAM, 'fix', root, '--yes'], { stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('close', resolve));
      const first = join(root, '另外/0.yaml');
      const old = readFileSync(first, 'utf8');
      while (child.exitCode === null && readFileSync(first, 'utf8') === old) await wait(1);
      child.kill(signal);
      await ended;
      const left = picture();
      if (JSON.stringify(left) !== JSON.stringify(mended)) {
        // Ctrl-C itself takes back what was begun; after a power cut the next run does.
        if (signal === 'SIGKILL') runCli(['fix', root, '--undo']);
        expect(picture()).toEqual(before);
      }
      expect(readdirSync(join(root, '另外')).filter((name) => name.endsWith('.part'))).toEqual([]);
      expect(runCli(['fix', root, '--yes']).status).toBe(0);
      expect(picture()).toEqual(mended);
    },
    120_000,
  );

  test('by another run: each byte is mended once, and one undo takes it back', async () => {
    addMany();
    const before = picture();
    const mended = mendedPicture();
    const runs = await Promise.all(
      [0, 1].map(
        () =>
          new Promise<readonly [number | null, string]>((resolve) => {
            const child = spawn(process.execPath, [PROGRAM, 'fix', root, '--yes']);
            let said = '';
            for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += String(piece)));
            child.on('close', (status) => resolve([status, said]));
          }),
      ),
    );
    expect(runs.map(([status]) => status)).toContain(0);
    for (const [status, said] of runs) {
      expect([0, 1, 2]).toContain(status);
      expect(said).not.toContain('程序出错');
    }
    expect(picture()).toEqual(mended);
    expect(runCli(['fix', root, '--undo']).status).toBe(0);
    expect(picture()).toEqual(before);
  }, 120_000);
});
