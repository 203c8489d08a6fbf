import type { PrintedCell } from '../../model/rendition.ts';
import type { OfficePackage } from './package.ts';

/** What a cell's style says of how it is printed. */
export interface PrintedStyle {
  /** Number format as written. */
  readonly format: string;
  /** Null: as its value asks for. */
  readonly align: PrintedCell['align'] | null;
  readonly wraps: boolean;
}

/** Formats known by number alone (ECMA-376 part 1, 18.8.30), as a Chinese sheet program shows them. */
const KNOWN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-";@',
  42: '"¥"#,##0;"¥"-#,##0;"¥""-";@',
  43: '#,##0.00;-#,##0.00;"-"??;@',
  44: '"¥"#,##0.00;"¥"-#,##0.00;"¥""-"??;@',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
/** Formats that stand for the long date and the time that the computer is set to. */
const SYSTEM: readonly (readonly [RegExp, string])[] = [
  [/^\[\$-[xF]*800\]/i, 'yyyy"年"m"月"d"日"'],
  [/^\[\$-[xF]*400\]/i, 'h:mm:ss'],
];
const GENERAL = 'General';

/** The style of a cell that has none. */
export const PLAIN_STYLE: PrintedStyle = { format: GENERAL, align: null, wraps: false };

/** The styles of a workbook's cells by their numbers. @throws if the part is broken */
export async function readStyles(office: OfficePackage, part: string): Promise<readonly PrintedStyle[]> {
  const formats = new Map<number, string>();
  const styles: PrintedStyle[] = [];
  let inCells = false;
  await office.read(part, {
    open: (name, attribute) => {
      if (name === 'numFmt') formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? GENERAL);
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId') ?? 0);
        styles.push({ ...PLAIN_STYLE, format: formatOf(formats.get(id) ?? KNOWN[id] ?? GENERAL) });
      } else if (name === 'alignment' && inCells) {
        const last = styles.pop() ?? PLAIN_STYLE;
        styles.push({ ...last, align: alignOf(attribute('horizontal')), wraps: isTrue(attribute('wrapText')) });
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** A truth of the markup. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}

/** Some libraries write an empty format where they mean none. */
function formatOf(code: string): string {
  if (code === '') return GENERAL;
  return SYSTEM.find(([pattern]) => pattern.test(code))?.[1] ?? code;
}

function alignOf(horizontal: string | null): PrintedStyle['align'] {
  switch (horizontal) {
    case 'center':
    case 'centerContinuous':
    case 'distributed':
      return 'center';
    case 'right':
      return 'right';
    case 'left':
    case 'fill':
    case 'justify':
      return 'left';
    default:
      return null;
  }
}
