import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceRecord } from '../../src/model/evidence.ts';
import type { Page } from '../../src/model/page.ts';
import type { Volume } from '../../src/model/volume.ts';
import { attachment, pdf, photo, plan, record, volumeOf } from './sample.ts';

/** Page numbers that a page prints, or keeps free. */
function numbersOf(page: Page): readonly number[] {
  if (page.kind === 'substitute')
    return Array.from({ length: page.lastPage - page.firstPage + 1 }, (_, index) => page.firstPage + index);
  return 'pageNumber' in page ? [page.pageNumber] : [];
}

function runOf(volume: Volume): readonly number[] {
  return volume.document.pages.flatMap(numbersOf);
}

function contentsOf(volume: Volume) {
  const page = volume.document.pages.find(({ kind }) => kind === 'contents');
  if (page?.kind !== 'contents') throw new Error('the volume has no contents');
  return page.rows.filter((row) => row.kind === 'piece');
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

const someFiles = fc.array(
  fc.oneof(
    fc.integer({ min: 1, max: 12 }).map((pages) => ({ type: 'pdf' as const, pages })),
    fc.constantFrom(
      { type: 'jpeg' as const, pages: 1 },
      { type: 'docx' as const, pages: null },
      { type: 'pdf' as const, pages: null, problem: 'damaged' as const },
    ),
  ),
  { maxLength: 4 },
);

const days = fc.integer({ min: 1, max: 28 }).map((day) => `2024-03-${String(day).padStart(2, '0')}`);

const records = fc
  .array(
    fc.record({
      at: fc.constantFrom(
        { item: 'study', part: '制度' },
        { item: 'study', part: '记录' },
        { item: 'study', part: '别的' },
        { item: 'roster', part: '材料' },
        { item: 'superior', part: '材料' },
      ),
      year: fc.constantFrom(2023, 2024),
      day: days,
      files: someFiles,
      paper: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
      author: fc.constantFrom('市文明办', '区文明办', '幸福社区居民委员会'),
      group: fc.constantFrom(null, '第一期', '第二期', '第三期'),
      also: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((drafts) =>
    drafts.map(({ at: { item, part }, year, day, files: media, paper, author, group, also }, index): EvidenceRecord => {
      const path = `${index}.yaml`;
      return record({
        path,
        item,
        part,
        year,
        author,
        group,
        date: { from: day, to: day },
        files: media.map((facts, number) => attachment(`${index}-${number}`, facts)),
        paper: paper === null ? null : { pages: paper, location: '随卷', bothSides: true, thickness: null },
        also:
          also && item !== 'roster'
            ? [{ year: null, item: 'roster', part: '材料', page: null, place: { path, line: 1, column: 1 } }]
            : [],
      });
    }),
  );

const group = (year: number, count: number): EvidenceRecord =>
  record({
    item: 'photo-album',
    part: year === 2023 ? '第一年图片' : '第二年图片',
    year,
    files: [],
    photos: Array.from({ length: count }, (_, index) => photo(`${year}-${index}.jpg`)),
  });

/** Whole plans are made, so fewer runs than usual. */
const runs = { numRuns: 40 };

describe('numbers of a volume', () => {
  it('run without holes from 1 through pages and pieces', () => {
    fc.assert(
      fc.property(records, (filed) => {
        for (const volume of plan(filed).volumes) {
          expect(runOf(volume)).toEqual(upTo(volume.pageCount));
          const numbers = volume.sections.flatMap(({ items }) => items.flatMap(({ number }) => number ?? []));
          expect(numbers).toEqual(upTo(volume.itemCount));
        }
      }),
      runs,
    );
  });

  it('stand in the contents as on the pages, the last row with first and last', () => {
    fc.assert(
      fc.property(records, (filed) => {
        for (const volume of plan(filed).volumes.filter(({ year }) => year !== null)) {
          const rows = contentsOf(volume).filter(({ pages }) => pages !== '');
          for (const row of rows) {
            const page = volume.document.pages.find((each) => 'target' in each && each.target === row.target);
            expect(page && numbersOf(page)[0]).toBe(Number(row.pages.split('-')[0]));
          }
          expect(rows.slice(0, -1).every(({ pages }) => /^\d+$/.test(pages))).toBe(true);
          const last = rows.at(-1);
          expect(last === undefined || last.pages.endsWith(`-${volume.pageCount}`)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('are the same whatever the order of the records', () => {
    fc.assert(
      fc.property(
        records.chain((filed) => fc.tuple(fc.constant(filed), fc.shuffledSubarray(filed, { minLength: filed.length }))),
        ([filed, shuffled]) => {
          expect(plan(shuffled)).toEqual(plan(filed));
        },
      ),
      runs,
    );
  });

  it('lead every link and bookmark to one page of the document', () => {
    fc.assert(
      fc.property(records, (filed) => {
        for (const { document } of plan(filed).volumes) {
          const targets = document.pages.flatMap((page) =>
            'target' in page && page.target !== null ? [page.target] : [],
          );
          expect(new Set(targets).size).toBe(targets.length);
          const wanted = [
            ...document.bookmarks.flatMap(({ target, children }) => [target, ...children.map((child) => child.target)]),
            ...document.pages.flatMap((page) =>
              page.kind === 'contents' ? page.rows.flatMap(({ target }) => target ?? []) : [],
            ),
          ];
          expect(wanted.filter((target) => !targets.includes(target))).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('give every file of every record its page', () => {
    fc.assert(
      fc.property(records, (filed) => {
        const { volumes, findings } = plan(filed);
        const shown = volumes.flatMap(({ sections }) =>
          sections.flatMap(({ items }) => items.flatMap((item) => item.files.map(({ attachment: { path } }) => path))),
        );
        const named = filed.flatMap((each) => each.files.map(({ path }) => path));
        expect(shown.toSorted()).toEqual(named.toSorted());
        const broken = filed.flatMap((each) => each.files.filter(({ media }) => media.problem !== null));
        expect(findings.filter(({ rule }) => rule === 'attachment-not-bound')).toHaveLength(broken.length);
      }),
      runs,
    );
  });

  it('keep the pages of a notebook free', () => {
    const volume = volumeOf(
      plan([
        record({ date: { from: '2024-01-01', to: '2024-01-01' }, files: [pdf('甲.pdf', 3)] }),
        record({
          date: { from: '2024-01-02', to: '2024-01-02' },
          paper: { pages: 62, location: '随卷', bothSides: true, thickness: null },
        }),
        record({ date: { from: '2024-01-03', to: '2024-01-03' }, files: [pdf('乙.pdf', 2)] }),
      ]),
      2024,
      1,
    );
    expect(contentsOf(volume).map(({ pages }) => pages)).toEqual(['1', '4', '66-67']);
    expect(volume.pageCount).toBe(67);
  });

  it('put a file that cannot be had where its record names it', () => {
    const path = '名册.yaml';
    const files = [
      { ...pdf('甲.pdf', 2), place: { path, line: 7, column: 9 } },
      { ...pdf('丙.pdf', 2), place: { path, line: 9, column: 9 } },
    ];
    const unusableFiles = [{ written: '乙.pdf', rule: 'attachment-missing', place: { path, line: 8, column: 9 } }];
    const made = plan([record({ path, files, unusableFiles })]);
    const titled = volumeOf(made, 2024, 1).document.pages.find(({ kind }) => kind === 'titled');
    expect(titled).toMatchObject({ pageNumber: 3, fileName: '乙.pdf' });
    expect(made.findings).toMatchObject([
      { rule: 'attachment-not-bound', severity: 'error', place: { path, line: 8 } },
    ]);
  });

  it('are those of the whole when only some volumes are chosen', () => {
    const filed = [record({ year: 2023 }), record({ year: 2024, item: 'superior' }), record({ year: 2024 })];
    const whole = plan(filed);
    const some = plan(filed, { selection: { years: [2024], volumes: [2] } });
    expect(some.volumes).toEqual([volumeOf(whole, 2024, 2)]);
    expect([some.packageName, whole.packageName]).toEqual([
      '创建文明城区专卷-幸福社区-2024',
      '创建文明城区专卷-幸福社区-2023-2024',
    ]);
  });

  it('number photographs by year and sides by album', () => {
    const filed = [group(2023, 3), group(2024, 1), group(2024, 2)];
    const numbers = (perPage: 1 | 2): readonly string[] =>
      volumeOf(plan(filed, { photosPerPage: perPage }), null, null).document.pages.flatMap((page) =>
        page.kind === 'photo' ? [`${page.pageNumber}: ${page.plates.map(({ number }) => number).join(' ')}`] : [],
      );
    expect(numbers(1)).toEqual([
      '1: ZP·2023-0001',
      '2: ZP·2023-0002',
      '3: ZP·2023-0003',
      '4: ZP·2024-0001',
      '5: ZP·2024-0002',
      '6: ZP·2024-0003',
    ]);
    expect(numbers(2)).toEqual([
      '1: ZP·2023-0001 ZP·2023-0002',
      '2: ZP·2023-0003',
      '3: ZP·2024-0001',
      '4: ZP·2024-0002 ZP·2024-0003',
    ]);
  });
});
