import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { columns, pad, wrap } from '../../src/report/wrap.ts';

describe('wrap', () => {
  test('counts a Chinese character as two columns', () => {
    expect(wrap('社区志愿者名册', 8)).toEqual(['社区志', '愿者名', '册']);
  });

  test('keeps a path or number together and begins no line with closing punctuation', () => {
    expect(wrap('见 data/a.yaml，第三行', 14)).toEqual(['见', 'data/a.yaml，', '第三行']);
    expect(wrap('一二三四，五', 10)).toEqual(['一二三四，', '五']);
    expect(wrap('一二三四），五', 10)).toEqual(['一二三', '四），五']);
  });

  test('nothing is lost and no line is too wide', () => {
    const text = fc.string({ unit: fc.constantFrom(...'社区a1 ，（）/x《') });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 40 }), (sample, width) => {
        const lines = wrap(sample, width);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(sample.replaceAll(/\s/g, ''));
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

test('pad fills by columns', () => {
  expect(pad('缺项', 6)).toBe('缺项  ');
  expect(pad('too long', 3)).toBe('too long');
});

describe('columns', () => {
  test('are those of the library for every character of the basic plane', () => {
    const characters = Array.from({ length: 0xffff }, (_, code) => String.fromCodePoint(code)).filter(
      (character) => !/[\p{Cc}\p{Cs}]/u.test(character),
    );
    expect(characters.filter((character) => columns(character) !== stringWidth(character))).toEqual([]);
  });
});
