import type { Rule } from '../../model/finding.ts';

export const photoOutsideYear: Rule<{ time: string; year: number }> = {
  id: 'photo-outside-year',
  severity: 'warning',
  clause: 'GB/T 11821-2002（照片说明）',
  why: {
    zh: '影集按年度排列，照片要放在拍摄的那一年。',
    en: 'The album goes by years; a photo belongs to the year in which it was taken.',
  },
  mend: {
    zh: '核对拍摄时间；放错年度的移到那一年的照片记录里。',
    en: 'Check the time; move the photo to the record of its year.',
  },
  message: {
    zh: ({ time, year }) => `拍摄时间不在 ${year} 年：${time}`,
    en: ({ time, year }) => `Not taken in ${year}: ${time}`,
  },
};
