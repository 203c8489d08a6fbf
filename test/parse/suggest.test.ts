import { describe, expect, test } from 'vitest';
import { suggest } from '../../src/parse/suggest.ts';

describe('what was most likely meant', () => {
  test.each([
    ['titel', ['title', 'item', 'date'], 'title'],
    ['Author', ['author', 'date'], 'author'],
    ['volunteer_roster', ['volunteer-roster', 'volunteer-activities'], 'volunteer-roster'],
    ['志愿者名测', ['志愿者名册', '志愿者活动'], '志愿者名册'],
    ['扫描（1）.pdf', ['扫描(1).pdf'], '扫描(1).pdf'],
    ['名册', ['志愿者名册', '活动'], '志愿者名册'],
    ['计划', ['规划', '总结'], null],
    ['x', ['title', 'author'], null],
    ['', ['title'], null],
    ['完全不同', ['title', '名册'], null],
  ])('%s', (written, words, meant) => {
    expect(suggest(written, words)).toBe(meant);
  });

  test('other names of a word lead to it', () => {
    const words = [
      { word: 'author', names: ['责任者'] },
      { word: 'title', names: ['题名'] },
    ];
    expect(suggest('责任者', words)).toBe('author');
  });

  test('the nearest wins, the same word before all', () => {
    expect(suggest('part', ['parts', 'part', 'port'])).toBe('part');
    expect(suggest('总结', ['半年总结', '总结'])).toBe('总结');
  });
});
