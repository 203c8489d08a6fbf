import type { Rule } from '../../model/finding.ts';

export const pdfFormXfa: Rule<{ path: string }> = {
  id: 'pdf-form-xfa',
  severity: 'error',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '这种表单的页面要由 Adobe 软件现场生成，别的软件打开只有一页“请稍候”，印不出填写的内容。',
    en: 'Only Adobe’s programs make the pages of such a form; everywhere else it shows a page that asks to wait.',
  },
  mend: {
    zh: '用 Adobe Reader 打开，打印到“Microsoft Print to PDF”，用得到的 PDF 替换。',
    en: 'Open it in Adobe Reader, print it to PDF and replace it by the result.',
  },
  message: {
    zh: ({ path }) => `只有 Adobe 软件能显示的表单（XFA），装订不了：${path}`,
    en: ({ path }) => `A form that only Adobe’s programs show (XFA) cannot be bound: ${path}`,
  },
};
