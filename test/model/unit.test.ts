import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Checklist, ChecklistItem, DateClass } from '../../src/model/checklist.ts';
import { item as sampleItem, part } from './sample-items.ts';
import { isPlainDate } from '../../src/model/plain-date.ts';
import { itemTitle, resolveDay, unitsOf, volumeLabel, type Unit } from '../../src/model/unit.ts';

const ALL = [1, 2, 3];

function item(slug: string, volume: number | null, more: Partial<ChecklistItem> = {}): ChecklistItem {
  return sampleItem(slug, { volume, parts: [part('记录')], ...more });
}

const dateClass = (name: string, windows: DateClass['windows'], availableFrom = 'Y-01-01'): DateClass => ({
  name,
  judgedBy: 'date',
  issuedUpTo: null,
  windows,
  beforeFirstEvent: false,
  availableFrom,
});

const fine = (from: string | null, to: string | null): DateClass['windows'][number] => ({
  from,
  to,
  severity: null,
  remark: null,
});

function checklist(items: readonly ChecklistItem[], more: Partial<Checklist> = {}): Checklist {
  return {
    id: 'bridge-upkeep',
    edition: '虚构',
    title: '桥梁养护专卷',
    source: '《桥梁养护要求》（虚构）',
    clauses: {},
    phases: ['第一年', '第二年', '第三年'],
    numbering: '{volume}-{number}',
    volumeLabel: '第{volume}卷',
    subjectCode: 'CJ',
    due: null,
    volumes: [2, 1, 3].map((number) => ({ number, title: `卷${number}`, dividers: true, order: 'parts' })),
    album: { title: '影集', item: 'album' },
    dateClasses: {
      当年: dateClass('当年', [fine('Y-01-01', 'Y-12-31')]),
      事前: dateClass('事前', [
        { from: 'Y-04-01', to: 'Y-12-31', severity: 'warning', remark: '滞后' },
        fine('Y-1-11-01', 'Y-03-31'),
      ]),
      多年: dateClass('多年', [fine(null, 'C-03-31')], 'Y-12-31'),
    },
    issuerRanks: [],
    items,
    ...more,
  };
}

const YEARS = [2022, 2023, 2024];
const pad = (number: number): string => String(number).padStart(2, '0');
const album = item('album', null, {
  numbered: false,
  titles: { 1: '{cycleFrom}-{cycleTo}年图片' },
  parts: [part('第一年图片', { phases: [1] }), part('第三年图片', { phases: [3] })],
});
const bridge = checklist([
  item('rails', 1),
  item('paint', 2),
  item('programme', 1, { phases: [1] }),
  item('bearings', 1),
  item('circulars', 3, { numbered: false }),
  album,
]);

function numberOf(units: readonly Unit[], year: number, slug: string): string | null | undefined {
  return units.find((unit) => unit.year === year && unit.item.slug === slug)?.printedNumber;
}

describe('unitsOf', () => {
  it('runs by year, then volume, then number, and ends with the album', () => {
    const places = unitsOf(bridge, YEARS).map((unit) => `${unit.year} ${unit.volume} ${unit.number} ${unit.item.slug}`);
    expect(places).toEqual([
      '2022 1 1 rails',
      '2022 1 2 programme',
      '2022 1 3 bearings',
      '2022 2 1 paint',
      '2022 3 null circulars',
      '2023 1 1 rails',
      '2023 1 2 bearings',
      '2023 2 1 paint',
      '2023 3 null circulars',
      '2024 1 1 rails',
      '2024 1 2 bearings',
      '2024 2 1 paint',
      '2024 3 null circulars',
      'null null null album',
    ]);
  });

  it('moves numbers up behind an item that a later year lacks', () => {
    const units = unitsOf(bridge, YEARS);
    expect(YEARS.map((year) => numberOf(units, year, 'bearings'))).toEqual(['1-3', '1-2', '1-2']);
    expect(numberOf(units, 2023, 'programme')).toBeUndefined();
    expect(numberOf(units, 2022, 'circulars')).toBeNull();
  });

  it('prints numbers in the form the checklist states', () => {
    const units = unitsOf({ ...bridge, numbering: '[{number}/{volume}]' }, YEARS);
    expect(numberOf(units, 2022, 'bearings')).toBe('[3/1]');
  });

  it('asks for a part only in its phases, and in the album in the year of its phase', () => {
    const swap = item('plan', 1, { parts: [part('总结', { phases: [1, 2] }), part('半年总结', { phases: [3] })] });
    const units = unitsOf(checklist([swap, album]), YEARS);
    expect(units.map((unit) => unit.parts.map((each) => `${each.year} ${each.part.name}`))).toEqual([
      ['2022 总结'],
      ['2023 总结'],
      ['2024 半年总结'],
      ['2022 第一年图片', '2024 第三年图片'],
    ]);
  });

  it('keeps a threshold to its phases', () => {
    const threshold = {
      id: 'rails-counted',
      parts: ['记录'],
      phases: [2],
      numerator: { operator: 'count', list: 'entries', field: null, where: {} },
      denominator: null,
      per: '1',
      comparison: 'atLeast',
      limit: '1',
      unit: '处',
      counted: '',
      figures: [],
      availableFrom: 'Y-01-01',
      alsoShown: null,
      words: '不少于1处',
    } as const;
    const units = unitsOf(checklist([item('rails', 1, { thresholds: [threshold] })]), YEARS);
    expect(units.map((unit) => unit.thresholds.length)).toEqual([0, 1, 0]);
  });

  it('resolves allowed days to the first window of which nothing is to be said', () => {
    const units = unitsOf(checklist([item('plan', 1, { parts: [part('计划', { dateClass: '事前' })] })]), [2023]);
    expect(units[0]?.parts[0]).toMatchObject({
      dates: { from: '2022-11-01', to: '2023-03-31' },
      availableFrom: '2023-01-01',
    });
  });

  it('counts days of a multi-year paper from the first year of the archive', () => {
    const units = unitsOf(checklist([item('programme', 1, { parts: [part('规划', { dateClass: '多年' })] })]), YEARS);
    expect(units.map((unit) => unit.parts[0]?.dates)).toEqual(YEARS.map(() => ({ from: null, to: '2022-03-31' })));
    expect(units.map((unit) => unit.parts[0]?.availableFrom)).toEqual(['2022-12-31', '2023-12-31', '2024-12-31']);
  });

  it('lets a part override the day from which it is due', () => {
    const units = unitsOf(
      checklist([item('rails', 1, { parts: [part('图片', { availableFrom: 'Y-12-31' })] })]),
      [2024],
    );
    expect(units[0]?.parts[0]?.availableFrom).toBe('2024-12-31');
  });

  it('serves a checklist of one year without an album', () => {
    const units = unitsOf(checklist([item('rails', 1, { phases: [1] })], { album: null, phases: ['当年'] }), [2024]);
    expect(units.map((unit) => unit.printedNumber)).toEqual(['1-1']);
  });

  it('numbers every volume of every year from 1 without a hole', () => {
    const items = fc.array(
      fc.record({ volume: fc.integer({ min: 1, max: 3 }), phases: fc.subarray(ALL, { minLength: 1 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(items, (specs) => {
        const units = unitsOf(checklist(specs.map((spec, index) => item(`item-${index}`, spec.volume, spec))), YEARS);
        expect(units).toHaveLength(specs.reduce((sum, { phases }) => sum + phases.length, 0));
        for (const [phase, year] of YEARS.entries())
          for (const volume of [1, 2, 3]) {
            const numbers = units.filter((unit) => unit.year === year && unit.volume === volume);
            const there = specs.filter((spec) => spec.volume === volume && spec.phases.includes(phase + 1));
            expect(numbers.map(({ number }) => number)).toEqual(there.map((_, index) => index + 1));
          }
      }),
    );
  });
});

describe('resolveDay', () => {
  it.each([
    ['Y-03-31', '2024-03-31'],
    ['Y-1-11-01', '2023-11-01'],
    ['Y+1-01-31', '2025-01-31'],
    ['Y-5-01-01', '2019-01-01'],
    ['C-03-31', '2021-03-31'],
    ['C+2-12-31', '2023-12-31'],
    ['Y-02-29', '2024-02-29'],
    ['C-02-29', '2021-02-28'],
  ])('reads %s', (day, expected) => {
    expect(resolveDay(day, 2024, 2021)).toBe(expected);
  });

  it('is null where the first year covered is unknown', () => {
    expect(resolveDay('C-03-31', 2024, null)).toBeNull();
  });

  it.each(['2024-03-31', 'Y-13-01', 'Y-3-31', ''])('is null for %j, which is no relative day', (day) => {
    expect(resolveDay(day, 2024, 2021)).toBeNull();
  });

  it('gives a day that exists for every month and day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const resolved = resolveDay(`Y-${pad(month)}-${pad(day)}`, year, null) ?? '';
          expect(isPlainDate(resolved)).toBe(true);
          expect(resolved.slice(0, 7)).toBe(`${year}-${pad(month)}`);
        },
      ),
    );
  });
});

describe('volumeLabel', () => {
  it.each([
    [1, '第一卷'],
    [4, '第四卷'],
    [10, '第十卷'],
    [11, '第十一卷'],
    [20, '第二十卷'],
    [99, '第九十九卷'],
    [100, '第100卷'],
  ])('calls volume %i %s', (volume, label) => {
    expect(volumeLabel(bridge, volume)).toBe(label);
  });
});

describe('itemTitle', () => {
  const titled = item('plan', 1, { titles: { 1: '{year}年计划、总结', 3: '{year}年计划、半年总结' } });
  const span = item('programme', 1, { titles: { 1: '{coversFrom}年-{coversTo}年规划，{cycleFrom}-{cycleTo}年' } });

  it('words a phase that is not named as the nearest earlier one', () => {
    const titles = [1, 2, 3].map((phase) => itemTitle(titled, phase, { year: 2020 + phase, cycle: [], covers: null }));
    expect(titles).toEqual(['2021年计划、总结', '2022年计划、总结', '2023年计划、半年总结']);
  });

  it('fills years of the paper and years of the archive apart', () => {
    const covers = { from: 2021, to: 2025 };
    expect(itemTitle(span, 1, { year: 2022, cycle: YEARS, covers })).toBe('2021年-2025年规划，2022-2024年');
  });

  it('leaves the blank of a year that only the paper would state', () => {
    expect(itemTitle(span, 1, { year: 2022, cycle: YEARS, covers: null })).toBe('20__年-20__年规划，2022-2024年');
    expect(unitsOf(bridge, YEARS).at(-1)?.title).toBe('2022-2024年图片');
  });
});
