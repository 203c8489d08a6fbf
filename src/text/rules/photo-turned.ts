import type { Rule } from '../../model/finding.ts';

export const photoTurned: Rule<{ count: number; names: readonly string[] }> = {
  id: 'photo-turned',
  severity: 'note',
  clause: 'DA/T 50',
  why: {
    zh: '照片躺着存，只靠方向标记转正：程序印出来是正的，WPS、冲印店和网页不一定认这个标记。',
    en: 'The picture lies on its side and only a mark turns it: this program prints it upright, other programs and print shops may not.',
  },
  mend: {
    zh: '直接交电子版或送去冲印的，先在看图软件里转正另存一份；交给本程序印的不用动。',
    en: 'Before handing on the file or having it printed elsewhere, turn and save a copy; for printing with this program nothing need be done.',
  },
  message: {
    zh: ({ count, names }) => `${count} 张照片是躺着存的：${names.join('、')}`,
    en: ({ count, names }) => `${count} photographs are stored on their side: ${names.join(', ')}`,
  },
};
