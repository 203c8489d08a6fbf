import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { raise, type Finding } from '../../src/model/finding.ts';
import { frameLines } from '../../src/report/frame.ts';
import { yamlInvalid } from '../../src/text/rules/yaml-invalid.ts';

function finding(excerpt: string, column: number | null): Finding {
  const where = { place: { path: 'a.yaml', line: 12, column }, subject: ['a.yaml'] };
  return { ...raise(yamlInvalid, where, { code: 'COLON_SPACE', key: null, count: 1 }), excerpt };
}

/** The sign of the shown line that the caret stands under. */
function underCaret([line = '', caret = '']: readonly string[]): string {
  const column = stringWidth(caret.slice(0, caret.indexOf('^')));
  let width = 0;
  for (const sign of line) {
    if (width >= column) return sign;
    width += stringWidth(sign);
  }
  return '';
}

describe('a code frame', () => {
  test.each([
    ['title：学习制度', 6, '：'],
    ['标题：学习制度', 3, '：'],
    ['题名: 𠮷😀关于“创建”的通知@', 16, '@'],
    ['\t- name：*', 8, '：'],
  ])('points at the sign itself: %j', (excerpt, column, sign) => {
    expect(underCaret(frameLines(finding(excerpt, column), 75))).toBe(sign);
  });

  test('a long line is shown around the column, within the width', () => {
    const excerpt = `title: ${'很'.repeat(200)}@${'长'.repeat(200)}`;
    const lines = frameLines(finding(excerpt, 208), 75);
    expect(underCaret(lines)).toBe('@');
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(75);
    expect(lines[0]).toMatch(/^12 \| ….*…$/);
  });

  test('behind the last sign, without a column, without a line', () => {
    expect(frameLines(finding('a:', 3), 75)).toEqual(['12 | a:', '   |   ^']);
    expect(frameLines(finding('a: b', null), 75)).toEqual(['12 | a: b']);
    const { excerpt: _, ...bare } = finding('a', 1);
    expect(frameLines(bare, 75)).toEqual([]);
  });
});
