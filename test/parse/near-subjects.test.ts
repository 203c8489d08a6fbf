import { describe, expect, test } from 'vitest';
import { nearSubjects } from '../../src/parse/near-subjects.ts';
import { suggest } from '../../src/parse/suggest.ts';
import { checklistNamed } from '../../src/commands/checklist-named.ts';
import { rules } from '../../src/text/rules/index.ts';

const { items } = checklistNamed('civilized-district', null);
const ids = rules.map(({ id }) => id);

describe('what somebody may mean', () => {
  test.each([
    ['zyzmc', 'volunteer-roster'],
    ['zyz', 'volunteer-roster'],
    ['ZhiYuanZheMingCe', 'volunteer-roster'],
    ['志愿者名侧', 'volunteer-roster'],
    ['volunter-roster', 'volunteer-roster'],
    ['Volunteer_Roster', 'volunteer-roster'],
  ])('%s: an item', async (written, slug) => {
    const name = items.find((item) => item.slug === slug)?.shortTitle ?? '';
    expect((await nearSubjects(written, ids, items))[0]).toBe(`${slug}（${name}）`);
  });

  test('a rule, and nothing where nothing is near', async () => {
    expect(await nearSubjects('atachment-missing', ids, items)).toEqual(['attachment-missing']);
    expect(await nearSubjects('qqqq', ids, items)).toEqual([]);
    expect((await nearSubjects('z', ids, items)).length).toBe(0);
  });

  test.each([
    ['2202', '2022'],
    ['1999', null],
  ])('a year: %s', (written, year) => {
    expect(suggest(written, ['2022', '2023', '2024'])).toBe(year);
  });
});
