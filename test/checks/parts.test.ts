import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../src/model/evidence.ts';
import {
  archive,
  broken,
  found,
  item,
  only,
  part,
  partStatuses,
  plan,
  record,
  report,
  summary,
  two,
  YEAR,
} from './sample.ts';

describe('a part', () => {
  test('with enough pieces is met', () => {
    expect(partStatuses(report([two], archive([plan, summary])))).toEqual(['met', 'met']);
    expect(only(report([two], archive([plan, summary]))).status).toBe('met');
  });

  test('with too few is missing, and says how few', () => {
    const result = report([item('thing', { parts: [part('材料', { required: 2 })] })], archive([record('一.yaml')]));
    expect(only(result)).toMatchObject({
      status: 'missing',
      parts: [{ status: 'missing', required: 2, found: 1, records: ['一.yaml'] }],
    });
    expect(found(result, 'part-missing')).toMatchObject([
      { year: YEAR, item: 'thing', place: null, data: { required: 2, found: 1 } },
    ]);
  });

  test('that is only advisable is met without a piece and a note says so', () => {
    const result = report(
      [item('thing', { parts: [part('材料'), part('登记表', { required: 0 })] })],
      archive([record('一.yaml')]),
    );
    expect(only(result).status).toBe('met');
    expect(found(result, 'part-advisable')).toMatchObject([{ severity: 'note', subject: ['登记表'] }]);
  });

  test('is proved by its year and item only', () => {
    const elsewhere = [
      record('一.yaml', { year: 2023 }),
      record('二.yaml', { item: 'other' }),
      record('三.yaml', { part: '别的' }),
    ];
    expect(only(report([item('thing')], archive(elsewhere))).status).toBe('missing');
  });

  test('is proved by a piece filed elsewhere that says so', () => {
    const place = { path: '一.yaml', line: 1, column: null };
    const also = [{ year: null, item: 'thing', part: '材料', page: 3, place }];
    expect(only(report([item('thing')], archive([record('一.yaml', { item: 'other', also })]))).status).toBe('met');
  });

  test('on paper only counts', () => {
    const result = report(
      [item('thing')],
      archive([record('一.yaml', { paper: { pages: 62, location: '随卷', bothSides: true, thickness: null } })]),
    );
    expect(only(result).status).toBe('met');
    expect(found(result, 'paper-only')).toMatchObject([{ severity: 'note' }]);
  });

  test('whose only file cannot be opened is undecided', () => {
    const result = report([two], archive([plan, record('总结.yaml', { part: '总结', unusableFiles: broken })]));
    expect(partStatuses(result)).toEqual(['met', 'undecided']);
    expect(only(result).status).toBe('undecided');
  });

  test('with a file that cannot be opened beside enough that can is met', () => {
    const other = record('总结二.yaml', { part: '总结', unusableFiles: broken });
    expect(only(report([two], archive([plan, summary, other]))).status).toBe('met');
  });
});

describe('an item with nothing', () => {
  test('is one finding that names its parts', () => {
    const result = report([two], archive([]));
    expect(found(result, 'item-missing')).toMatchObject([{ data: { parts: ['计划', '总结'] } }]);
    expect(found(result, 'part-missing')).toEqual([]);
  });

  test('is not told what would be advisable', () => {
    const result = report([item('thing', { parts: [part('材料'), part('登记表', { required: 0 })] })], archive([]));
    expect(found(result, 'part-advisable')).toEqual([]);
  });
});

const papers = (groups: readonly (string | null)[], name: string): readonly EvidenceRecord[] =>
  groups.map((group, index) => record(`${name}${index}.yaml`, { part: name, group }));

describe('a part for each group', () => {
  const parts = ['教学计划', '学员名单'].map((name) => part(name, { perGroup: true }));
  const classes = item('thing', { parts: [part('年度计划'), ...parts] });
  const yearly = record('年度计划.yaml', { part: '年度计划' });

  test('is asked of every group that any of them names', () => {
    const result = report(
      [classes],
      archive([yearly, ...papers(['一班', '二班'], '教学计划'), ...papers(['一班'], '学员名单')]),
    );
    expect(only(result)).toMatchObject({
      status: 'missing',
      parts: [{}, { required: 2, found: 2 }, { required: 2, found: 1, status: 'missing' }],
    });
    expect(found(result, 'part-missing')).toMatchObject([{ subject: ['学员名单', '二班'], data: { group: '二班' } }]);
  });

  test('is not made up for by a surplus of another group', () => {
    const result = report(
      [classes],
      archive([yearly, ...papers(['一班', '二班'], '教学计划'), ...papers(['一班', '一班'], '学员名单')]),
    );
    expect(only(result).parts[2]).toMatchObject({ status: 'missing', required: 2, found: 2 });
  });

  test('is asked once where no paper names a group', () => {
    expect(
      only(report([classes], archive([yearly, ...papers([null], '教学计划'), ...papers([null], '学员名单')]))).status,
    ).toBe('met');
    expect(only(report([classes], archive([yearly]))).parts[1]).toMatchObject({
      required: 1,
      found: 0,
      status: 'missing',
    });
  });

  test('takes a paper without group for the only one there is', () => {
    expect(
      only(report([classes], archive([yearly, ...papers(['一班'], '教学计划'), ...papers([null], '学员名单')]))).status,
    ).toBe('met');
  });

  test('does not know where a paper without group belongs among several', () => {
    const result = report(
      [classes],
      archive([yearly, ...papers(['一班', '二班'], '教学计划'), ...papers(['一班', null], '学员名单')]),
    );
    expect(only(result).status).toBe('missing');
    expect(found(result, 'group-not-named')).toMatchObject([
      { place: { path: '学员名单1.yaml' }, data: { groups: ['一班', '二班'] } },
    ]);
  });
});

describe('what is not due yet', () => {
  const late = item('thing', { parts: [part('计划'), part('总结', { availableFrom: 'Y-12-31' })] });

  test('is pending the day before and missing on the day', () => {
    const before = report([late], archive([plan]), { asOf: '2024-12-30' });
    expect(partStatuses(before)).toEqual(['met', 'pending']);
    expect(only(before).status).toBe('pending');
    expect(found(before, 'part-missing')).toEqual([]);
    expect(only(report([late], archive([plan]), { asOf: '2024-12-31' })).status).toBe('missing');
  });

  test('is met if it is there early', () => {
    expect(only(report([late], archive([plan, summary]), { asOf: '2024-06-30' })).status).toBe('met');
  });

  test('does not hide what is missing already', () => {
    expect(only(report([late], archive([]), { asOf: '2024-06-30' })).status).toBe('missing');
  });
});
