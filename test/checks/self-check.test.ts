import { describe, expect, test } from 'vitest';
import { selfCheckOf } from '../../src/checks/self-check.ts';
import { raise } from '../../src/model/finding.ts';
import { rules } from '../../src/text/rules/index.ts';
import { fileReused } from '../../src/text/rules/file-reused.ts';
import { filesUnrecorded } from '../../src/text/rules/files-unrecorded.ts';
import { selfCheckWords } from '../../src/text/self-check-words.ts';

const nowhere = { place: null, subject: [] };
const reused = { other: '甲.pdf', year: 2024, item: 'rules' };
const stray = raise(filesUnrecorded, nowhere, { folder: '杂项', names: ['甲.jpg'], count: 1 });

function faultsOf(id: string, findings: Parameters<typeof selfCheckOf>[0]): number | null | undefined {
  return selfCheckOf(findings).find((point) => point.id === id)?.faults;
}

describe('the self-check', () => {
  test('names rules that exist and words every point in both languages', () => {
    const ids = new Set(rules.map(({ id }) => id));
    for (const { id, faults, rules: tested } of selfCheckOf([])) {
      expect(tested.filter((rule) => !ids.has(rule))).toEqual([]);
      for (const words of Object.values(selfCheckWords)) {
        expect(words.points[id]).toBeDefined();
        expect(words.untestedBecause[id] !== undefined).toBe(faults === null);
      }
    }
  });

  test('tells what was not tested from what was found clean', () => {
    expect(faultsOf('virus', [])).toBeNull();
    expect(faultsOf('duplicates', [])).toBe(0);
  });

  test('counts defects, also excepted ones, but not what a rule grades softer', () => {
    expect(faultsOf('duplicates', [raise(fileReused, nowhere, reused)])).toBe(1);
    const soft = raise(fileReused, { ...nowhere, severity: 'note' }, reused);
    expect(faultsOf('duplicates', [soft])).toBe(0);
    expect(faultsOf('duplicates', [{ ...soft, data: { ...soft.data, waived: true } }])).toBe(1);
    expect(faultsOf('extra', [stray, stray])).toBe(2);
  });

  test('gives no verdict', () => {
    expect(JSON.stringify(selfCheckWords)).not.toMatch(/合格|passed/);
  });
});
