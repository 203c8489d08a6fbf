import { describe, expect, it } from 'vitest';
import { printedNumber, printedText } from '../../src/parse/printed/number.ts';

const shown = (cases: readonly (readonly [string, string, string])[]) =>
  cases.map(([value, format]) => [value, format, printedNumber(value, format, false)]);

describe('a number in its format', () => {
  const cases: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
    'has as many digits as it asks for': [
      ['1.005', '0.00', '1.01'],
      ['-1.005', '0.00', '-1.01'],
      ['-0.001', '0.00', '0.00'],
      ['12.5', '0.##', '12.5'],
      ['12', '0.##', '12'],
      ['0', '#', ''],
      ['0', '#,##0', '0'],
      ['999.5', '#,##0', '1,000'],
      ['5', '000', '005'],
      ['13900001234', '000\\-0000\\-0000', '139-0000-1234'],
      ['1234567.891', '#,##0.00', '1,234,567.89'],
      ['1234567', '0.0,,"百万"', '1.2百万'],
      ['1234567890', '#,##0', '1,234,567,890'],
      ['.25', '#.00', '.25'],
      ['7', '0.', '7.'],
    ],
    'is a share, a power or a sum of money': [
      ['0.0756', '0.00%', '7.56%'],
      ['0.5', '0%', '50%'],
      ['1.005', '0%', '101%'],
      ['1e-7', '0.00%', '0.00%'],
      ['-5', '"¥"0', '-¥5'],
      ['123456', '0.00E+00', '1.23E+05'],
      ['0.00012', '0.0E-0', '1.2E-4'],
      ['1.005', '0.00E+00', '1.01E+00'],
      ['9.996', '0.00E+00', '1.00E+01'],
      ['1234', '"¥"#,##0', '¥1,234'],
      ['0.5', '[$¥-804]0.0', '¥0.5'],
      ['-1234.5', '#,##0.00_);[Red]\\(#,##0.00\\)', '(1,234.50)'],
      ['0', '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    ],
    'follows the section that is meant for it': [
      ['5', '[>=10]"多";[<10]"少"0', '少5'],
      ['10', '[>=10]"多";[<10]"少"0', '多'],
      ['3', '[=1]"男";[=2]"女";"其他"', '其他'],
      ['5', ';;;', ''],
      ['5', '0"人"', '5人'],
    ],
    'is written in Chinese numerals': [
      ['10203', '[DBNum2]General', '壹万零贰佰零叁'],
      ['100', '[DBNum2][$-804]General', '壹佰'],
      ['10', '[DBNum1]General', '十'],
      ['110', '[DBNum1]General', '一百一十'],
      ['10000500', '[DBNum1]General', '一千万〇五百'],
      ['0', '[DBNum1]General', '〇'],
    ],
    'without one keeps what a sheet shows': [
      ['139.99999999999999', 'General', '140'],
      ['0.1', 'General', '0.1'],
      ['2024', 'General', '2024'],
      ['123456789012345', 'General', '123456789012345'],
      ['1E+20', 'General', '100000000000000000000'],
      ['1e-7', 'General', '0.0000001'],
      ['-3.14159265358979', 'General', '-3.141592654'],
      ['3.5', '# ?/?', '3.5'],
      ['ABC', '0.00', 'ABC'],
    ],
    'keeps each digit of what names something': [
      ['999999199001011234', 'General', '999999199001011234'],
      ['999999199001011234', '0', '999999199001011234'],
      ['999999199001011', '#,##0', '999,999,199,001,011'],
    ],
  };
  it.each(Object.entries(cases))('%s', (_, list) => {
    expect(shown(list)).toEqual(list);
  });
});

describe('a day or time in its format', () => {
  it('is shown in its own style', () => {
    const cases = [
      ['45356', 'yyyy\\-mm\\-dd', '2024-03-05'],
      ['45356', 'yyyy"年"m"月"d"日";@', '2024年3月5日'],
      ['45356', 'yyyy/m/d', '2024/3/5'],
      ['45356', 'yyyymmdd', '20240305'],
      ['45356', 'yy.m', '24.3'],
      ['45356.5', 'yyyy/m/d\\ h:mm;@', '2024/3/5 12:00'],
      ['45356.75', 'h:mm AM/PM', '6:00 PM'],
      ['45356.75', '上午/下午h"时"mm"分"', '下午6时00分'],
      ['45356.999999', 'hh:mm:ss', '00:00:00'],
      ['1.5', '[h]:mm:ss', '36:00:00'],
      ['0.0625', '[mm]:ss', '90:00'],
      ['45356', '[DBNum1][$-804]yyyy"年"m"月"d"日";@', '二〇二四年三月五日'],
      ['45646', '[DBNum1][$-804]yyyy"年"m"月"d"日";@', '二〇二四年十二月二十日'],
      ['45356', 'aaaa', '星期二'],
      ['45356', 'd\\-mmm\\-yy', '5-Mar-24'],
    ] as const;
    expect(shown(cases)).toEqual(cases);
  });

  it('counts the day in 1900 that never was', () => {
    expect(['59', '61'].map((day) => printedNumber(day, 'yyyy-mm-dd', false))).toEqual(['1900-02-28', '1900-03-01']);
  });

  it('is a plain number when no calendar has it', () => {
    expect(['-1', '2958467'].map((day) => printedNumber(day, 'yyyy-mm-dd', false))).toEqual(['-1', '2958467']);
    expect(printedNumber('2958465', 'yyyy-mm-dd', false)).toBe('9999-12-31');
  });
});

it('a text is shown by the fourth section, and whole without one', () => {
  expect(printedText('李敏', '0;0;0;@"同志"')).toBe('李敏同志');
  expect(printedText('李敏', '0.00')).toBe('李敏');
});
