import { readFileSync } from 'node:fs';
import { PDF, PdfRef, PdfStream } from '@libpdf/core';
import type { PdfObject } from '@libpdf/core';
import { expect, test } from 'vitest';
import { openEvidence } from '../../src/output/binding/evidence.ts';
import { drawFormValues } from '../../src/pages/form-value.ts';
import { openFonts } from '../../src/pages/typesetting/fonts.ts';
import { inspect } from '../../src/media/inspect.ts';
import { readLayout } from '../../src/parse/layout/layout.ts';
import { shippedFonts } from '../../src/source/fonts.ts';
import { paper } from './pdf-fixture.ts';
import { seenPages } from './seen-text.ts';
import { openAlone } from './open-alone.ts';

const setting = { fonts: openFonts(shippedFonts()), layout: readLayout() };

async function bound(name: string, folder = 'pdf'): Promise<Uint8Array> {
  const bytes = readFileSync(`fixtures/${folder}/${name}.pdf`);
  const pdf = await openAlone(bytes, [0], paper, { drawValues: (values) => drawFormValues(setting, values) });
  return pdf.save();
}

test('values without a stored look stand in their fields, as text', async () => {
  const [page] = await seenPages(await bound('form-kinds'));
  const texts = page?.texts ?? [];
  const at = (text: string): unknown => {
    const found = texts.find((each) => each.text.trim() === text);
    return found === undefined ? null : [Math.floor(found.x / 50) * 50, Math.floor((842 - found.y) / 50) * 50];
  };
  expect(at('虚构甲')).toEqual([150, 700]);
  expect(at('文苑街道')).toEqual([100, 500]);
  expect(at('●')).toEqual([150, 450]);
  expect(at('二〇二四年八月十六日下午，在河边')).toEqual([100, 650]);
  expect(texts.filter(({ text }) => /^[019]$/.test(text.trim())).map(({ text }) => text.trim())).toEqual([...'990001']);
});

test('a look of another value gives way to the value where the form says so, its ground and frame stay', async () => {
  const [page] = await seenPages(await bound('form-outdated'));
  const texts = (page?.texts ?? []).map(({ text }) => text.trim());
  expect(texts).toContain('Fictional B');
  expect(texts.filter((text) => text === '990001')).toHaveLength(1);
  expect(texts.some((text) => text.startsWith('文苑街道'))).toBe(true);
  expect(texts).toContain('******');
  for (const gone of ['Fictional A', 'Other Street', 'secret']) expect(texts).not.toContain(gone);
  const { pdf } = await inspect(readFileSync('fixtures/pdf/form-outdated.pdf'));
  expect(pdf?.fieldsDrawn).toEqual([
    { name: '姓名', characters: 'BFacilnot' },
    { name: '街道', characters: '文苑街道\u{212E4}' },
  ]);
});

test('a field that was emptied prints empty, its ground stays; so does the ground of one whose look marks no text', async () => {
  const bytes = await bound('form-emptied');
  const [page] = await seenPages(bytes);
  const texts = (page?.texts ?? []).map(({ text }) => text.trim());
  expect(texts.filter((text) => text.startsWith('OLD'))).toEqual(['OLD (BT) NAME']);
  expect(page?.texts.find(({ text }) => text.includes('OLD (BT)'))?.y).toBeGreaterThan(842 - 574);
  expect(texts).toContain('Fictional Street');
  // The page's own drawings are one for each of the four looks, and one for the value.
  const pdf = await PDF.load(bytes);
  const resolve = (ref: PdfRef): PdfObject | null => pdf.getObject(ref);
  const drawings = pdf.getPage(0)?.dict.getDict('Resources', resolve)?.getDict('XObject', resolve);
  const looks = [...(drawings ?? [])].flatMap(([{ value: name }, drawing]) => {
    const stream = drawing instanceof PdfRef ? pdf.getObject(drawing) : drawing;
    return name.includes('Look') && stream instanceof PdfStream
      ? [Buffer.from(stream.getDecodedData()).toString('latin1')]
      : [];
  });
  expect(looks.map((look) => [/ re f/.test(look), /Tj/.test(look)])).toEqual([
    [true, false],
    [true, false],
    [true, false],
    [true, true],
  ]);
});

test.each([
  [90, [100, 130, 500, 620]],
  [180, [200, 320, 500, 530]],
  [270, [400, 430, 500, 620]],
] as const)('a value in a field turned by %i° stands in it', async (turn, [left, right, bottom, top]) => {
  const [page] = await seenPages(await bound('form-turned'));
  const found = page?.texts.find(({ text }) => text.includes(String(turn)));
  expect([found !== undefined && found.x > left, (found?.x ?? 0) < right]).toEqual([true, true]);
  expect([842 - (found?.y ?? 0) > bottom, 842 - (found?.y ?? 842) < top]).toEqual([true, true]);
});

test('the values of a form by LibreOffice, whose looks are empty, are drawn', async () => {
  const [page] = await seenPages(await bound('form', 'media'));
  const texts = (page?.texts ?? []).map(({ text }) => text.trim());
  for (const value of ['Fictional A', '文苑街道（虚构）', 'Red team']) expect(texts).toContain(value);
});

test('the check names as many fields as are drawn', async () => {
  for (const name of ['form-kinds', 'form-blank', 'form-emptied', 'form-outdated', 'form-turned', 'annotated']) {
    const bytes = readFileSync(`fixtures/pdf/${name}.pdf`);
    let drawn = 0;
    await openEvidence(bytes, [0], paper, {
      drawValues: (values) => {
        drawn = values.length;
        return drawFormValues(setting, values);
      },
    });
    const { pdf } = await inspect(bytes);
    expect([name, pdf?.fieldsDrawn.length ?? 0]).toEqual([name, drawn]);
  }
});
