import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { heap, lay } from './heap.ts';
import { type CliRun, runCli } from './run-cli.ts';

let desk = '';
beforeAll(() => {
  desk = mkdtempSync(join(tmpdir(), 'dossier-desk-'));
});
afterAll(() => rmSync(desk, { recursive: true, force: true }));

const ARCHIVE = '幸福社区创建专卷';
/** Runs a command as it is written for the user to copy, from her desk. */
const type = (command: string, ...more: readonly string[]): CliRun =>
  runCli([...command.split(' ').slice(1), ...more], { cwd: desk });
/** The commands that a text names, as they are to be copied. */
const named = (text: string): readonly string[] =>
  text
    .replaceAll(/\n(?! {2})/g, '')
    .match(/dossier [a-z]+[\w\p{L} ./-]*/gu)
    ?.map((command) => command.trim()) ?? [];

test('a new user comes from the README to a filled archive by the next steps alone', () => {
  const written = /^dossier init .*$/m.exec(readFileSync('README.md', 'utf8'))?.[0] ?? '';
  const begun = type(written);
  expect(begun.status, begun.stderr).toBe(0);
  lay(join(desk, ARCHIVE, '收件箱'), heap());

  const [next = ''] = named(begun.stdout.slice(begun.stdout.indexOf('下一步')));
  expect(next).toBe(`dossier import ${ARCHIVE}`);
  // From the desk without naming the archive: it is told which one is meant.
  expect(type('dossier import').stderr).toContain(ARCHIVE);
  expect(type(next).status).toBe(1);
  const filed = type(next, '--yes');
  expect(filed.status).toBe(0);

  const steps = named(filed.stdout.slice(filed.stdout.indexOf('下一步')));
  expect(steps.map((step) => step.split(' ')[1])).toEqual(['excel', 'check', 'import']);
  for (const step of steps) expect([0, 1], step).toContain(type(step).status);
  expect(existsSync(join(desk, ARCHIVE, '台账.xlsx'))).toBe(true);
  // The last of them took the filing back; it is done again for what follows.
  expect(type(next, '--yes').status).toBe(0);
  expect(type(`dossier todo ${ARCHIVE} --xlsx 待办.xlsx`).status).toBe(0);
  expect(type(`dossier status ${ARCHIVE}`).status).toBe(0);
  expect([existsSync(join(desk, '待办.xlsx')), existsSync(join(desk, `${ARCHIVE}-进度.html`))]).toEqual([true, true]);
});
