import { expect, test } from 'vitest';
import { codeOf, runsOf, unprintable } from '../../src/pages/typesetting/runs.ts';
import { drawn, fonts, readSides, textOf } from './drawing.ts';
import { samplePages } from './sample-pages.ts';

test('rare characters of names are printable', () => {
  expect(unprintable(fonts, '㛃𬭎䶮喆犇堃㼆㮾𫖯𬀩𪩘𠙶〇')).toEqual([]);
});

test('a character that no font has is reported once, in order', () => {
  expect(unprintable(fonts, '甲😀乙\u{212E4}丙😀☑')).toEqual(['😀', '\u{212E4}', '☑']);
});

test('spaces of any width, line ends and invisible signs are not missing', () => {
  expect(unprintable(fonts, 'a\u2003b\u200b\u{e0100}\r\n\tc\u00a0\u3000')).toEqual([]);
});

test('bold falls back to a face that has the character', () => {
  const runs = runsOf(fonts, '幸福A', 'serifBold');
  expect(runs).toEqual([{ face: 'serifBold', text: '幸福A' }]);
  expect(runsOf(fonts, '甲😀乙', 'serif').map((run) => run.face)).toEqual(['serif', null, 'serif']);
});

test('half of a surrogate pair is shown by its code', () => {
  expect(unprintable(fonts, '\ud83d')).toEqual(['\ud83d']);
  expect(codeOf(0xd83d)).toBe('U+D83D');
});

test('a missing character is drawn as its code, never as a blank', async () => {
  const [cover] = samplePages();
  if (cover?.kind !== 'cover') throw new Error('the first sample is a cover');
  const { bytes } = await drawn([{ ...cover, volumeTitle: '人文😀环境' }]);
  expect(textOf((await readSides(bytes))[0])).toContain('人文U+1F600环境');
});
