import { describe, expect, it, test } from 'vitest';
import type { Layout } from '../../src/model/layout.ts';
import type { Face, OwnPage } from '../../src/model/page.ts';
import { draftSpot, drawSpecimen, numberSpot } from '../../src/pages/stamp.ts';
import { drawn, fonts, layout, readSides, textOf } from './drawing.ts';
import { attachment, plate } from './sample-pages.ts';

const MM = 72 / 25.4;

function layoutFor(convention: Layout['stamp']['convention']): Layout {
  return { ...layout, stamp: { ...layout.stamp, convention } };
}

const corners = [
  ['records', 'front', 'upper right'],
  ['records', 'back', 'upper left'],
  ['technical', 'front', 'lower right'],
  ['technical', 'back', 'lower left'],
] as const;

/** The corner of a side (pt from the lower left) that a place is nearest to. */
function cornerOf(side: { readonly width: number; readonly height: number }, x: number, y: number): string {
  return `${y > side.height / 2 ? 'upper' : 'lower'} ${x > side.width / 2 ? 'right' : 'left'}`;
}

const numbered: readonly OwnPage[] = [
  { kind: 'picture', pageNumber: 701, attachment: attachment('tall.png'), index: 0, target: null },
  { kind: 'picture', pageNumber: 702, attachment: attachment('wide.png'), index: 0, target: null },
  { kind: 'photo', pageNumber: 703, running: '幸福社区 影集', plates: [plate(1, 'wide.png')] },
  {
    kind: 'titled',
    pageNumber: 704,
    title: '文件',
    fileName: 'a.ofd',
    typeName: 'OFD',
    size: 1,
    sha256: '00',
    packagePath: 'data/a.ofd',
    problem: null,
    target: null,
  },
];

describe('the number of an own page', () => {
  it.each(corners)(
    'by the convention %s on a %s stands %s, 15 mm from the outer edge',
    async (convention, face, corner) => {
      const setting = { layout: layoutFor(convention), faceOf: (): Face => face };
      const read = await readSides((await drawn(numbered, setting)).bytes);
      for (const [at, side] of read.entries()) {
        const piece = side.pieces.find(({ text }) => text === String(701 + at));
        if (piece === undefined) throw new Error(`no number on side ${at}`);
        expect(cornerOf(side, piece.x, piece.y)).toBe(corner);
        const outer = face === 'front' ? side.width - piece.x - piece.width : piece.x;
        expect(outer / MM).toBeCloseTo(15, 1);
      }
    },
  );

  it.each(corners)('by the convention %s on a %s (%s) lies clear of everything else', async (convention, face) => {
    const setting = { layout: layoutFor(convention), faceOf: (): Face => face };
    const read = await readSides((await drawn(numbered, setting)).bytes);
    for (const [at, { pieces }] of read.entries()) {
      const number = pieces.find(({ text }) => text === String(701 + at));
      if (number === undefined) throw new Error(`no number on side ${at}`);
      for (const piece of pieces.filter((each) => each !== number)) {
        const apart =
          piece.x > number.x + number.width ||
          piece.x + piece.width < number.x ||
          piece.y > number.y + 12 ||
          piece.y + piece.height < number.y;
        expect(apart, `${piece.text} beside ${number.text}`).toBe(true);
      }
    }
  });

  it('has its ink as far from the lower edge by one convention as from the upper by the other', () => {
    const side = { width: 210, height: 297, face: 'front' } as const;
    const above = numberSpot({ fonts, layout: layoutFor('records') }, 12, side);
    const below = numberSpot({ fonts, layout: layoutFor('technical') }, 12, side);
    expect(above.y).toBeCloseTo(297 - below.y - below.height, 6);
    expect(below.x).toBe(above.x);
  });
});

describe('own pages on backs', () => {
  it('keep the binding margin on the right, and links lie where their rows do', async () => {
    const contents: OwnPage = {
      kind: 'contents',
      running: '幸福社区 2024年度 第二卷',
      referenceCode: 'WS·2024-30年-CJ-002',
      rows: [{ kind: 'item', number: '2-1', title: '规划', mark: null, target: 'a' }],
    };
    const [front, back] = await Promise.all(
      (['front', 'back'] as const).map(async (face) => drawn([contents], { faceOf: () => face })),
    );
    const shift = (layout.margins.bound.right - layout.margins.bound.left) * MM;
    expect((back?.links[0]?.rect.x ?? 0) - (front?.links[0]?.rect.x ?? 0)).toBeCloseTo(shift, 3);
    const [one, other] = await Promise.all(
      [front, back].map(async (each) => (await readSides(each?.bytes ?? new Uint8Array()))[0]),
    );
    expect(other?.pieces.map(({ text }) => text)).toEqual(one?.pieces.map(({ text }) => text));
    for (const [at, piece] of (other?.pieces ?? []).entries())
      expect(piece.x - (one?.pieces[at]?.x ?? 0), piece.text).toBeCloseTo(shift, 1);
  });
});

test('an empty back is really empty, on a draft too', async () => {
  const [side] = await readSides((await drawn([{ kind: 'blank' }], { draft: true })).bytes);
  expect([side?.width, side?.height].map((length) => Math.round((length ?? 0) / MM))).toEqual([210, 297]);
  expect(side?.pieces).toEqual([]);
});

test('草稿 has its place in the middle of the upper edge, of a page read sideways too', () => {
  for (const [width, height] of [
    [210, 297],
    [297, 210],
  ] as const) {
    const spot = draftSpot({ fonts, layout }, { width, height, face: 'front' });
    expect(spot.x + spot.width / 2).toBeCloseTo(width / 2, 6);
    expect(spot.y + spot.height).toBeLessThan(20);
    expect(spot.y).toBeGreaterThan(5);
  }
});

test('a specimen has the ten digits on one page and 草稿 on another of its size, the same every time', async () => {
  const bytes = await drawSpecimen({ fonts, layout });
  const [digits, word] = await readSides(bytes);
  expect(textOf(digits)).toBe('0123456789');
  expect(textOf(word)).toBe('草稿');
  const spot = draftSpot({ fonts, layout }, { ...layout.paper, face: 'front' });
  expect((word?.width ?? 0) / MM).toBeCloseTo(spot.width, 1);
  expect(Buffer.compare(bytes, await drawSpecimen({ fonts, layout }))).toBe(0);
});
