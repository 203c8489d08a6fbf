import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { heap, lay, picture } from './heap.ts';
import { type CliRun, runCli } from './run-cli.ts';

let root = '';
const inbox = (): string => join(root, '收件箱');
const run = (command: string, ...args: readonly string[]): CliRun => runCli([command, root, ...args]);
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

/** How many files a run says it recognised, asks about and sets aside. */
function counts({ stdout }: CliRun): readonly number[] {
  return (/(\d+) 个文件：认出 (\d+) 个，要您看一眼 (\d+) 个，不归档 (\d+) 个/.exec(stdout) ?? []).slice(1).map(Number);
}

beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'dossier-import-')), '专卷');
  runCli(['init', root, '--community', '幸福社区', '--street', '文苑街道', '--years', '2022-2024', '--yes']);
});
afterEach(() => rmSync(join(root, '..'), { recursive: true, force: true }));

describe('a heap of sixty files', () => {
  test('goes from the inbox into a checked archive and back, byte for byte', () => {
    const files = heap();
    expect(Object.keys(files)).toHaveLength(60);
    lay(inbox(), files);
    const before = picture(root);
    // Shown, and nothing touched.
    expect(run('import', '--dry-run').status).toBe(0);
    expect(run('import').status).toBe(1);
    expect(picture(root)).toEqual(before);

    const done = run('import', '--yes');
    expect(done.status).toBe(0);
    const [all = 0, filed = 0, asked = 0, aside = 0] = counts(done);
    expect([all, filed + asked + aside]).toEqual([60, 60]);
    expect(filed).toBeGreaterThanOrEqual(24);
    const after = picture(root);
    // Nothing of hers was changed, and each file that was filed lies there with its own bytes.
    expect(Object.entries(before).filter(([path, bytes]) => after[path] !== bytes)).toEqual([]);
    const added = Object.keys(after).filter((path) => before[path] === undefined && after[path] !== 'folder');
    const heapBytes = new Set(Object.values(files).map((bytes) => bytes.toString('hex')));
    const copies = added.filter((path) => !path.endsWith('.yaml'));
    expect(copies).toHaveLength(filed);
    expect(copies.filter((path) => !heapBytes.has(after[path] ?? ''))).toEqual([]);
    expect(copies).toContain('2024年度/第二卷/22-志愿者名册/2024年志愿者花名册.csv');
    expect(copies).toContain('影集/IMG_0001.JPG');

    // Only what is certain is written: the signature and day of the minutes, the camera's day; never the day of receipt.
    const minutes = text('2023年度/第一卷/6-居民青少年学法/2023年居民学法记录.yaml');
    expect(minutes).toMatch(/^author: 幸福社区居民委员会\ndate: 2023-05-06$/m);
    const album = text('影集/2023年影集.yaml');
    expect(album).toMatch(
      /^date: 2023-05-04\nphotos:\n {2}- file: IMG_0001.JPG\n {2}- file: IMG_0002.JPG\n {2}- file: IMG_0003.JPG$/m,
    );
    expect(album).not.toMatch(/caption|author/);
    const wechat = text('2024年度/第二卷/23-志愿者活动记录/2024年活动记录（学雷锋）.yaml');
    expect(wechat).toMatch(/^# 收到日期 2024-03-05/m);
    expect(wechat).not.toMatch(/^date:/m);

    const report: { findings: readonly { rule: string }[] } = JSON.parse(run('check', '--format', 'json').stdout);
    const rules = new Set(report.findings.map(({ rule }) => rule));
    for (const rule of ['files-unrecorded', 'yaml-invalid', 'attachment-missing', 'check-crashed'])
      expect(rules).not.toContain(rule);

    // Again: all that was filed is told from its copy.
    const again = run('import', '--yes');
    expect(counts(again)[1]).toBe(0);
    expect(picture(root)).toEqual(after);
    expect(run('import', '--undo').status).toBe(0);
    expect(picture(root)).toEqual(before);
    expect(run('import', '--undo').stdout).toMatch(/没有可以还原/);
  });

  test('gives a reason for every file that is set aside', () => {
    lay(inbox(), heap());
    const { stdout } = runCli(['import', root, '--dry-run', '--lang', 'en']);
    const said = (path: string, reason: RegExp): void =>
      expect(stdout.split('\n').find((line) => line.trimStart().startsWith(path)) ?? '').toMatch(reason);
    said('空的.docx', /empty/);
    said('密码.pdf', /password/);
    said('a.jpg', /extension is wrong, it is WEBP/);
    said('~$会议记录.docx', /beside an open document/);
    said('会议记录.docx', /open in WPS or Word/);
    said('Thumbs.db', /left by the system/);
    said('坏的.pdf', /damaged/);
    said('资料.zip', /package/);
    said('旧记录.yaml', /record in YAML/);
  });
});

describe('import', () => {
  test('adds photographs to the record of the album, its comments kept', () => {
    lay(root, {
      '影集/2023/照片.yaml': Buffer.from(
        'year: 2023\nitem: photo-album\npart: 第二年图片\ntitle: 我的题名 # 留着\nphotos:\n  - file: a.jpg # 第一张\n',
      ),
    });
    lay(inbox(), { 'IMG_1.jpg': readFileSync('fixtures/media/scene-turned.jpg') });
    expect(run('import', '--yes').status).toBe(0);
    expect(text('影集/2023/照片.yaml')).toBe(
      'year: 2023\nitem: photo-album\npart: 第二年图片\ntitle: 我的题名 # 留着\nphotos:\n  - file: a.jpg # 第一张\n  - {file: IMG_1.jpg}\n',
    );
  });

  test('never writes over a file of the same name, and takes files from elsewhere', () => {
    const folder = '2024年度/第二卷/22-志愿者名册';
    lay(root, { [`${folder}/2024年志愿者名册.csv`]: Buffer.from('姓名\n样例甲\n') });
    lay(join(root, '..', '别处'), { '2024年志愿者名册.csv': Buffer.from('姓名\n样例乙\n') });
    expect(run('import', '--yes', '--from', join(root, '..', '别处')).status).toBe(0);
    expect(text(`${folder}/2024年志愿者名册.csv`)).toContain('样例甲');
    expect(text(`${folder}/2024年志愿者名册-2.csv`)).toContain('样例乙');
    expect(run('import', '--from', join(root, '没有')).status).toBe(2);
  });

  test('moves what was filed with --move, and undo brings it back', () => {
    lay(inbox(), { '2024年志愿者名册.csv': Buffer.from('姓名\n样例甲\n'), '不知道.txt': Buffer.from('无\n') });
    const before = picture(root);
    expect(run('import', '--yes', '--move').status).toBe(0);
    expect(Object.keys(picture(root))).not.toContain('收件箱/2024年志愿者名册.csv');
    expect(Object.keys(picture(root))).toContain('收件箱/不知道.txt');
    expect(run('import', '--undo').status).toBe(0);
    expect(picture(root)).toEqual(before);
  });

  test('does not undo over later changes', () => {
    lay(inbox(), { '2024年志愿者名册.csv': Buffer.from('姓名\n样例甲\n') });
    run('import', '--yes');
    const record = '2024年度/第二卷/22-志愿者名册/2024年志愿者名册.yaml';
    appendFileSync(join(root, record), 'author: 幸福社区居民委员会\n');
    const after = picture(root);
    const undone = run('import', '--undo');
    expect(undone.status).toBe(1);
    expect(undone.stdout).toContain(record);
    expect(picture(root)).toEqual(after);
  });

  test('says so when another run is at it', () => {
    lay(inbox(), { '2024年志愿者名册.csv': Buffer.from('姓名\n样例甲\n') });
    mkdirSync(join(root, '.dossier/undo'), { recursive: true });
    writeFileSync(join(root, '.dossier/undo/lock'), `${process.pid} ${hostname()}\n`);
    const before = picture(root);
    const { status, stderr } = run('import', '--yes');
    expect({ status, isClear: /另一个 dossier/.test(stderr) }).toEqual({ status: 2, isClear: true });
    expect(picture(root)).toEqual(before);
  });

  test('loses nothing when it is killed while it files', async () => {
    lay(inbox(), heap());
    const before = picture(root);
    const child = spawn(process.execPath, ['bin/dossier.js', 'import', root, '--yes'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    // What is told last before anything is written.
    child.stdout.on('data', (chunk: Buffer) => chunk.includes('登记里只写能确定的') && child.kill('SIGKILL'));
    await ended;
    run('import', '--undo');
    expect(picture(root)).toEqual(before);
  });
});

describe('sync', () => {
  test('records a file that was put into the folder of an item, and takes it back', () => {
    const folder = '2024年度/第二卷/22-志愿者名册';
    lay(root, { [`${folder}/表1.csv`]: Buffer.from('姓名\n样例甲\n'), [`${folder}/~$表1.csv`]: Buffer.from('x') });
    const before = picture(root);
    expect(run('sync').status).toBe(1);
    expect(picture(root)).toEqual(before);
    expect(run('sync', '--yes').status).toBe(0);
    expect(text(`${folder}/2024年名册.yaml`)).toMatch(
      /^item: volunteer-roster\npart: 名册\n[^]*^files:\n {2}- 表1.csv\nroster:\n {2}file: 表1.csv$/m,
    );
    expect(run('sync').stdout).toMatch(/都已经登记/);
    expect(run('sync', '--undo').status).toBe(0);
    expect(picture(root)).toEqual(before);
  });
});
