import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/commands/usage-error.ts';
import { findOffice } from '../../src/source/programs.ts';
import { Desk } from '../register/desk.ts';
import { type CliRun, runCli } from './run-cli.ts';
import { atTerminal, hasTerminal } from './terminal.ts';

const office = findOffice({ path: process.env['PATH'] ?? '', given: null });
/** Said in the titles of what needs the office program where there is none. */
const lacking = office === null ? '（没有 LibreOffice，跳过）' : '';

const V1 = '2024年度 第一卷';
const RULES = '2024年度/第一卷/1-志愿者名册/制度.yaml';
const RULES_ID = '2024/1-1/3';

/** Whether disks can be made for a process alone. */
const hasMounts = spawnSync('unshare', ['-rm', 'true']).status === 0;

let desk: Desk;
const excel = (...args: readonly string[]): CliRun => runCli(['excel', ...args], { cwd: desk.root });
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => desk.clear());

/** Saves a workbook in another format by LibreOffice, as its user would. */
function resaved(file: string, format: 'xlsx' | 'ods', zone: string): string {
  const out = join(dirname(desk.root), `${format}-${zone.replaceAll('/', '-')}`);
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(dirname(desk.root), 'profile')}`;
  const run = spawnSync(office ?? '', ['--headless', profile, '--convert-to', format, '--outdir', out, file], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
    timeout: 150_000,
  });
  expect(run.status, run.stderr).toBe(0);
  return join(out, readdirSync(out).find((name) => name.endsWith(`.${format}`)) ?? '');
}

describe(`a register saved by LibreOffice in between${lacking}`, () => {
  test.skipIf(office === null)(
    'loses no day, digit or change, as .xlsx and by way of .ods, in two time zones',
    { timeout: 400_000 },
    async () => {
      const before = desk.picture();
      await desk.filledIn((sheets) => {
        sheets.set(V1, RULES_ID, '日期', new Date('2024-04-01T00:00:00Z'));
        sheets.set(V1, RULES_ID, '文号', '00123456789012345678');
        sheets.set(V1, '2024/1-2/2', '题名', '总结');
        sheets.set(V1, '2024/1-2/2', '日期', new Date('2024-12-31T00:00:00Z'));
        sheets.set(V1, '2024/1-2/2', '文件', '总结.docx\n记录.pdf');
        sheets.set('活动记录', '2024/1-2/1', '参加人数', 41);
      });
      const zones = ['Asia/Shanghai', 'UTC'] as const;
      const once = resaved(desk.book, 'xlsx', zones[0]);
      const twice = resaved(resaved(once, 'ods', zones[1]), 'xlsx', zones[1]);
      const seen: unknown[] = [];
      for (const [file, zone] of [
        [desk.book, zones[0]],
        [once, zones[1]],
        [twice, zones[0]],
      ] as const) {
        const run = runCli(['excel', 'import', file, '--yes'], { cwd: desk.root, env: { TZ: zone } });
        expect(run.status, run.stdout + run.stderr).toBe(0);
        expect(run.stdout).toMatch(/改 2 件，新登记 1 件/);
        seen.push(desk.picture());
        expect(excel('import', '--undo').status).toBe(0);
        expect(desk.picture()).toEqual(before);
      }
      expect(seen[1]).toEqual(seen[0]);
      expect(seen[2]).toEqual(seen[0]);
      const rules = (seen[0] as Readonly<Record<string, string>>)[RULES] ?? '';
      expect(rules).toContain('date: 2024-04-01\n');
      expect(rules).toContain('documentNumber: "00123456789012345678"\n');
    },
  );
});

describe('exporting over a register', () => {
  test('asks first when it holds what was not imported yet', async () => {
    await desk.run('export');
    await desk.change((sheets) => sheets.set(V1, RULES_ID, '题名', '新制度'));
    const filled = readFileSync(desk.book);
    const refused = excel('export');
    expect(refused.status).toBe(1);
    expect(refused.stdout).toMatch(/还没导入[\s\S]*--force/);
    expect(readFileSync(desk.book).equals(filled)).toBe(true);
    expect((await desk.run('import', { yes: true })).status).toBe(0);
    expect((await desk.run('export')).status).toBe(0);
    expect(readFileSync(desk.book).equals(filled)).toBe(false);
    await desk.change((sheets) => sheets.set(V1, RULES_ID, '题名', '又一个'));
    desk.answers = ['n', '是'];
    expect((await desk.run('export')).status).toBe(1);
    expect((await desk.run('export')).status).toBe(0);
    expect((await desk.run('import', { dryRun: true })).out).toContain('没有要导入的');
  });

  test('never takes a workbook for a register that is none', () => {
    copyFileSync('fixtures/media/roster.xlsx', desk.book);
    const { status, stderr } = excel('export');
    expect(status).toBe(2);
    expect(stderr).toMatch(/不是 dossier 导出的台账/);
    expect(readFileSync(desk.book).equals(readFileSync('fixtures/media/roster.xlsx'))).toBe(true);
  });
});

describe('a register that cannot be read', () => {
  const cases: readonly [string, () => Uint8Array, RegExp][] = [
    ['with a password', () => readFileSync('fixtures/media/locked.xlsx'), /打开密码/],
    ['that is text', () => Buffer.from('编号,题名\n1,制度\n'), /文本（CSV）/],
    ['that is a web page', () => Buffer.from('<html><body><table><tr><td>1</td></tr></table></body></html>'), /网页/],
    ['that is empty', () => Buffer.alloc(0), /0 字节/],
    ['that is another workbook', () => readFileSync('fixtures/media/roster.xlsx'), /不是 dossier 导出的台账/],
    ['that is a package', () => readFileSync('fixtures/media/package.zip'), /压缩包/],
    ['that is a picture', () => readFileSync('fixtures/media/photo.jpg'), /不是表格/],
  ];
  test.each(cases)('%s is told for what it is', (_, bytes, words) => {
    const before = desk.picture();
    writeFileSync(desk.book, bytes());
    const { status, stdout, stderr } = excel('import', '--yes');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(words);
    expect(desk.picture()).toEqual(before);
  });

  test('cut short, not there, a folder, or of another archive', async () => {
    expect(excel('import').stderr).toMatch(/没有这个台账/);
    expect(excel('import', '2024年度').stderr).toMatch(/这是文件夹/);
    await desk.run('export');
    const whole = readFileSync(desk.book);
    writeFileSync(desk.book, whole.subarray(0, whole.length / 2));
    expect(excel('import').stderr).toMatch(/已损坏/);
    writeFileSync(desk.book, whole);
    desk.put('dossier.yaml', desk.text('dossier.yaml').replace('虚构社区', '别的社区'));
    expect(excel('import').stderr).toMatch(/这是“虚构社区”的台账/);
  });

  test('open in a sheet program waits until it is closed', async () => {
    await desk.run('export');
    for (const lock of ['.~台账.xlsx', '~$台账.xlsx', '.~lock.台账.xlsx#']) {
      desk.put(lock, 'x');
      await expect(desk.run('import')).rejects.toThrow(UsageError);
      await expect(desk.run('export')).rejects.toThrow(UsageError);
      if (lock === '.~台账.xlsx') expect(excel('import').stderr).toMatch(/正在 WPS 或 Excel 里打开[\s\S]*保存、关闭/);
      rmSync(join(desk.root, lock));
    }
    expect((await desk.run('import')).status).toBe(0);
  });
});

describe('an import', () => {
  beforeEach(() => desk.filledIn((sheets) => sheets.set(V1, RULES_ID, '题名', '新制度')));

  test('without a terminal writes only when told to; twice is once; undo gives every byte back', () => {
    const before = desk.picture();
    const shown = excel('import');
    expect(shown.status).toBe(1);
    expect(shown.stdout).toMatch(/--yes/);
    expect(excel('import', '--dry-run').status).toBe(0);
    expect(desk.picture()).toEqual(before);
    expect(excel('import', '--yes').status).toBe(0);
    const after = desk.picture();
    expect(after[RULES]).toContain('title: 新制度');
    expect(excel('import', '--yes').status).toBe(0);
    expect(desk.picture()).toEqual(after);
    expect(excel('import', '--undo').stdout).toMatch(/已还原 1 个文件/);
    expect(desk.picture()).toEqual(before);
    expect(excel('import', '--undo').stdout).toMatch(/没有可以还原/);
    // And in again, as if nothing had been.
    expect(excel('import', '--yes').status).toBe(0);
    expect(desk.picture()).toEqual(after);
  });

  test('is not taken back over what was changed since', () => {
    expect(excel('import', '--yes').status).toBe(0);
    desk.put(RULES, `${desk.text(RULES)}# 后来\n`);
    const undone = excel('import', '--undo');
    expect(undone.status).toBe(1);
    expect(undone.stdout).toContain(RULES);
    expect(desk.text(RULES)).toContain('# 后来');
  });

  test('waits for no other run, and two at once leave one whole result', async () => {
    desk.put('.dossier/undo/lock', `${process.pid} ${hostname()}\n`);
    const busy = excel('import', '--yes');
    expect(busy.status).toBe(2);
    expect(busy.stderr).toMatch(/另一个 dossier/);
    rmSync(join(desk.root, '.dossier/undo/lock'));
    const runs = await Promise.all(
      [1, 2].map(
        () =>
          new Promise<number | null>((resolve) => {
            const child = spawn(process.execPath, [join(process.cwd(), 'bin/dossier.js'), 'excel', 'import', '--yes'], {
              cwd: desk.root,
            });
            child.on('exit', resolve);
          }),
      ),
    );
    expect(runs).toContain(0);
    expect(desk.text(RULES).match(/title:/g)).toHaveLength(1);
    expect(desk.text(RULES)).toContain('title: 新制度');
    expect(
      readdirSync(desk.root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.part')),
    ).toEqual([]);
  });
});

describe('the register in the archive folder', () => {
  test('is no evidence: check says nothing of it, and English is spoken when asked', () => {
    expect(excel('export', '--lang', 'en').stdout).toMatch(/^exported: 台账\.xlsx \(\d+ sheets/);
    expect(existsSync(desk.book)).toBe(true);
    expect(runCli(['check', desk.root]).stdout).not.toContain('台账.xlsx');
    expect(excel('import', '--lang', 'en').stdout).toMatch(/nothing to import/);
  });

  test('refuses options that belong to the other action, strange actions and names', () => {
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [['export', '--yes'], /--yes 不能用于 excel export/],
      [['import', '--force'], /--force 不能用于 excel import/],
      [['导出'], /dossier excel export/],
      [['export', '台账.csv'], /\.xlsx/],
    ];
    for (const [args, words] of cases) {
      const { status, stdout, stderr } = excel(...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(words);
    }
  });
});

describe.skipIf(!hasMounts)('a disk that does not take it: one message, and every byte as before', () => {
  /** Runs in a space where disks can be made; `EXCEL` is `dossier excel`. */
  function onOwnDisk(lines: readonly string[]): { readonly status: number | null; readonly said: string } {
    const script = lines
      .join(' && ')
      .replaceAll('EXCEL', `'${process.execPath}' '${process.cwd()}/bin/dossier.js' excel`);
    const { status, stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', script], { encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}` };
  }

  test('read-only', async () => {
    await desk.filledIn((sheets) => sheets.set(V1, RULES_ID, '题名', '新制度'));
    const before = desk.picture();
    for (const action of ['import --yes', 'export --force']) {
      const { status, said } = onOwnDisk([
        `mount --bind '${desk.root}' '${desk.root}'`,
        `mount -o remount,bind,ro '${desk.root}'`,
        `EXCEL ${action} --dir '${desk.root}'`,
      ]);
      expect(status, said).toBe(2);
      expect(said).not.toMatch(/\n\s+at |程序出错/);
      expect(desk.picture()).toEqual(before);
    }
  });

  test('full', async () => {
    await desk.filledIn((sheets) => sheets.set(V1, RULES_ID, '题名', '新制度'));
    const disk = `${desk.root}-disk`;
    mkdirSync(disk);
    const { status, said } = onOwnDisk([
      `mount -t tmpfs -o size=2m none '${disk}'`,
      `cp -r '${desk.root}/.' '${disk}'`,
      `(dd if=/dev/zero of='${disk}/.dossier.fill' bs=1k 2>/dev/null || true)`,
      `(EXCEL import --yes --dir '${disk}'; echo "import $?"; EXCEL export --force --dir '${disk}'; echo "export $?"; rm '${disk}/.dossier.fill'; diff -r -x .dossier '${desk.root}' '${disk}' && echo same)`,
    ]);
    expect(status, said).toBe(0);
    expect(said).toContain('import 2');
    expect(said).toContain('磁盘空间不够');
    expect(said).toContain('same');
  });
});

test.skipIf(!hasTerminal)(
  'on a terminal nothing is written before it is agreed to, removals by themselves',
  { timeout: 60_000 },
  async () => {
    await desk.filledIn((sheets) => {
      sheets.set(V1, RULES_ID, '题名', '新制度');
      sheets.clear('2023年度 第一卷', '2023/1-1/3');
    });
    const before = desk.picture();
    const refused = await atTerminal(['excel', 'import'], [{ reads: /这样导入吗/, types: '\r' }], { cwd: desk.root });
    expect(refused.status).toBe(1);
    expect(desk.picture()).toEqual(before);
    const agreed = await atTerminal(
      ['excel', 'import'],
      [
        { reads: /这样导入吗/, types: 'y\r' },
        { reads: /也从登记里删除吗/, types: '\r' },
      ],
      { cwd: desk.root },
    );
    expect(agreed.status).toBe(0);
    expect(desk.text(RULES)).toContain('title: 新制度');
    expect(existsSync(join(desk.root, '2023年度/第一卷/1-志愿者名册/制度.yaml'))).toBe(true);
  },
);
