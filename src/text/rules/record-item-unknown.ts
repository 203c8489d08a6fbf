import type { Rule } from '../../model/finding.ts';

export const recordItemUnknown: Rule<{ item: string; suggestion: string | null; title: string | null }> = {
  id: 'record-item-unknown',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '对不上清单的哪一项，这份材料就不知道证明什么。',
    en: 'A paper that names no item of the checklist proves nothing.',
  },
  mend: {
    zh: 'item 写清单项目的代号；dossier checklist 列出全部项目和代号。',
    en: 'Write the item’s slug; dossier checklist lists them all.',
  },
  message: {
    zh: ({ item, suggestion, title }) =>
      `清单里没有“${item}”这一项${suggestion === null ? '' : `。是不是 ${suggestion}（${title ?? ''}）？`}`,
    en: ({ item, suggestion, title }) =>
      `The checklist has no item “${item}”${suggestion === null ? '' : `. Did you mean ${suggestion} (${title ?? ''})?`}`,
  },
};
