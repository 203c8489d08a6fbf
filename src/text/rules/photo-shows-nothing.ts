import type { Rule } from '../../model/finding.ts';

export const photoShowsNothing: Rule<Record<string, never>> = {
  id: 'photo-shows-nothing',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '影集里的照片要对应清单的某一项，检查时才能与该项的记录互相印证。',
    en: 'A photograph supports an item of the checklist, so that the two bear each other out.',
  },
  mend: {
    zh: '在 shows 里写明照片反映的是哪一项，如 volunteer-activities。',
    en: 'State under shows which item the photograph supports.',
  },
  message: {
    zh: () => '照片没有写明反映清单的哪一项',
    en: () => 'The photograph does not say which item it supports',
  },
};
