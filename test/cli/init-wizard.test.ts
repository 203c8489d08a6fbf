import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCli } from './run-cli.ts';
import { atTerminal, BACKSPACE, CTRL_C, CTRL_D, hasTerminal, type Step } from './terminal.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dossier-wizard-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const settingsOf = (dir: string): unknown => parse(readFileSync(join(home, dir, 'dossier.yaml'), 'utf8'));
const PLACE: Step = { reads: /请写: /, types: '文苑街道幸福社区\r' };
const CHOICE = /写数字 \(1\): /;
/** A flag for the answer to each question, in the order in which they are asked. */
const FLAGS = [
  ['--community', '幸福社区', '--street', '文苑街道'],
  ['--years', '2022-2024'],
  ['--due', '2025-04-20'],
  ['--basis', '常住'],
  ['--population', '4125,4130,-'],
] as const;

describe.skipIf(!hasTerminal)(
  `init at a terminal${hasTerminal ? '' : ' (no script of util-linux on this machine)'}`,
  () => {
    test('asks five questions, Chinese typed and rubbed out, wrong answers again, and says the next step', async () => {
      const { screen, status } = await atTerminal(
        ['init', '专卷'],
        [
          { reads: /1\/5[^]*请写: /, types: '幸福社区\r' },
          { reads: /请写: /, types: `文苑街道幸福舍区${BACKSPACE}${BACKSPACE}社区居委会\r` },
          { reads: /2\/5[^]*写数字 \(1\): /, types: '9\r' },
          { reads: CHOICE, types: '2022—2024年\r' },
          { reads: /3\/5[^]*写数字 \(1\): /, types: '2025年4月31日\r' },
          { reads: CHOICE, types: '２\r' },
          { reads: /4\/5[^]*写数字 \(1\): /, types: '\r' },
          { reads: /5\/5[^]*请写: /, types: '4180\r' },
          { reads: /请写: /, types: '4,125 4130 -\r' },
        ],
        { cwd: home },
      );
      expect(status).toBe(0);
      expect(settingsOf('专卷')).toMatchObject({
        community: '幸福社区',
        street: '文苑街道',
        years: [2022, 2023, 2024],
        due: '2024-04-20',
        population: { 2022: { total: 4125, basis: '常住' }, 2023: { total: 4130, basis: '常住' } },
      });
      // The third year still runs on the chosen day: its half-year summary is pending, and that is said.
      expect(screen).toMatch(/2024 年度要的是半年总结，2024-07-01 起[^]*未到期/);
      expect(screen.trimEnd().split('\n').at(-1)).toContain('dossier import 专卷');
      const { summary } = JSON.parse(
        runCli(['check', join(home, '专卷'), '--format', 'json', '--as-of', '2024-04-01']).stdout,
      );
      expect(summary).toMatchObject({ units: 166, errors: expect.any(Number), unreadable: 0 });
    });

    test.each(FLAGS.map((flags, index) => ({ flags, index })))(
      'does not ask what $flags.0 answers',
      async ({ index }) => {
        const left = FLAGS.filter((_, at) => at !== index);
        // Without a basis both the basis and the numbers are asked for.
        const given = index === 3 ? left.filter((_, at) => at !== 3) : left;
        const answers = index === 3 ? [CHOICE, /请写: /] : [index === 0 || index === 4 ? /请写: / : CHOICE];
        const typed = index === 0 ? '文苑街道幸福社区\r' : '\r';
        const { status, screen } = await atTerminal(
          ['init', '专卷', ...given.flat()],
          answers.map((reads) => ({ reads, types: typed })),
          { cwd: home },
        );
        expect(status, screen).toBe(0);
      },
    );

    test('with a flag for every answer asks nothing', async () => {
      const { status, screen } = await atTerminal(['init', '专卷', ...FLAGS.flat()], [], { cwd: home });
      expect({ status, asks: /\d\/\d/.test(screen) }).toEqual({ status: 0, asks: false });
      expect(settingsOf('专卷')).toMatchObject({ population: { 2022: { total: 4125 }, 2023: { total: 4130 } } });
    });

    test.each([
      ['Ctrl-C', CTRL_C, 'xterm-256color'],
      ['Ctrl-D', CTRL_D, 'xterm-256color'],
      ['Ctrl-C where the terminal edits the line', CTRL_C, 'dumb'],
      ['Ctrl-D where the terminal edits the line', CTRL_D, 'dumb'],
    ])('%s leaves nothing behind', async (_, key, term) => {
      const { status } = await atTerminal(['init', '专卷'], [PLACE, { reads: CHOICE, types: key }], {
        cwd: home,
        term,
      });
      expect(status).toBe(130);
      expect(readdirSync(home)).toEqual([]);
    });

    test('takes answers that were pasted at once', async () => {
      const paste = '文苑街道幸福社区\r2022-2024\r1\r3\r';
      const { status } = await atTerminal(['init', '专卷'], [{ reads: /请写: /, types: paste }], { cwd: home });
      expect(status).toBe(0);
      expect(settingsOf('专卷')).not.toHaveProperty('population');
    });
  },
);

describe('where init lays an archive out', () => {
  const answers = ['--community', '幸福社区', '--street', '文苑街道', '--years', '2022-2024', '--yes'];

  test('in an empty folder there, among other things in a new one', () => {
    expect(runCli(['init', ...answers], { cwd: home }).status).toBe(0);
    expect(readdirSync(home)).toContain('dossier.yaml');
    const desk = mkdtempSync(join(tmpdir(), 'dossier-desk-'));
    writeFileSync(join(desk, '照片.jpg'), '');
    const { stdout } = runCli(['init', ...answers], { cwd: desk });
    expect(readdirSync(desk).toSorted()).toEqual(['幸福社区专卷', '照片.jpg'].toSorted());
    expect(stdout).toMatch(/dossier import 幸福社区专卷\n$/);
    rmSync(desk, { recursive: true });
  });

  test('never in another archive', () => {
    runCli(['init', ...answers], { cwd: home });
    mkdirSync(join(home, '别处'));
    const { status, stderr } = runCli(['init', ...answers], { cwd: join(home, '别处') });
    expect(status).toBe(2);
    expect(stderr).toContain(home);
    expect(readdirSync(join(home, '别处'))).toEqual([]);
  });

  test('refuses numbers of people that are not one a year, and a basis without numbers', () => {
    const refused = (...more: string[]): number | null =>
      runCli(['init', '专卷', ...answers, ...more], { cwd: home }).status;
    expect(refused('--population', '4180', '--basis', '常住')).toBe(2);
    expect(refused('--population', '4125,0,4144', '--basis', '常住')).toBe(2);
    expect(refused('--population', '4125,4130,4144')).toBe(2);
    expect(refused('--basis', '常住')).toBe(2);
    expect(readdirSync(home)).toEqual([]);
  });
});
