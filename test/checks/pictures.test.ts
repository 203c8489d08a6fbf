import { describe, expect, test } from 'vitest';
import type { CheckContext } from '../../src/checks/context.ts';
import { pictureCheck } from '../../src/checks/pictures.ts';
import type { Attachment, EvidenceRecord, MediaFacts, PictureFacts, ScanFacts } from '../../src/model/evidence.ts';
import { readLayout } from '../../src/parse/layout/layout.ts';
import { archive, attachment, checklist, photo, record } from '../arrange/sample.ts';

const layout = readLayout();

/** Rules and resolutions that are found in one record. */
function found(more: Partial<EvidenceRecord>, photosPerPage: 1 | 2 = 1): readonly unknown[] {
  const context = { archive: archive([record(more)]), checklist } as CheckContext;
  return pictureCheck(layout, photosPerPage)(context).map(({ rule, data }) => [rule, (data as { dpi: number }).dpi]);
}

function picture(width: number, height: number, more: Partial<PictureFacts> = {}): Attachment {
  const facts: PictureFacts = { width, height, dpi: null, frames: 1, printable: true, ...more };
  return attachment('图.jpg', { type: 'jpeg', pages: 1, picture: facts });
}

function onSide(width: number, height: number, dpi: number | null = null): readonly unknown[] {
  return found({ files: [picture(width, height, { dpi })] });
}

function inAlbum(width: number, height: number, photosPerPage: 1 | 2 = 1): readonly unknown[] {
  const shot = { ...photo('图.jpg'), attachment: picture(width, height) };
  return found({ item: 'photo-album', photos: [shot], files: [] }, photosPerPage);
}

function scanned(...scans: readonly Pick<ScanFacts, 'dpi' | 'longest'>[]): readonly unknown[] {
  const pdf: MediaFacts['pdf'] = {
    rebuilt: false,
    damage: null,
    incompletePages: [],
    signed: false,
    fontsNotEmbedded: [],
    filesInside: 0,
    fieldsDrawn: [],
    scans: scans.map((scan, index) => ({ first: index + 1, pages: 1, ...scan })),
  };
  return found({ files: [attachment('扫描.pdf', { type: 'pdf', pages: scans.length, pdf })] });
}

describe('photographs of the album, 170 mm wide or 192 mm high', () => {
  test.each([
    [1004, 600, []],
    [1003, 600, [['picture-too-small', 149]]],
    [700, 1134, []],
    [700, 1133, [['picture-too-small', 149]]],
  ])('%s × %s', (width, height, expected) => expect(inAlbum(width, height)).toEqual(expected));
});

describe('photographs of which two share a page, 170 mm wide or 73.5 mm high', () => {
  test.each([
    [700, 435, []],
    [700, 434, [['picture-too-small', 149]]],
  ])('%s × %s', (width, height, expected) => {
    expect(inAlbum(width, height, 2)).toEqual(expected);
    expect(inAlbum(width, height)).not.toEqual([]);
  });
});

describe('pictures that fill a side, lying 257 × 168 mm or upright 170 × 257 mm', () => {
  test.each([
    [1215, 600, []],
    [1214, 600, [['picture-too-small', 119]]],
    [600, 1215, []],
    [600, 1214, [['picture-too-small', 119]]],
  ])('%s × %s', (width, height, expected) => expect(onSide(width, height)).toEqual(expected));
});

describe('pictures that state the size of a paper are scans', () => {
  test.each([
    ['A4 at 196', 1621, 2292, 196, []],
    ['A4 at 195', 1612, 2280, 195, [['scan-resolution-low', 195]]],
    ['A4 lying at 100', 1169, 827, 100, [['scan-resolution-low', 100]]],
    ['A5 at 150', 874, 1240, 150, [['scan-resolution-low', 150]]],
    ['a size 3 % larger than A4', 1021, 1445, 120, [['scan-resolution-low', 120]]],
    ['a size 4 % larger than A4', 1032, 1459, 120, []],
    ['a camera at 72', 4000, 3000, 72, []],
    ['a screen at 96', 1366, 768, 96, []],
  ])('%s', (_, width, height, dpi, expected) => expect(onSide(width, height, dpi)).toEqual(expected));
});

describe('scanned pages of a PDF', () => {
  test('need 200 dpi, less what cropping and rounding cost', () => {
    expect(scanned({ dpi: 196, longest: 297 })).toEqual([]);
    expect(scanned({ dpi: 195, longest: 297 })).toEqual([['scan-resolution-low', 195]]);
  });

  test('are told once, by the coarsest', () => {
    const pages = [
      { dpi: 300, longest: 297 },
      { dpi: 150, longest: 297 },
      { dpi: 100, longest: 297 },
    ];
    expect(scanned(...pages)).toEqual([['scan-resolution-low', 100]]);
  });

  test('that state more than A3 have the size that a program wrote', () => {
    expect(scanned({ dpi: 72, longest: 420 })).toEqual([['scan-resolution-low', 72]]);
    expect(scanned({ dpi: 72, longest: 1150 })).toEqual([]);
  });
});
