import type { Rule } from '../../model/finding.ts';

export const characterUnprintable: Rule<{ key: string; characters: readonly string[] }> = {
  id: 'character-unprintable',
  severity: 'warning',
  clause: 'GB/T 9705-2008',
  why: {
    zh: '目录、封面和说明上的字要印得出来；字体里没有的字，印出来是空白方框。',
    en: 'What stands on contents, covers and captions must be printable; a character that no font has prints as an empty box.',
  },
  mend: {
    zh: '多半是生僻字、表情符号或看不见的字符：换成常用写法，或在记录里删去；人名、地名中的生僻字，出卷后在纸上补写。',
    en: 'Mostly a rare character, an emoji or something invisible: write it otherwise or delete it; a rare character of a name is to be written on the paper by hand.',
  },
  message: {
    zh: ({ key, characters }) => `有字印不出来：${key} 中的 ${characters.join('、')}`,
    en: ({ key, characters }) => `Cannot be printed: ${characters.join(', ')} in ${key}`,
  },
};
