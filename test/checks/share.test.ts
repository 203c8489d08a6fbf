import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import {
  archive,
  facts,
  found,
  holding,
  measured,
  only,
  people,
  population,
  quantity,
  reasons,
  record,
  report,
  thing,
  threshold,
  YEAR,
} from './sample.ts';

const volunteers = thing(
  threshold({
    parts: ['名册'],
    numerator: quantity('distinct', 'people'),
    denominator: 'population',
    per: '100',
    comparison: 'greaterThan',
    limit: '8',
    unit: '%',
  }),
);

function share(count: number, total = '4180'): Report {
  return report([volunteers], holding([facts('people', people(count))], population(total).population));
}

describe('a share above 8 per cent', () => {
  test('334 of 4180 fall short by one person', () => {
    const result = share(334);
    expect(measured(result)).toMatchObject({
      value: '7.99',
      numerator: '334',
      denominator: '4180',
      basis: '常住',
      source: '统计年报',
      date: '2024-12-31',
      statedIn: 'dossier.yaml',
      countedIn: ['0.yaml'],
      shortfall: '1',
      margin: null,
      met: false,
    });
    expect(only(result).status).toBe('belowThreshold');
    expect(found(result, 'threshold-not-met')).toMatchObject([
      { severity: 'error', year: YEAR, item: 'thing', place: { path: '记录.yaml', line: 9 }, subject: ['share'] },
    ]);
  });

  test('335 of 4180 pass', () => {
    expect(measured(share(335))).toMatchObject({ value: '8.01', shortfall: null, margin: '0', met: true });
    expect(measured(share(338))).toMatchObject({ shortfall: null, margin: '3' });
    expect(only(share(335)).status).toBe('met');
  });

  test('exactly 8 per cent fails, by one person', () => {
    expect(measured(share(8, '100'))).toMatchObject({ value: '8', shortfall: '1', met: false });
    expect(measured(share(9, '100'))).toMatchObject({ value: '9', met: true });
  });

  test('a value that two decimals would round to the limit gets more of them', () => {
    expect(measured(share(7999, '100000')).value).toBe('7.999');
    expect(measured(share(8001, '100000')).value).toBe('8.001');
    expect(measured(share(312, '4180')).value).toBe('7.46');
  });
});

describe('the population', () => {
  test.each([
    ['is not declared', {}, 'populationMissing'],
    ['is zero', population('0').population, 'populationZero'],
    ['is no number', population('四千').population, 'populationZero'],
  ])('that %s leaves the share undecided, never passed', (_, declared, reason) => {
    const result = report([volunteers], holding([facts('people', people(900))], declared));
    expect(measured(result)).toMatchObject({ met: null, value: null, shortfall: null });
    expect(only(result).status).toBe('undecided');
    expect(reasons(result)).toEqual([reason]);
  });

  test('that a paper of the year contradicts leaves the share undecided and both places named', () => {
    const contradicting = record('年报.yaml', { item: 'other', figures: { population: '4181' } });
    const { records } = holding([facts('people', people(900))]);
    const result = report([volunteers], archive([...records, contradicting], { config: population('4180') }));
    expect(only(result).status).toBe('undecided');
    expect(found(result, 'threshold-undecided')).toMatchObject([
      { data: { reason: 'populationContradictory', places: ['dossier.yaml:7', '年报.yaml:3'] } },
    ]);
    expect(found(result, 'figure-contradictory')).toMatchObject([
      { severity: 'error', place: { path: '年报.yaml' }, data: { value: '4181', other: '4180' } },
    ]);
  });

  test('that a paper of another year states does not matter, nor the same number written otherwise', () => {
    const papers = [
      record('旧.yaml', { item: 'other', year: 2023, figures: { population: '1' } }),
      record('同.yaml', { item: 'other', figures: { population: '4180.0' } }),
    ];
    const { records } = holding([facts('people', people(335))]);
    const result = report([volunteers], archive([...records, ...papers], { config: population('4180') }));
    expect(only(result).status).toBe('met');
  });

  test('that is missing matters only once there is something to divide', () => {
    const result = report([volunteers], archive([]));
    expect(only(result).status).toBe('missing');
    expect(found(result, 'threshold-undecided')).toEqual([]);
    expect(found(result, 'threshold-not-met')).toEqual([]);
  });
});
