import type { Rule } from '../../model/finding.ts';

export const pictureAlike: Rule<{ other: string; year: number; item: string }> = {
  id: 'picture-alike',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '放大缩小、压缩、转发过的同一张照片充当两项或两年的材料，检查人摆在一起就看出来。',
    en: 'One photograph in two places, resized, compressed or sent on, is seen as soon as both lie side by side.',
  },
  mend: {
    zh: '换上这一项、这一年自己的照片；两处确为同一件事的，只在一处用，另一处写参见。',
    en: 'Put in the photograph of this item and year; if both are about one event, use it once and refer to it (参见).',
  },
  message: {
    zh: ({ other, year, item }) => `照片和别处的几乎一样：${year}年度 ${item}（${other}）`,
    en: ({ other, year, item }) => `Nearly the same picture as elsewhere: ${year} ${item} (${other})`,
  },
};
