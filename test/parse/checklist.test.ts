import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { unitsOf } from '../../src/model/unit.ts';
import { readChecklist } from '../../src/parse/checklist.ts';
import { InputError } from '../../src/parse/input-error.ts';

const TEXT = readFileSync('test/parse/small-checklist.yaml', 'utf8');

function findings(text: string | Uint8Array): readonly Finding[] {
  try {
    readChecklist('清单.yaml', typeof text === 'string' ? new TextEncoder().encode(text) : text);
  } catch (error) {
    if (error instanceof InputError) return error.findings;
    throw error;
  }
  return [];
}

test('what a file leaves out takes its default', () => {
  const { items, volumes, dateClasses, clauses, issuerRanks, subjectCode } = readChecklist(
    'a.yaml',
    new TextEncoder().encode(TEXT),
  );
  expect([clauses, issuerRanks, subjectCode]).toEqual([{}, [], 'CJ']);
  expect(volumes).toEqual([
    { number: 1, title: '甲卷', dividers: true, order: 'parts' },
    { number: 2, title: '上级文件', dividers: false, order: 'issuer' },
  ]);
  expect(dateClasses['当年']).toEqual({
    name: '当年',
    judgedBy: 'event',
    issuedUpTo: null,
    windows: [{ from: 'Y-01-01', to: 'Y-12-31', severity: null, remark: null }],
    beforeFirstEvent: false,
    availableFrom: 'Y-01-01',
  });
  expect(items[1]).toMatchObject({
    numbered: true,
    phases: [1, 2, 3],
    titles: { 1: '{year}年志愿者名册', 2: '{year}年志愿者名册', 3: '{year}年志愿者名册' },
    thresholds: [],
    reading: null,
  });
  expect(items[0]?.parts).toEqual([
    {
      name: '规划',
      kind: 'plan',
      required: 1,
      perGroup: false,
      mayNotOccur: false,
      media: ['打印'],
      dateClass: '当年',
      availableFrom: null,
      retention: '永久',
      contains: ['目标', '措施'],
      after: [],
      covers: null,
      series: [],
      sensitive: false,
      phases: [1],
    },
  ]);
});

test('titles by phase hold until the next one', () => {
  const { items } = readChecklist(
    'a.yaml',
    new TextEncoder().encode(TEXT.replace('title: 活动记录', 'title: { 2: 二, 3: 三 }')),
  );
  expect(items[2]?.titles).toEqual({ 1: '二', 2: '二', 3: '三' });
});

test('thresholds are read in every form', () => {
  const threshold = `    thresholds:
      - id: share
        parts: [记录]
        numerator: { distinct: events, where: { place: 广场 } }
        denominator: { agreed: coverage.total }
        per: 100
        comparison: greaterThan
        limit: 8.50
        unit: '%'
        alsoShown: { label: 全部, numerator: { sum: venues.area } }
        words: 大于8.5%
  - slug: superior
`;
  const { items } = readChecklist('a.yaml', new TextEncoder().encode(TEXT.replace('  - slug: superior\n', threshold)));
  expect(items[2]?.thresholds).toEqual([
    {
      id: 'share',
      parts: ['记录'],
      phases: [1, 2, 3],
      numerator: { operator: 'distinct', list: 'events', field: null, where: { place: '广场' } },
      denominator: { operator: 'agreed', list: 'coverage', field: 'total', where: {} },
      per: '100',
      comparison: 'greaterThan',
      limit: '8.50',
      unit: '%',
      counted: '',
      figures: [],
      availableFrom: 'Y-01-01',
      alsoShown: { label: '全部', numerator: { operator: 'sum', list: 'venues', field: 'area', where: {} } },
      words: '大于8.5%',
    },
  ]);
});

describe('the shipped checklist', () => {
  const shipped = readChecklist('a.yaml', readFileSync('templates/checklists/civilized-district.yaml'));

  test('has 166 units in three years, of which 162 are numbered', () => {
    const units = unitsOf(shipped, [2022, 2023, 2024]);
    expect(units).toHaveLength(166);
    expect(units.filter(({ number }) => number !== null)).toHaveLength(162);
  });
});

const THRESHOLD =
  '    thresholds: [{ id: a, parts: [记录], numerator: { X }, comparison: atLeast, limit: 4, unit: 次, words: 四次 }]\n  - slug: superior\n';

function withThreshold(numerator: string): readonly [string, string] {
  return ['  - slug: superior\n', THRESHOLD.replace('{ X }', numerator)];
}

/** Line of a word in a text. */
function lineOf(text: string, word: string): number {
  const index = text.indexOf(word);
  if (index === -1) throw new Error(`${word} is not there`);
  return text.slice(0, index).split('\n').length;
}

describe('a fault is told with its place', () => {
  test.each<[string, readonly [string, string], string, string, string]>([
    ['an unknown kind', ['kind: plan', 'kind: plann'], 'enum', 'items[0].parts[0].kind', 'plann'],
    [
      'an unknown key',
      ['shortTitle: 规划', 'shorttitle: 规划'],
      'additionalProperties',
      'items[0].shorttitle',
      'shorttitle',
    ],
    ['a repeated slug', ['slug: activities', 'slug: volunteers # 再'], 'repeated', 'items[2].slug', '# 再'],
    ['a repeated part', ['name: 机构', 'name: 名册'], 'repeated', 'items[1].parts[1].name', 'organisation'],
    ['a repeated volume', ['number: 2', 'number: 1'], 'repeated', 'volumes[1].number', 'title: 上级文件, dividers'],
    [
      'a repeated folder name',
      ['shortTitle: 活动', 'shortTitle: 志愿者名册 # 再'],
      'repeated',
      'items[2].shortTitle',
      '# 再',
    ],
    [
      'an unknown date class',
      ['kind: plan, dateClass: 当年', 'kind: plan, dateClass: 当时'],
      'unknownName',
      'items[0].parts[0].dateClass',
      '当时',
    ],
    ['an unknown volume', ['    volume: 2', '    volume: 3'], 'unknownName', 'items[3].volume', '    volume: 3'],
    ['no volume', ['    volume: 2', '    volume: ~'], 'unknownName', 'items[3].volume', '    volume: ~'],
    ['an album that is no item', ['item: album', 'item: albun'], 'unknownName', 'album.item', 'albun'],
    ['a phase beyond the last', ['phases: [3] }', 'phases: [4] }'], 'maximum', 'items[2].parts[2].phases[0]', '[4]'],
    [
      'a part after an unknown one',
      ['phases: [1, 2] }', 'phases: [1, 2], after: [计划] }'],
      'unknownName',
      'items[2].parts[1].after[0]',
      '[计划]',
    ],
    ['a due window that ends early', ['firstDay: 11', 'firstDay: 21'], 'order', 'due', 'firstDay: 21'],
    [
      'a relative day that is none',
      ['availableFrom: Y-01-01', 'availableFrom: 1月1日'],
      'pattern',
      'dateClasses.当年.availableFrom',
      '1月1日',
    ],
    [
      'an unknown operator',
      withThreshold('{ average: events }'),
      'additionalProperties',
      'items[2].thresholds[0].numerator.average',
      'thresholds',
    ],
    [
      'two operators',
      withThreshold('{ count: events, distinct: events }'),
      'maxProperties',
      'items[2].thresholds[0].numerator',
      'thresholds',
    ],
    [
      'an unknown field',
      withThreshold('{ sum: events.weight }'),
      'unknownName',
      'items[2].thresholds[0].numerator.sum',
      'thresholds',
    ],
    [
      'an unknown condition',
      withThreshold('{ count: events, where: { colour: 红 } }'),
      'unknownName',
      'items[2].thresholds[0].numerator.where.colour',
      'thresholds',
    ],
    [
      'a threshold of an unknown part',
      ['  - slug: superior\n', THRESHOLD.replace('{ X }', '{ count: events }').replace('[记录]', '[纪录]')],
      'unknownName',
      'items[2].thresholds[0].parts[0]',
      'thresholds',
    ],
  ])('%s', (_, [from, to], keyword, pointer, mark) => {
    const text = TEXT.replace(from, to);
    const place = { path: '清单.yaml', line: lineOf(text, mark) };
    expect(findings(text)).toContainEqual(
      expect.objectContaining({
        rule: 'checklist-invalid',
        place: expect.objectContaining(place),
        data: expect.objectContaining({ keyword, pointer }),
      }),
    );
  });

  test('a near name is suggested', () => {
    expect(
      findings(TEXT.replace('kind: plan, dateClass: 当年', 'kind: plan, dateClass: 当 年'))[0]?.data,
    ).toMatchObject({ found: '当 年', suggestion: '当年', expected: ['当年'] });
  });

  test.each([
    ['a: [', 'yaml-invalid'],
    ['# 只有注释\n', 'checklist-invalid'],
    ['- a\n', 'checklist-invalid'],
    [new Uint8Array([0xff, 0xd8, 0xff]), 'yaml-invalid'],
  ])('%j', (text, rule) => {
    expect(findings(text).map((finding) => finding.rule)).toEqual([rule]);
  });
});
