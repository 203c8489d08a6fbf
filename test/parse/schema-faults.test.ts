import { describe, expect, test } from 'vitest';
import type { RecordKind } from '../../src/model/generated/records.ts';
import { kinds, recordValidators, shapes, waivers, archive } from '../../src/parse/generated/validators.js';
import { parseYaml } from '../../src/parse/yaml/read.ts';
import { schemaFaults, type PlacedFault } from '../../src/parse/schema/schema-faults.ts';
import type { Shape, Validator } from '../../src/parse/schema/shape.ts';
import { typedValue } from '../../src/parse/schema/typed-value.ts';
import { schemaMessage } from '../../src/text/schema-messages.ts';

const COMMON = `year: 2024
item: volunteer-roster
part: 名册
title: 名册（虚构）
author: 某某社区居民委员会
date: 2024-03-05
files: [名册.xlsx]
`;

function validated(
  text: string,
  validate: Validator<unknown>,
  shape: Shape,
  choices?: Shape['alternatives'],
): readonly PlacedFault[] {
  const file = parseYaml('记录.yaml', text);
  if (!('document' in file)) throw new Error('unreadable');
  const { document } = file;
  const value = typedValue(document.root, shape);
  validate(value);
  return schemaFaults(validate.errors ?? [], { document, value, shape, ...(choices === undefined ? {} : { choices }) });
}

function record(kind: RecordKind, text: string): readonly PlacedFault[] {
  return validated(text, recordValidators[kind], shapes.record, kinds[kind].choices);
}

function summary(faults: readonly PlacedFault[]): readonly unknown[] {
  return faults.map(({ fault, place }) => [
    fault.keyword,
    fault.pointer,
    fault.expected,
    fault.found,
    fault.suggestion,
    place.line,
    place.column,
  ]);
}

describe('a record of every kind may be right', () => {
  const facts: Readonly<Record<RecordKind, string>> = {
    document: '',
    plan: 'contains: {目标: 2, 计划: 3, 措施: 5}\n',
    roster: 'people: [{name: 样例甲, idNumber: 999999199001010018, phone: 19900000001}]\n',
    'team-list':
      'teams: [{name: 舞蹈队, leader: 样例甲, members: [样例乙, {name: 样例丙}], founded: }, {name: 合唱队, leader: 样例丁, members: 12, founded: 2019}]\n',
    activity: 'event: {date: 2024-03-05, place: 广场, attendance: 36, topic: 学雷锋}\n',
    organisation: 'members: [{name: 样例甲, post: 组长, duty: }]\n',
    'facility-list': 'facilities: [{name: 健身路径, count: 6, place: 广场, state: 完好}]\n',
    'venue-statistics': 'venues: [{name: 中心, area: 260.5, indoor: true, address: 幸福路}]\n',
    rate: 'rate: {numerator: 38, denominator: 39, period: {from: 2023-10-01, to: 2024-09-30}}\n',
    coverage: 'coverage: {basis: 小区, reached: [东苑, 西苑], total: 12}\n',
    photo: 'photos: [{file: 甲.jpg, caption: {event: 学雷锋, time: }, shows: volunteer-activities}]\nsummary: 一组\n',
    inventory: 'entries: [{name: 宣传册, quantity: 200}]\n',
    statement: 'reason: 当年没有\n',
  };
  test.each(Object.entries(facts) as [RecordKind, string][])('%s', (kind, text) => {
    expect(record(kind, COMMON + text)).toEqual([]);
  });
  test('every optional key', () => {
    const text = `documentNumber: 幸社〔2024〕3号
group: 第一期
covers: {from: 2022, to: 2024}
retention: 30年
medium: 手写
copy: 复印件
original: {year: 2023, item: volunteer-roster, page: 2}
also: [{item: science-volunteers, part: 组织, page: 2}]
figures: {population: 4144}
`;
    expect(record('document', COMMON + text)).toEqual([]);
    expect(
      record(
        'document',
        COMMON.replace('part: 名册', 'parts: {机构: 1, 职责: 3}').replace('2024-03-05', '{from: 2024, to: 2024-05}'),
      ),
    ).toEqual([]);
    expect(record('document', COMMON.replace('files: [名册.xlsx]', 'paper: {pages: 62, place: 随卷}'))).toEqual([]);
    expect(record('document', `${COMMON}documentNumber:\ngroup: ~\npaper:\noriginal: {place: 街道}\n`)).toEqual([]);
  });
});

describe('one fault, one place', () => {
  const roster = `${COMMON}people:\n  - name: 样例甲\n`;
  test.each<[string, RecordKind, string, readonly unknown[]]>([
    [
      'text for a number',
      'roster',
      roster.replace('2024\n', '二〇二四\n'),
      ['type', 'year', ['integer'], '二〇二四', null, 1, 7],
    ],
    [
      'thousands',
      'document',
      `${COMMON}figures: {population: "4,144"}\n`,
      ['type', 'figures.population', ['number'], '4,144', '4144', 8, 23],
    ],
    [
      'full-width digits',
      'rate',
      `${COMMON}rate: {numerator: ３８, denominator: 39, period: 全年}\n`,
      ['type', 'rate.numerator', ['number'], '３８', '38', 8, 19],
    ],
    [
      'a unit',
      'venue-statistics',
      `${COMMON}venues:\n- {name: 甲, area: 260㎡, indoor: true, address: 乙}\n`,
      ['type', 'venues[0].area', ['number'], '260㎡', '260', 9, 19],
    ],
    [
      'a wrong date',
      'document',
      COMMON.replace('2024-03-05', '2024/3/5'),
      ['pattern', 'date', ['2024-03-05'], '2024/3/5', '2024-03-05', 6, 7],
    ],
    [
      'a Chinese date',
      'document',
      COMMON.replace('2024-03-05', '2024年3月'),
      ['pattern', 'date', ['2024-03-05'], '2024年3月', '2024-03', 6, 7],
    ],
    [
      'no such day',
      'document',
      COMMON.replace('2024-03-05', '2024-02-30'),
      ['format', 'date', ['2024-03-05'], '2024-02-30', null, 6, 7],
    ],
    ['an empty text', 'document', COMMON.replace('名册（虚构）', ''), ['minLength', 'title', ['1'], null, null, 4, 1]],
    ['an empty list', 'document', COMMON.replace('[名册.xlsx]', '[]'), ['minItems', 'files', ['1'], null, null, 7, 8]],
    [
      'text for a list',
      'document',
      COMMON.replace('[名册.xlsx]', '名册.xlsx'),
      ['type', 'files', ['array'], '名册.xlsx', null, 7, 8],
    ],
    [
      'the same file twice',
      'document',
      COMMON.replace('[名册.xlsx]', '[甲, 乙, 甲]'),
      ['uniqueItems', 'files', ['1', '3'], null, null, 7, 8],
    ],
    [
      'an unknown value',
      'document',
      `${COMMON}retention: 三十年\n`,
      ['enum', 'retention', ['永久', '30年', '10年'], '三十年', null, 8, 12],
    ],
    [
      'nearly a value',
      'document',
      `${COMMON}retention: 30 年\n`,
      ['enum', 'retention', ['永久', '30年', '10年'], '30 年', '30年', 8, 12],
    ],
    [
      'an unknown key',
      'document',
      `${COMMON}autor: 甲\n`,
      ['unevaluatedProperties', 'autor', [], 'autor', 'author', 8, 1],
    ],
    [
      'a key by its Chinese name',
      'document',
      `${COMMON}文号: 甲\n`,
      ['unevaluatedProperties', '文号', [], '文号', 'documentNumber', 8, 1],
    ],
    [
      'an unknown key deeper',
      'activity',
      `${COMMON}event:\n  date: 2024-03-05\n  plase: x\n  place: 广场\n  attendance: 3\n  topic: 一\n`,
      ['additionalProperties', 'event.plase', [], 'plase', 'place', 10, 3],
    ],
    [
      'missing keys',
      'document',
      'year: 2024\nitem: a\npart: b\nfiles: [c]\n',
      ['required', '', ['title', 'author', 'date'], null, null, null, null],
    ],
    [
      'missing keys deeper',
      'activity',
      `${COMMON}event:\n  place: 广场\n`,
      ['required', 'event', ['date', 'attendance', 'topic'], null, null, 8, 1],
    ],
    [
      'no part',
      'document',
      COMMON.replace('part: 名册\n', ''),
      ['oneOf', '', ['part', 'parts'], null, null, null, null],
    ],
    [
      'neither files nor paper',
      'document',
      COMMON.replace('files: [名册.xlsx]\n', ''),
      ['oneOf', '', ['files', 'paper'], null, null, null, null],
    ],
    [
      'both files and paper',
      'document',
      `${COMMON}paper: {pages: 2, place: 随卷}\n`,
      ['onlyOne', '', ['files', 'paper'], null, null, null, null],
    ],
    [
      'both event and events',
      'activity',
      `${COMMON}event: {date: 2024, place: 甲, attendance: 3, topic: 乙}\nevents: [{date: 2024, place: 甲, attendance: 3, topic: 乙}]\n`,
      ['onlyOne', '', ['event', 'events'], null, null, null, null],
    ],
    ['no people', 'roster', COMMON, ['oneOf', '', ['people', 'roster'], null, null, null, null]],
    ['page zero', 'plan', `${COMMON}contains: {目标: 0}\n`, ['minimum', 'contains.目标', ['1'], '0', null, 8, 16]],
    [
      'half an original',
      'document',
      `${COMMON}original: {page: 2}\n`,
      ['oneOf', 'original', ['place', 'year＋item'], null, null, 8, 1],
    ],
    [
      'too many digits',
      'document',
      `${COMMON}figures: {a: 1234567890123456}\n`,
      ['type', 'figures.a', ['number'], '1234567890123456', null, 8, 14],
    ],
  ])('%s', (_, kind, text, expected) => {
    expect(summary(record(kind, text))).toEqual([expected]);
  });

  test('several faults are told in the order of the file', () => {
    const text = 'year: x\nitem: a\npart: b\ntitel: c\ndate: 5\nfiles: [e]\n';
    expect(record('document', text).map(({ fault }) => fault.keyword)).toEqual([
      'required',
      'type',
      'unevaluatedProperties',
      'pattern',
    ]);
  });

  test('a file that is no map is one fault', () => {
    expect(summary(record('document', '- a\n- b\n'))).toEqual([['type', '', ['object'], null, null, 1, 1]]);
    expect(summary(record('document', '正文'))).toEqual([['type', '', ['object'], null, null, 1, 1]]);
  });
});

describe('habits explain faults', () => {
  test.each<[string, string]>([
    [`${COMMON}original: place：街道\n`, 'fullWidthColon'],
    [COMMON.replace('[名册.xlsx]', '甲.pdf，乙.pdf'), 'listMarks'],
    [`${COMMON}figures: {a: 1234567890123456}\n`, 'tooManyDigits'],
  ])('%j', (text, hint) => {
    expect(record('document', text).map(({ fault }) => fault.hint)).toEqual([hint]);
  });
});

test('personal values are never repeated', () => {
  const secret = '秘密的内容';
  const text = `${COMMON}people:\n  - name: {x: ${secret}}\n    phone: [${secret}]\n    idNumber: {${secret}: 1}\n    birth: [${secret}]\n    ${secret}: 1\n    address: {a: ${secret}}\n`;
  const faults = record('roster', text);
  expect(faults).toHaveLength(6);
  const told = faults.map(
    ({ fault }) => schemaMessage(fault, 'zh') + schemaMessage(fault, 'en') + fault.found + fault.suggestion,
  );
  expect(told.join('')).not.toContain(secret);
  expect(told.join('')).not.toBe('');
});

test('archive and waivers are told alike', () => {
  const config =
    'checklist: a\ncommunity: 甲\nstreet: 乙\nyears: [2022, 2022]\ndue: 2025/4/20\npopulation:\n  24: {}\n';
  expect(summary(validated(config, archive, shapes.archive))).toEqual([
    ['uniqueItems', 'years', ['1', '2'], null, null, 4, 8],
    ['pattern', 'due', ['2025-04-20'], '2025/4/20', '2025-04-20', 5, 6],
    ['additionalProperties', 'population.24', [], '24', null, 7, 3],
  ]);
  const list =
    '- {item: a, year: 2022, status: waived, reason: 乙, approver: {unit: 丙, name: 丁, date: 2025-03-01}}\n- {reason: 乙, approver: 丙}\n';
  expect(summary(validated(list, waivers, shapes.waivers))).toEqual([
    ['required', '[0]', ['expires'], null, null, 1, 3],
    ['oneOf', '[1]', ['item＋status', 'rule＋path'], null, null, 2, 3],
    ['type', '[1].approver', ['object'], null, null, 2, 25],
  ]);
});
