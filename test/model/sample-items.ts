import type { ChecklistItem, ChecklistPart } from '../../src/model/checklist.ts';

/** A part of an item: one printed document a year, of that year. */
export function part(name: string, more: Partial<ChecklistPart> = {}): ChecklistPart {
  return {
    name,
    kind: 'document',
    required: 1,
    perGroup: false,
    mayNotOccur: false,
    media: ['打印'],
    dateClass: '当年',
    availableFrom: null,
    retention: '30年',
    contains: [],
    after: [],
    covers: null,
    series: [],
    sensitive: false,
    phases: [1, 2, 3],
    ...more,
  };
}

/** An item of 第一卷 with one part. */
export function item(slug: string, more: Partial<ChecklistItem> = {}): ChecklistItem {
  return {
    slug,
    volume: 1,
    numbered: true,
    phases: [1, 2, 3],
    titles: { 1: slug },
    shortTitle: slug,
    synonyms: [],
    parts: [part('材料')],
    thresholds: [],
    reading: null,
    ...more,
  };
}
