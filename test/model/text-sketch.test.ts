import { describe, expect, test } from 'vitest';
import { sharedText, sketchHashes, textSketch } from '../../src/model/text-sketch.ts';

const words = '社区居民学习制度每月集中一次由居委会主任主持先读原文再议身边事做好签到和记录';
/** A text of invented sentences, each of its own. */
function text(from: number, sentences: number): string {
  return Array.from({ length: sentences }, (_, index) => {
    const at = (from + index * 7) % words.length;
    return `${words.slice(at)}${String.fromCodePoint(0x4e00 + ((from + index) % 2000))}${words.slice(0, at)}。`;
  }).join('');
}

function shared(one: string, other: string): number {
  const [a, b] = [textSketch(one), textSketch(other)];
  if (a === null || b === null) throw new Error('nothing to compare');
  return sharedText(sketchHashes(a), sketchHashes(b));
}

describe('what two texts share', () => {
  test('is all when only dates, marks, spaces and widths differ', () => {
    const paper = text(0, 12);
    expect(shared(`2023年3月5日，${paper}二〇二三年`, `二〇二四年 ２０２４年１２月２８日（${paper}）`)).toBe(1);
    expect(shared(`2023-03-05${paper}`, `2024.1.9 ${paper}2024年度`)).toBe(1);
  });

  test('is most when a sentence of many is other, and little when the half is', () => {
    const [first, second] = [text(0, 40), text(700, 40)];
    const sentence = first.indexOf('。', 300);
    expect(shared(first, `${first.slice(0, sentence)}另有一句${first.slice(sentence)}`)).toBeGreaterThan(0.9);
    expect(shared(`${first}${second}`, `${first}${text(1300, 40)}`)).toBeLessThan(0.9);
  });

  test('counts figures that are no dates', () => {
    const rows = (start: number): string => Array.from({ length: 30 }, (_, at) => `楼${start + at * 137}户`).join('');
    expect(shared(rows(10_000), rows(40_000))).toBeLessThan(0.5);
  });

  test('a short text has no sketch', () => {
    expect(textSketch(words)).toBeNull();
    expect(textSketch('2024年3月5日'.repeat(100))).toBeNull();
  });

  test('texts of fewer shingles than a sketch keeps are compared whole', () => {
    const few = text(0, 3).slice(0, 90);
    expect(shared(few, few)).toBe(1);
    expect(shared(few, `${few.slice(0, 45)}${text(900, 3).slice(0, 45)}`)).toBeLessThan(0.8);
  });
});
