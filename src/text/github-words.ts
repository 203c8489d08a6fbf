import type { Language } from './language.ts';

/** Words of the report for GitHub. */
export const githubWords: Readonly<Record<Language, { readonly rest: (count: number) => string }>> = {
  zh: { rest: (count) => `其余 ${count} 处（每一级只标出最要紧的 10 处）` },
  en: { rest: (count) => `${count} more (only the 10 most pressing of each severity are annotated)` },
};
