import type { Language } from './language.ts';

/** Words of `init`. */
export interface InitWords {
  readonly questions: {
    readonly community: string;
    readonly street: string;
    readonly years: string;
    readonly due: string;
  };
  readonly laidOut: (dir: string, units: number, volumes: number) => string;
  readonly kept: (count: number) => string;
  readonly halfYear: (year: number) => string;
  readonly next: string;
}

const zh: InitWords = {
  questions: {
    community: '社区名称',
    street: '街道名称',
    years: '三个年度',
    due: '交卷日期',
  },
  laidOut: (dir, units, volumes) => `已建好：${dir}（${volumes} 卷，${units} 项，每项文件夹里有样例）`,
  kept: (count) => `原有的 ${count} 个文件一个没动。`,
  halfYear: (year) => `提示：${year} 年要的是半年总结，${year}-07-01 起才算缺；全年总结到年底才算缺。`,
  next: '下一步：把手头的照片、Word、Excel、扫描件拖进“收件箱”文件夹，运行 dossier import。人口数请填在 dossier.yaml 里。',
};

const en: InitWords = {
  questions: {
    community: 'community',
    street: 'street office',
    years: 'years',
    due: 'due day',
  },
  laidOut: (dir, units, volumes) => `laid out: ${dir} (${volumes} volumes, ${units} items, a starter in each folder)`,
  kept: (count) => `${count} files that were there were left alone.`,
  halfYear: (year) => `Note: ${year} asks for half-year summaries; their absence is a gap only from ${year}-07-01.`,
  next: 'Next: put photos, documents, sheets and scans into the folder 收件箱, then run dossier import. The population goes into dossier.yaml.',
};

export const initWords: Record<Language, InitWords> = { zh, en };
