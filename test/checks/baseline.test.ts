import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { againstBaseline, entriesOf } from '../../src/checks/baseline.ts';
import { failing } from '../../src/checks/evaluate.ts';
import { examineFiles } from '../../src/commands/examine.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { baselineText, readBaseline } from '../../src/parse/baseline.ts';
import { memoryFiles } from '../../src/source/memory-files.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/rules/base');
const base = Object.fromEntries(
  readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [path.slice(FOLDER.length + 1).normalize('NFC'), new Uint8Array(readFileSync(path))]),
);

type Changes = Readonly<Record<string, readonly (readonly [string, string])[]>>;

/** The base archive with texts replaced, judged. */
async function reported(changes: Changes, more: Readonly<Record<string, string>> = {}): Promise<Report> {
  const edited = Object.entries(changes).map(([path, pairs]) => {
    const text = new TextDecoder().decode(base[path]);
    return [path, pairs.reduce((result, [old, by]) => result.replace(old, by), text)];
  });
  const files = memoryFiles({ ...base, ...Object.fromEntries(edited), ...more });
  return (await examineFiles(files, { asOf: '2025-03-01' })).report;
}

/** A report against the baseline of an earlier one, which has been through its file. */
function against(before: Report, now: Report): Report {
  const text = baselineText({ checklist: '清单.yaml', entries: entriesOf(before.findings) });
  const read = readBaseline(memoryFiles({ '.dossier/baseline.json': text }), '清单.yaml');
  if (read === null) throw new Error('no baseline');
  return againstBaseline(now, read);
}

const ruled = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule }) => rule);
const SINGERS = '[虚构己, 虚构庚, 虚构辛, 虚构壬, 虚构癸]';
const DANCERS = '[虚构甲, 虚构乙, 虚构丙, 虚构丁, 虚构戊]';

describe('a fault added and another mended, of one rule in one file, is new', () => {
  const swaps: readonly (readonly [string, Changes, Changes])[] = [
    ['team-empty', { '队伍/名单.yaml': [[SINGERS, '[]']] }, { '队伍/名单.yaml': [[DANCERS, '[]']] }],
    ['team-members-not-named', { '队伍/名单.yaml': [[SINGERS, '12']] }, { '队伍/名单.yaml': [[DANCERS, '12']] }],
    [
      'date-outside-window',
      { '活动/记录.yaml': [['date: 2024-03-08, place', 'date: 2023-03-08, place']] },
      { '活动/记录.yaml': [['date: 2024-09-28, place', 'date: 2023-09-28, place']] },
    ],
    [
      'date-after-as-of',
      { '活动/记录.yaml': [['date: 2024-03-08, place', 'date: 2025-03-08, place']] },
      { '活动/记录.yaml': [['date: 2024-09-28, place', 'date: 2025-09-28, place']] },
    ],
    ['record-invalid', { '计划/计划.yaml': [['title:', 'titel:']] }, { '计划/计划.yaml': [['author:', 'autor:']] }],
    ['plan-section-missing', { '计划/计划.yaml': [['目标:', '目的:']] }, { '计划/计划.yaml': [['措施:', '办法:']] }],
  ];

  test.each(swaps)('%s', async (rule, before, now) => {
    const report = against(await reported(before), await reported(now));
    const own = report.findings.filter((finding) => finding.rule === rule);
    expect(own.filter(({ known }) => known !== true).length).toBeGreaterThan(0);
    expect(report.findings.some((finding) => finding.rule === 'baseline-stale' && finding.data['stale'] === rule)).toBe(
      true,
    );
    expect(ruled(failing(report, 'warning'))).toContain(rule);
  });

  test.each(swaps)('%s again is not, wherever it has moved to', async (rule, before) => {
    const [first] = Object.entries(before);
    if (first === undefined) throw new Error('nothing changed');
    const [path, pairs] = first;
    const moved = await reported({ [path]: [...pairs, ['year: 2024', '# 上面多了一行\nyear: 2024']] });
    expect(ruled(moved.findings)).toContain(rule);
    const report = against(await reported(before), moved);
    expect(failing(report, 'note')).toEqual([]);
  });
});

describe('notes', () => {
  const paper = (name: string): string =>
    `{ year: 2024, item: rules, part: 制度, title: ${name}, author: 虚构社区居民委员会, date: 2024-05-01, paper: { pages: 2, place: 随卷 } }`;

  test('that were there fail nothing with --fail-on note; a new one does', async () => {
    const before = await reported({}, { '制度/甲.yaml': paper('甲') });
    expect(ruled(failing(before, 'note'))).toEqual(['paper-only']);
    expect(failing(against(before, before), 'note')).toEqual([]);
    const now = against(before, await reported({}, { '制度/甲.yaml': paper('甲'), '制度/乙.yaml': paper('乙') }));
    expect(failing(now, 'note').map(({ place }) => place?.path)).toEqual(['制度/乙.yaml']);
    expect(now.baseline).toEqual({ added: 0, known: 0, mended: 0 });
  });

  test('that are no more are stale, as notes', async () => {
    const before = await reported({}, { '制度/甲.yaml': paper('甲') });
    const report = against(before, await reported({}));
    expect(report.findings).toMatchObject([{ rule: 'baseline-stale', severity: 'note' }]);
    expect(report.summary).toMatchObject({ errors: 0, warnings: 0, notes: 1 });
  });
});

test('what was excepted when the baseline was taken is new once the exception has gone', async () => {
  const vague: Changes = { '制度/2024.yaml': [['虚构社区居民委员会', '居委会']] };
  const waiver =
    '- { rule: author-vague, path: 制度/2024.yaml, reason: 原件如此, approver: { unit: 虚构街道办事处, name: 虚构壬, date: 2025-02-01 } }\n';
  const before = await reported(vague, { 'waivers.yaml': waiver });
  expect(before.findings).toMatchObject([{ rule: 'author-vague', severity: 'note' }]);
  const report = against(before, await reported(vague));
  expect(ruled(failing(report, 'warning'))).toEqual(['author-vague']);
  expect(report.baseline).toEqual({ added: 1, known: 0, mended: 0 });
});

test('a baseline without grades is of the gravest', () => {
  const entry = { fingerprint: 'a'.repeat(64), rule: 'x', year: null, item: null, path: null, count: 1 };
  const text = JSON.stringify({ schemaVersion: 1, checklist: 'c', entries: [entry] });
  expect(readBaseline(memoryFiles({ '.dossier/baseline.json': text }), 'c')?.entries).toEqual([
    { ...entry, severity: 'error' },
  ]);
});
