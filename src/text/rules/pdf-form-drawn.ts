import type { Rule } from '../../model/finding.ts';

export const pdfFormDrawn: Rule<{ path: string; fields: readonly string[] }> = {
  id: 'pdf-form-drawn',
  severity: 'note',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '表单里填的内容没有存下样子，或者样子还是旧的，各软件显示不一样，有的打印出来是空白。',
    en: 'What is filled into the form has no stored look, or an outdated one: programs show it differently, some print it blank.',
  },
  mend: {
    zh: '装订时由程序把内容写上去，请在卷里核对一遍；想保持原样的，用填表的软件打印成 PDF 再替换。',
    en: 'The values are written in when it is bound; compare them in the volume, or print the form to PDF and replace it.',
  },
  message: {
    zh: ({ path, fields }) =>
      `表单内容没有存下样子或样子已过时，装订时由程序写上，请核对（${fields.join('、')}）：${path}`,
    en: ({ path, fields }) =>
      `Form values without a stored look, or with an outdated one, are written in when bound, please compare (${fields.join(', ')}): ${path}`,
  },
};
