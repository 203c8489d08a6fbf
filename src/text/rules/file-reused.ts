import type { Rule } from '../../model/finding.ts';

export const fileReused: Rule<{ other: string; year: number; item: string }> = {
  id: 'file-reused',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '同一个文件充当两项或两年的材料，检查人一翻就看出来；长期有效的制度除外。',
    en: 'One file in the place of two pieces is seen at once; only standing rules may lie in each year.',
  },
  mend: {
    zh: '换上这一项、这一年自己的材料；确是一份材料证明两项的，用 also 写参见，或写 copy: 复印件 和 original。',
    en: 'File the paper of this item and year; if one paper proves two items use also (参见), or copy with original.',
  },
  message: {
    zh: ({ other, year, item }) => `同一个文件在别处也用了：${year}年度 ${item}（${other}）`,
    en: ({ other, year, item }) => `The same file is used elsewhere: ${year} ${item} (${other})`,
  },
};
