import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/checks/evaluate.ts';
import type { ChecklistItem } from '../../src/model/checklist.ts';
import type { EvidenceRecord } from '../../src/model/evidence.ts';
import type { Report } from '../../src/model/report.ts';
import { archive, checklist, found, item, only, part, placeIn, record, report, waiver } from './sample.ts';

const photos = (year: number, name: string): EvidenceRecord =>
  record(`影集/${year}.yaml`, {
    year,
    item: 'photo-album',
    part: name,
    kinds: ['photo'],
    date: { from: `${year}-05-01`, to: `${year}-05-01` },
  });

describe('the album', () => {
  const album = item('photo-album', {
    volume: null,
    numbered: false,
    parts: [1, 2].map((phase) => part(`第${phase}年图片`, { kind: 'photo', phases: [phase] })),
  });
  const settings = { phases: ['一', '二'], album: { title: '影集', item: 'photo-album' } };
  const config = { years: [2023, 2024] };

  test('needs photographs of each year', () => {
    const result = report([album], archive([photos(2023, '第1年图片')], { config }), settings);
    expect(only(result)).toMatchObject({
      status: 'missing',
      unit: { year: null },
      parts: [{ status: 'met' }, { status: 'missing' }],
    });
    expect(found(result, 'part-missing')).toMatchObject([{ year: 2024, item: 'photo-album', subject: ['第2年图片'] }]);
  });

  test('may be excepted for one year', () => {
    const waivers = [waiver({ item: 'photo-album', year: 2024 })];
    expect(only(report([album], archive([photos(2023, '第1年图片')], { config, waivers }), settings)).status).toBe(
      'waived',
    );
  });

  test('is undecided by a rejected record of any of its years', () => {
    const rejected = [{ path: '影集/坏.yaml', year: 2024, item: 'photo-album' }];
    expect(only(report([album], archive([photos(2023, '第1年图片')], { config, rejected }), settings)).status).toBe(
      'undecided',
    );
  });
});

const units = (result: Report): readonly string[] => result.items.map(({ unit }) => `${unit.year} ${unit.item.slug}`);

describe('a selection', () => {
  const items: readonly ChecklistItem[] = [
    item('one', { volume: 1 }),
    item('two', { volume: 2 }),
    item('photo-album', { volume: null, numbered: false }),
  ];
  const data = checklist(items, { phases: ['一', '二'], album: { title: '影集', item: 'photo-album' } });
  const empty = archive([], { config: { years: [2023, 2024], placeOf: placeIn('dossier.yaml') } });
  const shown = (years: readonly number[] | null, volumes: readonly number[] | null): Report =>
    evaluate({ archive: empty, checklist: data, asOf: '2025-03-01', selection: { years, volumes } });

  test('leaves units, their findings and their counts only', () => {
    const result = shown([2024], [2]);
    expect(units(result)).toEqual(['2024 two']);
    expect(found(result, 'item-missing').map(({ year, item: slug }) => `${year} ${slug}`)).toEqual(['2024 two']);
    expect(result.summary).toMatchObject({ units: 1, missing: 1, errors: 1 });
  });

  test('of years or volumes leaves the album out, all of them do not', () => {
    expect(units(shown([2024], null))).toEqual(['2024 one', '2024 two']);
    expect(units(shown(null, [1]))).toEqual(['2023 one', '2024 one']);
    expect(units(evaluate({ archive: empty, checklist: data, asOf: '2025-03-01', selection: null }))).toHaveLength(5);
  });
});
