import { describe, expect, test } from 'vitest';
import type { Archive } from '../../src/model/archive.ts';
import type { EvidenceRecord } from '../../src/model/evidence.ts';
import type { ItemStatus } from '../../src/model/report.ts';
import {
  archive,
  facts,
  found,
  item,
  only,
  part,
  partStatuses,
  people,
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

describe('a record that was rejected', () => {
  const rejected = [{ path: '坏.yaml', year: YEAR, item: 'thing' }];

  test('makes its item undecided, complete or not', () => {
    const result = report([two], archive([plan], { rejected }));
    expect(partStatuses(result)).toEqual(['met', 'undecided']);
    expect(only(result).status).toBe('undecided');
    expect(only(report([two], archive([plan, summary], { rejected }))).status).toBe('undecided');
  });

  test('gives its item an error even if the faulty file names none', () => {
    expect(found(report([two], archive([plan], { rejected })), 'item-undecided')).toMatchObject([
      { severity: 'error', year: YEAR, item: 'thing' },
    ]);
    const fault = {
      rule: 'record-invalid',
      severity: 'error',
      place: null,
      year: YEAR,
      item: 'thing',
      subject: [],
      data: {},
    } as const;
    expect(found(report([two], archive([plan], { rejected, problems: [fault] })), 'item-undecided')).toEqual([]);
  });

  test('that tells no place is counted and named', () => {
    const unplaced = [
      { path: '坏.yaml', year: YEAR, item: null },
      { path: '也坏.yaml', year: 1999, item: 'thing' },
    ];
    const result = report([two], archive([plan, summary], { rejected: unplaced }));
    expect(only(result).status).toBe('met');
    expect(result.unplacedRecords).toBe(2);
    expect(found(result, 'record-unplaced').map(({ place }) => place?.path)).toEqual(['坏.yaml', '也坏.yaml']);
  });
});

const roster = (count: number): EvidenceRecord =>
  record('名册.yaml', { part: '名册', facts: [facts('people', people(count))] });

describe('the first status that applies', () => {
  const demand = threshold({ parts: ['名册'], numerator: quantity('distinct', 'people'), limit: '3' });
  const all = item('thing', {
    parts: [
      part('名册'),
      part('计划'),
      part('总结', { availableFrom: 'Y+1-06-01' }),
      part('说明', { mayNotOccur: true }),
    ],
    thresholds: [demand],
  });
  const uncounted = record('名册.yaml', {
    part: '名册',
    facts: [facts('people', [], { uncountable: 'roster-unreadable' })],
  });
  const said = statement('说明');
  const granted = [waiver({})];

  /** Each case has everything of the later ones as well. */
  const cases: readonly (readonly [ItemStatus, readonly EvidenceRecord[], Partial<Archive>])[] = [
    [
      'notApplicable',
      [uncounted],
      { waivers: [waiver({ status: 'notApplicable' })], rejected: [{ path: '坏.yaml', year: YEAR, item: 'thing' }] },
    ],
    ['undecided', [roster(2)], { rejected: [{ path: '坏.yaml', year: YEAR, item: 'thing' }], waivers: granted }],
    ['undecided', [uncounted], {}],
    ['missing', [roster(2), said], {}],
    ['belowThreshold', [roster(2), plan, said], {}],
    ['belowThreshold', [roster(2), said], { waivers: [waiver({ part: '计划' })] }],
    ['waived', [roster(2), said], { waivers: granted }],
    ['waived', [roster(3), said], { waivers: [waiver({ part: '计划' })] }],
    ['pending', [roster(3), plan, said], {}],
    ['met', [roster(3), plan, summary, said], {}],
  ];

  test.each(cases)('is %s (case %#)', (status, records, more) => {
    expect(only(report([all], archive(records, more))).status).toBe(status);
  });
});
