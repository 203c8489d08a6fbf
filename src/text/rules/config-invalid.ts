import type { Rule } from '../../model/finding.ts';
import type { SchemaFault } from '../schema-fault.ts';
import { schemaMessage } from '../schema-messages.ts';

export const configInvalid: Rule<SchemaFault> = {
  id: 'config-invalid',
  severity: 'error',
  clause: 'schemas/archive.schema.json',
  why: {
    zh: '社区、年度、清单和人口都写在 dossier.yaml 里，写错了，整个检查就没有依据。',
    en: 'Community, years, checklist and population stand in dossier.yaml; with a fault there nothing can be judged.',
  },
  mend: {
    zh: '改正 dossier.yaml 所指的那一行；可以用 dossier init 另建一个文件夹，对照里面的 dossier.yaml。',
    en: 'Mend the line of dossier.yaml; dossier init in another folder shows how it should look.',
  },
  message: {
    zh: (fault) => `dossier.yaml 有误：${schemaMessage(fault, 'zh')}`,
    en: (fault) => `dossier.yaml is invalid: ${schemaMessage(fault, 'en')}`,
  },
};
