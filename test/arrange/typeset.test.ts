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
  '二面.txt': {
    kind: 'text',
    blocks: [1, 2].map(() => ({ kind: 'paragraph', text: '安排', indent: true })),
    lines: ['安排', '安排'],
  },
  '空.xlsx': { kind: 'titled', problem: 'empty' },
  '生僻.xlsx': {
    kind: 'tables',
    tables: [
      table(1),
      // The third row and columns B to Z of the sheet are hidden.
      { ...table(3, '𠮷祥'), origin: { sheet: '二队', rows: [0, 1, 3], columns: [26], lines: null } },
      table(1, '𪚥'),
    ],
  },
  '生僻.csv': {
    kind: 'tables',
    tables: [{ ...table(2, '𠮷'), name: null, origin: { sheet: null, rows: [0, 1], columns: [1], lines: [1, 4] } }],
  },
  '生僻.txt': {
    kind: 'text',
    blocks: [{ kind: 'verbatim', lines: ['𠮷𠮷', '甲', '𠮷𪚥', '𠮷'] }],
    lines: ['', '𠮷𠮷', '甲', '𠮷𪚥', '𠮷'],
  },
  '生僻.md': {
    kind: 'text',
    blocks: [{ kind: 'paragraph', text: '𠮷和𪚥', indent: true }],
    lines: ['甲', '𠮷和&#173733;'],
  },
};

function sides(page: Page): number {
  if (page.kind === 'tables') return page.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  return page.kind === 'text' ? page.blocks.length : 1;
}

function planOf(records: readonly EvidenceRecord[], options: Partial<PlanOptions> = {}): DossierPlan {
  const unprintable = (text: string) => [...new Set(text)].filter((character) => '𠮷𪚥'.includes(character));
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

describe('characters that no font has are named', () => {
  const named = (path: string): unknown => {
    const { findings } = planOf([record({ files: [attachment(path, { type: 'xlsx', pages: null })] })]);
    return findings.map(({ rule, place, data: { key, characters, also } }) => {
      expect([rule, place?.path, place?.column]).toEqual([characterUnprintable.id, path, null]);
      return [place?.line, key, characters, also];
    });
  };

  it('in a workbook with sheet and cell as its program counts them, other cells with the same beside the first', () => {
    expect(named('生僻.xlsx')).toEqual([
      [null, '二队!AA1', ['U+20BB7'], ['二队!AA2', '二队!AA4']],
      [null, '名册!A1', ['U+2A6A5'], []],
    ]);
  });

  it('in a delimited text with cell and line', () => {
    expect(named('生僻.csv')).toEqual([[1, '生僻.csv!B1', ['U+20BB7'], ['生僻.csv!B2']]]);
  });

  it('in a text with the line as typed', () => {
    expect(named('生僻.txt')).toEqual([
      [2, '生僻.txt:2', ['U+20BB7'], ['生僻.txt:5']],
      [4, '生僻.txt:4', ['U+20BB7', 'U+2A6A5'], []],
    ]);
  });

  it('with the file alone where no line shows them as they are set', () => {
    expect(named('生僻.md')).toEqual([
      [2, '生僻.md:2', ['U+20BB7'], []],
      [null, '生僻.md', ['U+2A6A5'], []],
    ]);
  });
});
