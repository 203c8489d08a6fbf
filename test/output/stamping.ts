import type { PDF } from '@libpdf/core';
import type { Layout } from '../../src/model/layout.ts';
import type { Face } from '../../src/model/page.ts';
import { layStamps } from '../../src/output/binding/stamps.ts';
import type { StampSettings } from '../../src/output/binding/stamps.ts';
import { openFonts } from '../../src/pages/typesetting/fonts.ts';
import { readLayout } from '../../src/parse/layout/layout.ts';
import { shippedFonts } from '../../src/source/fonts.ts';

const layout = readLayout();

/** The shipped layout with another convention of page numbers. */
export function layoutFor(convention: Layout['stamp']['convention']): Layout {
  return { ...layout, stamp: { ...layout.stamp, convention } };
}

/** Stamps with the shipped fonts and layout. */
export const stampSettings: StampSettings = {
  fonts: openFonts(shippedFonts()),
  layout: layoutFor('records'),
  draft: false,
  signal: new AbortController().signal,
};

/** Number of the first page that `stampAll` stamps; the others follow. */
export const FIRST = 101;

/** Stamps every page of a document. */
export async function stampAll(pdf: PDF, change: Partial<StampSettings> = {}, face: Face = 'front'): Promise<void> {
  const requests = pdf.getPages().map((_, at) => ({ at, pageNumber: FIRST + at, face }));
  await layStamps(pdf, requests, { ...stampSettings, ...change });
}
