import { expect, it } from 'vitest';
import { estimatedRendition } from '../../src/arrange/estimate.ts';
import type { MediaType } from '../../src/model/evidence.ts';
import { attachment } from './sample.ts';

function pagesOf(type: MediaType, size: number): number {
  const rendition = estimatedRendition({ ...attachment('文件', { type, pages: null }), size });
  return rendition.kind === 'pdf' ? rendition.pages : 0;
}

it('a workbook is foreseen by what it holds beside its frame, a text by its bytes', () => {
  expect([1, 6_000, 7_600, 7_601, 31_434].map((size) => pagesOf('xlsx', size))).toEqual([1, 1, 1, 2, 16]);
  expect([1, 2_400, 2_401].map((size) => pagesOf('text', size))).toEqual([1, 1, 2]);
});
