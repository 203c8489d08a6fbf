import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { UnusableFile } from '../../src/model/evidence.ts';
import { wholeFile, type Pointer } from '../../src/model/place.ts';
import { factsOf } from '../../src/parse/record/facts.ts';
import type { RawFacts } from '../../src/parse/record/raw-facts.ts';
import type { RosterFile } from '../../src/parse/tables/roster.ts';

/** A place that shows its pointer: steps from the root stand in the path. */
const placeOf = (pointer: Pointer): { path: string; line: number; column: null } => ({
  path: pointer.join('/'),
  line: 1,
  column: null,
});

const noFile = (written: string): UnusableFile => ({ written, rule: 'attachment-missing', place: placeOf(['files']) });

const csv = (text: string): RosterFile => ({ path: '甲/名册.csv', bytes: Buffer.from(text), type: 'text' });

const read = (
  raw: RawFacts,
  fileOf: (written: string) => RosterFile | UnusableFile = noFile,
): ReturnType<typeof factsOf> => factsOf(raw, { placeOf, keyPlaceOf: placeOf, year: 2024, kinds: [], fileOf });

const GOOD_ID = '999999196503120019';
const BAD_ID = '999999196503120018';

describe('rows of a record', () => {
  test('people keep what was written of them, and nothing that was left blank', async () => {
    const { facts, findings } = await read({
      people: [{ name: '样例甲', idNumber: GOOD_ID, phone: null }, { name: '样例乙' }],
    });
    expect(findings).toEqual([]);
    expect(facts).toEqual([
      {
        list: 'people',
        rows: [
          { values: { name: '样例甲', idNumber: GOOD_ID }, place: placeOf(['people', 0]) },
          { values: { name: '样例乙' }, place: placeOf(['people', 1]) },
        ],
        stated: null,
        claimed: null,
        uncountable: null,
        place: placeOf(['people']),
      },
    ]);
  });

  test.each([
    [
      'events',
      { events: [{ date: '2024-03-05', place: '广场', attendance: 36, topic: '学雷锋' }] },
      { date: '2024-03-05', place: '广场', attendance: '36', topic: '学雷锋' },
    ],
    [
      'events',
      { event: { date: { from: '2024-03-05', to: '2024-03-07' }, topic: '学雷锋', attendance: null } },
      { date: '2024-03-05/2024-03-07', topic: '学雷锋' },
    ],
    [
      'venues',
      { venues: [{ name: '中心', area: '260.50', indoor: false, address: null }] },
      { name: '中心', area: '260.50', indoor: 'false' },
    ],
    [
      'members',
      { members: [{ name: '样例甲', post: '组长', duty: '全面' }] },
      { name: '样例甲', post: '组长', duty: '全面' },
    ],
    [
      'facilities',
      { facilities: [{ name: '健身路径', count: 6, place: '广场', state: '完好' }] },
      { name: '健身路径', count: '6', place: '广场', state: '完好' },
    ],
    ['entries', { entries: [{ name: '宣传册', quantity: '200' }] }, { name: '宣传册', quantity: '200' }],
    [
      'photos',
      { photos: [{ file: '甲.jpg', caption: { event: '学雷锋', time: null } }] },
      { file: '甲.jpg', event: '学雷锋' },
    ],
    [
      'rate',
      { rate: { numerator: 38, denominator: 39, period: { from: '2023-10', to: '2024-09' } } },
      { numerator: '38', denominator: '39', period: '2023-10/2024-09' },
    ],
  ] satisfies (readonly [string, RawFacts, Record<string, string>])[])('%s', async (list, raw, values) => {
    const { facts, findings } = await read(raw);
    expect(findings).toEqual([]);
    expect(facts).toMatchObject([{ list, rows: [{ values }], stated: null, uncountable: null }]);
    expect(Object.keys(facts[0]?.rows[0]?.values ?? {}).sort()).toEqual(Object.keys(values).sort());
  });

  test('a record without facts has none', async () => {
    expect(await read({})).toEqual({ facts: [], findings: [] });
  });
});

describe('coverage', () => {
  test('a row for each place named', async () => {
    const { facts } = await read({ coverage: { basis: '小区', reached: ['东苑', '西苑'], total: 12 } });
    expect(facts).toMatchObject([
      {
        stated: null,
        rows: [
          { values: { basis: '小区', total: '12', reached: '东苑' }, place: placeOf(['coverage', 'reached', 0]) },
          { values: { basis: '小区', total: '12', reached: '西苑' } },
        ],
      },
    ]);
  });

  test.each([
    [9, '9'],
    ['9.5', '9.5'],
    [[], '0'],
  ])('of %j only the number is stated', async (reached, stated) => {
    const { facts } = await read({ coverage: { basis: '小区', reached, total: '12' } });
    expect(facts).toMatchObject([{ stated, rows: [{ values: { basis: '小区', total: '12' } }] }]);
    expect(facts[0]?.rows[0]?.values).not.toHaveProperty('reached');
  });
});

describe('teams', () => {
  const team = { name: '舞蹈队', leader: '样例甲', founded: '2019-05' };

  test('whose members are named', async () => {
    const { facts, findings } = await read({ teams: [{ ...team, members: ['样例甲', { name: '样例乙' }] }] });
    expect(findings).toEqual([]);
    expect(facts[0]?.rows).toMatchObject([{ values: { ...team, memberCount: '2', hasMembers: 'true' } }]);
  });

  test.each([
    [0, 'false'],
    ['12', 'true'],
  ])('of whose %j members only the number is given', async (members, hasMembers) => {
    const { facts, findings } = await read({ teams: [{ ...team, members }] });
    expect(facts[0]?.rows).toMatchObject([{ values: { memberCount: String(members), hasMembers } }]);
    expect(findings).toMatchObject([
      { rule: 'team-members-not-named', severity: 'warning', place: placeOf(['teams', 0, 'members']) },
    ]);
  });

  test('with no members', async () => {
    const { facts, findings } = await read({ teams: [{ ...team, members: [] }] });
    expect(facts[0]?.rows).toMatchObject([{ values: { memberCount: '0', hasMembers: 'false' } }]);
    expect(findings).toEqual([]);
  });
});

describe('rosters', () => {
  const roster = { file: '名册.csv', claimed: 412 };

  test('people of the file, and what it claims', async () => {
    const { facts, findings } = await read({ roster }, () => csv(`姓名,身份证号\n样例甲,${GOOD_ID}\n`));
    expect(findings).toEqual([]);
    expect(facts).toEqual([
      {
        list: 'people',
        rows: [
          { values: { name: '样例甲', idNumber: GOOD_ID }, place: { path: '甲/名册.csv', line: 2, column: null } },
        ],
        stated: null,
        claimed: '412',
        uncountable: null,
        place: placeOf(['roster']),
      },
    ]);
  });

  test('a file that cannot be used is not blamed twice', async () => {
    const { facts, findings } = await read({ roster });
    expect(findings).toEqual([]);
    expect(facts).toMatchObject([{ rows: [], claimed: '412', uncountable: 'attachment-missing' }]);
  });

  test('one that cannot be read cannot be counted', async () => {
    const { facts, findings } = await read({ roster }, () => csv('单位,人数\n'));
    expect(facts).toMatchObject([{ rows: [], claimed: '412', uncountable: 'roster-unreadable' }]);
    expect(findings).toMatchObject([
      { rule: 'roster-unreadable', severity: 'error', place: wholeFile('甲/名册.csv'), data: { problem: 'noHead' } },
    ]);
  });

  test('a sheet that is not there is a fault of the record', async () => {
    const bytes = readFileSync(new URL('../../fixtures/media/roster.xlsx', import.meta.url));
    const { findings } = await read({ roster: { file: '名册.xlsx', sheet: '三队' } }, () => ({
      path: '甲/名册.xlsx',
      bytes,
      type: 'xlsx',
    }));
    expect(findings).toMatchObject([
      { rule: 'roster-unreadable', place: placeOf(['roster', 'sheet']), data: { problem: 'noSheet' } },
    ]);
  });

  test('rounded numbers are told once, at the first', async () => {
    const text = '姓名,身份证号\n样例甲,\n样例乙,9.99999E+17\n样例丙,9.99999E+17\n';
    const { findings } = await read({ roster }, () => csv(text));
    expect(findings).toMatchObject([
      { rule: 'roster-digits-lost', severity: 'warning', place: { line: 3 }, data: { count: 2 } },
    ]);
  });
});

describe('ID numbers', () => {
  test('ill-formed ones are told once, at the first, and never shown', async () => {
    const people = ['', GOOD_ID, BAD_ID, '999999********0018', '999999650312001', '无', '已登记'].map((idNumber) => ({
      name: '样例甲',
      idNumber,
    }));
    const { findings } = await read({ people });
    expect(findings).toMatchObject([
      { rule: 'roster-id-invalid', severity: 'warning', place: placeOf(['people', 2]), data: { count: 3 } },
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/999999/);
  });

  test('of a roster stand at their line', async () => {
    const { findings } = await read({ roster: { file: '名册.csv' } }, () =>
      csv(`姓名,身份证号\n样例甲,${GOOD_ID}\n样例乙,${BAD_ID}\n`),
    );
    expect(findings).toMatchObject([{ rule: 'roster-id-invalid', place: { path: '甲/名册.csv', line: 3 } }]);
  });

  test('of team members are looked at too', async () => {
    const members = [{ name: '样例甲', idNumber: BAD_ID }];
    const { findings } = await read({ teams: [{ name: '舞蹈队', leader: '样例甲', founded: null, members }] });
    expect(findings).toMatchObject([{ rule: 'roster-id-invalid', place: placeOf(['teams', 0, 'members', 0]) }]);
  });
});
