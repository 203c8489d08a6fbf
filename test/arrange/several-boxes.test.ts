import { describe, expect, it } from 'vitest';
import type { ContentsRow, Page } from '../../src/model/page.ts';
import type { DossierPlan } from '../../src/model/volume.ts';
import { pdf, plan, record, volumeOf } from './sample.ts';

/** 2,000 pages in five pieces of one item, behind one of another item. */
const day = (number: number): { from: string; to: string } => ({
  from: `2024-01-0${number}`,
  to: `2024-01-0${number}`,
});
const records = [
  record({ item: 'study', part: '制度', title: '制度', files: [pdf('制度.pdf', 10)] }),
  ...[1, 2, 3, 4, 5].map((number) =>
    record({ title: `名册${number}`, date: day(number), files: [pdf(`${number}.pdf`, 400)] }),
  ),
];
const made = plan(records);
const volume = volumeOf(made, 2024, 1);

function pages<Kind extends Page['kind']>(kind: Kind): readonly Extract<Page, { readonly kind: Kind }>[] {
  return volume.document.pages.filter((page): page is Extract<Page, { readonly kind: Kind }> => page.kind === kind);
}

function list<Kind extends Page['kind']>(from: DossierPlan, kind: Kind): Extract<Page, { readonly kind: Kind }> {
  const found = from.lists
    .flatMap((document) => document.pages)
    .find((page): page is Extract<Page, { readonly kind: Kind }> => page.kind === kind);
  if (found === undefined) throw new Error(`no list ${kind}`);
  return found;
}

const shape = (rows: readonly ContentsRow[]): readonly string[] =>
  rows.map((row) => (row.kind === 'box' ? `box ${row.mark === null ? '' : 'here'}`.trim() : row.kind));

describe('a volume of 2,000 pages', () => {
  it('fills several boxes with one run of numbers', () => {
    expect(volume.pageCount).toBe(2010);
    expect(volume.boxes.map((box) => [box.label, box.firstItem, box.lastItem, box.firstPage, box.lastPage])).toEqual([
      ['3（5-1）', 1, 2, 1, 410],
      ['3（5-2）', 3, 3, 411, 810],
      ['3（5-3）', 4, 4, 811, 1210],
      ['3（5-4）', 5, 5, 1211, 1610],
      ['3（5-5）', 6, 6, 1611, 2010],
    ]);
    const numbers = pages('evidence').map(({ pageNumber }) => pageNumber);
    expect(numbers).toEqual(Array.from({ length: 2010 }, (_, index) => index + 1));
  });

  it('has a cover and the whole contents in every box, the 备考表 in the last', () => {
    expect(pages('cover').map(({ box }) => box !== null)).toEqual(Array.from({ length: 5 }, () => true));
    expect(new Set(pages('cover').map(({ box }) => box)).size).toBe(5);
    const copies = pages('contents').map(({ rows }) => rows.filter(({ kind }) => kind === 'piece'));
    expect(copies).toHaveLength(5);
    expect(copies.every((rows) => rows.length === 6)).toBe(true);
    expect(copies[4]).toEqual(copies[0]);
    expect(volume.document.pages.at(-1)?.kind).toBe('fileNote');
    expect(pages('fileNote')).toHaveLength(1);
  });

  it('marks in each copy where the boxes begin and which is at hand, and names an item again that goes on', () => {
    const [first, second] = pages('contents').map(({ rows }) => shape(rows));
    const rest = ['item', 'piece'];
    expect(first).toEqual([
      'box here',
      'item',
      'piece',
      'item',
      'piece',
      ...[0, 1, 2, 3].flatMap(() => ['box', ...rest]),
    ]);
    expect(second?.filter((row) => row.startsWith('box'))).toEqual(['box', 'box here', 'box', 'box', 'box']);
  });

  it('begins the further box in the printed file with its cover', () => {
    const { pages: all } = volume.document;
    const covers = all.flatMap(({ kind }, index) => (kind === 'cover' ? [index] : []));
    expect(covers[0]).toBe(0);
    expect(all[(covers[1] ?? 0) + 2]).toMatchObject({ kind: 'evidence', pageNumber: 411 });
  });

  it('is told: a note, one volume in the list of volumes, the boxes of each item, what to print for each box', () => {
    expect(made.findings).toMatchObject([{ rule: 'volume-in-several-boxes', severity: 'note', year: 2024 }]);
    expect(list(made, 'volumeList').rows).toHaveLength(5);
    const rows = list(made, 'inspectionList').groups[2]?.rows;
    expect(rows?.[0]?.box).toBe('3（5-1）');
    expect(rows?.[1]?.box.split('、')).toHaveLength(5);
    const print = list(made, 'packingList').rows.slice(2, 7);
    const lengths = print.map(({ sides }) => sides);
    expect(print[0]?.fileSides).toBe(`1-${lengths[0]}`);
    expect(print[4]?.fileSides.endsWith(`-${volume.document.pages.length}`)).toBe(true);
    expect(print.map(({ sticker }) => sticker)).toEqual([3, 4, 5, 6, 7]);
  });

  it('has stickers that tell its boxes apart, those of other volumes say nothing of boxes', () => {
    const { stickers } = list(made, 'coverStickers');
    expect(stickers.map(({ share }) => share !== null)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(stickers.map(({ serial }) => serial)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('手工编页清单', () => {
  const book = (bothSides: boolean) => ({ pages: 40, location: '随卷', bothSides, thickness: null });

  it('is not made where nothing is only paper', () => {
    expect(made.lists.some(({ pages: all }) => all.some(({ kind }) => kind === 'handNumbering'))).toBe(false);
  });

  it('names volume, box, piece and numbers of what is only paper, and whether backs are written on', () => {
    const from = plan([
      record({ date: day(1), files: [pdf('一.pdf', 5)] }),
      record({ title: '记录本', date: day(2), paper: book(true) }),
      record({ title: '登记簿', date: day(3), paper: book(false) }),
    ]);
    expect(list(from, 'handNumbering').rows).toMatchObject([
      { box: '3', number: 2, title: '记录本', firstPage: 6, lastPage: 45, bothSides: true },
      { box: '3', number: 3, title: '登记簿', firstPage: 46, lastPage: 85, bothSides: false },
    ]);
  });

  it('goes with boxes that reckon two pages a sheet only where both sides are written on', () => {
    const thickness = (bothSides: boolean): number | undefined =>
      volumeOf(plan([record({ paper: { ...book(bothSides), pages: 200 } })]), 2024, 1).boxes[0]?.thickness;
    expect([thickness(true), thickness(false)]).toEqual([20, 30]);
  });
});
