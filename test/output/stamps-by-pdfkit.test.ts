import { PDF } from '@libpdf/core';
import { afterEach, describe, expect, it } from 'vitest';
import { describe as describeDocument } from '../../src/output/binding/describe.ts';
import { sha256 } from '../../src/source/digest.ts';
import { drawPdf } from './drawing.ts';
import { stampAll } from './stamping.ts';

const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** Digest of a document of two stamped pages made in a time zone; and that zone's offset, to see that it took effect. */
async function makeIn(timeZone: string): Promise<{ readonly digest: string; readonly offset: number }> {
  process.env['TZ'] = timeZone;
  const pdf = await PDF.load(
    await drawPdf(
      [
        [595, 842],
        [842, 595],
      ],
      (document) => document.text('证据 evidence'),
    ),
  );
  await stampAll(pdf, { draft: true });
  const document = {
    path: 'a.pdf',
    title: '第一卷',
    subject: '',
    author: '',
    keywords: [],
    referenceCode: null,
    duplex: false,
    pages: [],
    bookmarks: [],
  };
  describeDocument(pdf, document, { asOf: '2025-04-01', tool: { name: 'dossier', version: '1' } }, ['content']);
  return { digest: sha256(await pdf.save()), offset: new Date('2025-01-01T00:00:00Z').getTimezoneOffset() };
}

describe('a stamp drawn by pdfkit and laid over a page by libpdf', () => {
  it('gives the same bytes twice and in any time zone', async () => {
    const shanghai = await makeIn('Asia/Shanghai');
    const again = await makeIn('Asia/Shanghai');
    const newYork = await makeIn('America/New_York');
    expect([shanghai.offset, newYork.offset]).toEqual([-480, 300]);
    expect(again.digest).toBe(shanghai.digest);
    expect(newYork.digest).toBe(shanghai.digest);
  });
});
