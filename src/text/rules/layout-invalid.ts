import type { Rule } from '../../model/finding.ts';
import type { SchemaFault } from '../schema-fault.ts';
import { schemaMessage } from '../schema-messages.ts';

export const layoutInvalid: Rule<SchemaFault> = {
  id: 'layout-invalid',
  severity: 'error',
  clause: 'schemas/layout.schema.json',
  why: {
    zh: '版式文件决定档案盒厚度、尺寸、字体和封面；写错了，印出来的卷和盒签就不对。',
    en: 'The layout file decides boxes, measures, fonts and cover; with a fault in it volumes and labels come out wrong.',
  },
  mend: {
    zh: '改正所指的那一行；不想用自己的版式，就去掉 dossier.yaml 里的 layout。',
    en: 'Mend the line; to do without a layout of your own, take layout out of dossier.yaml.',
  },
  message: {
    zh: (fault) => `版式有误：${schemaMessage(fault, 'zh')}`,
    en: (fault) => `The layout is invalid: ${schemaMessage(fault, 'en')}`,
  },
};
