/** Numerals of ordinary writing, and those of sums of money that cannot be altered. */
const NUMERALS = {
  1: { digits: '〇一二三四五六七八九', units: ['', '十', '百', '千'] },
  2: { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'] },
} as const;
const MYRIADS = ['', '万', '亿', '万亿'];

/** A whole number in Chinese numerals, one zero for each gap: 一万〇二百, 壹万零贰佰. */
export function chineseNumber(value: number, kind: 1 | 2): string {
  const { digits } = NUMERALS[kind];
  const groups = BigInt(Math.abs(value)).toString().padStart(16, '0').match(/.{4}/g) ?? [];
  const shown = groups.reduce((before, group, at) => {
    const part = inThousands(group, kind, before !== '');
    return part === '' ? before : `${before}${part}${MYRIADS[groups.length - 1 - at] ?? ''}`;
  }, '');
  const plain = kind === 1 ? shown.replace(/^一十/, '十') : shown;
  return `${value < 0 ? '负' : ''}${plain === '' ? digits.charAt(0) : plain}`;
}

/** Four digits; zeros at the end are not said, those before only after a greater number. */
function inThousands(group: string, kind: 1 | 2, continued: boolean): string {
  const { digits, units } = NUMERALS[kind];
  let part = '';
  let gap = continued && group.startsWith('0');
  for (const [place, digit] of Array.from(group).entries()) {
    if (digit === '0') {
      gap ||= part !== '';
      continue;
    }
    part += `${gap ? digits.charAt(0) : ''}${digits.charAt(Number(digit))}${units[3 - place] ?? ''}`;
    gap = false;
  }
  return part;
}
