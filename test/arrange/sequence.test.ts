import { describe, expect, it } from 'vitest';
import type { EvidenceRecord } from '../../src/model/evidence.ts';
import { archive, input, plan, record, volumeOf } from './sample.ts';
import { planDossier } from '../../src/arrange/plan.ts';

const on = (day: string): Pick<EvidenceRecord, 'date'> => ({ date: { from: day, to: day } });

function titles(records: readonly EvidenceRecord[], volume = 1): readonly string[] {
  return volumeOf(plan(records), 2024, volume).sections.flatMap(({ items }) =>
    items.map((item) => `${item.record.title}${item.number === null ? '（参见）' : ''}`),
  );
}

const inGroup = (group: string | null, day: string, title: string): EvidenceRecord =>
  record({ group, title, ...on(day) });

const numbered = (documentNumber: string): EvidenceRecord => record({ documentNumber, title: documentNumber });

const issued = (author: string, day: string): EvidenceRecord =>
  record({ item: 'superior', author, title: `${author}${day}`, ...on(day) });

describe('pieces of an item', () => {
  it('follow the order of its parts before their dates', () => {
    expect(
      titles([
        record({ item: 'study', part: '记录', title: '记录', ...on('2024-01-01') }),
        record({ item: 'study', part: '制度', title: '制度', ...on('2024-09-01') }),
      ]),
    ).toEqual(['制度', '记录']);
  });

  it('that name no known part come last and are still bound', () => {
    expect(
      titles([
        record({ item: 'study', part: '别的', title: '别的', ...on('2024-01-01') }),
        record({ item: 'study', part: '旁证', title: '旁证', ...on('2024-09-01') }),
      ]),
    ).toEqual(['旁证', '别的']);
  });

  it('stand by groups, the group that began first before the others', () => {
    expect(
      titles([
        inGroup('第三期', '2024-09-01', '三'),
        inGroup('第一期', '2024-03-01', '一'),
        inGroup('第二期', '2024-06-01', '二'),
        inGroup('第一期', '2024-10-01', '一，迟'),
        inGroup(null, '2024-12-01', '无'),
      ]),
    ).toEqual(['无', '一', '一，迟', '二', '三']);
  });

  it('of one day stand by document number, counted as a number', () => {
    expect(titles([numbered('幸社〔2024〕12号'), numbered('幸社〔2024〕3号')])).toEqual([
      '幸社〔2024〕3号',
      '幸社〔2024〕12号',
    ]);
  });

  it('that prove several parts are bound once, at the first', () => {
    const place = { path: '一.yaml', line: 1, column: 1 };
    const both = record({
      item: 'study',
      title: '两件',
      parts: [
        { name: '记录', page: 1, place },
        { name: '制度', page: 3, place },
      ],
    });
    const sections = volumeOf(
      plan([both, record({ item: 'study', part: '制度', title: '制度', ...on('2024-09-01') })]),
      2024,
      1,
    ).sections;
    expect(sections.flatMap(({ items }) => items.map(({ parts }) => parts))).toEqual([['制度', '记录'], ['制度']]);
  });

  it('that also prove another item are bound at their own and referred to there', () => {
    const place = { path: '一.yaml', line: 1, column: 1 };
    const also = [{ year: null, item: 'roster', part: '材料', page: 2, place }];
    const made = plan([record({ item: 'study', part: '制度', title: '制度', also })]);
    const volume = volumeOf(made, 2024, 1);
    expect(volume.sections.map(({ items }) => items.map(({ number, firstPage }) => [number, firstPage]))).toEqual([
      [[1, 1]],
      [[null, null]],
    ]);
    expect(volume.document.pages.filter(({ kind }) => kind === 'crossReference')).toMatchObject([
      { number: null, title: '制度', referenceCode: volume.sections[0]?.items[0]?.referenceCode },
    ]);
    expect(volume.itemCount).toBe(1);
  });

  it('of a volume by issuer stand by rank, then date, unknown issuers last', () => {
    expect(
      titles(
        [
          issued('某协会', '2024-01-01'),
          issued('区文明办', '2024-01-01'),
          issued('省文明办', '2024-05-01'),
          issued('区文明办', '2023-01-01'),
        ],
        2,
      ),
    ).toEqual(['省文明办2024-05-01', '区文明办2023-01-01', '区文明办2024-01-01', '某协会2024-01-01']);
  });
});

describe('a record that no volume takes', () => {
  it('is a finding', () => {
    const stray = record({ year: 2019, path: '旧.yaml' });
    const firstYearOnly = record({ year: 2024, item: 'programme', path: '规划.yaml' });
    const { findings } = planDossier(input(archive([stray, firstYearOnly])));
    expect(findings.map(({ rule, subject }) => [rule, ...subject])).toEqual([
      ['record-not-bound', '旧.yaml'],
      ['record-not-bound', '规划.yaml'],
    ]);
  });
});
