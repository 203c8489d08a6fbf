import { describe, expect, test } from 'vitest';
import { inspect } from '../../src/media/inspect.ts';
import { openFile } from '../corpus/open-file.ts';
import { entry, rawZip } from '../output/raw-zip.ts';
import { workbookOf } from '../parse/office-package.ts';

/** A document with a body and more parts by their paths. */
function document(body: string, ...parts: readonly string[]): Buffer {
  const xml = `<w:document><w:body>${body}<w:sectPr/></w:body></w:document>`;
  return rawZip([entry('word/document.xml', xml), ...parts.map((path) => entry(path, '<a/>'))]);
}

const workbook = (rows: string, more: { readonly strings?: readonly string[] } = {}): Uint8Array =>
  workbookOf([{ name: 'Sheet1', rows }], more);

describe('a file with nothing in it is told before anything is built', () => {
  test.each<[string, string, Uint8Array]>([
    ['a document as it was made', '新建 DOCX 文档.docx', document('<w:p><w:pPr/></w:p>')],
    ['a document of blanks', '通知.docx', document('<w:p><w:r><w:t xml:space="preserve">  </w:t></w:r></w:p>')],
    ['a workbook as it was made', '工作簿1.xlsx', workbook('')],
    ['a workbook whose cells are only coloured', '名册.xlsx', workbook('<row r="1"><c r="A1" s="0"/></row>')],
    ['a text of blank lines', '说明.txt', Buffer.from('\uFEFF\r\n　\r\n')],
  ])('%s', async (_, name, bytes) => {
    const { attachment, rules } = await openFile(name, bytes);
    expect([attachment, rules]).toEqual([null, ['attachment-empty']]);
  });

  test.each<[string, Uint8Array]>([
    ['a document with words', document('<w:p><w:r><w:t>字</w:t></w:r></w:p>')],
    ['one with a drawing', document('<w:p><w:r><w:drawing/></w:r></w:p>')],
    ['one with a picture', document('<w:p/>', 'word/media/image1.jpeg')],
    ['one with words in its head', document('<w:p/>', 'word/header1.xml')],
    ['a workbook of numbers', workbook('<row r="1"><c r="A1"><v>1</v></c></row>')],
    ['one of texts in their cells', workbook('<row r="1"><c r="A1" t="inlineStr"><is><t>字</t></is></c></row>')],
    ['one of formulas never reckoned', workbook('<row r="1"><c r="A1"><f>1+1</f></c></row>')],
    ['a text of one letter', Buffer.from('字')],
  ])('%s is not empty', async (_, bytes) => {
    expect(await inspect(bytes)).toMatchObject({ problem: null });
  });
});
