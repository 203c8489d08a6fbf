import type { Rule } from '../../model/finding.ts';

export const attachmentLocked: Rule<{ path: string }> = {
  id: 'attachment-locked',
  severity: 'error',
  clause: 'GB/T 18894—2016 完整、可用',
  why: {
    zh: '有密码的文件别人打不开，档案里不能加密。',
    en: 'Nobody else can open a file with a password; archives hold none.',
  },
  mend: {
    zh: '用密码打开后，另存为不加密的文件。',
    en: 'Open it with its password and save it without one.',
  },
  message: {
    zh: ({ path }) => `文件有密码，打不开：${path}`,
    en: ({ path }) => `The file has a password: ${path}`,
  },
};
