import type { Rule } from '../../model/finding.ts';
import { placeWords } from '../schema-messages.ts';

export const textCutAtHash: Rule<{ pointer: string; title: string | null }> = {
  id: 'text-cut-at-hash',
  severity: 'warning',
  clause: 'YAML 1.2.2',
  why: {
    zh: '没有加引号的文字里，空格后面的“#”起是注释：这一栏只读到“#”前面为止。',
    en: 'In unquoted text a # behind a space begins a comment: what follows is not part of the value.',
  },
  mend: {
    zh: '“#”后面也是内容的，请给整段文字加引号；确是注释的，请在“#”后面空一格。',
    en: 'Quote the whole text if it belongs to it; put a space behind # if it is a comment.',
  },
  message: {
    zh: (place) => `${placeWords(place, 'zh')} 只读到“#”前面，后面的字当作了注释`,
    en: (place) => `${placeWords(place, 'en')} was read up to the # only; the rest counts as a comment`,
  },
};
