import { describe, expect, it } from 'vitest';
import { typesetPage } from '../../src/arrange/typeset.ts';
import type { Attachment } from '../../src/model/evidence.ts';
import type { OwnPage, Page } from '../../src/model/page.ts';
import { boundBytes } from './bound.ts';
import { typesetting } from '../../src/pages/drawing/document.ts';
import { printedContent } from '../../src/parse/printed/content.ts';
import { rowsOf, workbookOf } from '../parse/office-package.ts';
import { evidencePages } from './fake-pages.ts';
import { attachment, bindSettings, sampleVolume } from './sample-volume.ts';
import { seenPages } from './seen-text.ts';

// Invented people (虚构).
const COUNT = 120;
const numbers = Array.from({ length: COUNT }, (_, at) => `99999919900101${String(1000 + at)}`);
const workbook = workbookOf([
  { name: '名册', rows: rowsOf([['姓名', '身份证号'], ...numbers.map((number, at) => [`虚构${at}号`, number])]) },
]);
const text = numbers.map((number) => `　　编号 ${number} 的居民参加了活动。`).join('\n');

async function pageOf(path: string, bytes: Uint8Array, pageNumber: number): Promise<OwnPage> {
  const file: Attachment = {
    path,
    size: bytes.length,
    sha256: '',
    media: { type: path.endsWith('.xlsx') ? 'xlsx' : 'text', pages: null, problem: null },
    place: { path, line: null, column: null },
  };
  const content = await printedContent(bytes, file);
  if (content === null || content.kind === 'titled') throw new Error('nothing is set');
  return typesetPage(content, { pageNumber, title: '名册', fileName: path, target: `at-${pageNumber}` });
}

describe('sheets and texts in a bound volume', () => {
  const { sides } = typesetting(bindSettings().fonts, bindSettings().layout);
  const made = pageOf('名册.xlsx', workbook, 1).then(async (sheet): Promise<readonly OwnPage[]> => {
    return [sheet, await pageOf('说明.txt', Buffer.from(text), 1 + sides(sheet))];
  });

  it('hold each cell and each paragraph once, the head on every side', async () => {
    const pages = await made;
    const bound = await boundBytes(sampleVolume({ pages, bookmarks: [] }), bindSettings());
    const seen = await seenPages(bound.bytes);
    const read = seen.map(({ texts }) => texts.map((each) => each.text).join(' '));
    const all = read.join(' ');
    expect(numbers.map((number) => all.split(number).length - 1)).toEqual(numbers.map(() => 2));
    const sheets = read.slice(0, sides(pages[0]!));
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.filter((side) => side.includes('身份证号'))).toHaveLength(sheets.length);
    expect(read.every((side) => side.includes('名册'))).toBe(true);
  });

  it('bear the numbers of the run on their sides, and what follows goes on', async () => {
    const pages = await made;
    const taken = pages.reduce((sum, page) => sum + sides(page), 0);
    const run: readonly Page[] = [...pages, ...evidencePages(attachment('2024年度/outlined.pdf'), 2, taken + 1, 'x')];
    const targets = ['at-1', `at-${1 + sides(pages[0]!)}`, 'x'];
    const bookmarks = targets.map((target) => ({ title: target, target, children: [] }));
    const bound = await boundBytes(sampleVolume({ pages: run, bookmarks }), bindSettings());
    const seen = await seenPages(bound.bytes);
    expect(seen).toHaveLength(taken + 2);
    const upper = seen.map(({ texts }) =>
      texts.filter(({ text: word, y }) => /^\d+$/.test(word) && y < 60).map((each) => each.text),
    );
    expect(upper).toEqual(seen.map((_, at) => [String(at + 1)]));
  });
});
