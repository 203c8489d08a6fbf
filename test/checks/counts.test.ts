import { describe, expect, test } from 'vitest';
import type { Threshold } from '../../src/model/checklist.ts';
import type { Measure } from '../../src/model/report.ts';
import {
  archive,
  facts,
  found,
  holding,
  measured,
  only,
  people,
  quantity,
  reasons,
  record,
  report,
  thing,
  threshold,
} from './sample.ts';

const team = (name: string, hasMembers = 'true'): Readonly<Record<string, string>> => ({ name, hasMembers });
const on = (date: string, topic = '文艺演出'): Readonly<Record<string, string>> => ({ date, topic });

describe('at least four', () => {
  const teams = thing(
    threshold({
      parts: ['名册'],
      numerator: quantity('distinct', 'teams', { where: { hasMembers: 'true' } }),
      limit: '4',
      unit: '支',
    }),
  );

  test('exactly four pass', () => {
    const result = report(
      [teams],
      holding([
        facts(
          'teams',
          ['甲', '乙', '丙', '丁'].map((name) => team(name)),
        ),
      ]),
    );
    expect(measured(result)).toMatchObject({ value: '4', met: true });
  });

  test('a team without members does not count, nor one named twice', () => {
    const listed = [team('甲'), team('乙'), team('丙'), team('丁', 'false'), team('甲')];
    const result = report([teams], holding([facts('teams', listed)]));
    expect(measured(result)).toMatchObject({ value: '3', shortfall: '1', met: false });
    expect(found(result, 'team-empty')).toMatchObject([{ data: { team: '丁' } }]);
  });

  const events = thing(
    threshold({
      parts: ['名册'],
      numerator: quantity('distinct', 'events'),
      limit: '4',
      unit: '次',
      availableFrom: 'Y-12-31',
    }),
  );

  test('two papers of one event are one event', () => {
    const [first, second] = [
      facts('events', [on('2024-02-01'), on('2024-05-01'), on('2024-08-01')]),
      facts('events', [on('2024-08-01'), on('2024-08-01', '运动会')]),
    ];
    expect(measured(report([events], holding([first, second])))).toMatchObject({ value: '4', met: true });
  });

  const spring = { date: '2024-02-01', topic: '迎春团拜', place: '广场' };
  const summer = { date: '2024-06-10', topic: '端午包粽子', place: '社区活动室' };
  const others = [on('2024-03-01', '春游'), on('2024-10-01', '国庆歌会')];

  test.each([
    ['the same, with the kind of paper', { ...summer, topic: '2024年端午包粽子活动简报' }, '4', true],
    ['another place', { ...summer, topic: '端午包粽子比赛', place: '文苑小学' }, '5', true],
    ['another day', { ...summer, date: '2024-06-11', topic: '端午包粽子比赛' }, '5', true],
    ['another topic', { ...summer, topic: '端午灯谜会' }, '5', true],
  ])('four events and a paper of %s', (_, again, value, met) => {
    const result = report([events], holding([facts('events', [spring, summer, ...others, again])]));
    expect(measured(result)).toMatchObject({ value, met });
  });

  test.each([
    ['a topic said otherwise', { ...summer, topic: '社区端午包粽子' }],
    ['a stretch of days around it', { ...summer, date: '2024-06-09/2024-06-10' }],
    ['no place', { date: summer.date, topic: '端午包粽子比赛' }],
  ])('what may be one event is undecided where it decides: %s', (_, again) => {
    const three = [spring, summer, others[0] ?? {}, again];
    const result = report([events], holding([facts('events', three)]));
    expect(reasons(result)).toEqual(['perhapsOne']);
    expect(measured(result)).toMatchObject({ numerator: '3', met: null });
    const enough = report([events], holding([facts('events', [...three, on('2024-11-11', '冬训')])]));
    expect(measured(enough).numerator).toBe('4');
    expect(only(enough).status).toBe('met');
    expect(found(enough, 'event-repeated')).toMatchObject([{ data: { certain: false } }]);
  });

  test('events of another year and events to come do not count', () => {
    const listed = [on('2023-12-31'), on('2024-02-01'), on('2024-03-30/2024-04-02'), on('2025-01-01')];
    expect(measured(report([events], holding([facts('events', listed)]))).value).toBe('2');
    const running = report([events], holding([facts('events', listed)]), { asOf: '2024-03-01' });
    expect(measured(running).value).toBe('1');
  });

  test('too few are pending until the last day of the year, then below', () => {
    const lists = holding([facts('events', [on('2024-02-01')])]);
    const before = report([events], lists, { asOf: '2024-12-30' });
    expect(measured(before)).toMatchObject({ met: false, pending: true });
    expect(only(before).status).toBe('pending');
    expect(found(before, 'threshold-not-met')).toEqual([]);
    const after = report([events], lists, { asOf: '2024-12-31' });
    expect(measured(after)).toMatchObject({ met: false, pending: false });
    expect(only(after).status).toBe('belowThreshold');
  });

  test('enough before the year’s end is met at once', () => {
    const listed = [on('2024-01-02'), on('2024-01-03'), on('2024-01-04'), on('2024-01-05')];
    expect(only(report([events], holding([facts('events', listed)]), { asOf: '2024-02-01' })).status).toBe('met');
  });
});

const few = (comparison: Threshold['comparison'], count: number): Measure =>
  measured(
    report(
      [thing(threshold({ parts: ['名册'], numerator: quantity('count', 'entries'), comparison, limit: '3' }))],
      holding([
        facts(
          'entries',
          Array.from({ length: count }, (_, index) => ({ name: `${index}` })),
        ),
      ]),
    ),
  );

describe('the other comparisons', () => {
  test('at most takes the limit, less than does not', () => {
    expect(few('atMost', 3)).toMatchObject({ met: true, margin: '0' });
    expect(few('atLeast', 4)).toMatchObject({ met: true, margin: '1' });
    expect(few('atMost', 5)).toMatchObject({ met: false, shortfall: '2' });
    expect(few('lessThan', 3)).toMatchObject({ met: false, shortfall: '1' });
    expect(few('lessThan', 1)).toMatchObject({ met: true, margin: '1' });
  });
});

describe('what is measured', () => {
  test('is what records prove in the item itself, in its year, also from a second place', () => {
    const roster = facts('people', people(2));
    const papers = archive([
      record('甲.yaml', { part: '名册', facts: [roster] }),
      record('乙.yaml', {
        item: 'elsewhere',
        also: [{ year: null, item: 'thing', part: '名册', page: 2, place: { path: '乙.yaml', line: 1, column: null } }],
        facts: [facts('people', [{ name: '虚构九九', phone: '19900009999' }])],
      }),
      record('丙.yaml', { part: '名册', year: 2023, facts: [facts('people', people(50))] }),
    ]);
    const result = report([thing(threshold({ parts: ['名册'], numerator: quantity('distinct', 'people') }))], papers);
    expect(measured(result).numerator).toBe('3');
  });

  test('a figure that is no number is undecided', () => {
    const demand = threshold({ parts: ['名册'], numerator: quantity('sum', 'entries', { field: 'quantity' }) });
    expect(reasons(report([thing(demand)], holding([facts('entries', [{ name: '书', quantity: '若干' }])])))).toEqual([
      'notANumber',
    ]);
  });

  test('a paper that states nothing is undecided', () => {
    const demand = threshold({ parts: ['名册'], numerator: quantity('agreed', 'rate', { field: 'numerator' }) });
    expect(reasons(report([thing(demand)], archive([record('甲.yaml', { part: '名册' })])))).toEqual(['notStated']);
  });
});
