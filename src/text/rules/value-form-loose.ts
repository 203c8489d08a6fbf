import type { Rule } from '../../model/finding.ts';
import { placeWords } from '../schema-messages.ts';
import { fixableMend } from '../fix-words.ts';

/** Quotation marks that the text itself does not hold. */
function quoted(text: string): string {
  return /[“”]/.test(text) ? `「${text}」` : `“${text}”`;
}

export const valueFormLoose: Rule<{
  pointer: string;
  title: string | null;
  found: string;
  understood: string;
  signs: string;
}> = {
  id: 'value-form-loose',
  severity: 'note',
  clause: 'schemas/records',
  why: {
    zh: '数字和日期已按您的意思读取，不影响检查；但写成统一的样子，别的程序才读得懂，也不会看错。',
    en: 'The value was understood and counts; but only in the common form do other programs and readers take it alike.',
  },
  mend: fixableMend,
  message: {
    zh: ({ pointer, title, found, understood, signs }) =>
      `${placeWords({ pointer, title }, 'zh')} 写的是${quoted(found)}${signs === '' ? '' : `（有${quoted(signs)}）`}，已按 ${understood} 读取`,
    en: ({ pointer, title, found, understood, signs }) =>
      `${placeWords({ pointer, title }, 'en')} is written “${found}”${signs === '' ? '' : ` (with “${signs}”)`} and was read as ${understood}`,
  },
};
