import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examineFiles } from '../../src/commands/examine.ts';
import { owedOf } from '../../src/report/owed.ts';
import { openArchive } from '../../src/source/disk-files.ts';
import { type CliRun, runCli } from './run-cli.ts';

const ARCHIVE = 'fixtures/archives/xingfu-gaps';
const { report, archive } = await examineFiles(openArchive(ARCHIVE), { asOf: '2025-04-01' });
const lists = owedOf(report, archive.config.people, 'zh');
const todo = (...options: string[]): CliRun => runCli(['todo', ARCHIVE, '--as-of', '2025-04-01', ...options]);

let home = '';
beforeAll(() => {
  home = mkdtempSync(`${tmpdir()}/dossier-todo-`);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('who owes what', () => {
  test('an item named for a person is theirs, not that of the person of its volume', () => {
    const itemsOf = (name: string): (string | null)[] =>
      lists.find((list) => list.name === name)?.tasks.map(({ task }) => task.findings[0].item) ?? [];
    const relief = report.findings.filter(({ item, severity }) => item === 'poverty-relief' && severity !== 'note');
    expect(relief.length).toBeGreaterThan(0);
    expect(itemsOf('张丽')).toContain('poverty-relief');
    expect(itemsOf('李敏')).not.toContain('poverty-relief');
  });

  test('every error and warning is owed by somebody or by nobody named, none is lost', () => {
    const owed = new Set(lists.flatMap(({ tasks }) => tasks.flatMap(({ task }) => task.findings)));
    expect(report.findings.filter((finding) => finding.severity !== 'note' && !owed.has(finding))).toEqual([]);
    expect(lists.at(-1)?.name).toBeNull();
  });

  test('what is to be handed in is said where papers are missing, with its dates', () => {
    const missing = lists.flatMap(({ tasks }) => tasks).filter(({ handIn }) => handIn.length > 0);
    expect(missing.length).toBeGreaterThan(3);
    for (const { task, handIn } of missing) {
      expect(task.findings.every(({ rule }) => rule.endsWith('-missing'))).toBe(true);
      expect(handIn.join()).toMatch(/\d{4}-\d{2}-\d{2}/);
    }
  });
});

describe('todo', () => {
  test('lists one person, or everybody, and ends with 0', () => {
    const one = todo('--by', '何静');
    const all = todo();
    expect([one.status, all.status]).toEqual([0, 0]);
    expect(all.stdout).toContain('李敏：');
    expect(one.stdout).not.toContain('李敏：');
  });

  test('gives a block for a chat', () => {
    const { stdout } = todo('--by', '周国强', '--format', 'wechat');
    const count = lists.find(({ name }) => name === '周国强')?.tasks.length ?? 0;
    expect(stdout.split('\n').filter((line) => /^\d+\. /.test(line))).toHaveLength(count);
  });

  test('writes a workbook with a row for each task', async () => {
    const file = join(home, '待办.xlsx');
    todo('--xlsx', file);
    const book = new exceljs.Workbook();
    await book.xlsx.load(new Uint8Array(readFileSync(file)).buffer);
    expect(book.worksheets[0]?.rowCount).toBe(1 + lists.reduce((sum, { tasks }) => sum + tasks.length, 0));
  });

  test('a name that is not there ends with 2 and the nearest', () => {
    const { status, stderr } = todo('--by', '李民');
    expect(status).toBe(2);
    expect(stderr).toContain('李敏');
  });
});
