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

test('the titles of all headings begin at one edge, over the second column, however long their numbers', async () => {
  const numbers = ['1-9', '1-10', '2-28'];
  const rows = numbers.map((number): ContentsRow => ({
    kind: 'item',
    number,
    title: '题目',
    mark: null,
    target: number,
  }));
  const [side] = await readSides((await drawn([{ ...page, rows }])).bytes);
  const left = (side?.pieces ?? []).filter(({ text }) => text === '题目').map(({ x }) => x);
  expect(left).toHaveLength(3);
  const edge = ((layout.margins.bound.left + layout.contents.columns.number + layout.cell.wide) * 72) / 25.4;
  for (const x of left) expect(x).toBeCloseTo(edge, 1);
});

test('a head too long for its column stands in two lines, in the size of the others', async () => {
  const [side] = await readSides((await drawn([page])).bytes);
  const sizes = (side?.pieces ?? []).filter(({ text }) => ['顺序', '号', '文号', '题名'].includes(text));
  expect(sizes.map(({ height }) => height)).toEqual([
    layout.type.cell,
    layout.type.cell,
    layout.type.cell,
    layout.type.cell,
  ]);
});

test('a name or word of a narrow column is set a little smaller rather than broken', async () => {
  const rows: readonly ContentsRow[] = ['阿不都热西提·买买提江', 'Community Volunteers', '陈𬭎、王䶮'].map(
    (author, at) => ({
      kind: 'piece',
      number: at + 1,
      documentNumber: '',
      author,
      title: '题',
      date: '20240305',
      pages: '1',
      remark: '手写；纸质，随卷',
      target: `at-${at}`,
    }),
  );
  const [side] = await readSides((await drawn([{ ...page, rows }])).bytes);
  const texts = (side?.pieces ?? []).map(({ text }) => text);
  for (const whole of ['阿不都热西提·', '买买提江', 'Community', 'Volunteers', '手写；', '纸质，随卷'])
    expect(texts).toContain(whole);
});
