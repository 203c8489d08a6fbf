import type { Rule } from '../../model/finding.ts';

export const paperOnly: Rule<{ pages: number; location: string }> = {
  id: 'paper-only',
  severity: 'note',
  clause: 'complete',
  why: {
    zh: '这一件没有电子文件，只在盒里；程序只能按记录计入，看不到原件。',
    en: 'This piece lies only in the box; it is counted as recorded, unseen.',
  },
  mend: {
    zh: '装盒时放在代用页的位置；页数变了要改记录。',
    en: 'Put it where its substitute page stands; change the record if its pages change.',
  },
  message: {
    zh: ({ pages, location }) => `只有纸质：${pages}页，${location}`,
    en: ({ pages, location }) => `Paper only: ${pages} page${pages === 1 ? '' : 's'}, ${location}`,
  },
};
