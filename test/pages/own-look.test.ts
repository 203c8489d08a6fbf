import { readFileSync } from 'node:fs';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { CoverForm, CoverLine } from '../../src/model/layout.ts';
import type { CoverPage } from '../../src/model/page.ts';
import { openFonts } from '../../src/pages/typesetting/fonts.ts';
import { runsOf, unprintable } from '../../src/pages/typesetting/runs.ts';
import { points } from '../../src/pages/typesetting/units.ts';
import { shippedFonts } from '../../src/source/fonts.ts';
import { seenPages } from '../output/seen-text.ts';
import { drawn, fonts, layout, readSides, textOf } from './drawing.ts';
import { samplePages } from './sample-pages.ts';

/** A font with Latin letters only. */
const latin = new Uint8Array(readFileSync('node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'));
const shipped = shippedFonts();

function cover(more: Partial<CoverPage> = {}): CoverPage {
  const page = samplePages().find((each): each is CoverPage => each.kind === 'cover');
  if (page === undefined) throw new Error('there is a cover among the samples');
  return { ...page, ...more };
}

function line(text: string, more: Partial<CoverLine> = {}): CoverLine {
  return { text, x: 105, y: 80, size: 20, font: 'body', align: 'left', width: null, ...more };
}

function form(lines: readonly CoverLine[], background: CoverForm['background'] = null): typeof layout {
  return { ...layout, coverForm: { background, lines } };
}

describe('fonts of the community’s own', () => {
  const own = openFonts(shipped, { serif: latin });

  it('set what they have; the shipped face of the same kind sets the rest, run by run', () => {
    expect(runsOf(own, '幸福2024年', 'serif')).toEqual([
      { face: 'spareSerif', text: '幸福' },
      { face: 'serif', text: '2024' },
      { face: 'spareSerif', text: '年' },
    ]);
    expect(unprintable(own, '㛃𬭎䶮喆犇堃㼆㮾')).toEqual([]);
    expect(unprintable(own, '😀')).toEqual(['😀']);
  });

  it('take the place of one face only', () => {
    expect(own.width('serif', 'W')).not.toBe(fonts.width('serif', 'W'));
    expect(own.width('sans', 'W')).toBe(fonts.width('sans', 'W'));
    expect(runsOf(own, '幸福', 'serifBold')).toEqual([{ face: 'serifBold', text: '幸福' }]);
  });

  it('are embedded, the same bytes every time, and all text is read again', async () => {
    const page = cover();
    const [first, second] = [await drawn([page], { fonts: own }), await drawn([page], { fonts: own })];
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
    const names = [
      ...Buffer.from(first.bytes)
        .toString('latin1')
        .matchAll(/\/BaseFont \/\w+\+([\w-]+)/g),
    ].map(([, name]) => name);
    expect(new Set(names)).toEqual(
      new Set(['LiberationSans', 'NotoSerifSC-Regular', 'NotoSerifSC-Bold', 'NotoSansSC-Regular']),
    );
    const plain = await drawn([page]);
    expect(textOf((await readSides(first.bytes))[0])).toBe(textOf((await readSides(plain.bytes))[0]));
  });
});

describe('a cover of the community’s own', () => {
  it('prints each line where it says, with what the volume has in its fields', async () => {
    const page = cover({ period: '2024年度', volumeLabel: '第二卷', box: null });
    const lines = [
      line('{period}', { x: 30, y: 50 }),
      line('右：{retention}', { x: 190, y: 60, align: 'right' }),
      line('{volumeLabel}', { x: 105, y: 70, align: 'center' }),
      line('{box}', { x: 20, y: 200 }),
    ];
    const { bytes } = await drawn([page], { layout: form(lines) });
    const [side] = await readSides(bytes);
    const at = (text: string): { readonly left: number; readonly right: number; readonly y: number } => {
      const found = (side?.pieces ?? []).filter((piece) => text === piece.text.trim());
      const left = Math.min(...found.map(({ x }) => x));
      return { left, right: Math.max(...found.map(({ x, width }) => x + width)), y: points(297) - (found[0]?.y ?? 0) };
    };
    expect(textOf(side)).toBe(`2024年度右：${page.retention}第二卷`);
    expect(at('2024年度').left).toBeCloseTo(points(30), 1);
    expect(at('2024年度').y).toBeCloseTo(points(50), 1);
    expect(at(`右：${page.retention}`).right).toBeCloseTo(points(190), 0);
    expect(at(`右：${page.retention}`).y).toBeCloseTo(points(60), 1);
  });

  it('names the box of a volume that fills several', async () => {
    const { bytes } = await drawn([cover({ box: '第2盒（共2盒）' })], { layout: form([line('{volumeLabel}{box}')]) });
    expect(textOf((await readSides(bytes))[0])).toContain('第2盒（共2盒）');
  });

  it('makes a line smaller rather than let it run off the paper or beyond its width', async () => {
    const long = cover({ volumeTitle: '政务环境、法制环境和市场环境、人文环境、生活环境和创建活动' });
    const widths = async (more: Partial<CoverLine>): Promise<number> => {
      const { bytes } = await drawn([long], { layout: form([line('{volumeTitle}', { size: 40, ...more })]) });
      const pieces = (await readSides(bytes))[0]?.pieces ?? [];
      return Math.max(...pieces.map(({ x, width }) => x + width)) - Math.min(...pieces.map(({ x }) => x));
    };
    expect(await widths({ x: 20 })).toBeLessThanOrEqual(points(181));
    expect(await widths({ align: 'center', width: 60 })).toBeLessThanOrEqual(points(61));
  });

  it.each([
    'media/letter.pdf',
    'media/owner-locked.pdf',
    'media/object-streams.pdf',
    'media/rotated.pdf',
    'pdf/boxes.pdf',
  ])('lies on the first page of a PDF, as it is read: %s', async (name) => {
    const bytes = readFileSync(`fixtures/${name}`);
    const background = { path: '版式/封面.pdf', base64: bytes.toString('base64') };
    const made = await drawn([cover()], { layout: form([line('{period}')], background) });
    const again = await drawn([cover()], { layout: form([line('{period}')], background) });
    expect(Buffer.from(made.bytes).equals(again.bytes)).toBe(true);
    const [side] = await seenPages(made.bytes);
    const [page] = await seenPages(bytes);
    const own = side?.texts.filter(({ text }) => text !== cover().period) ?? [];
    const scale = Math.min(points(210) / (page?.width ?? 1), points(297) / (page?.height ?? 1));
    const [x, y] = [points(210) - (page?.width ?? 0) * scale, points(297) - (page?.height ?? 0) * scale];
    const expected =
      page?.texts.map((each) => [each.text, each.x * scale + x / 2, each.y * scale + y / 2, each.turned]) ?? [];
    expect(expected.length).toBeGreaterThan(0);
    expect(own.map(({ text, turned }) => [text, turned])).toEqual(expected.map(([text, , , turned]) => [text, turned]));
    for (const [at, [, left, top]] of expected.entries()) {
      expect(own[at]?.x).toBeCloseTo(Number(left), 0);
      expect(own[at]?.y).toBeCloseTo(Number(top), 0);
    }
  });

  it.each(['media/photo.jpg', 'media/letter.pdf'])(
    'says on a draft that it is one, above its ground: %s',
    async (name) => {
      const background = { path: name, base64: readFileSync(`fixtures/${name}`).toString('base64') };
      const { bytes } = await drawn([cover()], { layout: form([line('{period}')], background), draft: true });
      const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
      const { fnArray } = await (await document.getPage(1)).getOperatorList();
      await document.destroy();
      const ground = Math.max(fnArray.lastIndexOf(OPS.paintImageXObject), fnArray.lastIndexOf(OPS.paintFormXObjectEnd));
      expect(ground).toBeGreaterThan(0);
      expect(fnArray.slice(ground).filter((operator) => operator === OPS.showText).length).toBeGreaterThanOrEqual(2);
      expect(textOf((await readSides(bytes))[0])).toContain('草稿');
    },
  );

  it('lies on its picture', async () => {
    const picture = { path: '版式/封面.jpg', base64: readFileSync('fixtures/media/photo.jpg').toString('base64') };
    const { bytes } = await drawn([cover()], { layout: form([line('{period}')], picture) });
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Subtype \/Image/g),
    ).toHaveLength(1);
    expect(textOf((await readSides(bytes))[0])).toBe(cover().period);
  });
});
