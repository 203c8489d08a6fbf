import type { Rule } from '../../model/finding.ts';

export const baselineStale: Rule<{ stale: string; count: number }> = {
  id: 'baseline-stale',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '旧问题已经改好，基线里却还留着；再犯同样的错就看不出来了。',
    en: 'The old finding is mended but still in the baseline; the same fault would go unseen if it came back.',
  },
  mend: {
    zh: '运行 dossier baseline prune，把已改好的从基线里去掉。',
    en: 'Run dossier baseline prune to drop what is mended.',
  },
  message: {
    zh: ({ stale, count }) => `基线里有已改好的问题：${stale}${count === 1 ? '' : `（${count} 处）`}`,
    en: ({ stale, count }) => `The baseline holds what is mended: ${stale}${count === 1 ? '' : ` (${count})`}`,
  },
};
