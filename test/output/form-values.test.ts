import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openEvidence } from '../../src/output/evidence.ts';
import { drawFormValues } from '../../src/pages/form-value.ts';
import { openFonts } from '../../src/pages/fonts.ts';
import { inspect } from '../../src/media/inspect.ts';
import { readLayout } from '../../src/parse/layout.ts';
import { readFonts } from '../../src/source/fonts.ts';
import { paper } from './pdf-fixture.ts';
import { seenPages } from './seen-text.ts';

const setting = { fonts: openFonts(readFonts()), layout: readLayout() };

async function bound(name: string): Promise<Uint8Array> {
  const bytes = readFileSync(`fixtures/pdf/${name}.pdf`);
  const { pdf } = await openEvidence(bytes, [0], paper, { drawValues: (values) => drawFormValues(setting, values) });
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

test('the check names as many fields as are drawn', async () => {
  for (const name of ['form-kinds', 'form-blank', 'annotated']) {
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
