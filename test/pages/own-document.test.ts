import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import type { OwnPage } from '../../src/model/page.ts';
import type { DrawSettings } from '../../src/pages/drawing/document.ts';
import { writeOwnDocument } from '../../src/pages/drawing/own-document.ts';
import type { OwnDocument, WrittenOwnDocument } from '../../src/pages/drawing/own-document.ts';
import { settings } from './drawing.ts';
import { greyPng, samplePhotos } from './photos.ts';
import { canPreflight, preflight } from './preflight.ts';
import { attachment, samplePages } from './sample-pages.ts';

const borne = new Set(
  samplePages().flatMap((page) => {
    if (page.kind === 'photo') return page.plates.map(({ target }) => target);
    return 'target' in page && page.target !== null ? [page.target] : [];
  }),
);
const [anywhere = '', elsewhere = ''] = [...borne];

/** The sample pages, all their links leading to one of them. */
const pages = samplePages().map((page): OwnPage => {
  if (page.kind !== 'contents' && page.kind !== 'photoContents') return page;
  const led = <Row extends { readonly target: string | null }>(row: Row): Row =>
    row.target === null || borne.has(row.target) ? row : { ...row, target: anywhere };
  return page.kind === 'contents' ? { ...page, rows: page.rows.map(led) } : { ...page, rows: page.rows.map(led) };
});

const bookmarks = [
  { title: '第一项 <甲> & 乙', target: anywhere, children: [{ title: '照片', target: elsewhere, children: [] }] },
  { title: '第二项', target: anywhere, children: [] },
];

async function written(
  document: OwnDocument,
  more: Partial<DrawSettings> = {},
): Promise<WrittenOwnDocument & { readonly bytes: Buffer }> {
  const chunks: Uint8Array[] = [];
  const result = await writeOwnDocument(document, { ...settings, ...more }, async (drawn) => {
    chunks.push(...drawn);
  });
  return { ...result, bytes: Buffer.concat(chunks) };
}

function verdictOf(bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'dossier-preflight-')), 'document.pdf');
  writeFileSync(file, bytes);
  return preflight(file);
}

function cmykJpeg(): Uint8Array {
  return readFileSync('fixtures/media/cmyk.jpg');
}

test('links and outline of a whole document lead to the pages that bear their targets', async () => {
  const { bytes, sides, total, links, bookmarks: entries } = await written({ pages, bookmarks });
  expect(total).toBe(sides.reduce((sum, count) => sum + count, 0));
  expect(entries).toBe(3);
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  expect(document.numPages).toBe(total);
  const outline = await document.getOutline();
  expect(outline.map(({ title }) => title)).toEqual(['第一项 <甲> & 乙', '第二项']);
  expect(outline[0]?.items.map(({ title }) => title)).toEqual(['照片']);
  const first = (at: number): number => sides.slice(0, at).reduce((sum, count) => sum + count, 0);
  const bearer = pages.findIndex((page) => 'target' in page && page.target === anywhere);
  const place = async (dest: unknown): Promise<number> =>
    await document.getPageIndex((Array.isArray(dest) ? dest : [])[0]);
  expect(await place(outline[1]?.dest)).toBe(first(bearer));
  let found = 0;
  for (let number = 1; number <= total; number += 1) {
    const annotations = await (await document.getPage(number)).getAnnotations();
    for (const { subtype, dest } of annotations) {
      expect(subtype).toBe('Link');
      expect(await place(dest)).toBeLessThan(total);
      found += 1;
    }
  }
  expect(found).toBe(links);
  expect(links).toBeGreaterThan(50);
  await document.destroy();
});

test('a bookmark or link that leads nowhere is a fault of ours', async () => {
  const nowhere = { title: '无处', target: 'nowhere', children: [] };
  await expect(written({ pages: pages.slice(0, 1), bookmarks: [nowhere] })).rejects.toThrow(/nowhere/);
  const lists = pages.filter(({ kind }) => kind === 'contents');
  await expect(written({ pages: lists, bookmarks: [] })).rejects.toThrow(/no page bears/);
});

test('a whole document says what it is, in whatever signs', async () => {
  const metadata = {
    ...settings.metadata,
    title: '幸福社区 <2024> & “影集”',
    tool: 'dossier 1.2.3',
    identifier: '<A&1>-ZP·2024',
  };
  const { bytes } = await written({ pages: pages.slice(0, 1), bookmarks: [] }, { metadata });
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info, metadata: xmp } = await document.getMetadata();
  expect(info).toMatchObject({ Title: metadata.title, Creator: 'dossier 1.2.3', Language: 'zh-CN' });
  expect(xmp.get('dc:title')).toBe(metadata.title);
  expect(xmp.get('pdfaid:part')).toBe('1');
  expect(xmp.get('dc:identifier')).toBe(metadata.identifier);
  expect(xmp.get('dc:language')).toBe('zh-CN');
  await document.destroy();
});

test('the same pages give the same bytes, other pages another identifier', async () => {
  const idOf = (bytes: Buffer): string => /\/ID \[<([0-9a-f]+)>/.exec(bytes.toString('latin1'))?.[1] ?? '';
  const first = await written({ pages, bookmarks });
  const again = await written({ pages, bookmarks });
  expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
  const other = await written({ pages: pages.slice(1, 2).concat(pages), bookmarks });
  expect(idOf(first.bytes)).toHaveLength(32);
  expect(idOf(other.bytes)).not.toBe(idOf(first.bytes));
});

test('a picture in inks takes back the claim, other pictures do not', async () => {
  const page = (path: string): OwnPage => ({
    kind: 'picture',
    pageNumber: 1,
    attachment: attachment(path),
    index: 0,
    target: null,
  });
  const show = (bytes: Uint8Array): Promise<WrittenOwnDocument & { readonly bytes: Buffer }> =>
    written({ pages: [page('x')], bookmarks: [] }, { readPicture: async () => bytes });
  expect((await show(greyPng(30, 20))).conformance).toBe('PDF/A-1a');
  const inks = await show(cmykJpeg());
  expect(inks.conformance).toBeNull();
  expect(inks.bytes.toString('latin1')).not.toContain('pdfaid');
});

test('a document too large for tags goes without them and says so', async () => {
  const list = pages.find(({ kind }) => kind === 'volumeList');
  if (list?.kind !== 'volumeList') throw new Error('there is no such sample');
  const [row] = list.rows;
  if (row === undefined) throw new Error('the sample has no row');
  const long: OwnPage = { ...list, rows: Array.from({ length: 4500 }, () => row) };
  const { conformance, bytes } = await written({ pages: [long], bookmarks: [] });
  expect(conformance).toBe('PDF/A-1b');
  expect(bytes.toString('latin1')).not.toContain('StructTreeRoot');
});

test('what is drawn is handed on while it is being drawn, and waits until it is taken', async () => {
  let [taking, most, held, read] = [false, 0, 0, 0];
  const photos = Array.from({ length: 6 }, (_, at): OwnPage => ({
    kind: 'picture',
    pageNumber: at + 1,
    attachment: attachment('wide.png'),
    index: 0,
    target: null,
  }));
  const readPicture = async (): Promise<Uint8Array> => {
    expect(taking).toBe(false);
    read += 1;
    held += 1;
    most = Math.max(most, held);
    return samplePhotos['wide.png'] ?? new Uint8Array();
  };
  await writeOwnDocument({ pages: photos, bookmarks: [] }, { ...settings, readPicture }, async () => {
    taking = true;
    await new Promise((resolve) => setTimeout(resolve, 1));
    taking = false;
    held = 0;
  });
  expect(read).toBe(6);
  expect(most).toBeLessThan(3);
});

test('everything that an ordinary page says is part of its text; lines, numbers and running heads are not', async () => {
  const { bytes } = await written({ pages, bookmarks }, { draft: true });
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: string[] = [];
    const loose: string[] = [];
    for (const item of items) {
      if ('str' in item) {
        if (open.at(-1) === 'Artifact' && item.str.trim() !== '') loose.push(item.str);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push('tag' in item ? String(item.tag) : '');
    }
    expect(open).toEqual([]);
    expect(loose).toContain('草稿');
    // Ornaments: the draft mark, a page number, running heads, the foot, the note beside the ruler.
    expect(loose.length, loose.join('|')).toBeLessThanOrEqual(9);
  }
  await document.destroy();
});

test.runIf(canPreflight)('every kind of page, drawn whole, is valid PDF/A-1b [PDFBox preflight]', async () => {
  for (const draft of [false, true]) {
    const { bytes, conformance } = await written({ pages, bookmarks }, { draft });
    expect(conformance).toBe('PDF/A-1a');
    expect(verdictOf(bytes)).toContain('is a valid PDF/A-1b file');
  }
});

test.runIf(canPreflight)('a document that does not claim it is not valid PDF/A-1b [PDFBox preflight]', async () => {
  const page = { kind: 'picture', pageNumber: 1, attachment: attachment('x'), index: 0, target: null } as const;
  const { bytes } = await written({ pages: [page], bookmarks: [] }, { readPicture: async () => cmykJpeg() });
  expect(verdictOf(bytes)).not.toContain('is a valid PDF/A-1b file');
});

test.skipIf(canPreflight)('PDF/A is not validated: PDFBox preflight is not installed here', () => {
  expect(canPreflight).toBe(false);
});
