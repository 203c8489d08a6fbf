import type { ItemStatus, PartStatus } from '../model/report.ts';
import type { Severity } from '../model/checklist.ts';
import type { Language } from './language.ts';

/** Statuses of an item, as printed everywhere. */
export const statusWords: Record<Language, Record<ItemStatus, string>> = {
  zh: {
    notApplicable: '不适用',
    undecided: '待核',
    missing: '缺项',
    belowThreshold: '不达标',
    waived: '批准暂缺',
    pending: '未到期',
    met: '齐全',
  },
  en: {
    notApplicable: 'not applicable',
    undecided: 'undecided',
    missing: 'missing',
    belowThreshold: 'below threshold',
    waived: 'waived',
    pending: 'pending',
    met: 'complete',
  },
};

/** Statuses of a part: what is a missing item as a whole is 缺件 of a part. */
export const partStatusWords: Record<Language, Record<PartStatus, string>> = {
  zh: { ...statusWords.zh, missing: '缺件' },
  en: { ...statusWords.en, missing: 'missing' },
};

export const severityWords: Record<Language, Record<Severity, string>> = {
  zh: { error: '错误', warning: '警告', note: '提示' },
  en: { error: 'error', warning: 'warning', note: 'note' },
};
