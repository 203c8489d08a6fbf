import { PDF, PdfArray, PdfDict, PdfNull, PdfRef, PdfStream } from '@libpdf/core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { EvidenceFailure, openEvidence } from '../../src/output/binding/evidence.ts';
import { drawOver } from '../../src/output/binding/page-content.ts';
import { keepLayersHidden } from '../../src/output/binding/layers.ts';
import { drawPdf } from './drawing.ts';
import { paper, pdfFixture } from './pdf-fixture.ts';
import { FIRST, stampAll } from './stamping.ts';
import { seenPages } from './seen-text.ts';
import type { SeenPage, SeenText } from './seen-text.ts';
import { openAlone } from './open-alone.ts';

const MM = 72 / 25.4;

/** All pages of a fixture, ready to be bound and stamped. */
async function stamped(name: string): Promise<readonly SeenPage[]> {
  const bytes = pdfFixture(name);
  const indices = (await PDF.load(bytes)).getPages().map(({ index }) => index);
  const pdf = await openAlone(bytes, indices, paper);
  await stampAll(pdf);
  keepLayersHidden(pdf);
  return seenPages(await pdf.save());
}

function find(page: SeenPage | undefined, text: string): SeenText {
  const found = page?.texts.find((each) => each.text === text);
  if (page === undefined || found === undefined) throw new Error(`${text} is not on the page`);
  return found;
}

async function problemOf(name: string): Promise<string> {
  const bytes = pdfFixture(name);
  try {
    await openEvidence(bytes, [0], paper);
  } catch (error) {
    return error instanceof EvidenceFailure ? error.problem : 'another error';
  }
  return 'none';
}

describe('stamps', () => {
  it.each(['rotated', 'inherited', 'boxes', 'sizes', 'unbalanced', 'object-streams', 'annotated', 'dark'])(
    'stand upright in the upper right corner as the page is read: %s',
    async (name) => {
      const pages = await stamped(name);
      expect(pages.length).toBeGreaterThan(0);
      for (const [index, page] of pages.entries()) {
        const stamp = find(page, String(FIRST + index));
        expect([stamp.turned, Math.round(stamp.size)]).toEqual([0, 12]);
        expect(page.width - stamp.x).toBeGreaterThan(15 * MM);
        expect(page.width - stamp.x).toBeLessThan(85 * MM);
        expect(stamp.y).toBeGreaterThan(6 * MM);
        expect(stamp.y).toBeLessThan(20 * MM);
      }
    },
  );
});

/** The texts of pages beside the stamps, to the nearest point. */
function texts(pages: readonly SeenPage[]): readonly (readonly unknown[])[] {
  return pages.map((page) =>
    page.texts
      .filter(({ text }) => !/^1\d\d$/.test(text))
      .map(({ text, x, y, turned }) => [text, Math.round(x), Math.round(y), turned]),
  );
}

describe('pages of A4', () => {
  it('keep their size, their direction and every text where it was', async () => {
    for (const name of ['rotated', 'boxes', 'unbalanced', 'layers']) {
      const before = await seenPages(pdfFixture(name));
      const after = await stamped(name);
      expect(after.map(({ width, height }) => [width, height])).toEqual(
        before.map((page) => [page.width, page.height]),
      );
      expect(texts(after)).toEqual(texts(before));
    }
  });

  it('keep what they inherit by reference: text, paper and direction', async () => {
    const [turned, upright] = await stamped('inherited');
    expect([turned?.width, turned?.height]).toEqual([842, 595]);
    expect(find(turned, 'INHERITED').turned).toBe(90);
    expect(find(upright, 'INHERITED').turned).toBe(0);
  });
});

describe('pages of another size', () => {
  it('are drawn on A4 held as they were, never cut and never enlarged', async () => {
    const before = await seenPages(pdfFixture('sizes'));
    const after = await stamped('sizes');
    for (const [index, page] of after.entries()) {
      const old = before[index];
      const isLandscape = (old?.width ?? 0) > (old?.height ?? 0);
      expect(page.width).toBeCloseTo((isLandscape ? 297 : 210) * MM, 1);
      expect(page.height).toBeCloseTo((isLandscape ? 210 : 297) * MM, 1);
      for (const corner of ['nw', 'ne', 'sw', 'se']) {
        const { x, y, size, turned } = find(page, corner);
        expect(turned).toBe(find(old, corner).turned);
        expect(x > 0 && x < page.width && y > 0 && y < page.height).toBe(true);
        expect(size).toBeLessThanOrEqual(12.001);
      }
    }
  });

  it('leave the margin for binding free: left, of a landscape page at the top', async () => {
    const [portrait, landscape] = await stamped('sizes');
    const left = Math.min(...['nw', 'sw'].map((corner) => find(portrait, corner).x));
    const top = Math.min(...['nw', 'ne'].map((corner) => find(landscape, corner).y));
    expect(left).toBeGreaterThan(20 * MM);
    expect(top).toBeGreaterThan(22 * MM);
  });

  it('keep their own size when they are smaller', async () => {
    const pages = await stamped('sizes');
    expect(find(pages[3], 'nw').size).toBeCloseTo(6, 3);
  });

  it('count UserUnit: a page of A4 in double points fills the sheet', async () => {
    const pages = await stamped('sizes');
    expect(find(pages[7], 'A4 UNIT 2').size).toBeCloseTo(56, 0);
  });
});

describe('content of which a part is not there', () => {
  it('is drawn over without that part: some viewers would show nothing of the page', () => {
    const pdf = PDF.create();
    const { dict } = pdf.addPage();
    const part = pdf.register(new PdfStream([], Buffer.from('0 0 9 9 re f')));
    dict.set('Contents', PdfArray.of(PdfRef.of(999), part, new PdfDict(), PdfNull.instance));
    drawOver(dict, pdf, '0 0 1 1 re f');
    const contents = dict.getArray('Contents')?.toArray() ?? [];
    expect(contents).toHaveLength(3);
    expect(contents[1]).toBe(part);
    for (const ref of contents)
      expect(ref instanceof PdfRef && pdf.context.resolve(ref) instanceof PdfStream).toBe(true);
  });
});

describe('annotations', () => {
  it('keep their look where it was, each page its own although the pages share resources', async () => {
    const [first, second] = await stamped('annotated');
    expect(find(first, 'APPROVED').turned).toBe(270);
    expect(find(first, 'Li Min').x).toBeCloseTo(104, 0);
    expect(find(first, 'Li Min').y).toBeCloseTo(842 - 608, 0);
    expect(first?.texts.some(({ text }) => text === 'SECOND')).toBe(false);
    expect(find(second, 'SECOND').size).toBeCloseTo(40, 0);
  });

  it('are gone as such, so that nothing drags other pages of the file along', async () => {
    const bytes = pdfFixture('annotated');
    const pdf = await openAlone(bytes, [0], paper);
    const saved = await PDF.load(await pdf.save());
    const [page] = saved.getPages();
    expect([page?.dict.has('Annots'), saved.getPageCount()]).toEqual([false, 1]);
    expect([...saved.context.registry.entries()].length).toBeLessThan(20);
  });
});

describe('layers', () => {
  it('that a file hides stay hidden', async () => {
    const bytes = pdfFixture('layers');
    const pdf = await openAlone(bytes, [0], paper);
    keepLayersHidden(pdf);
    const document = await getDocument({ data: Uint8Array.from(await pdf.save()), verbosity: 0 }).promise;
    const groups: Iterable<[string, { name: string; visible: boolean }]> = await document.getOptionalContentConfig();
    const shown = [...groups].map(([, { name, visible }]) => [name, visible]);
    expect(shown.toSorted()).toEqual([
      ['hidden', false],
      ['shown', true],
    ]);
  });
});

describe('files that cannot be bound', () => {
  it('are named with what is wrong', async () => {
    expect(await problemOf('locked')).toBe('locked');
    expect(await problemOf('form-blank')).toBe('formBlank');
  });

  it('include one with fewer pages than were planned', async () => {
    const bytes = pdfFixture('dark');
    const opened = openEvidence(bytes, [0, 1], paper);
    await expect(opened).rejects.toMatchObject({ problem: 'pagesMissing' });
  });

  it('include one whose content cannot be decoded, which would be bound blank', async () => {
    const bytes = Buffer.from(await drawPdf([[842, 1191]], (document) => document.text('A3 '.repeat(50))));
    bytes.fill(0xff, bytes.indexOf('stream\n') + 7, bytes.indexOf('endstream') - 1);
    const opened = openEvidence(bytes, [0], paper);
    await expect(opened).rejects.toMatchObject({ problem: 'damaged' });
  });

  it('include one that is no PDF at all', async () => {
    const bytes = Buffer.from('这不是 PDF');
    const opened = openEvidence(bytes, [0], paper);
    await expect(opened).rejects.toMatchObject({ problem: 'damaged' });
  });
});

describe('a file that only forbids changes', () => {
  it('is bound, its pictures byte for byte', async () => {
    const bytes = pdfFixture('owner-locked');
    const pdf = await openAlone(bytes, [0], paper);
    const saved = Buffer.from(await pdf.save()).toString('latin1');
    const parts = Buffer.from(pdfFixture('scan')).toString('latin1').split('endobj');
    const pictures = parts.flatMap((part) => /Image[^]*>>\nstream\n([^]*)\nendstream/.exec(part)?.[1] ?? []);
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) expect(saved.includes(picture)).toBe(true);
    expect(saved).not.toContain('/Encrypt');
  });
});
