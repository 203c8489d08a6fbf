import type { Rule } from '../../model/finding.ts';

export const recordCopyWithoutOriginal: Rule<Record<string, never>> = {
  id: 'record-copy-without-original',
  severity: 'warning',
  clause: 'complete',
  why: {
    zh: '复印件要写明原件在哪里，需要时才能核对。',
    en: 'A copy must say where its original is.',
  },
  mend: {
    zh: '在 original 里写明原件的存放处，或在本专卷的哪一年、哪一项。',
    en: 'State under original where it is kept, or its year and item in this archive.',
  },
  message: {
    zh: () => '复印件没有写明原件在哪里',
    en: () => 'The copy does not say where its original is',
  },
};
