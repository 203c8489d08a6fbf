import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lookAtPdf } from '../../src/media/pdf/inspect.ts';

interface PageParts {
  /** Width and height of the picture in pixels. */
  readonly pixels?: readonly [number, number];
  readonly content?: string;
  readonly page?: string;
  /** Entries of the picture beside its size. */
  readonly picture?: string;
  /** Further objects from number 6. */
  readonly more?: readonly string[];
}

const A4 = 'q 595.28 0 0 841.89 0 0 cm /Im Do Q';

/** A PDF of one A4 page with a picture /Im and a form /Fm that draws it over the unit square. */
function pdf({ pixels = [1654, 2339], content = A4, page = '', picture = '', more = [] }: PageParts): Buffer {
  const stream = (dict: string, data: string): string =>
    `<<${dict}/Length ${data.length}>>\nstream\n${data}\nendstream`;
  const size = `/Width ${pixels[0]}/Height ${pixels[1]}`;
  const drawings = '/XObject<</Im 4 0 R/Fm 6 0 R>>';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595.28 841.89]>>',
    `<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<<${drawings}/Font<</F <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>${page}>>`,
    stream(
      `/Type/XObject/Subtype/Image${size}/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode${picture}`,
      'xx',
    ),
    stream('', content),
    stream('/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Matrix[2 0 0 2 0 0]/Resources<</XObject<</Im 4 0 R>>>>', '/Im Do'),
    ...more,
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + trailer, 'latin1');
}

function scanOf(parts: PageParts): readonly [number, number] | null {
  const { problem, pdf: facts } = lookAtPdf(pdf(parts));
  expect(problem).toBeNull();
  const [scan] = facts?.scans ?? [];
  return scan === undefined ? null : [scan.dpi, scan.longest];
}

describe('a page that is one picture', () => {
  test.each<readonly [string, PageParts, readonly [number, number] | null]>([
    ['A4 at 200 dpi', {}, [200, 297]],
    ['A4 at 150 dpi', { pixels: [1240, 1754] }, [150, 297]],
    ['of two resolutions, as a fax has, counts by the coarser', { pixels: [1728, 1145] }, [98, 297]],
    ['turned on its side', { content: 'q 0 841.89 -595.28 0 595.28 0 cm /Im Do Q', pixels: [2339, 1654] }, [200, 297]],
    ['drawn inside a drawing', { content: 'q 297.64 0 0 420.945 0 0 cm /Fm Do Q' }, [200, 297]],
    ['of units of two points', { page: '/UserUnit 2' }, [100, 594]],
    ['cropped to its upper half', { page: '/CropBox[0 420 595.28 841.89]' }, [200, 210]],
    ['with a narrow edge', { content: 'q 560 0 0 790 18 26 cm /Im Do Q', pixels: [1556, 2194] }, [200, 297]],
    [
      'with recognised text that is not seen',
      { content: `${A4} BT /F 9 Tf 3 Tr (${'x'.repeat(99)}) Tj ET` },
      [200, 297],
    ],
    ['with recognised text below', { content: `BT /F 9 Tf (${'x'.repeat(99)}) Tj ET ${A4}` }, [200, 297]],
    ['with a number stamped on', { content: `${A4} BT /F 9 Tf (${'x'.repeat(64)}) Tj ET` }, [200, 297]],
    [
      'whose mask is finer',
      { pixels: [827, 1169], picture: '/SMask 7 0 R', more: ['<</Subtype/Image/Width 2480/Height 3508>>'] },
      [300, 297],
    ],
    [
      'put together of bands',
      { content: 'q 595 0 0 420 0 0 cm /Im Do Q q 595 0 0 420 0 421 cm /Im Do Q', pixels: [1654, 1170] },
      [200, 297],
    ],
  ])('%s', (_, parts, expected) => expect(scanOf(parts)).toEqual(expected));
});

describe('a page that is more, or less, than one picture', () => {
  test.each<readonly [string, PageParts]>([
    ['a picture with a text over it', { content: `${A4} BT /F 9 Tf (${'x'.repeat(65)}) Tj ET` }],
    ['a picture on four fifths of neither side', { content: 'q 470 0 0 660 60 90 cm /Im Do Q' }],
    ['a small mark repeated over the page', { pixels: [100, 100] }],
    ['a picture that is there and not drawn', { content: 'BT /F 9 Tf (x) Tj ET' }],
    ['a picture outside', { content: 'q 595 0 0 841 700 0 cm /Im Do Q' }],
  ])('%s', (_, parts) => expect(scanOf(parts)).toBeNull());
});

test('drawings that share one dictionary, in which they all are again, are looked through once', () => {
  const names = Array.from({ length: 60 }, (_, at) => `/F${at} 8 0 R`).join('');
  const form = '<</Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources 7 0 R/Length 0>>\nstream\n\nendstream';
  const parts = { content: '/F1 Do', page: '/Resources 7 0 R', more: [`<</XObject<<${names}>>>>`, form] };
  expect(scanOf(parts)).toBeNull();
});

test('a file of texts and vectors has no scans, one of scans names those of a resolution together', () => {
  expect(lookAtPdf(readFileSync('fixtures/media/letter.pdf')).pdf).toBeUndefined();
  expect(lookAtPdf(readFileSync('fixtures/media/scan-coarse.pdf')).pdf?.scans).toEqual([
    { first: 1, pages: 2, dpi: 100, longest: 297 },
    { first: 2, pages: 1, dpi: 200, longest: 297 },
  ]);
});
