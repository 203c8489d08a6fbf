import type { Rule } from '../../model/finding.ts';

const problems: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  unreadable: { zh: '读不出来，不是完整的 JSON', en: 'it cannot be read: it is no whole JSON' },
  shape: { zh: '内容不是本程序写的样子', en: 'its content is not as this program writes it' },
  checklist: { zh: '是按另一份检查清单记的', en: 'it was taken with another checklist' },
  missing: { zh: '还没有建立', en: 'there is none yet' },
};

export const baselineInvalid: Rule<{ problem: string }> = {
  id: 'baseline-invalid',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '基线说明哪些是旧账；它不对，就分不清新问题和旧问题。',
    en: 'The baseline says what is old; if it is wrong, new findings cannot be told from old ones.',
  },
  mend: {
    zh: '用 dossier baseline update 重新建立；文件在 git 里的，也可以恢复原来的版本。',
    en: 'Take it anew with dossier baseline update, or restore the file from git.',
  },
  message: {
    zh: ({ problem }) => `基线不能用：${problems[problem]?.zh ?? problem}`,
    en: ({ problem }) => `The baseline cannot be used: ${problems[problem]?.en ?? problem}`,
  },
};
