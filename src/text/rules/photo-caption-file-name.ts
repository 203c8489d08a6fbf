import type { Rule } from '../../model/finding.ts';

export const photoCaptionFileName: Rule<{ caption: string }> = {
  id: 'photo-caption-file-name',
  severity: 'warning',
  clause: 'GB/T 11821-2002（照片说明）',
  why: {
    zh: '照片说明要讲清什么事，文件名不是说明。',
    en: 'A caption tells what happened; a file name is none.',
  },
  mend: {
    zh: '写清“什么活动”，如“学雷锋志愿服务进小区”。',
    en: 'Say what happened.',
  },
  message: {
    zh: ({ caption }) => `照片说明像是文件名：${caption}`,
    en: ({ caption }) => `The caption looks like a file name: ${caption}`,
  },
};
