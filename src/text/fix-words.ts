import type { Wording } from '../model/finding.ts';

/** What to do about a finding that the program itself can mend. */
export const fixWords: Wording = {
  zh: '运行 dossier fix：先给您看要改哪几个字，您同意了才改，别的一概不动；也可以自己改好这一行。',
  en: 'Run dossier fix: it shows which characters change, asks, and touches nothing else. Or mend the line yourself.',
};
