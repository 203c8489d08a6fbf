import type { Rule } from '../../model/finding.ts';
import { placeWords } from '../schema-messages.ts';

export const textInQuotes: Rule<{ pointer: string; title: string | null; unpaired: string | null }> = {
  id: 'text-in-quotes',
  severity: 'note',
  clause: 'YAML 1.2.2',
  why: {
    zh: '中文引号是文字的一部分，会照样印在目录上；只有半角引号才是写法上的引号。',
    en: 'Chinese quotation marks are part of the text and are printed; only plain ones quote it.',
  },
  mend: {
    zh: '引号不是题名本身的，请去掉，或改成半角引号；本来就有的，不用管。',
    en: 'Take them away, or write plain quotes, unless they belong to the text.',
  },
  message: {
    zh: ({ unpaired, ...place }) =>
      unpaired === null
        ? `${placeWords(place, 'zh')} 整段写在中文引号里，引号按内容读取`
        : `${placeWords(place, 'zh')} 里的中文引号 ${unpaired} 只有一半，按内容读取`,
    en: ({ unpaired, ...place }) =>
      unpaired === null
        ? `${placeWords(place, 'en')} stands in Chinese quotation marks, which were read as part of it`
        : `${placeWords(place, 'en')} holds one half of a pair of Chinese quotation marks, ${unpaired}, read as part of it`,
  },
};
