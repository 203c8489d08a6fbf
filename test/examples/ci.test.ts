import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCli } from '../cli/run-cli.ts';

const CI = `${process.cwd()}/examples/ci`;
const AS_OF = { SOURCE_DATE_EPOCH: String(Date.UTC(2025, 3, 1) / 1000) };
const COMMAND = `${process.execPath} ${process.cwd()}/bin/dossier.js`;
const RECORD = '属地管理/例会记录本.yaml';
let repository = '';
let archive = '';
let sound = '';

beforeAll(() => {
  repository = mkdtempSync(`${tmpdir()}/dossier-ci-`);
  spawnSync('git', ['init', '-q', repository]);
  archive = `${repository}/社区/清泉 专卷`;
  cpSync('fixtures/archives/family-planning', archive, { recursive: true });
  sound = readFileSync(`${archive}/${RECORD}`, 'utf8');
});
afterAll(() => rmSync(repository, { recursive: true }));

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(script: string, env: Readonly<Record<string, string>>): Run {
  return spawnSync('sh', [script], {
    cwd: repository,
    env: { PATH: process.env['PATH'] ?? '', ...AS_OF, DOSSIER_COMMAND: COMMAND, ...env },
    encoding: 'utf8',
  });
}

/** The step of the composite action as GitHub runs it: inputs put into its environment. */
function action(inputs: Readonly<Record<string, string>>): Run & { readonly summary: string } {
  const { inputs: declared, runs } = parse(readFileSync(`${CI}/github/action.yml`, 'utf8'));
  const step = runs.steps.find((each: { run?: string }) => each.run?.includes('check.sh'));
  const values = Object.fromEntries(
    Object.entries<{ default: string }>(declared).map(([name, { default: usual }]) => [name, inputs[name] ?? usual]),
  );
  const env = Object.fromEntries(
    Object.entries<string>(step.env).map(([name, text]) => [
      name,
      text.replaceAll(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => values[input] ?? ''),
    ]),
  );
  const script = `${repository}/step.sh`;
  const summary = `${repository}/summary.md`;
  writeFileSync(script, step.run);
  writeFileSync(summary, '前面一步写的\n');
  const result = run(script, { ...env, GITHUB_ACTION_PATH: `${CI}/github`, GITHUB_STEP_SUMMARY: summary });
  return { ...result, summary: readFileSync(summary, 'utf8') };
}

describe('the action of GitHub', () => {
  const inputs = { archive: '社区/清泉 专卷', command: COMMAND };

  test('passes a sound archive and leaves every report', () => {
    const { status, stderr } = action(inputs);
    expect(status).toBe(0);
    expect(stderr.trimEnd()).toMatch(/退出码 0$/);
    expect(readdirSync(`${repository}/dossier-reports`).toSorted()).toEqual([
      'gl-code-quality-report.json',
      'junit.xml',
      'report.html',
      'report.json',
      'report.md',
      'report.sarif',
      'report.xlsx',
    ]);
  });

  test('annotates the line of a fault and adds the matrix to the summary', () => {
    writeFileSync(`${archive}/${RECORD}`, sound.replace(/^date:.*$/m, 'date: 2024-02-30'));
    const line = sound.split('\n').findIndex((text) => text.startsWith('date:')) + 1;
    const { status, stdout, summary } = action(inputs);
    expect(status).toBe(1);
    expect(stdout).toMatch(new RegExp(`^::error file=社区/清泉 专卷/${RECORD},line=${line},`, 'm'));
    expect(summary).toMatch(/^前面一步写的\n/);
    expect(summary).toContain('| 卷 | 项目 |');
    expect(summary).toContain(RECORD);
  });

  test('against a baseline fails only for what is new, and counts new, mended and left', () => {
    expect(runCli(['baseline', 'update', archive, '--yes'], { env: AS_OF }).status).toBe(0);
    expect(action(inputs).status).toBe(0);
    writeFileSync(`${archive}/${RECORD}`, sound);
    const others = readdirSync(`${archive}/社区服务`).filter((name) => name.endsWith('.yaml'));
    const other = `${archive}/社区服务/${others[0]}`;
    const kept = readFileSync(other, 'utf8');
    writeFileSync(other, kept.replace(/^title:/m, 'titel:'));
    const { status, summary, stdout } = action(inputs);
    writeFileSync(other, kept);
    expect(status).toBe(1);
    expect(summary).toMatch(/新增 [1-9]\d* \/ 已修 [1-9]\d* \/ 基线剩 0/);
    expect(stdout).toContain(`社区服务/${others[0]}`);
    rmSync(`${archive}/.dossier/baseline.json`);
  });

  test('takes a severity and a cap on warnings', () => {
    const { status } = action({ ...inputs, 'fail-on': 'note' });
    expect(status).toBe(1);
    expect(action({ ...inputs, 'max-warnings': '0' }).status).toBe(0);
  });
});

describe('a hook of git', () => {
  test('lets a sound archive through and stops at an error, one line a finding', () => {
    const hook = `${CI}/pre-commit/pre-commit`;
    expect(run(hook, { DOSSIER_ARCHIVE: archive }).status).toBe(0);
    writeFileSync(`${archive}/${RECORD}`, 'title: "没有写完\n');
    const { status, stdout } = run(hook, { DOSSIER_ARCHIVE: archive });
    writeFileSync(`${archive}/${RECORD}`, sound);
    expect(status).toBe(1);
    expect(stdout).toMatch(new RegExp(`^${RECORD}:\\d+:\\d+: 错误 `, 'm'));
  });
});

describe('the files for services', () => {
  const read = (path: string): unknown => parse(readFileSync(path, 'utf8'), { strict: true });

  test.each([
    'github/action.yml',
    'github/workflow.yml',
    'gitlab/.gitlab-ci.yml',
    'gitee/dossier.yml',
    'pre-commit/.pre-commit-config.yaml',
  ])('%s is YAML', (path) => {
    expect(read(`${CI}/${path}`)).toBeTypeOf('object');
  });

  test('the steps of GitHub are complete', () => {
    const { inputs, runs } = parse(readFileSync(`${CI}/github/action.yml`, 'utf8'));
    expect(runs.using).toBe('composite');
    for (const step of runs.steps) expect(step.uses === undefined ? step.shell : 'uses').toBeDefined();
    const { jobs } = parse(readFileSync(`${CI}/github/workflow.yml`, 'utf8'));
    const ours = jobs.dossier.steps.find((step: { uses?: string }) => step.uses?.startsWith('./'));
    for (const name of Object.keys(ours.with)) expect(Object.keys(inputs)).toContain(name);
  });

  test('GitLab takes the reports that are written', () => {
    const { dossier } = parse(readFileSync(`${CI}/gitlab/.gitlab-ci.yml`, 'utf8'));
    const script = readFileSync(`${CI}/check.sh`, 'utf8');
    for (const path of Object.values<string>(dossier.artifacts.reports))
      expect(script).toContain(`$reports/${path.replace('dossier-reports/', '')}`);
  });

  test('the hook for pre-commit is there under the id that is asked for', () => {
    const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));
    const { repos } = parse(readFileSync(`${CI}/pre-commit/.pre-commit-config.yaml`, 'utf8'));
    expect(repos[0].hooks[0].id).toBe(hook.id);
    const [program, ...args] = hook.entry.split(' ');
    expect(program).toBe('dossier');
    expect(runCli([...args, archive], { env: AS_OF }).status).toBe(0);
    expect(new RegExp(hook.files).test('社区/名册.xlsx')).toBe(true);
  });
});
