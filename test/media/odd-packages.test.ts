import { describe, expect, test } from 'vitest';
import { askedFaces } from '../../src/media/office/asked-faces.ts';
import { inspect } from '../../src/media/inspect.ts';
import { printedWorkbook } from '../../src/parse/printed/workbook.ts';
import { readXlsx } from '../../src/parse/tables/xlsx-table.ts';
import { entry, rawZip } from '../output/raw-zip.ts';
import { sample } from './samples.ts';

/** A zip whose end announces a comment of so many bytes that is not there. */
function withoutComment(zip: Buffer, announced: number): Buffer {
  const bytes = Buffer.from(zip);
  bytes.writeUInt16LE(announced, bytes.length - 2);
  return bytes;
}

const broken = (bytes: Buffer): readonly (readonly [string, Buffer])[] => [
  ['bytes behind its end', Buffer.concat([bytes, Buffer.from('\r\n\0\0')])],
  ['a page of zeros behind its end', Buffer.concat([bytes, Buffer.alloc(4096)])],
  ['a comment that is not there', withoutComment(bytes, 20)],
];

describe('a package that office programs open all the same is whole', () => {
  test.each(broken(sample('roster.xlsx')))('a workbook with %s', async (_, bytes) => {
    expect(await inspect(bytes)).toEqual(await inspect(sample('roster.xlsx')));
    expect(await printedWorkbook(bytes)).toEqual(await printedWorkbook(sample('roster.xlsx')));
    expect(await readXlsx(bytes)).toEqual(await readXlsx(sample('roster.xlsx')));
  });

  test.each(broken(sample('letter.docx')))('a document with %s', async (_, bytes) => {
    expect(await inspect(bytes)).toEqual(await inspect(sample('letter.docx')));
    expect(await askedFaces(bytes, 'docx')).toEqual(await askedFaces(sample('letter.docx'), 'docx'));
  });

  test('one that breaks off before its end is damaged', async () => {
    const bytes = sample('letter.docx');
    expect(await inspect(bytes.subarray(0, -30))).toMatchObject({ problem: 'damaged' });
  });
});

describe('an OpenDocument file that was zipped anew is told by its manifest', () => {
  const manifest = (type: string, rest = ''): Buffer =>
    Buffer.from(
      `<manifest:manifest xmlns:manifest="urn:oasis"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${type}"/>${rest}</manifest:manifest>`,
    );
  const zipped = (xml: Buffer): Buffer =>
    rawZip([entry('content.xml', Buffer.from('<a/>')), entry('META-INF/manifest.xml', xml)]);

  test.each([
    ['text', 'odt'],
    ['spreadsheet', 'ods'],
    ['presentation', 'odp'],
  ])('%s', async (kind, format) => {
    const bytes = zipped(manifest(`application/vnd.oasis.opendocument.${kind}`));
    expect(await inspect(bytes)).toEqual({ type: 'odf', pages: null, problem: null, format });
  });

  test('also when it is encrypted', async () => {
    const bytes = zipped(manifest('application/vnd.oasis.opendocument.text', '<manifest:encryption-data/>'));
    expect(await inspect(bytes)).toMatchObject({ type: 'odf', problem: 'locked' });
  });

  test('and a package of another kind stays one', async () => {
    expect(await inspect(zipped(manifest('application/epub+zip')))).toMatchObject({ type: 'zip', foreign: 'zip' });
  });
});
