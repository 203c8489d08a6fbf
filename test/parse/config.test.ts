import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { checkConfig, configProblems, dueOf, readConfig } from '../../src/parse/config.ts';
import { InputError } from '../../src/parse/input-error.ts';
import { memoryFiles } from '../../src/source/memory-files.ts';
import { CONFIG, read, SMALL } from './small-archive.ts';

function findings(text: string | null): readonly Finding[] {
  try {
    checkConfig(readConfig(memoryFiles(text === null ? {} : { 'dossier.yaml': text })), SMALL);
  } catch (error) {
    if (error instanceof InputError) return error.findings;
    throw error;
  }
  return [];
}

test('a configuration is read whole', () => {
  const text = `${CONFIG}fonds: 007
population:
  2024: { total: 4144, basis: 常住, date: 2024-12-31, source: 统计年报 }
people:
  样例甲: { volumes: [2], items: [volunteers] }
  样例乙: {}
`;
  expect(readConfig(memoryFiles({ 'dossier.yaml': text }))).toMatchObject({
    checklist: 'small',
    community: '虚构社区',
    street: '虚构街道',
    years: [2022, 2023, 2024],
    fonds: '007',
    due: '2025-04-20',
    population: {
      2024: {
        total: '4144',
        basis: '常住',
        date: '2024-12-31',
        source: '统计年报',
        place: { path: 'dossier.yaml', line: 8, column: 9 },
      },
    },
    people: { 样例甲: { volumes: [2], items: ['volunteers'] }, 样例乙: { volumes: [], items: [] } },
  });
});

test('what is left open is null or empty', () => {
  const config = readConfig(
    memoryFiles({ 'dossier.yaml': CONFIG.replace('due: 2025-04-20\n', 'fonds: null\ndue:\npopulation:\npeople: ~\n') }),
  );
  expect(config).toMatchObject({ fonds: null, due: null, population: {}, people: {} });
  expect(dueOf(config, SMALL)).toBe('2025-04-20');
  expect(dueOf(config, { ...SMALL, due: null })).toBeNull();
});

describe('a configuration that cannot be used', () => {
  test.each<[string, string | null, string, string, number | null]>([
    ['is not there', null, 'noFile', '', null],
    ['holds only comments', '# 无\n', 'empty', '', null],
    ['lacks keys', 'checklist: small\n', 'required', '', null],
    ['has years out of order', CONFIG.replace('2022, 2023', '2023, 2022'), 'consecutive', 'years', 4],
    ['has years with a gap', CONFIG.replace('2022, 2023', '2021, 2023'), 'consecutive', 'years', 4],
    ['has too few years', CONFIG.replace('2022, ', ''), 'yearCount', 'years', 4],
    ['has a day that does not exist', CONFIG.replace('04-20', '04-31'), 'format', 'due', 5],
    [
      'has people of a year outside',
      `${CONFIG}population: { 2021: { total: 1, basis: 常住, date: 2021, source: 报表 } }\n`,
      'foreignYear',
      'population.2021',
      6,
    ],
    ['has an unknown key', `${CONFIG}comunity: x\n`, 'additionalProperties', 'comunity', 6],
  ])('%s', (_, text, keyword, pointer, line) => {
    expect(findings(text)).toMatchObject([
      { rule: 'config-invalid', place: { path: 'dossier.yaml', line }, data: { keyword, pointer } },
    ]);
  });

  test('is told without the names of people', () => {
    const [finding] = findings(`${CONFIG}people: { 样例甲: { volume: 2 } }\n`);
    expect(finding).toMatchObject({ rule: 'config-invalid', place: { line: 6 } });
    expect(JSON.stringify(finding)).not.toContain('样例甲');
  });
});

test('a due day outside the window of the checklist is a warning', async () => {
  const archive = await read({ 'dossier.yaml': CONFIG.replace('04-20', '05-01') });
  expect(archive.problems).toMatchObject([
    {
      rule: 'due-outside-window',
      severity: 'warning',
      place: { line: 5, column: 6 },
      data: { due: '2025-05-01', from: '2025-04-11', to: '2025-04-20' },
    },
  ]);
});

test('duties that lead nowhere are warnings', () => {
  const config = readConfig(
    memoryFiles({ 'dossier.yaml': `${CONFIG}people: { 样例甲: { volumes: [9], items: [volunters] } }\n` }),
  );
  const problems = configProblems(config, SMALL);
  expect(problems).toMatchObject([
    { rule: 'config-invalid', severity: 'warning', data: { found: 'volunters', suggestion: 'volunteers' } },
    { rule: 'config-invalid', severity: 'warning', data: { found: '9', suggestion: null } },
  ]);
  expect(JSON.stringify(problems)).not.toContain('样例甲');
});
