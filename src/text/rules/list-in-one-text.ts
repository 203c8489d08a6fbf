import type { Rule } from '../../model/finding.ts';
import { placeWords } from '../schema-messages.ts';

export const listInOneText: Rule<{ pointer: string; title: string | null; mark: string }> = {
  id: 'list-in-one-text',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '人数、队数、个数都按条数清点；几个名字写在一条里只算一个。',
    en: 'What is counted is counted by entries; several names in one entry count as one.',
  },
  mend: {
    zh: '一个名字写一条：[张三, 李四]，用半角逗号；或每行一个，行首写“- ”。',
    en: 'Give each name an entry of its own: [a, b] with plain commas, or a line each beginning with “- ”.',
  },
  message: {
    zh: ({ mark, ...place }) => `${placeWords(place, 'zh')} 里有“${mark}”，几样写在一条里，只按一个算`,
    en: ({ mark, ...place }) => `${placeWords(place, 'en')} holds “${mark}”: several in one entry, counted as one`,
  },
};
