import { describe, expect, test } from 'vitest';
import { againstBaseline, entriesOf } from '../../src/checks/baseline.ts';
import { fingerprint } from '../../src/checks/fingerprint.ts';
import { raise, type Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { reporters } from '../../src/report/index.ts';
import type { ReportSettings } from '../../src/report/reporter.ts';
import { itemMissing } from '../../src/text/rules/item-missing.ts';
import { paperOnly } from '../../src/text/rules/paper-only.ts';
import { yamlInvalid } from '../../src/text/rules/yaml-invalid.ts';
import { archive, checklist, found, plan, record, report as judged, two, waiver, YEAR } from '../checks/sample.ts';

const settings: ReportSettings = {
  language: 'zh',
  colour: false,
  width: 80,
  all: false,
  rehearsal: false,
  version: '0.0.0',
  base: '',
};

async function rendered(format: keyof typeof reporters, report: Report, all = false): Promise<string> {
  return String(await reporters[format](report, checklist([two]), { ...settings, all }));
}

const broken = (path: string): Finding =>
  raise(
    yamlInvalid,
    { place: { path, line: 1, column: 1 }, subject: [path] },
    { code: 'TAB_AS_INDENT', key: null, count: 1 },
  );
const absent = (slug: string): Finding =>
  raise(itemMissing, { place: null, year: YEAR, item: slug, subject: [] }, { title: slug, parts: [] });
const noted = (path: string): Finding =>
  raise(paperOnly, { place: { path, line: 1, column: 1 }, subject: [path] }, { pages: 1, location: '随卷' });

const empty = judged([two], archive([]));
const withFindings = (...findings: Finding[]): Report => ({ ...empty, findings });

describe('an exception', () => {
  const waived = judged([two], archive([plan], { waivers: [waiver({ part: '总结', reason: '总结在路上' })] }));

  test('stands in every report that people read', async () => {
    for (const format of ['text', 'markdown'] as const) expect(await rendered(format, waived)).toContain('总结在路上');
    const junit = await rendered('junit', waived);
    expect(junit).toContain('<skipped message="批准暂缺 总结在路上"/>');
  });

  test('that has run out is told as such', async () => {
    const old = judged([two], archive([plan], { waivers: [waiver({ part: '总结', expires: '2020-01-01' })] }));
    expect(await rendered('text', old)).toContain('已过期');
    expect(await rendered('text', waived)).not.toContain('已过期');
  });

  test('is a suppressed result of SARIF under the fingerprint that the gap has without it', async () => {
    const { results } = JSON.parse(await rendered('sarif', waived)).runs[0];
    const [gap] = found(judged([two], archive([plan])), 'part-missing');
    const suppressed = results.filter((result: { suppressions?: unknown }) => result.suppressions !== undefined);
    expect(suppressed).toHaveLength(1);
    expect(suppressed[0]).toMatchObject({
      ruleId: 'part-missing',
      partialFingerprints: { 'dossier/v1': gap === undefined ? null : fingerprint(gap) },
      suppressions: [{ kind: 'external', status: 'accepted', justification: '总结在路上' }],
    });
  });

  test('for a rule keeps its findings, suppressed', async () => {
    const handwritten = record('计划.yaml', { part: '计划', medium: '手写' });
    const given = waiver({ item: null, rule: 'handwriting-not-allowed', path: '计划.yaml', reason: '原件如此' });
    const report = judged([two], archive([handwritten], { waivers: [given] }));
    const { results } = JSON.parse(await rendered('sarif', report)).runs[0];
    const states = results.map(({ ruleId, suppressions }: { ruleId: string; suppressions?: object[] }) => [
      ruleId,
      suppressions?.length ?? 0,
    ]);
    expect(states).toContainEqual(['handwriting-not-allowed', 1]);
    expect(states).toContainEqual(['part-missing', 0]);
  });
});

describe('annotations of GitHub', () => {
  const titles = (text: string, command: string): string[] =>
    [...text.matchAll(new RegExp(`^::${command} file=([^,]+),.*?title=([^:]+)::`, 'gm'))].map(
      ([, path, title]) => `${title} ${path}`,
    );

  test('are the most pressing ten, a kind once before any comes again', async () => {
    const many = Array.from({ length: 30 }, (_, index) => absent(`item-${index}`));
    const faults = Array.from({ length: 3 }, (_, index) => broken(`${index}.yaml`));
    const shown = titles(await rendered('github', withFindings(...many, ...faults)), 'error');
    expect(shown).toHaveLength(10);
    expect(shown[0]).toBe('yaml-invalid 0.yaml');
    expect(shown.slice(1)).toEqual(Array(9).fill('item-missing dossier.yaml'));
  });

  test('leave ten of each severity to their own', async () => {
    const errors = Array.from({ length: 11 }, (_, index) => broken(`${index}.yaml`));
    const notes = Array.from({ length: 11 }, (_, index) => noted(`${index}.yaml`));
    const text = await rendered('github', withFindings(...notes, ...errors));
    expect([titles(text, 'error').length, titles(text, 'notice').length]).toEqual([10, 10]);
    expect(text).toContain('::group::其余 2 处');
  });

  test('never let a line of the log become a command', async () => {
    const errors = Array.from({ length: 11 }, (_, index) => broken(`::error::${index}\n::warning::x.yaml`));
    const lines = (await rendered('github', withFindings(...errors))).split('\n');
    expect(lines.filter((line) => line.startsWith('::error')).length).toBe(10);
    expect(lines.filter((line) => line.trimStart().startsWith('::warning'))).toEqual([]);
  });

  test('against a baseline tell only what is new', async () => {
    const before = withFindings(broken('old.yaml'), broken('mended.yaml'), noted('known.yaml'));
    const baseline = { checklist: 'x', entries: entriesOf(before.findings) };
    const report = againstBaseline(
      withFindings(broken('old.yaml'), broken('new.yaml'), noted('known.yaml'), noted('a.yaml')),
      baseline,
    );
    const text = await rendered('github', report);
    expect(titles(text, 'error')).toEqual(['yaml-invalid new.yaml']);
    expect(titles(text, 'notice').map((title) => title.split(' ')[1])).toEqual(['a.yaml']);
    expect(report.baseline).toEqual({ added: 1, known: 1, mended: 1 });
    expect(text).toContain('新增 1 / 已修 1 / 基线剩 1');
  });
});

describe('a comment on a change', () => {
  test('tells new, mended and left apart', async () => {
    const before = withFindings(broken('old.yaml'), absent('gone'));
    const baseline = { checklist: 'x', entries: entriesOf(before.findings) };
    const report = againstBaseline(withFindings(broken('old.yaml'), broken('new.yaml')), baseline);
    const text = await rendered('markdown', report);
    const heads = text.match(/^(?:## .*|<summary>.*)$/gm) ?? [];
    expect(heads.slice(0, -1)).toEqual(['## 新增', '## 已修', '<summary>基线剩下的</summary>']);
    expect(heads.at(-1)).toContain('自查');
    const sections = text.split(/^## |^<details>/m);
    expect(
      sections.map((section) => ['new.yaml', 'item-missing', 'old.yaml'].map((word) => section.includes(word))),
    ).toEqual([
      [false, false, false],
      [true, false, false],
      [false, true, false],
      [false, false, true],
      [false, false, false],
    ]);
  });

  test('says so when nothing is new', async () => {
    const before = withFindings(broken('old.yaml'));
    const report = againstBaseline(before, { checklist: 'x', entries: entriesOf(before.findings) });
    expect(await rendered('markdown', report)).toContain('没有新增的问题');
  });
});

describe('a task of many findings', () => {
  const many = (count: number): Report =>
    withFindings(
      ...Array.from({ length: count }, (_, index) => {
        const where = { place: { path: `${index}.yaml`, line: 2, column: 1 }, subject: [String(index)] };
        return raise(
          yamlInvalid,
          { ...where, year: YEAR, item: 'thing' },
          { code: 'TAB_AS_INDENT', key: null, count: 1 },
        );
      }),
    );

  test.each(['text', 'markdown'] as const)(
    'lists a few in %s and how many more there are, all when asked',
    async (format) => {
      const places = async (count: number, all = false): Promise<number> =>
        (await rendered(format, many(count), all)).match(/\d+\.yaml:2/g)?.length ?? 0;
      expect([await places(5), await places(6), await places(7), await places(100)]).toEqual([5, 6, 5, 5]);
      expect(await rendered(format, many(100))).toContain('同类还有 95 处');
      expect(await places(100, true)).toBe(100);
    },
  );
});
