import type { Rule } from '../../model/finding.ts';

/** Places that are written out; more are only counted. */
const MOST_PLACES = 4;

/** What no font has: in a field of a record or a cell or line of a file, and where else the same characters stand in that file. */
type Unprintable = {
  readonly key: string;
  /** U+20BB7. */
  readonly characters: readonly string[];
  readonly also: readonly string[];
};

export const characterUnprintable: Rule<Unprintable> = {
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
    zh: ({ key, characters, also }) => {
      const places = [key, ...also];
      const more = places.length > MOST_PLACES ? ` 等 ${places.length} 处` : '';
      return `有字印不出来：${places.slice(0, MOST_PLACES).join('、')}${more} 中的 ${characters.map((code) => shown(code, '（', '）')).join('、')}`;
    },
    en: ({ key, characters, also }) => {
      const places = [key, ...also];
      const more = places.length > MOST_PLACES ? ` and ${places.length - MOST_PLACES} more places` : '';
      return `Cannot be printed: ${characters.map((code) => shown(code, ' (', ')')).join(', ')} in ${places.slice(0, MOST_PLACES).join(', ')}${more}`;
    },
  },
};

/** The character itself before its code, unless it is one that cannot be seen or would disturb a line. */
function shown(code: string, open: string, close: string): string {
  const character = String.fromCodePoint(Number.parseInt(code.slice(2), 16));
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `${character}${open}${code}${close}` : code;
}
