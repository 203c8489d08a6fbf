import { describe, expect, test } from 'vitest';
import { itemLookup } from '../../src/parse/item-lookup.ts';
import { labelledSet, measure, ourChecklist } from './labelled.ts';

/** Of the files filed without a question, the share that may be filed wrongly. */
const MOST_WRONG = 0.01;
/** Of all files, the share that is filed without a question. */
const LEAST_FILED = 0.7;

describe.each(['tuning', 'held-out'] as const)('the guesser on the %s half of the labelled set', (half) => {
  const { files, filed, wrong } = measure(labelledSet(half));

  test('hardly ever files wrongly', () =>
    expect(wrong.length / filed, JSON.stringify(wrong)).toBeLessThanOrEqual(MOST_WRONG));

  test('files most without a question', () => expect(filed / files).toBeGreaterThanOrEqual(LEAST_FILED));
});

describe('the labelled set', () => {
  const lookup = itemLookup(ourChecklist(), [2022, 2023, 2024]);
  const set = [...labelledSet('tuning'), ...labelledSet('held-out')];
  const labels = set.flatMap(({ label }) => (label === null ? [] : [label]));

  test('names only parts that the checklist asks for in that year', () => {
    const unknown = labels.filter((label) => {
      const [year = '', item = '', part = ''] = label.split('/');
      const parts = lookup.unitOf(Number(year), item)?.parts ?? [];
      return !parts.some((each) => each.part.name === part && each.year === Number(year));
    });
    expect(unknown).toEqual([]);
  });

  test('has files of every item', () => {
    const items = new Set(labels.map((label) => label.split('/')[1]));
    expect(ourChecklist().items.filter(({ slug }) => !items.has(slug))).toEqual([]);
  });
});
