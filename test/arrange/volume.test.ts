import { describe, expect, it } from 'vitest';
import { planDossier } from '../../src/arrange/plan.ts';
import type { EvidenceRecord, Waiver } from '../../src/model/evidence.ts';
import type { Page } from '../../src/model/page.ts';
import type { UnitResult } from '../../src/model/report.ts';
import type { Volume } from '../../src/model/volume.ts';
import { archive, attachment, checklist, input, pdf, plan, record, report, share, volumeOf } from './sample.ts';

function page<Kind extends Page['kind']>(volume: Volume, kind: Kind): Extract<Page, { readonly kind: Kind }> {
  const found = volume.document.pages.find(
    (each): each is Extract<Page, { readonly kind: Kind }> => each.kind === kind,
  );
  if (found === undefined) throw new Error(`the volume has no page ${kind}`);
  return found;
}

const kinds = (volume: Volume): readonly string[] => volume.document.pages.map(({ kind }) => kind);

/** A plan in which the result of `year/slug` is changed. */
function changed(records: readonly EvidenceRecord[], results: Readonly<Record<string, Partial<UnitResult>>>): Volume {
  const from = archive(records);
  return volumeOf(planDossier(input(from, {}, { report: report(from, results) })), 2024, 1);
}

const waiver: Waiver = {
  item: 'study',
  part: null,
  rule: null,
  path: null,
  year: 2024,
  status: 'waived',
  reason: '制度正在修订',
  approver: { unit: '文苑街道办事处', name: '王芳', date: '2025-03-01' },
  created: '2025-03-20',
  expires: '2025-04-20',
  place: { path: 'waivers.yaml', line: 1, column: 3 },
};

describe('a volume', () => {
  it('has a cover, contents, dividers before their pieces and a file note', () => {
    const volume = volumeOf(
      plan([
        record({ item: 'study', part: '制度', files: [pdf('一.pdf', 2)] }),
        record({ paper: { pages: 9, location: '随卷', bothSides: true, thickness: null } }),
      ]),
      2024,
      1,
    );
    expect(kinds(volume)).toEqual([
      'cover',
      'contents',
      'divider',
      'evidence',
      'evidence',
      'divider',
      'substitute',
      'fileNote',
    ]);
  });

  it('without pieces still has cover, contents, dividers and file note', () => {
    const volume = volumeOf(plan([]), 2024, 1);
    expect(kinds(volume)).toEqual(['cover', 'contents', 'divider', 'divider', 'fileNote']);
    expect(volume).toMatchObject({ itemCount: 0, pageCount: 0, dates: null, retention: '30年' });
    expect(volume.boxes).toEqual([
      { label: '3', thickness: 20, firstItem: null, lastItem: null, firstPage: null, lastPage: null },
    ]);
  });

  it('of papers from above has no dividers and a heading only when something lacks', () => {
    const full = volumeOf(plan([record({ item: 'superior' })]), 2024, 2);
    expect(kinds(full)).toEqual(['cover', 'contents', 'evidence', 'fileNote']);
    expect(page(full, 'contents').rows.map(({ kind }) => kind)).toEqual(['piece']);
    const empty = volumeOf(plan([]), 2024, 2);
    expect(page(empty, 'contents').rows).toMatchObject([{ kind: 'item', mark: '缺项', target: null }]);
  });

  it('keeps heading row and divider of a missing item and marks both', () => {
    const volume = volumeOf(plan([record()]), 2024, 1);
    expect(page(volume, 'contents').rows[0]).toMatchObject({ kind: 'item', number: '1-1', mark: '缺项' });
    expect(page(volume, 'divider')).toMatchObject({ number: '1-1', mark: '缺项' });
    expect(page(volume, 'divider').parts.map(({ state }) => state)).toEqual(['缺件', '缺件', '未附（不作要求）']);
  });

  it('bears the years of the programme it holds in the title of the item', () => {
    const covers = { from: 2023, to: 2025 };
    const volume = volumeOf(plan([record({ year: 2023, item: 'programme', part: '规划', covers })]), 2023, 1);
    expect(page(volume, 'divider').title).toBe('2023-2025年规划');
    expect(volume.retention).toBe('永久');
  });

  it('states on cover and labels the longest retention, the span of dates and the reference code', () => {
    const volume = volumeOf(
      plan([
        record({ item: 'study', part: '制度', date: { from: '2021-05-01', to: '2021-05-31' } }),
        record({ date: { from: '2024-12-30', to: '2024-12-30' } }),
      ]),
      2024,
      1,
    );
    expect(page(volume, 'cover')).toMatchObject({
      heading: checklist.title,
      period: '2024年度',
      dates: '20210501-20241230',
      retention: '30年',
      itemCount: 2,
      pageCount: 2,
      referenceCode: 'WS·2024·D30·CJ-003',
    });
    expect(volume.sections[1]?.items[0]).toMatchObject({ referenceCode: 'WS·2024·D30·CJ-003-002', retention: '10年' });
  });

  it('says on the divider where each part begins', () => {
    const place = { path: '一.yaml', line: 1, column: 1 };
    const parts = [
      { name: '制度', page: 1, place },
      { name: '记录', page: 4, place },
    ];
    const volume = volumeOf(plan([record({ item: 'study', parts, files: [pdf('一.pdf', 6)] })]), 2024, 1);
    expect(page(volume, 'divider').parts).toMatchObject([{ pages: '1' }, { pages: '4' }, { pages: '' }]);
  });

  it('shows the arithmetic of a measure, met or not', () => {
    const volume = changed([record()], { '2024/roster': { status: 'belowThreshold', measures: [share] } });
    const divider = volume.document.pages.findLast((each) => each.kind === 'divider');
    expect(divider).toMatchObject({ mark: '不达标' });
    const line = divider?.kind === 'divider' ? (divider.remarks[0] ?? '') : '';
    for (const figure of ['312', '4180', '7.46%', '23', '常住']) expect(line).toContain(figure);
  });

  it('names reason, approver and end of a waiver on divider and file note', () => {
    const volume = changed([record()], { '2024/study': { status: 'waived', waiver } });
    const note = page(volume, 'fileNote').sections.flatMap(({ lines }) => lines);
    for (const text of [page(volume, 'divider').remarks.join(), note.join()]) {
      expect(text).toContain('制度正在修订');
      expect(text).toContain('文苑街道办事处 王芳');
      expect(text).toContain('2025年4月20日');
    }
    expect(page(volume, 'divider').mark).toBe('批准暂缺');
  });

  it('lists waivers of rules and those no longer in force on the file note', () => {
    const from = archive([record({ path: '册.yaml' })], {
      waivers: [
        { ...waiver, expires: '2025-03-25' },
        { ...waiver, item: null, rule: 'scan-resolution-low', path: '册.yaml', reason: '原件已旧' },
        { ...waiver, item: null, rule: 'scan-resolution-low', path: '别处.yaml', reason: '别处' },
      ],
    });
    const note = page(volumeOf(planDossier(input(from)), 2024, 1), 'fileNote');
    const lines = note.sections.flatMap((section) => section.lines);
    expect(lines.filter((line) => line.includes('制度正在修订') && line.includes('过期'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('原件已旧'))).toHaveLength(1);
    expect(lines.filter((line) => line.includes('别处'))).toHaveLength(0);
  });

  it('lists records that could not be read on the divider of their item', () => {
    const from = archive([record()], { rejected: [{ path: '坏.yaml', year: 2024, item: 'study' }] });
    const volume = volumeOf(planDossier(input(from)), 2024, 1);
    expect(page(volume, 'divider').remarks.join()).toContain('坏.yaml');
  });

  it('lists handwriting, notebooks, copies and files left to the package on the file note', () => {
    const volume = volumeOf(
      plan([
        record({ title: '手写的', medium: '手写' }),
        record({
          title: '本子',
          paper: { pages: 62, location: '随卷', bothSides: true, thickness: null },
          date: { from: '2024-03-06', to: '2024-03-06' },
        }),
        record({ title: '复印的', copy: '复印件' }),
        record({ title: '表格', files: [attachment('表.xlsx', { type: 'xlsx', pages: null })] }),
      ]),
      2024,
      1,
    );
    const lines = page(volume, 'fileNote').sections.flatMap((section) => section.lines);
    for (const title of ['手写的', '本子', '复印的', '表格']) {
      expect(lines.filter((line) => line.includes(`《${title}》`))).toHaveLength(1);
    }
    expect(lines.find((line) => line.includes('《本子》'))).toContain('第4—65页');
  });

  it('gives an ordinary office file a titled page and no finding, a locked one a finding', () => {
    const made = plan([
      record({
        path: '册.yaml',
        files: [
          attachment('卷/表.xlsx', { type: 'xlsx', pages: null }),
          attachment('卷/锁.pdf', { pages: null, problem: 'locked' }),
        ],
      }),
    ]);
    const titled = volumeOf(made, 2024, 1).document.pages.filter(({ kind }) => kind === 'titled');
    expect(titled).toMatchObject([
      { pageNumber: 1, fileName: '表.xlsx', problem: null, packagePath: 'data/archive/卷/表.xlsx' },
      { pageNumber: 2, fileName: '锁.pdf', problem: expect.any(String) },
    ]);
    expect(made.findings).toMatchObject([
      { rule: 'attachment-not-bound', severity: 'error', data: { path: '卷/锁.pdf', problem: 'locked' } },
    ]);
  });

  it('has bookmarks from item to piece', () => {
    const volume = volumeOf(plan([record({ title: '名册' })]), 2024, 1);
    expect(volume.document.bookmarks).toMatchObject([
      { title: '1-1 2024年学习制度和记录', children: [] },
      { title: '1-2 roster的材料', children: [{ title: '1 名册' }] },
    ]);
  });
});
