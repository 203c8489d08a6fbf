import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/source/digest.ts';
import { fill, readOnly, smallDisk } from './disks.ts';
import { heap, lay } from './heap.ts';
import { type CliRun, runCli } from './run-cli.ts';

const ANSWERS = ['--community', '幸福社区', '--street', '文苑街道', '--years', '2022-2024', '--yes'];
const SHEET = '2024年度/第二卷/22-志愿者名册/表1.csv';

let home = '';
let template = '';
/** A new archive with a full inbox and a sheet dropped into the folder of an item. */
let root = '';

beforeAll(() => {
  template = mkdtempSync(join(tmpdir(), 'dossier-kind-'));
  runCli(['init', join(template, '专卷'), ...ANSWERS]);
  lay(join(template, '专卷/收件箱'), heap());
  lay(join(template, '专卷'), { [SHEET]: Buffer.from('姓名\n样例甲\n') });
});
afterAll(() => rmSync(template, { recursive: true }));
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dossier-kind-'));
  root = archiveIn(home);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function archiveIn(folder: string): string {
  const archive = join(folder, '专卷');
  cpSync(join(template, '专卷'), archive, { recursive: true });
  return archive;
}

/** Runs the command line beside others; it can be interrupted when it has said something. */
function beside(
  args: readonly string[],
  interruptAt?: RegExp,
): Promise<{ readonly status: number | null; readonly said: string }> {
  const child = spawn(process.execPath, ['bin/dossier.js', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let isSent = false;
  const hear = (chunk: Buffer): void => {
    said += chunk.toString('utf8');
    if (isSent || interruptAt?.test(said) !== true) return;
    isSent = true;
    child.kill('SIGINT');
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })));
}

/** Commands that write, with their arguments for an archive, and what they say where it cannot be done. */
const WRITING: readonly (readonly [string, (archive: string) => readonly string[]])[] = [
  ['import', (archive) => ['import', archive, '--yes']],
  ['sync', (archive) => ['sync', archive, '--yes']],
  ['status', (archive) => ['status', archive, '-o', join(dirname(archive), '进度.html')]],
  ['todo', (archive) => ['todo', archive, '--xlsx', join(dirname(archive), '待办.xlsx')]],
  ['init', (archive) => ['init', join(dirname(archive), '另一个'), ...ANSWERS]],
];

/** The digest of every file below a folder, and every folder, but what is kept to be quick and to undo; what was begun and given up counts. */
function state(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      !/\.dossier\/(?:cache|undo(?:$|\/\d{6}))/.test(path) &&
      !(path.endsWith('.dossier/.gitignore') && statSync(join(folder, path)).size > 0),
  );
  return Object.fromEntries(
    paths.map((path) => {
      const file = join(folder, path);
      return [path, statSync(file).isDirectory() ? 'folder' : sha256(readFileSync(file))];
    }),
  );
}

function expectRefused({ status, stderr }: CliRun, why: RegExp): void {
  expect(status, stderr).toBe(2);
  expect(stderr).toMatch(why);
  expect(stderr).not.toMatch(/程序出错|\bat .*:\d+:\d+/);
}

describe('on a full disk', () => {
  test('every command says so, loses nothing and works once there is room', ({ skip }) => {
    const disk = join(home, '盘');
    const release = smallDisk(disk, 24 << 20);
    if (release === null) return skip('this machine mounts no disk for us');
    try {
      const archive = archiveIn(disk);
      const free = fill(disk);
      const before = state(disk);
      for (const [, args] of WRITING) {
        expectRefused(runCli(args(archive)), /磁盘空间不够/);
        expect(state(disk)).toEqual(before);
      }
      free();
      const [, again] = WRITING[0] ?? [];
      expect(runCli(again?.(archive) ?? []).status).toBe(0);
    } finally {
      release();
    }
  });
});

describe('in a read-only folder', () => {
  test('every command says so and touches nothing', ({ skip }) => {
    const release = readOnly(home);
    if (release === null) return skip('this machine mounts no disk for us');
    try {
      const before = state(home);
      for (const [, args] of WRITING) expectRefused(runCli(args(root)), /写不进去/);
      expect(state(home)).toEqual(before);
    } finally {
      release();
    }
  });

  test('what only reads works all the same', ({ skip }) => {
    const release = readOnly(home);
    if (release === null) return skip('this machine mounts no disk for us');
    try {
      expect(runCli(['import', root, '--dry-run']).status).toBe(0);
      expect(runCli(['todo', root]).status).toBe(0);
      expect(runCli(['status', root, '-o', join(tmpdir(), `${process.pid}.html`)]).status).toBe(0);
      expect(runCli(['check', root]).status).toBe(1);
      expectRefused(runCli(['where', '2024/2-22', '--dir', root]), /dossier build/);
    } finally {
      release();
      rmSync(join(tmpdir(), `${process.pid}.html`), { force: true });
    }
  });
});

describe('interrupted', () => {
  test('import does all or nothing, whenever Ctrl-C comes', async () => {
    const before = state(root);
    for (const moment of [/归档/, /登记里只写能确定的/]) {
      const { status, said } = await beside(['import', root, '--yes'], moment);
      expect([0, 130], said).toContain(status);
      if (status === 130) expect(said).toContain('已中断');
      if (status === 0) expect(runCli(['import', root, '--undo']).status).toBe(0);
      expect(state(root)).toEqual(before);
    }
  });

  test('status and todo leave no half-written file', async () => {
    for (const [name, args] of WRITING.filter(([command]) => command === 'status' || command === 'todo')) {
      const files = readdirSync(home);
      const { status } = await beside([...args(root), '--verbose'], /专卷/);
      expect([0, 130], name).toContain(status);
      expect(readdirSync(home).filter((file) => file.endsWith('.part'))).toEqual([]);
      if (status === 130) expect(readdirSync(home)).toEqual(files);
    }
  });
});

describe('twice at once', () => {
  test.each(['import', 'sync'])('%s files everything once', async (command) => {
    const alone = archiveIn(join(home, '一人'));
    const once = runCli([command, alone, '--yes']);
    expect(once.status, once.stderr).toBe(0);
    const before = state(root);
    const runs = await Promise.all([1, 2].map(async () => beside([command, root, '--yes'])));
    expect(runs.map(({ status }) => status)).toContain(0);
    for (const { status, said } of runs) if (status === 2) expect(said).toMatch(/另一个 dossier/);
    for (const { status } of runs) expect([0, 1, 2]).toContain(status);
    expect(state(root)).toEqual(state(alone));
    expect(runCli([command, root, '--undo']).status).toBe(0);
    expect(state(root)).toEqual(before);
  });

  test('init lays out one whole archive', async () => {
    const place = join(home, '新的');
    const runs = await Promise.all([1, 2].map(async () => beside(['init', place, ...ANSWERS])));
    expect(
      runs.map(({ status }) => status),
      runs.map(({ said }) => said).join('\n'),
    ).toEqual([0, 0]);
    const laid = runCli(['init', join(home, '单独'), ...ANSWERS]);
    expect(laid.status).toBe(0);
    expect(state(place)).toEqual(state(join(home, '单独')));
  });

  test('status writes a whole page', async () => {
    const page = join(home, '进度.html');
    const runs = await Promise.all([1, 2].map(async () => beside(['status', root, '-o', page])));
    expect(runs.map(({ status }) => status)).toEqual([0, 0]);
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>[^]*<\/html>\n$/);
    expect(readdirSync(home).toSorted()).toEqual(['专卷', '进度.html'].toSorted());
  });
});

describe('with a sheet open in WPS', () => {
  test('import and sync leave it where it is and say why', () => {
    const sheet = readFileSync('fixtures/media/roster.xlsx');
    const folder = '2024年度/第二卷/22-志愿者名册';
    lay(root, {
      '收件箱/2023年志愿者名册.xlsx': sheet,
      '收件箱/~$23年志愿者名册.xlsx': Buffer.from('lock'),
      [`${folder}/名册.xlsx`]: sheet,
      [`${folder}/.~名册.xlsx`]: Buffer.from('lock'),
    });
    const opened = /2023年志愿者名册\.xlsx|者名册\/名册\.xlsx/;
    for (const command of ['import', 'sync']) {
      const { stdout } = runCli([command, root, '--dry-run']);
      expect(stdout).toContain('正在 WPS 或 Word 里打开');
      expect(stdout.split('\n不归档\n')[1]).toMatch(opened);
      expect(stdout.split('\n不归档\n')[0]).not.toMatch(opened);
    }
  });
});

describe('again and again', () => {
  test('nothing is written a second time', () => {
    for (const command of ['import', 'sync']) expect(runCli([command, root, '--yes']).status).toBe(0);
    const after = state(root);
    for (const command of ['import', 'sync']) runCli([command, root, '--yes']);
    expect(state(root)).toEqual(after);
    const page = join(home, '进度.html');
    const pages = [1, 2].map(() => {
      expect(runCli(['status', root, '-o', page, '--as-of', '2025-04-01']).status).toBe(0);
      return readFileSync(page, 'utf8');
    });
    expect(pages[1]).toBe(pages[0]);
  });

  test('what was kept to be quick may be broken or gone', () => {
    mkdirSync(join(root, '.dossier/cache'), { recursive: true });
    for (const name of ['facts.json', 'past.json', 'whereabouts.json'])
      writeFileSync(join(root, '.dossier/cache', name), '{');
    expectRefused(runCli(['where', '志愿者', '--dir', root]), /dossier build/);
    expect(runCli(['status', root, '-o', join(home, '进度.html')]).status).toBe(0);
    expect(existsSync(join(home, '进度.html'))).toBe(true);
  });
});
