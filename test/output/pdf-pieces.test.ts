import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfStream, PdfString } from '@libpdf/core';
import { describe, expect, test } from 'vitest';
import { asWritten } from './as-written.ts';
import { pdfFixture } from './pdf-fixture.ts';

/** A document of the pages of a fixture. */
async function copied(name: string): Promise<PDF> {
  const source = await PDF.load(pdfFixture(name));
  const pdf = PDF.create();
  await pdf.copyPagesFrom(source, [...Array(source.getPageCount()).keys()]);
  return pdf;
}

/** The text before the table of references; the library puts no line feed behind the length of a stream. */
function objectsOf(bytes: Uint8Array): string {
  const [objects = ''] = Buffer.from(bytes).toString('latin1').split('\nxref\n');
  return objects.replace(/(\/Length \d+)\n?(?=[/>])/g, '$1\n');
}

test.each(['annotated', 'layers', 'transparent', 'rotated'])(
  'has the objects that the library itself writes: %s',
  async (name) => {
    const pdf = await copied(name);
    const ours = asWritten(pdf);
    expect(objectsOf(ours)).toBe(objectsOf(await pdf.save()));
  },
);

describe('in what is written', () => {
  const read = async (value: PdfDict): Promise<PdfDict | undefined> => {
    const pdf = await copied('annotated');
    pdf.getPage(0)?.dict.set('Sample', pdf.register(value));
    const again = await PDF.load(asWritten(pdf));
    return again.getPage(0)?.dict.getDict('Sample', (ref) => again.getObject(ref));
  };

  test('numbers of many decimals are kept, not rounded to five', async () => {
    const pdf = await copied('fine-numbers');
    expect(asWritten(pdf).toString('latin1')).toContain('[0.00048828125 0 0 0.00048828125 0 0]');
  });

  test('strings and names of any bytes are read again as they were', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const name = '名 (a)/#<b>%[]{}';
    const found = await read(PdfDict.of({ [name]: new PdfString(bytes, 'literal'), Hex: new PdfString(bytes, 'hex') }));
    const strings = [name, 'Hex'].map((key) => found?.getString(key)?.bytes);
    expect(strings).toEqual([bytes, bytes]);
  });

  test('a stream without a coding is deflated where that makes it smaller', async () => {
    const [even, uneven] = [
      Buffer.alloc(2000, 'a'),
      Buffer.from(Array.from({ length: 600 }, (_, at) => (at * at * 7919) >> 3)),
    ];
    const pdf = await copied('annotated');
    const streams = [even, uneven].map((data) => pdf.register(new PdfStream([], data)));
    pdf.getPage(0)?.dict.set('Sample', PdfArray.of(...streams));
    const again = await PDF.load(asWritten(pdf));
    const array = again.getPage(0)?.dict.getArray('Sample');
    const found = [0, 1].map((at) => array?.at(at, (ref) => again.getObject(ref)));
    expect(found.map((stream) => stream instanceof PdfStream && Buffer.from(stream.getDecodedData()))).toEqual([
      even,
      uneven,
    ]);
    expect(found[0] instanceof PdfStream && found[0].data.length).toBeLessThan(100);
  });

  test('what nothing leads to is left out, and a reference to nothing is null', async () => {
    const pdf = await copied('annotated');
    pdf.register(PdfDict.of({ Lost: PdfName.of('LostAndNeverFound'), Number: PdfNumber.of(1) }));
    pdf.getPage(0)?.dict.set('Sample', pdf.context.registry.allocateRef());
    const text = asWritten(pdf).toString('latin1');
    expect(text).not.toContain('LostAndNeverFound');
    expect(text).toContain('/Sample null');
  });
});
