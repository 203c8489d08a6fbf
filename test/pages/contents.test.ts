import { expect, test } from 'vitest';
import type { ContentsPage, ContentsRow } from '../../src/model/page.ts';
import { typesetting } from '../../src/pages/drawing/document.ts';
import { drawn, fonts, layout, readSides, textOf } from './drawing.ts';
import { contentsRows } from './sample-pages.ts';

const page: ContentsPage = { kind: 'contents', running: '幸福社区', referenceCode: 'WS-1', rows: contentsRows(90) };

test('the columns take exactly what the margins leave', () => {
  const { contents, margins, paper } = layout;
  const widths = Object.values(contents.columns);
  expect(widths).toEqual([10, 20, 20, 70, 20, 10, 20]);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(paper.width - margins.bound.left - margins.bound.right);
});

test('the head stands on every side', async () => {
  const read = await readSides((await drawn([page])).bytes);
  expect(read.length).toBeGreaterThan(3);
  for (const side of read) {
    const text = textOf(side);
    for (const head of ['卷内文件目录', '顺序号', '文号', '责任者', '题名', '日期', '页号', '备注', '档号：WS-1'])
      expect(text).toContain(head);
  }
});

test('a heading never stands apart from the first piece under it', async () => {
  const heading = (number: number): ContentsRow => ({
    kind: 'item',
    number: `2-${number}`,
    title: '题目',
    mark: null,
    target: `item-${number}`,
  });
  const piece = (number: number): ContentsRow => ({
    kind: 'piece',
    number,
    documentNumber: '',
    author: '',
    title: '件'.repeat((number % 5) * 12 + 1),
    date: '20240305',
    pages: '1',
    remark: '',
    target: `piece-${number}`,
  });
  for (const per of [1, 2, 3]) {
    const rows = Array.from({ length: 40 }, (_, at) => [
      heading(at),
      ...Array.from({ length: per }, (__, of) => piece(at * per + of)),
    ]).flat();
    const { links } = await drawn([{ ...page, rows }]);
    for (const [at, link] of links.entries()) {
      const next = links[at + 1];
      if (link.target.startsWith('item') && next !== undefined) expect(next.side).toBe(link.side);
    }
  }
});

test('items without pieces follow one another and keep their mark', async () => {
  const rows = Array.from({ length: 60 }, (_, at): ContentsRow => ({
    kind: 'item',
    number: `1-${at + 1}`,
    title: '缺的一项',
    mark: '缺项',
    target: null,
  }));
  const read = await readSides((await drawn([{ ...page, rows }])).bytes);
  expect(read.map(textOf).join('').match(/缺项/g)).toHaveLength(60);
});

test('a title longer than a side goes on over the next', async () => {
  const rows = contentsRows(1).map((row) => ({ ...row, title: '长'.repeat(3000) }));
  const read = await readSides((await drawn([{ ...page, rows }])).bytes);
  const letters = read.map(textOf).join('').match(/长/g);
  expect(letters).toHaveLength(6000);
  expect(read).toHaveLength(typesetting(fonts, layout).sides({ ...page, rows }));
});
