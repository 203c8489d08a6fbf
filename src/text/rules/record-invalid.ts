import type { Rule } from '../../model/finding.ts';
import type { SchemaFault } from '../schema-fault.ts';
import { schemaMessage } from '../schema-messages.ts';

export const recordInvalid: Rule<SchemaFault> = {
  id: 'record-invalid',
  severity: 'error',
  clause: 'schemas/records',
  why: {
    zh: '记录填得不对就不能采用，它要证明的项目只能算待核。',
    en: 'A record that is not valid cannot be accepted; what it should prove stays undecided.',
  },
  mend: {
    zh: '改正所指的那一行，缺的也可以在台账里填（dossier excel export）；dossier explain 该项 可以看到整份样例。',
    en: 'Mend the line, or fill in what lacks in the register (dossier excel export); dossier explain with the item shows a whole example.',
  },
  message: {
    zh: (fault) => `记录有误：${schemaMessage(fault, 'zh')}`,
    en: (fault) => `The record is invalid: ${schemaMessage(fault, 'en')}`,
  },
};
