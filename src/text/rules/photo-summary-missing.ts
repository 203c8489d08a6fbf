import type { Rule } from '../../model/finding.ts';

export const photoSummaryMissing: Rule<{ photos: number }> = {
  id: 'photo-summary-missing',
  severity: 'warning',
  clause: 'DA/T 50',
  why: {
    zh: '一组照片除了各张的说明，还应有一段总说明，交代整件事。',
    en: 'A group of photographs has one text about the whole beside the captions.',
  },
  mend: {
    zh: '在 summary 里用一两句话写明这组照片反映的事情。',
    en: 'Say under summary in a sentence or two what the group is about.',
  },
  message: {
    zh: ({ photos }) => `缺总说明：这一组有${photos}张照片`,
    en: ({ photos }) => `No text about the group of ${photos} photographs`,
  },
};
