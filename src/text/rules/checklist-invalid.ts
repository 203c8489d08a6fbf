import type { Rule } from '../../model/finding.ts';
import type { SchemaFault } from '../schema-fault.ts';
import { schemaMessage } from '../schema-messages.ts';

export const checklistInvalid: Rule<SchemaFault> = {
  id: 'checklist-invalid',
  severity: 'error',
  clause: 'schemas/checklist.schema.json',
  why: {
    zh: '清单是判断缺什么的唯一依据，有一处不明就不能往下判断。',
    en: 'The checklist is the only measure of what is missing; with one fault in it nothing can be judged.',
  },
  mend: {
    zh: '改正清单文件所指的那一行；没有动过清单的，请改用自带的清单（dossier.yaml 的 checklist 写 civilized-district）。',
    en: 'Mend the line of the checklist; or go back to the shipped one (checklist: civilized-district in dossier.yaml).',
  },
  message: {
    zh: (fault) => `清单有误：${schemaMessage(fault, 'zh')}`,
    en: (fault) => `The checklist is invalid: ${schemaMessage(fault, 'en')}`,
  },
};
