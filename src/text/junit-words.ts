import type { Language } from './language.ts';

/** Words of the JUnit report. */
export const junitWords: Readonly<Record<Language, { readonly others: string; readonly known: string }>> = {
  zh: { others: '不属于哪一项的错误', known: '（基线遗留）' },
  en: { others: 'errors of no item', known: '(left of the baseline)' },
};
