import type { Rule } from '../../model/finding.ts';

export const itemMissing: Rule<{ title: string; parts: readonly string[] }> = {
  id: 'item-missing',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '检查要求每卷内容严格按清单准备，不能少项。',
    en: 'Every item of the checklist must be there; none may be left out.',
  },
  mend: {
    zh: '把材料放进该项文件夹，并填好证据记录（dossier explain 该项 可看样例）；确无此事的，附情况说明并在 waivers.yaml 登记。',
    en: 'File the papers in the item’s folder with an evidence record (dossier explain shows an example); if nothing of the kind happened, add a statement and a waiver.',
  },
  message: {
    zh: ({ title, parts }) => `缺项：${title}——还没有${parts.join('、')}`,
    en: ({ title, parts }) => `Missing: ${title} — nothing yet for ${parts.join(', ')}`,
  },
};
