import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { facts, found, holding, measured, population, quantity, reasons, report, thing, threshold } from './sample.ts';

const venue = (area: string, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  name: `活动室${area}`,
  address: `幸福路${area}号`,
  indoor: 'true',
  area,
  ...more,
});

describe('more than 500 m² for each 10,000 people', () => {
  const venues = thing(
    threshold({
      parts: ['名册'],
      numerator: quantity('sum', 'venues', { field: 'area', where: { indoor: 'true' } }),
      denominator: 'population',
      per: '10000',
      comparison: 'greaterThan',
      limit: '500',
      unit: 'm²',
      alsoShown: { label: '含室外', numerator: quantity('sum', 'venues', { field: 'area' }) },
    }),
  );
  const space = (...values: Readonly<Record<string, string>>[]): Report =>
    report([venues], holding([facts('venues', values)], population('4180').population));

  test('exactly 500 fails and needs more than nothing', () => {
    expect(measured(space(venue('209')))).toMatchObject({ value: '500', shortfall: '0', met: false });
    expect(measured(space(venue('209.01')))).toMatchObject({ met: true, margin: '0.01' });
    expect(measured(space(venue('209.019')))).toMatchObject({ met: true, margin: '0.01' });
  });

  test('the shortfall is in square metres, never rounded down', () => {
    expect(measured(space(venue('200.5')))).toMatchObject({ numerator: '200.5', shortfall: '8.5' });
    expect(measured(space(venue('200.123')))).toMatchObject({ numerator: '200.123', shortfall: '8.88' });
  });

  test('outdoor area is shown beside it and never judged', () => {
    const result = space(venue('200'), venue('100', { indoor: 'false' }));
    expect(measured(result)).toMatchObject({ met: false, alsoShown: { label: '含室外', value: '717.7' } });
    expect(found(result, 'threshold-not-met')).toMatchObject([{ data: { alsoPasses: true, alsoValue: '717.7' } }]);
  });

  test('a room listed twice counts once', () => {
    expect(measured(space(venue('150'), venue('150'), venue('70'))).numerator).toBe('220');
  });

  test('a room with two areas is undecided', () => {
    expect(reasons(space(venue('150'), venue('150', { area: '160' })))).toEqual(['contradictory']);
  });

  test('rooms of one name and size without address may be one', () => {
    const room = { name: '活动室', indoor: 'true', area: '110' };
    expect(reasons(space(room, room))).toEqual(['perhapsOne']);
    expect(measured(space(room, { ...room, area: '120' })).numerator).toBe('230');
  });
});
