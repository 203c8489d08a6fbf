import { pinyin } from 'pinyin-pro';

/** How Chinese words are spelled in pinyin without tones: 志愿者 → `zyz`, `zhiyuanzhe`; what is not Chinese is left out. */
export function spelled(words: string): { readonly initials: string; readonly whole: string } {
  const syllables = pinyin(words, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
  return { initials: syllables.map((each) => each.charAt(0)).join(''), whole: syllables.join('') };
}
