import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, frameBlock } from '../../src/arrange/blocks.ts';
import { beginOnFronts } from '../../src/arrange/fronts.ts';
import { planDossier } from '../../src/arrange/plan.ts';
import type { Page } from '../../src/model/page.ts';
import { archive, input, pdf, photo, plan, record, volumeOf } from './sample.ts';

const pieces = [
  record({ item: 'study', part: '制度', files: [pdf('a.pdf', 2)] }),
  record({ item: 'study', part: '记录', files: [pdf('b.pdf', 3)] }),
  record({ item: 'roster', files: [pdf('c.pdf', 1)] }),
];

/** Each side of a document, blanks as ·. */
function sidesOf(pages: readonly Page[]): readonly string[] {
  return pages.map((page) => {
    if (page.kind === 'blank') return '·';
    return 'pageNumber' in page ? String(page.pageNumber) : page.kind;
  });
}

describe('a volume printed on both sides', () => {
  const volume = volumeOf(plan(pieces, { duplex: true }), 2024, 1);

  it('begins its sheets and pieces on fronts, with empty backs before them', () => {
    const sheets = 'cover · contents · divider · 1 2 3 4 5 · divider · 6 · fileNote';
    expect(sidesOf(volume.document.pages)).toEqual(sheets.split(' '));
    expect(volume.document.duplex).toBe(true);
  });

  it('has the page numbers, contents and bookmarks of one printed on one side', () => {
    const single = volumeOf(plan(pieces), 2024, 1);
    expect(volume.document.bookmarks).toEqual(single.document.bookmarks);
    expect(volume.pageCount).toBe(single.pageCount);
    expect(volume.document.pages.filter(({ kind }) => kind !== 'blank')).toEqual(single.document.pages);
    expect(single.document.duplex).toBe(false);
  });

  it('lets the first page of a piece without a divider begin on a front too', () => {
    const superior = [1, 2].map((n) => record({ item: 'superior', files: [pdf(`上级${n}.pdf`, 1)] }));
    const { document } = volumeOf(plan(superior, { duplex: true }), 2024, 2);
    expect(sidesOf(document.pages)).toEqual(['cover', '·', 'contents', '·', '1', '·', '2', '·', 'fileNote']);
  });

  it('sets the 代用页 of a notebook apart from the pages before it', () => {
    const notebook = record({
      files: [pdf('d.pdf', 1)],
      paper: { pages: 4, location: '随卷', bothSides: true, thickness: null },
    });
    const { document } = volumeOf(plan([notebook], { duplex: true }), 2024, 1);
    expect(sidesOf(document.pages)).toContain('substitute');
    expect(document.pages.findIndex(({ kind }) => kind === 'substitute') % 2).toBe(0);
  });

  it('leaves the lists as loose sheets', () => {
    const { lists } = plan(pieces, { duplex: true });
    expect(lists.map(({ duplex }) => duplex)).toEqual(lists.map(() => false));
  });
});

describe('an album printed on both sides', () => {
  it('begins each group and the strips on fronts', () => {
    const group = record({
      item: 'photo-album',
      part: '第二年图片',
      files: [],
      photos: [photo('a.jpg'), photo('b.jpg'), photo('c.jpg')],
    });
    const { document } = volumeOf(plan([group], { duplex: true }), null, null);
    const sides = sidesOf(document.pages);
    for (const kind of ['cover', 'photoContents', 'divider', 'photoGroup', 'fileNote', 'captionStrips'])
      for (const [side, each] of sides.entries()) if (each === kind) expect(side % 2, kind).toBe(0);
    expect(sides).toContain('captionStrips');
    expect(sides.at(-1)).not.toBe('·');
  });
});

describe('boxes of a volume printed on both sides', () => {
  /** Thickness of the box of 第一卷 whose one piece has so many pages. */
  function thickness(pages: number): number | undefined {
    const one = record({ files: [pdf('厚.pdf', pages)] });
    const planned = planDossier(input(archive([one]), { duplex: true }));
    return volumeOf(planned, 2024, 1).boxes[0]?.thickness;
  }

  it('hold the sheets of empty backs: 161 sheets fit 20 mm, 162 do not', () => {
    // Cover, contents, two dividers and 备考表 take a sheet each, so does every second page of the piece.
    expect([thickness(312), thickness(313)]).toEqual([20, 30]);
  });
});

describe('sheets', () => {
  const kinds = ['cover', 'contents', 'divider', 'fileNote'] as const;
  // Only the kind counts here.
  const page = (kind: string): Page => ({ kind }) as Page;
  const block = (pages: readonly Page[]): Block => ({ ...frameBlock(pages), section: 0, item: 1 });

  it('begin on fronts whatever stands before and however many sides each takes', () => {
    const drawn = fc.array(fc.array(fc.constantFrom(...kinds, 'evidence', 'picture'), { minLength: 1 }));
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 3 }), (blocks, contents) => {
        const sides = ({ kind }: Page): number => (kind === 'contents' ? contents : 1);
        const made = {
          blocks: blocks.map((each) => block(each.map(page))),
          front: () => frameBlock([page('cover'), page('contents')]),
          closing: () => frameBlock([page('fileNote')]),
        };
        const filled = beginOnFronts({ ...made, bookmarks: [] }, sides);
        const after = [filled.front([], 0), ...filled.blocks, filled.closing([])];
        let side = 0;
        for (const [at, each] of after.entries()) {
          expect(side % 2, `block ${at}`).toBe(0);
          for (const printed of each.pages) {
            if (kinds.some((kind) => kind === printed.kind)) expect(side % 2).toBe(0);
            side += sides(printed);
          }
        }
        const before = [made.front(), ...made.blocks, made.closing()].flatMap(({ pages }) => pages);
        const left = after.flatMap(({ pages }) => pages);
        expect(left.filter(({ kind }) => kind !== 'blank')).toEqual(before);
        expect(left.some(({ kind }, at) => kind === 'blank' && left[at + 1]?.kind === 'blank')).toBe(false);
      }),
    );
  });
});
