import type { Rule } from '../../model/finding.ts';

export const packageFileLeftOut: Rule<{ path: string }> = {
  id: 'package-file-left-out',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '报送包应当装下专卷文件夹里的全部文件。这一个读不了，或是指向文件夹外面的快捷链接，没有装进去。',
    en: 'The package holds every file of the archive. This one cannot be read or is a link that leads out of the folder.',
  },
  mend: {
    zh: '用不着的请删去；用得着的请把真正的文件放进专卷文件夹，再重新出卷。',
    en: 'Remove it, or put the real file into the archive folder, and build again.',
  },
  message: {
    zh: ({ path }) => `没有装进报送包：${path}`,
    en: ({ path }) => `not put into the package: ${path}`,
  },
};
