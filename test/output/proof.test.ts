import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF, PdfArray, PdfName } from '@libpdf/core';
import type { PdfDict, PdfRef, PdfStream } from '@libpdf/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContentsRow, Page, PrintedDocument } from '../../src/model/page.ts';
import { boundBytes } from './bound.ts';
import { writeOwnFile } from '../../src/output/binding/own-file.ts';
import { ProofFailure } from '../../src/output/proof-failure.ts';
import { proveDocument } from '../../src/output/prove.ts';
import { evidencePages } from './fake-pages.ts';
import { attachment, bindSettings, sampleVolume } from './sample-volume.ts';

const folder = mkdtempSync(join(tmpdir(), 'dossier-proof-'));
afterAll(() => rmSync(folder, { recursive: true }));

function piece(number: number, title: string, pages: string, target: string | null): ContentsRow {
  const rest = { documentNumber: '样社〔2024〕3号', author: '幸福社区（虚构）', date: '20240305', remark: '复印件' };
  return { kind: 'piece', number, title, pages, target, ...rest };
}

const titled: Page = {
  kind: 'titled',
  pageNumber: 5,
  title: '视频',
  fileName: '视频.mp4',
  typeName: '音像',
  size: 5,
  sha256: 'ab',
  packagePath: 'data/archive/视频.mp4',
  problem: null,
  target: 'b',
};

/** Two texts that the same glyphs show, a sign that no font has, one that is written in two ways. */
const ODD = '⽂件与文件\u{E123}cafe\u0301';

function rows(): readonly ContentsRow[] {
  return [
    { kind: 'box', title: '盒 2（2-1） 第1—2件', mark: '本盒', target: null },
    { kind: 'item', number: '2-1', title: '志愿者名册', mark: '缺项', target: 'i' },
    piece(1, ODD, '1', 'a'),
    piece(2, '视频', '5', 'b'),
    piece(3, '第三件', '6-8', 'c'),
    piece(4, '未装订的一件', '', null),
  ];
}

/** Cover; contents; divider; four pages; a titled page; three pages with an outline: eleven pages. */
function volume(change: Partial<PrintedDocument> = {}, listed: readonly ContentsRow[] = rows()): PrintedDocument {
  const [cover, , divider] = sampleVolume().pages;
  return sampleVolume({
    pages: [
      cover!,
      { kind: 'contents', running: '', referenceCode: '', rows: listed },
      { ...(divider as Extract<Page, { kind: 'divider' }>), target: 'i' },
      ...evidencePages(attachment('2024年度/rotated.pdf'), 4, 1, 'a'),
      titled,
      ...evidencePages(attachment('2024年度/outlined.pdf'), 3, 6, 'c'),
    ],
    bookmarks: [
      { title: '2-1 志愿者名册', target: 'i', children: [{ title: '名册', target: 'a', children: [] }] },
      { title: '视频', target: 'b', children: [{ title: '第三件', target: 'c', children: [] }] },
    ],
    ...change,
  });
}

const settings = bindSettings();
let bound: Awaited<ReturnType<typeof boundBytes>>;
beforeAll(async () => {
  bound = await boundBytes(volume(), settings);
});

let files = 0;
/** What differs between the plan and a file of these bytes. */
async function differences(bytes: Uint8Array, plan = volume(), given = settings): Promise<readonly string[]> {
  files += 1;
  const path = join(folder, `${files}.pdf`);
  writeFileSync(path, bytes);
  return proveDocument(path, plan, bound, given).then(
    () => [],
    (error: unknown) => {
      if (error instanceof ProofFailure) return error.differences;
      throw error;
    },
  );
}

type Break = (pdf: PDF, resolve: (ref: PdfRef) => ReturnType<PDF['context']['resolve']>) => void;

/** What differs once something in the written document is broken. */
async function broken(change: Break): Promise<readonly string[]> {
  const pdf = await PDF.load(bound.bytes);
  change(pdf, (ref) => pdf.context.resolve(ref));
  return differences(await pdf.save());
}

/** What differs when another plan was written than the one it is compared with. */
async function otherwise(plan: PrintedDocument, change = {}): Promise<readonly string[]> {
  return differences((await boundBytes(plan, { ...settings, ...change })).bytes);
}

function pageDict(pdf: PDF, at: number): PdfDict {
  return pdf.getPage(at)!.dict;
}

function drawingsOf(pdf: PDF, at: number): PdfDict {
  const resolve = (ref: PdfRef): ReturnType<PDF['context']['resolve']> => pdf.context.resolve(ref);
  return pageDict(pdf, at).getDict('Resources', resolve)!.getDict('XObject', resolve)!;
}

function withPages(change: (pages: readonly Page[]) => readonly Page[]): PrintedDocument {
  return volume({ pages: change(volume().pages) });
}

describe('a document as its plan says', () => {
  it('is proved, bound with evidence or of own pages only, draft or final, whatever its signs', async () => {
    expect(await differences(bound.bytes)).toEqual([]);
    const final = bindSettings({ draft: false });
    expect(await differences((await boundBytes(volume(), final)).bytes, volume(), final)).toEqual([]);
    const own = withPages((pages) => [...pages.slice(0, 3), ...pages.slice(7, 8)]);
    const listed = own.pages.map((page) =>
      page.kind === 'contents' ? { ...page, rows: rows().filter((_, at) => at !== 2 && at !== 4) } : page,
    );
    const plan = { ...own, pages: listed, bookmarks: [{ title: '名册\n续', target: 'i', children: [] }] };
    const path = join(folder, 'own.pdf');
    const met = await writeOwnFile(path, plan, settings);
    await expect(proveDocument(path, plan, met, settings)).resolves.toEqual({ pages: 4 });
  });

  it('is proved with a row that no side can hold', async () => {
    const plan = volume({}, [...rows(), piece(5, '长'.repeat(2500), '', 'i'), piece(6, '长短'.repeat(1500), '', null)]);
    expect(await differences((await boundBytes(plan, settings)).bytes, plan)).toEqual([]);
  });
});

describe('a link or a row of the contents', () => {
  it('that leads one page off is found', async () => {
    const found = await broken((pdf, resolve) => {
      const link = pageDict(pdf, 1).getArray('Annots', resolve)!.at(1, resolve) as PdfDict;
      const to = link.getArray('Dest', resolve)!;
      link.set('Dest', PdfArray.of(pdf.getPage(4)!.ref, ...to.toArray().slice(1)));
    });
    expect(found).toEqual(['row 3 of the contents on page 2 leads to page 5 instead of 4']);
  });

  it('that is not linked is found', async () => {
    const found = await broken((pdf, resolve) => {
      const links = pageDict(pdf, 1).getArray('Annots', resolve)!;
      pageDict(pdf, 1).set('Annots', PdfArray.of(...links.toArray().slice(0, -1)));
    });
    expect(found).toEqual(['row 5 of the contents on page 2 is not linked']);
  });

  it.each<[string, readonly ContentsRow[], readonly string[]]>([
    ['another page number', rows().with(4, piece(3, '第三件', '7-8', 'c')), ['row 5 … reads otherwise']],
    ['another last page', rows().with(4, piece(3, '第三件', '6-9', 'c')), ['row 5 … reads otherwise']],
    ['another title', rows().with(3, piece(2, '视屏', '5', 'b')), ['row 4 … reads otherwise']],
    ['another title where nothing leads', rows().with(5, piece(4, '另一件', '', null)), ['row 6 … is not there']],
    ['no row where there should be one', rows().slice(0, 5), ['row 6 … is not there']],
    ['a row too many', [...rows(), piece(5, '多的', '', 'a')], ['contents on page 2: 1 links too many']],
  ])('with %s is found', async (_, listed, expected) => {
    const found = await otherwise(volume({}, listed));
    expect(found.map((difference) => difference.replace('of the contents on page 2', '…'))).toEqual(expected);
  });

  it('that names another number than the page it leads to bears is found, although it was written as planned', async () => {
    const plan = volume({}, rows().with(4, piece(3, '第三件', '7-8', 'c')));
    const found = await differences((await boundBytes(plan, settings)).bytes, plan);
    expect(found).toEqual(['row 5 of the contents on page 2 names page number 7, but the page it leads to is 6']);
  });
});

describe('a number', () => {
  it('stamped on another page is found', async () => {
    const found = await broken((pdf) => {
      const [one, other] = [drawingsOf(pdf, 3), drawingsOf(pdf, 4)];
      const [first, second] = [one.get('DossierStamp')!, other.get('DossierStamp')!];
      one.set('DossierStamp', second);
      other.set('DossierStamp', first);
    });
    expect(found).toEqual(['page 4 bears the number 2 instead of 1', 'page 5 bears the number 1 instead of 2']);
  });

  it('that is not stamped, or stamped and not drawn, is found', async () => {
    expect(await broken((pdf) => drawingsOf(pdf, 3).delete('DossierStamp'))).toEqual([
      'page 4 bears no number instead of 1',
    ]);
    const found = await broken((pdf, resolve) => {
      const page = pageDict(pdf, 3);
      page.set('Contents', PdfArray.of(...page.getArray('Contents', resolve)!.toArray().slice(0, -1)));
    });
    expect(found).toEqual(['page 4 bears no number instead of 1', 'page 4 does not bear 草稿']);
  });

  it('of an own page that is another or stands elsewhere is found', async () => {
    const other = withPages((pages) =>
      pages.map((page) => (page.kind === 'titled' ? { ...page, pageNumber: 6 } : page)),
    );
    expect(await otherwise(other)).toEqual(['page 8 does not bear the number 5 where it should']);
    expect(await otherwise(volume({ duplex: true }))).toContain('page 8 does not bear the number 5 where it should');
  });

  it('of a volume printed on both sides is found on either face', async () => {
    const plan = volume({ duplex: true });
    expect(await differences((await boundBytes(plan, settings)).bytes, plan)).toEqual([]);
  });
});

describe('a bookmark', () => {
  const outline = (pdf: PDF): PdfDict =>
    pdf.context.catalog.getDict().getDict('Outlines', (ref) => pdf.context.resolve(ref))!;

  it('that is missing is found, on any level', async () => {
    expect(await broken((pdf, resolve) => void outline(pdf).getDict('First', resolve)!.delete('Next'))).toEqual([
      'bookmarks: 1 instead of 2',
    ]);
    const below: Break = (pdf, resolve) => void outline(pdf).getDict('Last', resolve)!.delete('First');
    expect(await broken(below)).toEqual(['bookmarks under 2: 0 instead of 1']);
  });

  it('of a file under its piece that is missing is found', async () => {
    const below: Break = (pdf, resolve) =>
      void outline(pdf).getDict('Last', resolve)!.getDict('First', resolve)!.getDict('First', resolve)!.delete('Next');
    expect(await broken(below)).toEqual(['bookmarks under 2.1: 1 instead of 2']);
  });

  it('that leads elsewhere or bears another title is found', async () => {
    const to: Break = (pdf, resolve) => {
      const entry = outline(pdf).getDict('First', resolve)!.getDict('First', resolve)!;
      entry.set('Dest', PdfArray.of(pdf.getPage(4)!.ref, PdfName.of('Fit')));
    };
    expect(await broken(to)).toEqual(['bookmark 1.1 leads to page 5 instead of 4']);
    const [first, second] = volume().bookmarks;
    expect(await otherwise(volume({ bookmarks: [{ ...first!, title: '别的' }, second!] }))).toEqual([
      'bookmark 1 has another title',
    ]);
  });

  it('one level too high is found', async () => {
    const [first, second] = volume().bookmarks;
    const flat = [{ ...first!, children: [] }, ...first!.children, second!];
    expect(await otherwise(volume({ bookmarks: flat }))).toContain('bookmarks: 3 instead of 2');
  });
});

describe('a page', () => {
  it('that is missing or too many is found', async () => {
    expect(await broken((pdf) => pdf.removePage(10))).toContain('pages: 10 instead of 11');
    const more = withPages((pages) => [...pages, pages[0]!]);
    expect(await otherwise(more)).toEqual(['pages: 12 instead of 11']);
  });

  it('of our own that is empty is found', async () => {
    expect(await broken((pdf) => void pageDict(pdf, 2).delete('Contents'))).toEqual(['page 3 is empty']);
  });

  it('of evidence that shows nothing is found when its file shows something there', async () => {
    const found = await broken((pdf, resolve) => {
      const page = pageDict(pdf, 3);
      const streams = page.getArray('Contents', resolve)!.toArray();
      page.set('Contents', PdfArray.of(streams[0]!, streams.at(-1)!));
    });
    expect(found).toEqual(['page 4 is empty, its file is not']);
  });

  it('of another size is found', async () => {
    const box: Break = (pdf, resolve) => {
      const page = pageDict(pdf, 2);
      page.set(
        'MediaBox',
        PdfArray.of(
          ...page.getArray('MediaBox', resolve)!.toArray().slice(0, 3),
          pdf.getPage(0)!.dict.getArray('MediaBox', resolve)!.at(2)!,
        ),
      );
    };
    // 草稿 is looked for in the middle of the paper that there is.
    expect(await broken(box)).toEqual(['page 3 is not of the size of the paper', 'page 3 does not bear 草稿']);
  });

  it('of a draft without 草稿, or of a final volume with it, is found', async () => {
    expect(await broken((pdf) => drawingsOf(pdf, 3).delete('DossierDraft'))).toEqual(['page 4 does not bear 草稿']);
    const final = await boundBytes(volume(), bindSettings({ draft: false }));
    expect(await differences(final.bytes)).toHaveLength(11);
    const found = await differences(bound.bytes, volume(), bindSettings({ draft: false }));
    expect(found).toHaveLength(11);
    for (const difference of found) expect(difference).toMatch(/^page \d+ bears 草稿$/);
  });
});

describe('a font', () => {
  /** Takes the outlines out of the fonts among resources. */
  function strip(resources: PdfDict, resolve: Parameters<Break>[1]): void {
    const fonts = resources.getDict('Font', resolve)!;
    for (const name of fonts.keys()) {
      const below = fonts.getDict(name.value, resolve)!.getArray('DescendantFonts', resolve)!.at(0, resolve) as PdfDict;
      below.getDict('FontDescriptor', resolve)!.delete('FontFile2');
    }
  }

  it('of an own page that is not embedded is found', async () => {
    const found = await broken((pdf, resolve) => strip(pageDict(pdf, 2).getDict('Resources', resolve)!, resolve));
    expect(
      found.every((difference) => /needs the font [A-Z]{6}\+Noto[\w-]+, which is not embedded$/.test(difference)),
    ).toBe(true);
    expect(found.map((difference) => difference.split(' ')[1])).toContain('3');
  });

  it('of the stamps that is not embedded is found', async () => {
    const found = await broken((pdf, resolve) => {
      const stamp = drawingsOf(pdf, 3).get('DossierStamp', resolve) as PdfStream;
      strip(stamp.getDict('Resources', resolve)!, resolve);
    });
    expect(found.map((difference) => difference.split(' ')[1])).toEqual(['4', '5', '6', '7', '9', '10', '11']);
  });
});

describe('a file', () => {
  it('that is cut off or does not lie where its table says is found', async () => {
    expect(await differences(bound.bytes.subarray(0, -20))).toEqual(['it cannot be read: it has no end']);
    const text = Buffer.from(bound.bytes).toString('latin1');
    const moved = Buffer.from(text.replace('/Type /Catalog', '/Type  /Catalog'), 'latin1');
    const [found] = await differences(moved);
    expect(found).toMatch(/^it cannot be read: /);
  });
});
