import { describe, expect, test } from 'vitest';
import { evaluate, failing } from '../../src/checks/evaluate.ts';
import { fingerprint } from '../../src/checks/fingerprint.ts';
import { checks } from '../../src/checks/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import { archive, checklist, found, item, placeIn, record, report, YEAR } from './sample.ts';

const finding: Finding = {
  rule: 'attachment-missing',
  severity: 'warning',
  place: { path: '甲.yaml', line: 3, column: 1 },
  year: YEAR,
  item: 'thing',
  subject: ['甲.pdf'],
  data: {},
};

describe('a check that throws', () => {
  const empty = archive([]);
  const input = { archive: empty, checklist: checklist([item('thing')]), asOf: '2025-03-01', selection: null };
  const result = evaluate(input, {
    ...checks,
    broken: () => {
      throw new Error('虚构');
    },
  });

  test('is an error that names it', () => {
    expect(found(result, 'check-crashed')).toMatchObject([
      { severity: 'error', subject: ['broken'], data: { check: 'broken' } },
    ]);
  });

  test('hides no other', () => {
    expect(found(result, 'item-missing')).toHaveLength(1);
  });
});

const of = (rule: string, more: Partial<Finding>): Finding => ({ ...finding, rule, item: null, year: null, ...more });

describe('findings', () => {
  const items = [item('one'), item('two', { volume: 2 }), item('three', { volume: 2 })];
  const problems = [
    of('f', { item: 'three', year: YEAR }),
    of('e', { item: 'two', year: YEAR, severity: 'note' }),
    of('d', { item: 'two', year: YEAR, place: { path: '甲.yaml', line: 20, column: 1 } }),
    of('c', { item: 'two', year: YEAR, place: { path: '甲.yaml', line: 3, column: 1 } }),
    of('b', { year: YEAR }),
    of('a', {}),
    of('g', { item: 'unknown', year: 1999 }),
  ];
  const complete = ['one', 'two', 'three'].map((slug) => record(`${slug}.yaml`, { item: slug }));
  const rules = (given: readonly Finding[]): readonly string[] =>
    report(items, archive(complete, { problems: given })).findings.map(({ rule }) => rule);

  test('stand by archive, year, unit, severity and place', () => {
    expect(rules(problems)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  test('stand in the same order however they were met', () => {
    expect(rules(problems.toReversed())).toEqual(rules(problems));
  });
});

describe('a fingerprint', () => {
  test('is the same wherever the fault moves and however it is graded', () => {
    const moved: Finding = {
      ...finding,
      severity: 'note',
      place: { path: '乙.yaml', line: 9, column: 2 },
      data: { count: 4 },
    };
    expect(fingerprint(moved)).toBe(fingerprint(finding));
    expect(fingerprint(finding)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('differs by rule, year, item and subject', () => {
    const others: readonly Finding[] = [
      { ...finding, rule: 'attachment-empty' },
      { ...finding, year: 2023 },
      { ...finding, item: 'other' },
      { ...finding, subject: ['乙.pdf'] },
      { ...finding, subject: ['甲.pdf', ''] },
    ];
    expect(new Set([finding, ...others].map(fingerprint)).size).toBe(6);
  });
});

const graded = (...severities: readonly Finding['severity'][]): Report => {
  const problems = severities.map((severity) => ({ ...finding, severity }));
  return report([item('thing')], archive([record('甲.yaml')], { problems }));
};

describe('failing', () => {
  test('is at the level or above', () => {
    expect(failing(graded('warning'), 'error')).toEqual([]);
    expect(failing(graded('warning'), 'warning')).toHaveLength(1);
    expect(failing(graded('error'), 'note')).toHaveLength(1);
    expect(failing(graded('note'), 'warning')).toEqual([]);
    expect(failing(graded(), 'note')).toEqual([]);
  });

  test('is never where never is asked', () => {
    expect(failing(graded('error'), 'never')).toEqual([]);
  });

  test('every failing status comes with an error', () => {
    const rejected = [{ path: '坏.yaml', year: YEAR, item: 'two' }];
    const result = report([item('one'), item('two')], archive([], { rejected }));
    for (const { unit, status } of result.items) {
      expect(['missing', 'undecided']).toContain(status);
      const own = result.findings.filter((each) => each.item === unit.item.slug && each.severity === 'error');
      expect(own).not.toEqual([]);
    }
  });
});

describe('the due day', () => {
  const config = { due: '2025-04-20', placeOf: placeIn('dossier.yaml') };
  const late = (asOf: string, done: boolean): Report =>
    report([item('thing')], archive(done ? [record('甲.yaml')] : [], { config }), { asOf });

  test('is kept until its end', () => {
    expect(found(late('2025-04-20', false), 'due-passed')).toEqual([]);
    expect(found(late('2025-04-21', false), 'due-passed')).toMatchObject([
      { place: { path: 'dossier.yaml' }, data: { count: 1 } },
    ]);
  });

  test('does not matter once everything is done', () => {
    expect(found(late('2025-04-21', true), 'due-passed')).toEqual([]);
  });
});

const file = (path: string): ReturnType<typeof record>['files'][number] => ({
  path,
  size: 1,
  sha256: path,
  media: { type: 'pdf', pages: 1, problem: null },
  place: { path: '甲.yaml', line: 1, column: null },
});

test('the summary counts units, findings and what was read', () => {
  const records = [
    record('甲.yaml', { item: 'one', files: [file('甲.pdf'), file('共用.pdf')] }),
    record('乙.yaml', { item: 'two', files: [file('共用.pdf')] }),
  ];
  const rejected = [{ path: '坏.yaml', year: null, item: null }];
  const { summary } = report(
    ['one', 'two', 'three'].map((slug) => item(slug)),
    archive(records, { rejected, starters: ['样例.yaml'] }),
  );
  expect(summary).toEqual({
    units: 3,
    met: 2,
    missing: 1,
    belowThreshold: 0,
    undecided: 0,
    pending: 0,
    waived: 0,
    notApplicable: 0,
    errors: 1,
    warnings: 1,
    notes: 1,
    records: 2,
    starters: 1,
    unreadable: 1,
    attachments: 2,
  });
});
