import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/page.ts';
import { boundBytes } from './bound.ts';
import { proveDocument } from '../../src/output/prove.ts';
import type { Attachment } from '../../src/model/evidence.ts';
import { memoryFiles } from '../../src/source/memory-files.ts';
import { readLayout } from '../../src/parse/layout/layout.ts';
import { plainRenditions } from '../plain-renditions.ts';
import { drawPdf } from './drawing.ts';
import { attachmentOf } from './pdf-fixture.ts';
import { evidencePages } from './fake-pages.ts';
import { attachment, bindSettings, sampleVolume } from './sample-volume.ts';
import { seenPages } from './seen-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'dossier-duplex-'));
afterAll(() => rmSync(folder, { recursive: true }));

const layout = readLayout();
const [cover] = sampleVolume().pages;
const blank: Page = { kind: 'blank' };
const file = attachment('2024年度/outlined.pdf');
const pages: readonly Page[] = [cover!, blank, ...evidencePages(file, 3, 1, 'x'), blank, cover!];
const volume = sampleVolume({ duplex: true, pages, bookmarks: [{ title: '件', target: 'x', children: [] }] });

const path = '2024年度/大图.pdf';

/** Binds pages of a file with a word in its lower left corner; gives where that comes to lie, in mm from the left and the upper edge. */
async function cornersOf(
  sizes: readonly (readonly [number, number])[],
  pagesOf: (file: Attachment) => readonly Page[],
): Promise<readonly (readonly [number, number])[]> {
  const bytes = await drawPdf(sizes, (drawn) => {
    drawn.fontSize(20).text('CORNER', 0, drawn.page.height, { lineBreak: false, baseline: 'alphabetic' });
  });
  const renditions = plainRenditions(memoryFiles({ [path]: bytes }));
  const bound = sampleVolume({ duplex: true, pages: pagesOf(attachmentOf(path, bytes)), bookmarks: [] });
  const seen = await seenPages((await boundBytes(bound, bindSettings({ renditions }))).bytes);
  return seen.map(({ texts }) => {
    const corner = texts.find(({ text }) => /^CORNER$|^卷内备考表$/.test(text));
    return [corner?.x ?? NaN, corner?.y ?? NaN].map((at) => (at * 25.4) / 72) as [number, number];
  });
}

describe('a document printed on both sides', () => {
  it('has its numbers right on fronts and left on backs, and none on empty backs', async () => {
    const { bytes } = await boundBytes(volume, bindSettings());
    const seen = await seenPages(bytes);
    const sides = seen.map(({ width, texts }) => {
      const number = texts.find(({ text }) => /^[123]$/.test(text));
      if (number === undefined) return texts.length === 0 ? 'empty' : 'no number';
      return `${number.text} ${number.x > width / 2 ? 'right' : 'left'}`;
    });
    expect(sides).toEqual(['no number', 'empty', '1 right', '2 left', '3 right', 'empty', 'no number']);
  });

  it('keeps its binding edge free on both faces: of what is fitted, and of our own sides', async () => {
    const note = sampleVolume().pages.at(-1)!;
    const sizes = [
      [900, 1100],
      [900, 1100],
      [1300, 900],
      [1300, 900],
    ] as const;
    const corners = await cornersOf(sizes, (large) => [...evidencePages(large, 4, 1, null), note, note]);
    const { bound, boundLandscape } = layout.margins;
    const edge = layout.spineSticker.edge;
    expect(corners[0]?.[0]).toBeCloseTo(bound.left, 1);
    expect(corners[1]?.[0]).toBeCloseTo(edge, 1);
    expect((corners[2]?.[1] ?? 0) - (corners[3]?.[1] ?? 0)).toBeCloseTo(boundLandscape.top - edge, 1);
    expect((corners[4]?.[0] ?? 0) - (corners[5]?.[0] ?? 0)).toBeCloseTo(bound.left - bound.right, 1);
  });

  it('holds a page that is bound on a front and on a back as each of them', async () => {
    const corners = await cornersOf([[900, 1100]], (large) =>
      [1, 2].flatMap((number) => evidencePages(large, 1, number, null)),
    );
    expect(corners.map(([x]) => Math.round(x))).toEqual([layout.margins.bound.left, layout.spineSticker.edge]);
  });

  it('is proved with its empty backs, and with no others', async () => {
    const settings = bindSettings();
    const { bytes, ...met } = await boundBytes(volume, settings);
    const written = join(folder, 'a.pdf');
    writeFileSync(written, bytes);
    await expect(proveDocument(written, volume, met, settings)).resolves.toEqual({ pages: 7 });
    const without = { ...volume, pages: pages.map((page) => (page.kind === 'blank' ? cover! : page)) };
    await expect(proveDocument(written, without, met, settings)).rejects.toMatchObject({
      differences: ['page 2 is empty', 'page 6 is empty'],
    });
    const others = { ...volume, pages: pages.with(0, blank) };
    await expect(proveDocument(written, others, met, settings)).rejects.toMatchObject({
      differences: ['page 1 is not empty'],
    });
  });
});
