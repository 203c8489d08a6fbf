import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { workbookOf } from '../parse/office-package.ts';
import { runCli } from './run-cli.ts';

const COMPLETE = 'fixtures/archives/xingfu-complete';
const GAPS = 'fixtures/archives/xingfu-gaps';
const SECOND = 'fixtures/archives/family-planning';
const AS_OF = ['--as-of', '2025-04-01'];

interface JsonReport {
  readonly summary: Record<string, number>;
  readonly items: readonly { readonly year: number | null; readonly volume: number | null; readonly status: string }[];
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly path: string | null }[];
}

function report(dir: string, ...args: string[]): { readonly status: number | null; readonly json: JsonReport } {
  const { status, stdout } = runCli(['check', dir, '--format', 'json', ...AS_OF, ...args]);
  return { status, json: JSON.parse(stdout) };
}

const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')));

describe('check', () => {
  test('the complete archive passes: every unit met, excepted or pending, no error, exit 0', () => {
    const { status, json } = report(COMPLETE);
    const open = json.items.filter((item) => ['missing', 'belowThreshold', 'undecided'].includes(item.status));
    expect(open).toEqual([]);
    expect(json.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(json.summary['units']).toBe(166);
    expect(status).toBe(0);
  });

  test('the archive with gaps fails and shows every status', () => {
    const { status, json } = report(GAPS);
    expect(status).toBe(1);
    expect(new Set(json.items.map((item) => item.status))).toEqual(
      new Set(['met', 'missing', 'belowThreshold', 'undecided', 'waived', 'notApplicable']),
    );
    expect(json.summary['unreadable']).toBeGreaterThan(0);
  });

  test('a yearly summary that is not there yet is pending before the year ends and missing after', () => {
    const archive = mkdtempSync(`${tmpdir()}/dossier-pending-`);
    cpSync(COMPLETE, archive, { recursive: true });
    const folder = `${archive}/2024年度/第一卷/5-法制教育`;
    const summary = readdirSync(folder).find((name) => name.endsWith('总结.yaml'));
    rmSync(`${folder}/${summary}`);
    const statusAt = (day: string): unknown => {
      const { stdout } = runCli(['check', archive, '--format', 'json', '--as-of', day]);
      const items: readonly { year: number; item: string; status: string }[] = JSON.parse(stdout).items;
      return items.find(({ year, item }) => year === 2024 && item === 'legal-education')?.status;
    };
    const statuses = [statusAt('2024-12-30'), statusAt('2024-12-31')];
    rmSync(archive, { recursive: true });
    expect(statuses).toEqual(['pending', 'missing']);
  });

  test('says beside the verdict, which stays the same, which files want an office program that is not there', () => {
    const archive = mkdtempSync(`${tmpdir()}/dossier-office-`);
    cpSync(SECOND, archive, { recursive: true });
    cpSync('fixtures/media/letter.docx', `${archive}/通知.docx`);
    const sheet = (formula: string): Uint8Array =>
      workbookOf([{ name: '表', rows: `<row r="1"><c r="A1"><v>1</v></c><c r="B1">${formula}</c></row>` }]);
    writeFileSync(`${archive}/未算.xlsx`, sheet('<f>A1*2</f>'));
    writeFileSync(`${archive}/算过.xlsx`, sheet('<f>A1*2</f><v>2</v>'));
    const record = readdirSync(archive, { recursive: true, withFileTypes: true }).find(
      ({ parentPath, name }) =>
        name.endsWith('.yaml') && readFileSync(`${parentPath}/${name}`, 'utf8').includes('files: ['),
    );
    const path = `${record?.parentPath}/${record?.name}`;
    const depth = (record?.parentPath ?? '').slice(archive.length).split('/').length - 1;
    const named = `files: [${'../'.repeat(depth)}通知.docx, ${'../'.repeat(depth)}未算.xlsx, ${'../'.repeat(depth)}算过.xlsx, `;
    writeFileSync(path, readFileSync(path, 'utf8').replace('files: [', named));
    const run = (soffice: string, ...more: string[]): ReturnType<typeof runCli> =>
      runCli(['check', archive, '--format', 'json', ...AS_OF, ...more], { env: { DOSSIER_SOFFICE: soffice } });
    const [lacking, there] = [run('/nowhere'), run(process.execPath)];
    const again = run('/nowhere');
    const quiet = run('/nowhere', '--quiet');
    rmSync(archive, { recursive: true });
    expect(lacking.stderr).toContain('  通知.docx\n');
    expect(lacking.stderr).toContain('  未算.xlsx\n');
    expect(lacking.stderr).not.toContain('算过.xlsx');
    expect(again.stderr).toBe(lacking.stderr);
    expect(lacking.stderr).toContain('--office attach');
    expect(there.stderr).not.toContain('通知.docx');
    expect(quiet.stderr).not.toContain('通知.docx');
    expect([lacking.status, lacking.stdout]).toEqual([there.status, there.stdout]);
  });

  test('a second checklist passes through the same engine', () => {
    const { status, json } = report(SECOND);
    expect(json.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(new Set(json.items.map(({ volume }) => volume))).toEqual(new Set([1, 2]));
    expect(status).toBe(0);
  });

  test.each([COMPLETE, GAPS, SECOND])('the JSON of %s is as its schema describes it', (dir) => {
    validate(report(dir).json);
    expect(validate.errors).toBeNull();
  });

  test('--year and --volume narrow the report and say so', () => {
    const { json } = report(GAPS, '--year', '2024', '--volume', '2');
    expect(json.items.length).toBe(28);
    expect(new Set(json.items.map(({ year, volume }) => `${year}/${volume}`))).toEqual(new Set(['2024/2']));
  });

  test('--fail-on decides what ends with 1', () => {
    expect(report(GAPS, '--fail-on', 'never').status).toBe(0);
    const { json } = report(COMPLETE);
    const warnings = json.findings.filter(({ severity }) => severity === 'warning').length;
    expect(report(COMPLETE, '--fail-on', 'warning').status).toBe(warnings > 0 ? 1 : 0);
  });

  test('an unknown year names the years there are', () => {
    const { status, stderr } = runCli(['check', COMPLETE, '--year', '2021']);
    expect(status).toBe(2);
    expect(stderr).toContain('2022');
  });

  test('no ID number or phone of a roster stands whole in any report', () => {
    const outputs = [runCli(['check', GAPS, '--all', ...AS_OF]).stdout, JSON.stringify(report(GAPS).json)];
    for (const output of outputs)
      expect(output.replaceAll(/[0-9a-f]{64}/g, '')).not.toMatch(/999999\d{6}|1990000\d{4}/);
  });

  test('text goes to stdout without colour in a pipe, with it when asked', () => {
    expect(runCli(['check', GAPS, ...AS_OF]).stdout).not.toContain('\u001B[');
    expect(runCli(['check', GAPS, '--color', ...AS_OF]).stdout).toContain('\u001B[');
  });
});
