import type { Rule } from '../../model/finding.ts';

type Element = 'background' | 'photographer';

const ZH: Readonly<Record<Element, string>> = { background: '背景', photographer: '摄影者' };

export const photoCaptionIncomplete: Rule<{ elements: readonly Element[] }> = {
  id: 'photo-caption-incomplete',
  severity: 'warning',
  clause: 'DA/T 50',
  why: {
    zh: '照片说明有六个要素，背景和摄影者不详的，过后更难查清。',
    en: 'A caption has six elements; background and photographer are harder to find out later.',
  },
  mend: {
    zh: '问一问当时参加的人，在 caption 里补上；确实查不到的，留空即可。',
    en: 'Ask those who were there; leave it empty if nobody knows.',
  },
  message: {
    zh: ({ elements }) => `照片说明可补充：${elements.map((each) => ZH[each]).join('、')}不详`,
    en: ({ elements }) => `Photo caption incomplete: ${elements.join(', ')} unknown`,
  },
};
