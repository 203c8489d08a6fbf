import type { Language } from './language.ts';

/** Words of the JUnit report. */
export const junitWords: Readonly<Record<Language, { readonly others: string }>> = {
  zh: { others: '不属于哪一项的错误' },
  en: { others: 'errors of no item' },
};
