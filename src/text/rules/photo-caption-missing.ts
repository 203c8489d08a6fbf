import type { Rule } from '../../model/finding.ts';

type Element = 'event' | 'time' | 'place' | 'people';

const ZH: Readonly<Record<Element, string>> = { event: '事由', time: '时间', place: '地点', people: '人物' };

export const photoCaptionMissing: Rule<{ elements: readonly Element[] }> = {
  id: 'photo-caption-missing',
  severity: 'error',
  clause: 'GB/T 11821-2002',
  why: {
    zh: '图片资料要附说明；说明应写事由、时间、地点、人物、背景、摄影者六个要素。',
    en: 'Every photograph needs a caption: event, time, place, people, background, photographer.',
  },
  mend: {
    zh: '问清当时参加的人，在 caption 里补上；不清楚的宁可不写，不要编造。',
    en: 'Ask those who were there and complete the caption; never invent it.',
  },
  message: {
    zh: ({ elements }) => `照片说明不全：缺${elements.map((each) => ZH[each]).join('、')}`,
    en: ({ elements }) => `Photo caption missing: ${elements.join(', ')}`,
  },
};
