import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

/** What may be wrong with a file, and the rule by which `check` says so before anything is built. */
const faults: readonly {
  readonly fault: string;
  /** Of fixtures/; null for a file without a byte. */
  readonly from: string | null;
  readonly named: string;
  readonly rule: string;
  readonly data?: Readonly<Record<string, unknown>>;
}[] = [
  {
    fault: 'unreadable',
    from: 'media/truncated.pdf',
    named: '残损.pdf',
    rule: 'attachment-unreadable',
    data: { problem: 'damaged' },
  },
  { fault: 'locked', from: 'media/locked.pdf', named: '上锁.pdf', rule: 'attachment-locked' },
  { fault: 'empty', from: null, named: '空.pdf', rule: 'attachment-empty' },
  {
    fault: 'without pages',
    from: 'media/no-pages.pdf',
    named: '无页.pdf',
    rule: 'attachment-unreadable',
    data: { problem: 'noPages' },
  },
  {
    fault: 'misnamed',
    from: 'media/letter.rtf',
    named: '通知.doc',
    rule: 'attachment-misnamed',
    data: { named: '.doc', found: 'rtf' },
  },
  {
    fault: 'unsupported',
    from: 'media/page.ofd',
    named: '公文.ofd',
    rule: 'attachment-unsupported',
    data: { type: 'ofd' },
  },
  {
    fault: 'too few pixels for paper',
    from: 'pictures/plain.png',
    named: '小图.png',
    rule: 'picture-too-small',
    data: { dpi: 12, least: 120 },
  },
  {
    fault: 'a scan under 200 dpi',
    from: 'media/scan-coarse.pdf',
    named: '扫描.pdf',
    rule: 'scan-resolution-low',
    data: { dpi: 100, least: 200 },
  },
];

interface SeenFinding {
  readonly rule: string;
  readonly path: string | null;
  readonly line: number | null;
  readonly data: { readonly path?: string };
}

const FOLDER = '见义勇为';
let archive = '';
let findings: readonly SeenFinding[] = [];

beforeAll(() => {
  archive = mkdtempSync(join(tmpdir(), 'dossier-files-'));
  cpSync('fixtures/rules/base', archive, { recursive: true });
  for (const { from, named } of faults) {
    if (from === null) writeFileSync(join(archive, FOLDER, named), '');
    else cpSync(join('fixtures', from), join(archive, FOLDER, named));
  }
  const record = [
    'year: 2024',
    'item: bravery',
    'part: 事迹材料',
    'title: 虚构甲勇救落水儿童的事迹',
    'author: 虚构社区居民委员会',
    'date: 2024-08-16',
    'files:',
    ...['事迹.pdf', ...faults.map(({ named }) => named)].map((name) => `  - ${name}`),
  ];
  writeFileSync(join(archive, FOLDER, '事迹.yaml'), `${record.join('\n')}\n`);
  const { stdout } = runCli(['check', archive, '--format', 'json', '--as-of', '2025-03-01']);
  findings = JSON.parse(stdout).findings;
});
afterAll(() => rmSync(archive, { recursive: true, force: true }));

describe('check says of every file that will not print well what is wrong, before anything is built', () => {
  test.each(faults.map((each, index) => ({ ...each, line: 9 + index })))(
    '$fault: $rule',
    ({ named, rule, data = {}, line }) => {
      const path = `${FOLDER}/${named}`;
      const about = findings.filter((finding) => finding.data.path === path);
      expect(about).toMatchObject([{ rule, path: `${FOLDER}/事迹.yaml`, line, data: { path, ...data } }]);
    },
  );

  test('and nothing of the sound file beside them', () => {
    expect(findings.filter((finding) => finding.data.path === `${FOLDER}/事迹.pdf`)).toEqual([]);
  });
});
