import { describe, expect, test } from 'vitest';
import type { ChecklistItem } from '../../src/model/checklist.ts';
import type { Facts } from '../../src/model/evidence.ts';
import {
  facts,
  found,
  holding,
  measured,
  only,
  people,
  population,
  quantity,
  reasons,
  report,
  thing,
  threshold,
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

const team = (values: readonly Readonly<Record<string, string>>[]): Facts => facts('people', values);
const atLeast = (limit: string): ChecklistItem =>
  thing(threshold({ parts: ['名册'], numerator: quantity('distinct', 'people'), limit }));

const count = (...lists: Facts[]): string | null => measured(report([atLeast('1')], holding(lists))).numerator;

describe('people', () => {
  test('who stand in three teams are one', () => {
    const one = { name: '虚构甲', idNumber: '999999196503070013', phone: '19900000001' };
    expect(
      count(team([one]), team([{ ...one, team: '二队' }]), team([{ name: '虚构甲', phone: '199-0000-0001' }])),
    ).toBe('1');
  });

  test('with one name and different numbers are two', () => {
    expect(
      count(
        team([
          { name: '虚构甲', phone: '19900000001' },
          { name: '虚构甲', phone: '19900000002' },
        ]),
      ),
    ).toBe('2');
  });

  test('with one phone and different ID numbers are two', () => {
    const [phone, name] = ['19900000001', '虚构甲'];
    const values = [
      { name, phone, idNumber: '999999196503070013' },
      { name, phone, idNumber: '99999919700101001X' },
    ];
    expect(count(team(values))).toBe('2');
  });

  test('are told apart by name with birth, then by name with address', () => {
    const name = '虚构甲';
    expect(
      count(
        team([
          { name, birth: '1965-03' },
          { name, birth: '1965-04' },
          { name, birth: '1965年3月' },
        ]),
      ),
    ).toBe('2');
    expect(
      count(
        team([
          { name, address: '幸福路1号' },
          { name, address: '幸福路2号' },
        ]),
      ),
    ).toBe('2');
  });

  test('with only a name count once for each name, as far as that decides the same', () => {
    const named = team([{ name: '虚构甲' }, { name: '虚构 甲' }, { name: '虚构乙' }]);
    expect(count(named)).toBe('2');
    expect(only(report([atLeast('2')], holding([named]))).status).toBe('met');
    expect(only(report([atLeast('4')], holding([named]))).status).toBe('belowThreshold');
  });

  test('with only a name leave the measure undecided where it depends on them', () => {
    const result = report(
      [atLeast('3')],
      holding([team([{ name: '虚构甲' }, { name: '虚构甲' }, { name: '虚构乙' }])]),
    );
    expect(only(result).status).toBe('undecided');
    expect(reasons(result)).toEqual(['notToldApart']);
    expect(found(result, 'roster-names-only')).toMatchObject([{ severity: 'note', data: { count: 3 } }]);
  });

  test('of one name that share no key may be one', () => {
    const mixed = team([
      { name: '虚构甲', phone: '19900000001' },
      { name: '虚构甲', birth: '1965-03' },
    ]);
    expect(count(mixed)).toBe('1');
    expect(reasons(report([atLeast('2')], holding([mixed])))).toEqual(['notToldApart']);
  });

  test('of a roster that cannot be read are never taken at the claim', () => {
    const unreadable = facts('people', [], { claimed: '412', uncountable: 'roster-unreadable' });
    const result = report([volunteers], holding([unreadable], population('4180').population));
    expect(only(result).status).toBe('undecided');
    expect(reasons(result)).toEqual(['uncountable']);
  });

  test('that a roster claims are compared with those it holds', () => {
    const result = report([atLeast('1')], holding([facts('people', people(3), { claimed: '4' })]));
    expect(found(result, 'roster-claim-differs')).toMatchObject([{ data: { claimed: '4', counted: '3' } }]);
    const right = report([atLeast('1')], holding([facts('people', people(3), { claimed: '3' })]));
    expect(found(right, 'roster-claim-differs')).toEqual([]);
  });
});
