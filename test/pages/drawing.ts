import { mkdirSync, writeFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Layout } from '../../src/model/layout.ts';
import type { OwnPage } from '../../src/model/page.ts';
import { readLayout } from '../../src/parse/layout/layout.ts';
import { drawOwnPages } from '../../src/pages/drawing/document.ts';
import type { DrawnDocument, DrawSettings } from '../../src/pages/drawing/document.ts';
import { openFonts } from '../../src/pages/typesetting/fonts.ts';
import type { FontSet } from '../../src/pages/typesetting/fonts.ts';
import { shippedFonts } from '../../src/source/fonts.ts';
import { samplePhotos } from './photos.ts';

export const layout: Layout = readLayout();
export const fonts: FontSet = openFonts(shippedFonts());

/** Attachments are the sample photographs. */
export const settings: DrawSettings = {
  fonts,
  layout,
  draft: false,
  faceOf: () => 'front',
  readPicture: async ({ path }) => samplePhotos[path] ?? new Uint8Array(),
  metadata: {
    title: '样张',
    subject: '样张',
    author: '幸福社区（虚构）',
    keywords: ['样张'],
    identifier: 'ZP·2024·D10·CJ-013',
    date: '2025-04-01',
  },
};

/** Draws pages with the test's settings. */
export async function drawn(pages: readonly OwnPage[], more: Partial<DrawSettings> = {}): Promise<DrawnDocument> {
  return await drawOwnPages(pages, { ...settings, ...more });
}

/** A piece of text on a side; x and y in pt from the lower left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Text and size of every side of a PDF. */
export async function readSides(
  bytes: Uint8Array,
): Promise<readonly { readonly width: number; readonly height: number; readonly pieces: readonly Piece[] }[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const sides = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    const pieces = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              x: Number(item.transform[4]),
              y: Number(item.transform[5]),
              width: item.width,
              height: item.height,
            },
          ]
        : [],
    );
    const [, , width = 0, height = 0] = page.view;
    sides.push({ width, height, pieces });
  }
  await document.destroy();
  return sides;
}

/** All text of a side without spaces. */
export function textOf(side: { readonly pieces: readonly Piece[] } | undefined): string {
  return (side?.pieces ?? [])
    .map((piece) => piece.text)
    .join('')
    .replaceAll(/\s/g, '');
}

/** Keeps a sample to be looked at when DOSSIER_SAMPLES is set. */
export function keepSample(name: string, bytes: Uint8Array): void {
  if (process.env['DOSSIER_SAMPLES'] === undefined) return;
  mkdirSync('out/pages-samples', { recursive: true });
  writeFileSync(`out/pages-samples/${name}.pdf`, bytes);
}
