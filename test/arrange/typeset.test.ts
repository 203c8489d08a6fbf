import { describe, expect, it } from 'vitest';
import { planDossier } from '../../src/arrange/plan.ts';
import type { PlanOptions } from '../../src/arrange/plan-input.ts';
import type { EvidenceRecord } from '../../src/model/evidence.ts';
import type { Page } from '../../src/model/page.ts';
import type { PrintedTable, Rendition } from '../../src/model/rendition.ts';
import type { DossierPlan } from '../../src/model/volume.ts';
import { attachmentNotBound } from '../../src/text/rules/attachment-not-bound.ts';
import { characterUnprintable } from '../../src/text/rules/character-unprintable.ts';
import { plainRendition } from '../plain-renditions.ts';
import { archive, attachment, input, pdf, record, volumeOf } from './sample.ts';

function table(rows: number, text = '李敏'): PrintedTable {
  const cell = { text, align: 'left', columns: 1, rows: 1 } as const;
  return {
    name: '名册',
    titleRows: 0,
    headRows: 0,
    headColumns: 0,
    widths: [0],
    rows: Array.from({ length: rows }, () => [cell]),
    notes: [],
  };
}

/** Sheets as they are named; a row takes a side. */
const renditions: Readonly<Record<string, Rendition>> = {
  '三面.xlsx': { kind: 'tables', tables: [table(2), table(1)] },
  '二面.txt': { kind: 'text', blocks: [1, 2].map(() => ({ kind: 'paragraph', text: '安排', indent: true })) },
  '空.xlsx': { kind: 'titled', problem: 'empty' },
  '生僻.xlsx': { kind: 'tables', tables: [table(1), table(2, '𠮷祥')] },
  '生僻.txt': { kind: 'text', blocks: [{ kind: 'verbatim', lines: ['𠮷𠮷'] }] },
};

function sides(page: Page): number {
  if (page.kind === 'tables') return page.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  return page.kind === 'text' ? page.blocks.length : 1;
}

function planOf(records: readonly EvidenceRecord[], options: Partial<PlanOptions> = {}): DossierPlan {
  const unprintable = (text: string) => [...new Set(text)].filter((character) => character === '𠮷');
  const of = (file: Parameters<typeof plainRendition>[0]): Rendition => renditions[file.path] ?? plainRendition(file);
  return planDossier(input(archive(records), options, { typesetting: { sides, unprintable }, renditions: { of } }));
}

const sheets = record({
  title: '甲',
  date: { from: '2024-03-01', to: '2024-03-01' },
  files: [pdf('前.pdf', 2), attachment('三面.xlsx', { type: 'xlsx', pages: null })],
});
const text = record({
  title: '乙',
  date: { from: '2024-03-02', to: '2024-03-02' },
  files: [attachment('二面.txt', { type: 'text', pages: null }), pdf('后.pdf', 1)],
});

describe('sheets and texts that are set', () => {
  const plan = planOf([sheets, text]);
  const volume = volumeOf(plan, 2024, 1);

  it('take a number of the run for each side', () => {
    const items = volume.sections.flatMap((section) => section.items);
    const files = items.flatMap((item) =>
      item.files.map(({ binding, firstPage, lastPage }) => [binding, firstPage, lastPage]),
    );
    expect(files).toEqual([
      ['pages', 1, 2],
      ['typeset', 3, 5],
      ['typeset', 6, 7],
      ['pages', 8, 8],
    ]);
    expect(volume.pageCount).toBe(8);
  });

  it('are one page of the plan that runs over its sides, under the title of the piece and the name of the file', () => {
    const set = volume.document.pages.filter((page) => page.kind === 'tables' || page.kind === 'text');
    expect(set.map(({ kind, pageNumber, title, fileName }) => [kind, pageNumber, title, fileName])).toEqual([
      ['tables', 3, '甲', '三面.xlsx'],
      ['text', 6, '乙', '二面.txt'],
    ]);
    expect(set.map(({ target }) => target !== null)).toEqual([false, true]);
  });

  it('are where the contents say', () => {
    const contents = volume.document.pages.find((page) => page.kind === 'contents');
    const rows = contents?.kind === 'contents' ? contents.rows.filter((row) => row.kind === 'piece') : [];
    expect(rows.map(({ pages, remark }) => [pages, remark])).toEqual([
      ['1', ''],
      ['6-8', ''],
    ]);
  });

  it('are counted by the box and begin on fronts when both sides are printed', () => {
    const all = volume.document.pages.reduce((sum, page) => sum + sides(page), 0);
    const rows = plan.lists.flatMap(({ pages }) =>
      pages.flatMap((page) => (page.kind === 'packingList' ? page.rows : [])),
    );
    expect(rows.map((row) => row.sides)).toContain(all);
    const duplex = volumeOf(planOf([sheets, text], { duplex: true }), 2024, 1).document.pages;
    const at = duplex.findIndex(({ kind }) => kind === 'text');
    expect(duplex.slice(0, at).reduce((sum, page) => sum + sides(page), 0) % 2).toBe(0);
  });

  it('raise nothing', () => {
    expect(plan.findings).toEqual([]);
  });
});

it('a sheet without content keeps a titled page and is named', () => {
  const plan = planOf([record({ files: [attachment('空.xlsx', { type: 'xlsx', pages: null })] })]);
  expect(volumeOf(plan, 2024, 1).document.pages.some(({ kind }) => kind === 'titled')).toBe(true);
  expect(plan.findings.map(({ rule, data }) => [rule, data])).toEqual([
    [attachmentNotBound.id, { path: '空.xlsx', problem: 'empty' }],
  ]);
});

it('characters that no font has are named with the file and the sheet, each once', () => {
  const files = ['生僻.xlsx', '生僻.txt'].map((path) => attachment(path, { type: 'xlsx', pages: null }));
  const { findings } = planOf([record({ files })]);
  expect(findings.map(({ rule, place, data }) => [rule, place?.path, data])).toEqual([
    [characterUnprintable.id, '生僻.xlsx', { key: '名册', characters: ['U+20BB7'] }],
    [characterUnprintable.id, '生僻.txt', { key: '生僻.txt', characters: ['U+20BB7'] }],
  ]);
});
