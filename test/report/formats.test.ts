import { readFileSync } from 'node:fs';
import AjvDraft04 from 'ajv-draft-04';
import exceljs from 'exceljs';
import { describe, expect, test, vi } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { examineFiles } from '../../src/commands/examine.ts';
import { raise, type Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { stepSummaryOf } from '../../src/report/github.ts';
import { reporters } from '../../src/report/index.ts';
import type { ReportSettings } from '../../src/report/reporter.ts';
import { openArchive } from '../../src/source/disk-files.ts';
import { yamlInvalid } from '../../src/text/rules/yaml-invalid.ts';

const { report, checklist } = await examineFiles(openArchive('fixtures/archives/xingfu-gaps'), { asOf: '2025-04-01' });

const settings: ReportSettings = {
  language: 'zh',
  colour: false,
  width: 80,
  all: false,
  rehearsal: false,
  version: '0.0.0',
  base: '社区/幸福 专卷/',
};

async function rendered(format: keyof typeof reporters, of: Report = report): Promise<string> {
  const content = await reporters[format](of, checklist, settings);
  return typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
}

/** The report with other findings. */
function withFindings(findings: readonly Finding[]): Report {
  return { ...report, findings };
}

function faultAt(path: string, line: number, key: string | null = null): Finding {
  const where = { place: { path, line, column: 3 }, subject: [path, 'TAB'] };
  return raise(yamlInvalid, where, { code: 'TAB_AS_INDENT', key, count: 1 });
}

describe('JUnit', () => {
  test('is valid by the schema of its readers, also without findings', async () => {
    const schema = readFileSync('fixtures/schemas/junit.xsd', 'utf8');
    for (const of of [report, withFindings([]), withFindings([faultAt('a<&">\u0007.yaml', 1)])]) {
      const { valid, errors } = await validateXML({
        xml: [{ fileName: 'junit.xml', contents: await rendered('junit', of) }],
        schema: [schema],
      });
      expect([valid, errors]).toEqual([true, []]);
    }
  });

  test('has a case for every unit, failing as the unit does, and skips what is waived', async () => {
    const xml = await rendered('junit', withFindings([]));
    const count = (pattern: RegExp): number => xml.match(pattern)?.length ?? 0;
    const { missing, belowThreshold, undecided, waived, notApplicable, pending } = report.summary;
    expect(count(/<testcase /g)).toBe(166);
    expect(count(/<failure /g)).toBe(missing + belowThreshold + undecided);
    expect(count(/<skipped /g)).toBe(waived + notApplicable + pending);
    expect(new Set(xml.match(/classname="[^"]*" name="[^"]*"/g)).size).toBe(166);
  });

  test('tells errors of no unit in a suite of their own', async () => {
    const xml = await rendered('junit', withFindings([faultAt('杂项/a.yaml', 4)]));
    expect(xml.match(/<testcase /g)).toHaveLength(167);
    expect(xml).toContain('name="杂项/a.yaml yaml-invalid"');
    expect(xml).toContain('杂项/a.yaml:4:3');
  });
});

describe('SARIF', () => {
  const schema: object = JSON.parse(
    readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
  );
  const validate = new AjvDraft04.default({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(
    schema,
  );

  test('is valid by the schema of OASIS', async () => {
    for (const of of [report, withFindings([])]) {
      validate(JSON.parse(await rendered('sarif', of)));
      expect(validate.errors).toBeNull();
    }
  });

  test('names every finding with its rule and a percent-encoded path from the root of the repository', async () => {
    const [run] = JSON.parse(await rendered('sarif', withFindings([faultAt('杂 项/a.yaml', 4)]))).runs;
    const [result] = run.results;
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe('yaml-invalid');
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    expect(decodeURIComponent(artifactLocation.uri)).toBe('社区/幸福 专卷/杂 项/a.yaml');
    expect(artifactLocation.uri).toMatch(/^[\w%./-]+$/);
    expect(region).toEqual({ startLine: 4, startColumn: 3 });
  });

  test('points to the archive as a whole for what no file is to blame for', async () => {
    const missing = report.findings.find(({ rule }) => rule === 'item-missing');
    const [run] = JSON.parse(await rendered('sarif', withFindings(missing === undefined ? [] : [missing]))).runs;
    const { artifactLocation, region } = run.results[0].locations[0].physicalLocation;
    expect(decodeURIComponent(artifactLocation.uri)).toBe('社区/幸福 专卷/dossier.yaml');
    expect(region).toBeUndefined();
  });
});

describe('GitLab', () => {
  test('holds the five keys of every finding, each fingerprint once', async () => {
    const entries: { fingerprint: string; severity: string; location: { lines: { begin: number } } }[] = JSON.parse(
      await rendered('gitlab'),
    );
    expect(entries).toHaveLength(report.findings.length + report.exceptions.length);
    for (const entry of entries) {
      expect(Object.keys(entry)).toEqual(['description', 'check_name', 'fingerprint', 'severity', 'location']);
      expect(['major', 'minor', 'info']).toContain(entry.severity);
      expect(entry.location.lines.begin).toBeGreaterThan(0);
    }
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
  });

  test('keeps a fingerprint when lines are inserted above, and tells two equal findings apart', async () => {
    const prints = async (...lines: number[]): Promise<string[]> =>
      JSON.parse(await rendered('gitlab', withFindings(lines.map((line) => faultAt('a.yaml', line))))).map(
        ({ fingerprint }: { fingerprint: string }) => fingerprint,
      );
    const before = await prints(4, 9);
    expect(await prints(5, 10)).toEqual(before);
    expect(new Set(before).size).toBe(2 + report.exceptions.length);
  });
});

describe('GitHub', () => {
  test('escapes what would end a command and shows ten of a severity at most', async () => {
    const many = Array.from({ length: 12 }, (_, index) => faultAt(`100%,a:b/${index}.yaml`, index + 1, 'x\ny'));
    const lines = (await rendered('github', withFindings(many))).trimEnd().split('\n');
    const commands = lines.filter((line) => line.startsWith('::error'));
    expect(commands).toHaveLength(10);
    expect(commands[0]).toMatch(
      /^::error file=社区\/幸福 专卷\/100%25%2Ca%3Ab\/0\.yaml,line=1,col=3,title=yaml-invalid::/,
    );
    expect(lines.slice(10, 14).map((line) => line.split(' ')[0])).toEqual(['::group::其余', '-', '-', '::endgroup::']);
    expect(lines).toHaveLength(15 + report.exceptions.length);
  });
});

describe('the summary of a step on GitHub', () => {
  const MOST = 1024 * 1024;

  test('is the whole report as long as GitHub shows it', () => {
    const whole = `${'齐'.repeat((MOST - 1) / 3)}\n`;
    expect(Buffer.byteLength(whole)).toBe(MOST);
    expect(stepSummaryOf(whole, { language: 'zh' })).toBe(whole);
  });

  test('ends with a whole line and says so where the report is longer', () => {
    const lines = Array.from({ length: 40_000 }, (_, index) => `- 第 ${index} 处：缺题名`);
    const cut = stepSummaryOf(lines.join('\n'), { language: 'zh' });
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(MOST);
    expect(Buffer.byteLength(cut)).toBeGreaterThan(MOST - 400);
    const [last = '', , told = ''] = cut.trimEnd().split('\n').slice(-3);
    expect(lines).toContain(last);
    expect(told).toContain('1 MiB');
  });
});

describe('the concise report', () => {
  test('is one line a finding with place, severity and rule', async () => {
    const lines = (await rendered('concise')).trimEnd().split('\n');
    expect(lines).toHaveLength(report.findings.length + report.exceptions.length + 1);
    expect(lines[0]).toMatch(/^\S+:\d+:\d+: 错误 waiver-unknown /);
  });
});

describe('a report of another day than today', () => {
  test.each(['text', 'concise', 'markdown', 'github'] as const)('says so first in %s', async (format) => {
    const content = await reporters[format](report, checklist, { ...settings, rehearsal: true });
    const [first = ''] = String(content).split('\n');
    expect(first).toContain('2025-04-01');
    expect((await rendered(format)).split('\n')).not.toContain(first);
  });
});

describe('Markdown', () => {
  test('shows texts as they are and no more tasks than a comment holds', async () => {
    const text = await rendered('markdown', withFindings([faultAt('a|b*c.yaml', 1)]));
    expect(text).toContain('**【错误】a\\|b\\*c.yaml**');
    const numbers = (await rendered('markdown')).match(/^\d+\. /gm);
    expect(numbers).toHaveLength(30);
  });
});

describe('the workbook', () => {
  test('has a row for every unit, part, threshold and finding', async () => {
    const book = new exceljs.Workbook();
    const bytes = await reporters.xlsx(report, checklist, settings);
    if (typeof bytes === 'string') throw new Error('a workbook is no text');
    await book.xlsx.load(Uint8Array.from(bytes).buffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '总表',
      '项目',
      '材料',
      '指标',
      '问题',
      '例外',
      '电子自查',
    ]);
    const rows = book.worksheets.slice(1).map(({ rowCount }) => rowCount - 1);
    expect(rows).toEqual([
      166,
      report.items.reduce((sum, { parts }) => sum + parts.length, 0),
      report.items.reduce((sum, { measures }) => sum + measures.length, 0),
      report.findings.length,
      report.exceptions.length,
      report.selfCheck.length,
    ]);
  });

  test('sets heads and figures below them on one side, and texts on the other', async () => {
    const book = new exceljs.Workbook();
    const bytes = await reporters.xlsx(report, checklist, settings);
    await book.xlsx.load(Uint8Array.from(Buffer.from(bytes)).buffer);
    const right = (name: string): readonly string[] => {
      const sheet = book.getWorksheet(name)!;
      const found: string[] = [];
      sheet.getRow(1).eachCell((head, column) => {
        const sides = new Set([head.alignment.horizontal]);
        sheet.getColumn(column).eachCell((cell) => {
          if (cell.value !== null && cell.value !== '') sides.add(cell.alignment.horizontal);
        });
        expect(sides.size).toBe(1);
        if (sides.has('right')) found.push(String(head.value));
      });
      return found;
    };
    expect(right('总表')).toEqual(['项目', '齐全', '缺项', '不达标', '待核', '未到期', '批准暂缺', '不适用']);
    expect(right('材料')).toEqual(['应有件数', '已有件数']);
    expect(right('问题')).toEqual(['行']);
    expect(right('项目')).toEqual([]);
  });

  test('is the same bytes at any time of any day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-01-01T08:00:00Z') });
    const morning = await rendered('xlsx');
    vi.setSystemTime(new Date('2031-12-31T23:59:58Z'));
    const later = await rendered('xlsx');
    vi.useRealTimers();
    expect(later).toBe(morning);
  });
});
