import type { Rule } from '../../model/finding.ts';

export const documentNumberMissing: Rule<{ title: string }> = {
  id: 'document-number-missing',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '上级文件按发文机关和文号查找；没有文号的通知也有，但多数是漏填。',
    en: 'Papers of superior bodies are found by issuer and document number; some notices have none, most were forgotten.',
  },
  mend: {
    zh: '照文件上的写法补填 documentNumber，如 文街〔2024〕3号；确实没有的不用管。',
    en: 'Fill in documentNumber as the paper prints it; leave it if there is none.',
  },
  message: {
    zh: ({ title }) => `没有文号：${title}`,
    en: ({ title }) => `No document number: ${title}`,
  },
};
