import { normalIdNumber } from './id-number.ts';

/** What people write into a cell that they have nothing for. */
const NOTHING = /^(?:[-—–―_/\\.。、*×?]*|无|暂无|没有|不详|未知|待补|待定|略|同上|n\/?a|null|none)$/i;
const MASKED = /[*＊×]/;
const DAY = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?$/;
const DIGITS_OF_DAY = /^(\d{4})(\d{2})(\d{2})?$/;

/** Half width, without any space, dots in names alike. What stands beside a removed space may compose, hence the second normalisation. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\u200B-\u200D\uFEFF]/g, '')
    .replaceAll(/[•‧・∙⋅●]/g, '·')
    .normalize('NFKC');
}

function phone(text: string): string {
  const [first = ''] = text.split(/[/、,;]/).filter((part) => part.replaceAll(/\D/g, '').length >= 7);
  const number = first.replaceAll(/[-()·—–]/g, '').replace(/^(?:\+86|0086|86(?=1\d{10}$))/, '');
  return /^\d{7,12}$/.test(number) ? number : '';
}

function day(text: string): string {
  const match = DAY.exec(text) ?? DIGITS_OF_DAY.exec(text);
  if (match === null) return text;
  return match
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/** What an event is about: not which year's, nor which kind of paper tells of it. */
function topic(text: string): string {
  const about = text
    .replaceAll(/[\p{P}\p{S}]/gu, '')
    .replace(/^(?:19|20)\d{2}年度?/, '')
    .replace(/(?:简报|记录|纪实|通讯|报道|小结|总结)$/, '')
    .replace(/活动$/, '');
  return about === '' ? text : about;
}

const NORMAL_FORMS: Readonly<Record<string, (text: string) => string>> = {
  idNumber: (text) => {
    const number = normalIdNumber(text);
    return /^[\dA-Z]{6,20}$/.test(number) && !/X.*X/.test(number) ? number : '';
  },
  registration: (text) => text.toUpperCase(),
  phone,
  birth: day,
  date: day,
  topic,
};

/** A value as identities compare it, however it was typed; empty when it tells nobody apart (无, a masked number). */
export function identityValue(field: string, text: string): string {
  const value = plain(text);
  if (NOTHING.test(value) || MASKED.test(value)) return '';
  return NORMAL_FORMS[field]?.(value) ?? value;
}
