import type { Language } from './language.ts';

/** Words of the report for GitHub. */
export const githubWords: Readonly<
  Record<Language, { readonly rest: (count: number) => string; readonly cut: string }>
> = {
  zh: {
    rest: (count) => `其余 ${count} 处（每一级只标出最要紧的 10 处）`,
    cut: '下面还有，但 GitHub 的摘要只放得下 1 MiB；全部内容请看 `dossier check --format markdown=报告.md`。',
  },
  en: {
    rest: (count) => `${count} more (only the 10 most pressing of each severity are annotated)`,
    cut: 'There is more, but a summary on GitHub holds 1 MiB; see `dossier check --format markdown=report.md` for all of it.',
  },
};
