import { describe, expect, test } from 'vitest';
import { maskedLine } from '../../src/parse/masked-lines.ts';

const masked = (text: string): readonly string[] => {
  const lines = text.split('\n');
  return lines.map((_, index) => maskedLine(lines, index));
};

describe('a line that is shown names nobody', () => {
  test.each([
    ['  - { name: 虚构甲, phone: 13800138000 }', '  - { name: ＊＊＊, phone: *********** }'],
    ['  - name：虚构甲', '  - name：＊＊＊'],
    ['    members: [虚构甲, 虚构乙]', '    members: [＊＊＊, ＊＊＊]'],
    ['members:\n  - 虚构甲\n  - 虚构乙', 'members:\n  - ＊＊＊\n  - ＊＊＊'],
    ['people: [\n虚构甲 ]', 'people: [\n＊＊＊ ]'],
    ['    nmae: 虚构甲', '    nmae: ＊＊＊'],
    ['title: 电话 138 0013 8000 或 0571-88888888', 'title: 电话 *** **** **** 或 ****-********'],
    ['title: 11010119900307123X', 'title: ******************'],
    ['figures: { 电话: 13800138000 }', 'figures: { 电话: *********** }'],
    ['figures: { 组长: 虚构甲 }', 'figures: { 组长: ＊＊＊ }'],
    ['author: 某社区\nage: 67', 'author: 某社区\nage: **'],
    ['  - { name: 虚构甲, 年龄: 67 }', '  - { name: ＊＊＊, 年龄: ** }'],
  ])('%j', (text, shown) => {
    expect(masked(text).join('\n')).toBe(shown);
  });

  test.each([
    'title: 2024年学习制度',
    'date: 2024-03-05',
    'date: 20240305',
    'files: [学习制度.pdf]  # 一份',
    'figures: { population: 4144 }',
    'figures: { households: 1760, 志愿者人数: 412 }',
    'contains: { 目标: 2, 计划: 3 }',
    'figures:\n  households: 1760\n  volunteers: 412',
  ])('what is about nobody is shown: %j', (text) => {
    expect(masked(text).join('\n')).toBe(text);
  });
});
