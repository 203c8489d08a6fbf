import type { Entry } from 'yauzl';

/** Parts of a document or workbook that show something without words: pictures, charts, heads and feet, things set into it. */
const SHOWN =
  /^(?:word|xl)\/(?:media|embeddings|charts|chartsheets|diagrams|drawings|activeX|afchunk|header|footer|cellimages)/i;
const DOCUMENT = /^word\/document\d*\.xml$/i;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
/** A value, a text or a formula of a cell. */
const CELL_CONTENT = /<(?:\w+:)?(?:v|t|f)[\s/>]/;
/** What a body shows beside text: drawings, symbols, formulas, fields of a form, text of another file. */
const BODY_CONTENT = /<\w+:(?:drawing|pict|object|sym|oMath|sdt|altChunk|fldSimple)\b/;
/** In a larger part there is something. */
const MOST_BYTES = 2_000_000;

/**
 * Whether nothing at all is on the pages of a document or workbook: as it was made and never filled in.
 * @param words what it says
 * @param read the text of a part
 */
export async function isBlankOffice(
  entries: readonly Entry[],
  words: string,
  read: (entry: Entry) => Promise<string>,
): Promise<boolean> {
  if (words.trim() !== '' || entries.some(({ fileName }) => SHOWN.test(fileName))) return false;
  const pages = entries.filter(({ fileName }) => DOCUMENT.test(fileName) || SHEET.test(fileName));
  if (pages.length === 0 || pages.some(({ uncompressedSize }) => uncompressedSize > MOST_BYTES)) return false;
  for (const page of pages) {
    const content = DOCUMENT.test(page.fileName) ? BODY_CONTENT : CELL_CONTENT;
    if (content.test(await read(page))) return false;
  }
  return true;
}
