import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editYaml, UneditablePlace, type EditValue } from '../../src/parse/yaml/edit.ts';

const RECORD = `# 志愿者名册
year: 2024   # 年度
item: volunteer-roster
title: "名册"  # 题名
date: 2024-03-05
contains: { 目标: 1, 计划: 2 }   # 页
files: [甲.xlsx]  # 文件

people:
  # 队长
  - name: 样例甲
    phone: "13800000001"
  - { name: 样例乙, phone: "13800000002" }
note: |
  两行
  文字
author:
`;

describe('editYaml', () => {
  it.each<[string, readonly (string | number)[], EditValue, string, string]>([
    ['a scalar before its comment', ['year'], 2023, 'year: 2024   # 年度', 'year: 2023   # 年度'],
    ['a quoted scalar', ['title'], '新名册', 'title: "名册"  # 题名', 'title: 新名册  # 题名'],
    ['text that looks like a number', ['title'], '001', 'title: "名册"  # 题名', 'title: "001"  # 题名'],
    ['a value of a flow map', ['contains', '计划'], 5, '计划: 2 }', '计划: 5 }'],
    [
      'a value in a list of maps',
      ['people', 0, 'phone'],
      '13900000001',
      'phone: "13800000001"',
      'phone: "13900000001"',
    ],
    ['a key without a value', ['author'], '居委会', 'author:\n', 'author: 居委会\n'],
    ['a block of text', ['note'], '一行', 'note: |\n  两行\n  文字\n', 'note: 一行\n'],
  ])('sets %s and leaves all else', (_, path, value, before, after) => {
    expect(editYaml(RECORD, [{ kind: 'set', path, value }])).toBe(RECORD.replace(before, after));
  });

  it('adds keys behind the last line and to flow maps', () => {
    expect(editYaml(RECORD, [{ kind: 'set', path: ['group'], value: '第一期' }])).toBe(
      `${RECORD.trimEnd()}\ngroup: 第一期\n`,
    );
    expect(editYaml(RECORD, [{ kind: 'set', path: ['contains', '措施'], value: 3 }])).toContain(
      '{ 目标: 1, 计划: 2, 措施: 3 }   # 页',
    );
    expect(editYaml(RECORD, [{ kind: 'set', path: ['people', 0, 'team'], value: '一队' }])).toContain(
      '    phone: "13800000001"\n    team: 一队\n  - { name',
    );
  });

  it('appends to lists of either style and makes one where there is none', () => {
    expect(editYaml(RECORD, [{ kind: 'append', path: ['files'], value: '乙, 丙.jpg' }])).toContain(
      'files: [甲.xlsx, "乙, 丙.jpg"]  # 文件',
    );
    expect(editYaml(RECORD, [{ kind: 'append', path: ['people'], value: { name: '样例丙' } }])).toContain(
      '  - { name: 样例乙, phone: "13800000002" }\n  - {name: 样例丙}\nnote',
    );
    expect(editYaml('year: 2024\n', [{ kind: 'append', path: ['files'], value: '甲.pdf' }])).toBe(
      'year: 2024\nfiles: [甲.pdf]\n',
    );
    expect(editYaml('files: []\n', [{ kind: 'append', path: ['files'], value: '甲.pdf' }])).toBe('files: [甲.pdf]\n');
  });

  it('removes whole lines and entries of flow collections', () => {
    expect(editYaml(RECORD, [{ kind: 'remove', path: ['date'] }])).toBe(RECORD.replace('date: 2024-03-05\n', ''));
    expect(editYaml(RECORD, [{ kind: 'remove', path: ['contains', '目标'] }])).toContain(
      'contains: { 计划: 2 }   # 页',
    );
    expect(editYaml(RECORD, [{ kind: 'remove', path: ['people', 1] }])).toBe(
      RECORD.replace('  - { name: 样例乙, phone: "13800000002" }\n', ''),
    );
  });

  it('keeps CRLF', () => {
    const text = 'year: 2024\r\nfiles:\r\n  - 甲.pdf # 一\r\n';
    expect(editYaml(text, [{ kind: 'append', path: ['files'], value: '乙.pdf' }])).toBe(
      'year: 2024\r\nfiles:\r\n  - 甲.pdf # 一\r\n  - 乙.pdf\r\n',
    );
  });

  it('replaces a list by a longer one over several lines', () => {
    const people = Array.from({ length: 4 }, (_, at) => ({
      name: `样例${at}`,
      phone: `1380000000${at}`,
      team: '第一志愿服务队',
    }));
    const edited = editYaml(RECORD, [{ kind: 'set', path: ['people'], value: people }]);
    expect(parse(edited)).toEqual({ ...parse(RECORD), people });
    expect(edited).toContain('# 文件\n\npeople:\n  - name: 样例0\n');
  });

  it.each<[string, readonly (string | number)[]]>([
    ['a broken text', ['year']],
    ['a text that is a list', ['year']],
  ])('refuses %s', (what, path) => {
    const text = what === 'a broken text' ? 'year: [1\n' : '- 1\n';
    expect(() => editYaml(text, [{ kind: 'set', path, value: 1 }])).toThrow(UneditablePlace);
  });

  it('does to the value what it says and nothing else', () => {
    const key = fc.constantFrom(
      'year',
      'item',
      'title',
      'date',
      'files',
      'contains',
      'people',
      'note',
      'author',
      'fresh',
    );
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.array(fc.string(), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('a', '甲'), fc.string()),
    );
    fc.assert(
      fc.property(key, value, (name, wanted) => {
        const edited = editYaml(RECORD, [{ kind: 'set', path: [name], value: wanted }]);
        expect(parse(edited)).toEqual({ ...parse(RECORD), [name]: wanted });
        for (const comment of ['# 志愿者名册', '# 年度', '# 题名']) expect(edited).toContain(comment);
      }),
      { numRuns: 100 },
    );
  });
});
