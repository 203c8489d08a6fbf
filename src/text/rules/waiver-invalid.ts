import type { Rule } from '../../model/finding.ts';
import type { SchemaFault } from '../schema-fault.ts';
import { schemaMessage } from '../schema-messages.ts';

export const waiverInvalid: Rule<SchemaFault> = {
  id: 'waiver-invalid',
  severity: 'error',
  clause: 'schemas/waivers.schema.json',
  why: {
    zh: '写得不全的例外不算数：谁、哪天、为什么批准的，检查时都要看。',
    en: 'An exception counts only when it says who approved it, when and why.',
  },
  mend: {
    zh: '改正 waivers.yaml 所指的那一行；理由、批准单位、批准人和日期都要写全。',
    en: 'Mend the line of waivers.yaml; reason, unit, name and date of the approval must all be there.',
  },
  message: {
    zh: (fault) => `例外有误：${schemaMessage(fault, 'zh')}`,
    en: (fault) => `The waiver is invalid: ${schemaMessage(fault, 'en')}`,
  },
};
