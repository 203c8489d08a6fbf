import { describe, expect, test } from 'vitest';
import type { ItemStatus } from '../../src/model/report.ts';
import {
  archive,
  broken,
  found,
  item,
  only,
  part,
  partStatuses,
  plan,
  quantity,
  record,
  report,
  statement,
  summary,
  threshold,
  two,
  waiver,
  YEAR,
} from './sample.ts';

describe('a statement that nothing happened', () => {
  const awards = item('thing', { parts: [part('事迹', { mayNotOccur: true }), part('表彰', { mayNotOccur: true })] });

  test('takes the place of every part: not applicable', () => {
    const result = report([awards], archive([statement('事迹'), statement('表彰')]));
    expect(only(result)).toMatchObject({ status: 'notApplicable', parts: [{ status: 'notApplicable', found: 0 }, {}] });
    expect(result.findings).toEqual([]);
  });

  test('of one part leaves the other to be shown', () => {
    expect(only(report([awards], archive([statement('事迹')]))).status).toBe('missing');
    expect(only(report([awards], archive([statement('事迹'), record('表彰.yaml', { part: '表彰' })]))).status).toBe(
      'met',
    );
  });

  test('does not take the place of what is due every year', () => {
    const result = report([item('thing')], archive([statement('材料')]));
    expect(only(result).status).toBe('missing');
    expect(found(result, 'statement-not-allowed')).toMatchObject([
      { severity: 'error', place: { path: '材料说明.yaml' } },
    ]);
  });

  test('beside evidence that it did contradicts it', () => {
    const result = report(
      [awards],
      archive([record('事迹.yaml', { part: '事迹' }), statement('事迹'), statement('表彰')]),
    );
    expect(only(result).parts[0]?.status).toBe('met');
    expect(found(result, 'record-contradictory')).toMatchObject([{ severity: 'error', data: { other: '事迹.yaml' } }]);
  });

  test('whose file cannot be opened is undecided', () => {
    const unreadable = statement('材料', { unusableFiles: broken });
    const one = item('thing', { parts: [part('材料', { mayNotOccur: true })] });
    expect(only(report([one], archive([unreadable]))).status).toBe('undecided');
  });

  test('is not measured', () => {
    const rate = item('thing', {
      parts: [part('统计', { mayNotOccur: true })],
      thresholds: [threshold({ parts: ['统计'], numerator: quantity('sum', 'rate', { field: 'numerator' }) })],
    });
    const result = report([rate], archive([statement('统计')]));
    expect(only(result).status).toBe('notApplicable');
    expect(result.findings).toEqual([]);
  });
});

const status = (more: Parameters<typeof waiver>[0], asOf = '2025-03-01'): ItemStatus =>
  only(report([two], archive([plan], { waivers: [waiver(more)] }), { asOf })).status;

describe('an exception', () => {
  test('for the item or the part takes the gap away', () => {
    expect(status({})).toBe('waived');
    expect(status({ part: '总结' })).toBe('waived');
    expect(status({ part: '计划' })).toBe('missing');
    expect(status({ item: 'other' })).toBe('missing');
    expect(status({ year: 2023 })).toBe('missing');
  });

  test('stands in the result', () => {
    const given = waiver({ part: '总结' });
    const result = only(report([two], archive([plan], { waivers: [given] })));
    expect(result.waiver).toBe(given);
    expect(result.parts.map((each) => each.waiver)).toEqual([null, given]);
  });

  test('holds on the day it expires and not on the next', () => {
    expect(status({ expires: '2025-03-01' })).toBe('waived');
    expect(status({ expires: '2025-03-01' }, '2025-03-02')).toBe('missing');
    const expired = report([two], archive([plan], { waivers: [waiver({ expires: '2025-02-28' })] }));
    expect(found(expired, 'waiver-expired')).toMatchObject([{ severity: 'warning', place: { path: 'waivers.yaml' } }]);
    expect(found(expired, 'waiver-unused')).toEqual([]);
  });

  test('that nothing needs is a note, and the item met', () => {
    const result = report([two], archive([plan, summary], { waivers: [waiver({})] }));
    expect(only(result)).toMatchObject({ status: 'met', waiver: null });
    expect(found(result, 'waiver-unused')).toMatchObject([{ severity: 'note' }]);
  });

  test('is not called unused while its item is undecided', () => {
    const rejected = [{ path: '坏.yaml', year: YEAR, item: 'thing' }];
    const result = report([two], archive([plan], { waivers: [waiver({})], rejected }));
    expect(only(result).status).toBe('undecided');
    expect(found(result, 'waiver-unused')).toEqual([]);
  });

  test('of not applying takes the part or the whole item away, and wants a statement', () => {
    expect(status({ status: 'notApplicable' })).toBe('notApplicable');
    const result = report([two], archive([plan], { waivers: [waiver({ part: '总结', status: 'notApplicable' })] }));
    expect(only(result).status).toBe('met');
    expect(partStatuses(result)).toEqual(['met', 'notApplicable']);
    expect(found(result, 'waiver-without-statement')).toMatchObject([{ severity: 'warning', data: { part: '总结' } }]);
    const backed = report(
      [two],
      archive([plan, statement('总结')], { waivers: [waiver({ part: '总结', status: 'notApplicable' })] }),
    );
    expect(backed.findings).toEqual([]);
  });

  test('for a rule makes its findings notes and changes no status', () => {
    const handwritten = record('计划.yaml', { part: '计划', medium: '手写' });
    const given = waiver({ item: null, rule: 'handwriting-not-allowed', path: '计划.yaml' });
    const result = report([two], archive([handwritten], { waivers: [given] }));
    expect(found(result, 'handwriting-not-allowed')).toMatchObject([{ severity: 'note', data: { waived: true } }]);
    expect(only(result).status).toBe('missing');
    const elsewhere = report([two], archive([handwritten], { waivers: [{ ...given, path: '别的.yaml' }] }));
    expect(found(elsewhere, 'handwriting-not-allowed')).toMatchObject([{ severity: 'error' }]);
    expect(found(elsewhere, 'waiver-unused')).toHaveLength(1);
  });

  test('for a verdict is refused', () => {
    const given = waiver({ item: null, rule: 'item-missing' });
    const result = report([two], archive([], { waivers: [given] }));
    expect(found(result, 'item-missing')).toMatchObject([{ severity: 'error' }]);
    expect(found(result, 'waiver-refused')).toHaveLength(1);
  });
});
