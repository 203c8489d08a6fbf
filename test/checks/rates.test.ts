import { describe, expect, test } from 'vitest';
import type { ChecklistItem } from '../../src/model/checklist.ts';
import type { Facts } from '../../src/model/evidence.ts';
import type { Report } from '../../src/model/report.ts';
import {
  archive,
  facts,
  found,
  holding,
  measured,
  only,
  quantity,
  reasons,
  record,
  report,
  thing,
  threshold,
} from './sample.ts';

const rate = (limit: string): ChecklistItem =>
  thing(
    threshold({
      parts: ['名册'],
      numerator: quantity('sum', 'rate', { field: 'numerator' }),
      denominator: quantity('sum', 'rate', { field: 'denominator' }),
      per: '100',
      comparison: 'greaterThan',
      limit,
      unit: '%',
    }),
  );
const half = (numerator: string, denominator: string, period: string): Facts =>
  facts('rate', [{ numerator, denominator, period }]);

const whole = (limit: string, numerator: string, denominator: string): Report =>
  report([rate(limit)], holding([half(numerator, denominator, '2024-01-01/2024-12-31')]));

describe('rates', () => {
  test.each([
    ['95', '95', '100', false, '95', '1'],
    ['95', '96', '100', true, '96', null],
    ['70', '70', '100', false, '70', '1'],
    ['70', '7001', '10000', true, '70.01', null],
  ])('more than %s %%: %s of %s', (limit, numerator, denominator, met, value, shortfall) => {
    expect(measured(whole(limit, numerator, denominator))).toMatchObject({ met, value, shortfall });
  });

  test('name the paper and the period that they are stated for, of several papers only the first', () => {
    const period = '2024-01-01/2024-12-31';
    expect(measured(whole('95', '96', '100'))).toMatchObject({ source: '0.yaml', date: period, statedIn: '0.yaml' });
    const halves = holding([half('20', '20', '2024-01/2024-06'), half('19', '20', '2024-07/2024-12')]);
    const both = { source: null, date: null, statedIn: '0.yaml', countedIn: ['0.yaml', '1.yaml'] };
    expect(measured(report([rate('95')], halves))).toMatchObject(both);
  });

  test('of nothing are undecided', () => {
    expect(reasons(whole('95', '0', '0'))).toEqual(['denominatorZero']);
  });

  test('of more than all are undecided', () => {
    expect(reasons(whole('95', '41', '40'))).toEqual(['moreThanAll']);
  });

  test('of two halves are added up, of overlapping periods undecided', () => {
    const [first, second] = [half('20', '20', '2024-01/2024-06'), half('19', '20', '2024-07/2024-12')];
    expect(measured(report([rate('95')], holding([first, second]))).value).toBe('97.5');
    const overlapping = half('39', '40', '2024-01/2024-12');
    expect(reasons(report([rate('95')], holding([first, overlapping])))).toEqual(['contradictory']);
  });
});

const named = (places: readonly string[], total = '5', basis = '小区'): Facts =>
  facts(
    'coverage',
    places.map((reached) => ({ basis, total, reached })),
  );
const number = (stated: string, total = '5', basis = '小区'): Facts =>
  facts('coverage', [{ basis, total }], { stated });

describe('coverage above 80 per cent', () => {
  const fields = ['科教', '文体'];
  const demand = threshold({
    parts: fields,
    numerator: quantity('distinct', 'coverage', { field: 'reached' }),
    denominator: quantity('agreed', 'coverage', { field: 'total' }),
    per: '100',
    comparison: 'greaterThan',
    limit: '80',
    unit: '%',
  });
  const covered = (first: Facts, second: Facts): Report =>
    report(
      [thing(demand)],
      archive([
        record('科教.yaml', { part: '科教', facts: [first] }),
        record('文体.yaml', { part: '文体', facts: [second] }),
      ]),
    );

  test('places reached by any field count once', () => {
    const result = covered(named(['东苑', '西苑', '南苑']), named(['南苑', '北苑', '中苑']));
    expect(measured(result)).toMatchObject({
      value: '100',
      numerator: '5',
      denominator: '5',
      basis: '小区',
      met: true,
      perPart: [
        { part: '科教', numerator: '3' },
        { part: '文体', numerator: '3' },
      ],
    });
  });

  test('exactly 80 per cent fails', () => {
    expect(measured(covered(named(['东苑', '西苑']), named(['南苑', '北苑'])))).toMatchObject({
      value: '80',
      shortfall: '1',
      met: false,
    });
  });

  test('of numbers only the largest counts, never the sum', () => {
    expect(measured(covered(number('3'), number('4')))).toMatchObject({ value: '80', numerator: '4', met: false });
    expect(measured(covered(number('3'), number('5'))).met).toBe(true);
  });

  test('differing totals are undecided, both places named', () => {
    const result = covered(number('5'), number('5', '6'));
    expect(only(result).status).toBe('undecided');
    expect(found(result, 'threshold-undecided')).toMatchObject([{ data: { reason: 'contradictory' } }]);
    expect(found(result, 'threshold-undecided')[0]?.data['places']).toHaveLength(2);
  });

  test('differing bases are undecided', () => {
    expect(reasons(covered(number('5'), number('5', '5', '楼栋')))).toEqual(['basisDiffers']);
  });
});
