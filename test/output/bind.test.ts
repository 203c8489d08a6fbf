import { PDF } from '@libpdf/core';
import { plainRenditions } from '../plain-renditions.ts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Page, PhotoPlate } from '../../src/model/page.ts';
import { boundBytes } from './bound.ts';
import { sha256 } from '../../src/source/digest.ts';
import { memoryFiles } from '../../src/source/memory-files.ts';
import { evidencePages } from './fake-pages.ts';
import { attachment, bindSettings, contents, sampleVolume } from './sample-volume.ts';
import { seenPages } from './seen-text.ts';

vi.mock('../../src/pages/drawing/document.ts', async () => ({
  drawOwnPages: (await import('./fake-pages.ts')).drawOwnPages,
}));

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
}

/** 1-based page a destination shows. */
async function pageOf(document: PDFDocumentProxy, destination: unknown): Promise<number> {
  if (!Array.isArray(destination)) throw new Error('no destination');
  return (await document.getPageIndex(destination[0])) + 1;
}

async function outlineOf(document: PDFDocumentProxy, entries: Outline): Promise<readonly unknown[]> {
  return Promise.all(
    entries.map(async ({ title, dest, items }) => [
      title,
      await pageOf(document, dest),
      ...(items.length === 0 ? [] : [await outlineOf(document, items)]),
    ]),
  );
}

describe('a bound document', () => {
  it('holds its pages in the order of the plan, evidence stamped with the numbers of the plan', async () => {
    const bound = await boundBytes(sampleVolume(), bindSettings());
    const pages = await seenPages(bound.bytes);
    const words = pages.map(({ texts }) =>
      texts.map(({ text }) => text).filter((text) => text.length > 2 || /^\d$/.test(text)),
    );
    expect(words).toEqual([
      ['cover'],
      ['contents'],
      ['contents'],
      ['divider'],
      ['ROTATE 0', '1'],
      ['ROTATE 90', '2'],
      ['ROTATE 180', '3'],
      ['ROTATE 270', '4'],
      ['divider'],
      ['OUTLINED', '5'],
      ['OUTLINED', '6'],
      ['OUTLINED', '7'],
      ['DARK SCAN', '8'],
      ['fileNote'],
    ]);
    expect(bound.unbound).toEqual([]);
  });

  it('has the bookmarks of the plan and under a file its own', async () => {
    const { bytes } = await boundBytes(sampleVolume(), bindSettings());
    const document = await open(bytes);
    expect(await outlineOf(document, await document.getOutline())).toEqual([
      ['2-1 志愿者名册', 4, [['名册', 5]]],
      [
        '2-2 活动',
        9,
        [
          [
            '活动记录',
            10,
            [
              ['第一章', 10, [['1.1', 11]]],
              ['第二章', 12],
            ],
          ],
        ],
      ],
    ]);
    expect(await document.getPageMode()).toBe('UseOutlines');
  });

  it('opens its outline one level: Count says what shows', async () => {
    const { bytes } = await boundBytes(sampleVolume(), bindSettings());
    const pdf = await PDF.load(bytes);
    const root = pdf.context.catalog.getDict().getDict('Outlines', (ref) => pdf.context.resolve(ref));
    const first = root?.getDict('First', (ref) => pdf.context.resolve(ref));
    expect([root?.getNumber('Count')?.value, first?.getNumber('Count')?.value]).toEqual([2, -1]);
  });

  it('links the rows of its contents to where they lead, without a border', async () => {
    const { bytes } = await boundBytes(sampleVolume(), bindSettings());
    const document = await open(bytes);
    const links = await (await document.getPage(3)).getAnnotations();
    const found = await Promise.all(
      links.map(async ({ subtype, dest, borderStyle, rect }) => [
        subtype,
        await pageOf(document, dest),
        borderStyle.width,
        rect[1],
      ]),
    );
    expect(found).toEqual([
      ['Link', 4, 0, 700],
      ['Link', 5, 0, 680],
      ['Link', 9, 0, 660],
      ['Link', 10, 0, 640],
    ]);
    expect(await (await document.getPage(2)).getAnnotations()).toEqual([]);
  });

  it('leads to the upper left corner of a turned page as it is read', async () => {
    const turned = evidencePages(attachment('2024年度/rotated.pdf'), 2, 1, null).slice(1);
    const pages = [...sampleVolume().pages.slice(0, 1), ...turned.map((page) => ({ ...page, target: 'x' }))];
    const bookmarks = [{ title: '转过的页', target: 'x', children: [] }];
    const { bytes } = await boundBytes(sampleVolume({ pages: pages as never, bookmarks }), bindSettings());
    const [entry] = await (await open(bytes)).getOutline();
    expect(entry?.dest?.slice(2)).toEqual([0, 0, null]);
  });

  it('says of itself what the plan says, and shows its title', async () => {
    const { bytes } = await boundBytes(sampleVolume(), bindSettings());
    const document = await open(bytes);
    const { info, metadata } = await document.getMetadata();
    expect(metadata).toBeNull();
    expect(info).toMatchObject({
      Title: '2024年度 第二卷',
      Subject: '创建文明城区专卷',
      Author: '幸福社区',
      Keywords: '幸福社区 2024',
      Language: 'zh-CN',
      Creator: 'dossier 0.1.0',
      CreationDate: 'D:20250331160000Z',
      ModDate: 'D:20250331160000Z',
    });
    expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  it('has the same bytes twice and in any time zone, and another id for other content', async () => {
    const bytes: Uint8Array[] = [];
    for (const each of ['Asia/Shanghai', 'Asia/Shanghai', 'America/New_York']) {
      process.env['TZ'] = each;
      bytes.push((await boundBytes(sampleVolume(), bindSettings())).bytes);
    }
    expect(new Date('2025-01-01T00:00:00Z').getTimezoneOffset()).toBe(300);
    expect(new Set(bytes.map(sha256)).size).toBe(1);
    const other = await boundBytes(sampleVolume({ title: '另一卷' }), bindSettings());
    const ids = await Promise.all([bytes[0]!, other.bytes].map(async (each) => (await open(each)).fingerprints[0]));
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('binds a file in two places without mixing them', async () => {
    const [cover] = sampleVolume().pages;
    const file = attachment('2024年度/rotated.pdf');
    const pages = [cover!, ...evidencePages(file, 2, 1, null), cover!, ...evidencePages(file, 3, 3, null).slice(1)];
    const { bytes } = await boundBytes(sampleVolume({ pages, bookmarks: [] }), bindSettings());
    const seen = await seenPages(bytes);
    expect(seen.map(({ texts }) => texts.find(({ text }) => /ROTATE|cover/.test(text))?.text)).toEqual([
      'cover',
      'ROTATE 0',
      'ROTATE 90',
      'cover',
      'ROTATE 90',
      'ROTATE 180',
    ]);
  });

  it('holds one stamp font however many pages are stamped', async () => {
    const { bytes } = await boundBytes(sampleVolume(), bindSettings());
    const text = Buffer.from(bytes).toString('latin1');
    // One of the own pages, two twice of the stamps, four of the pages of rotated.pdf, one of each other file.
    expect(text.match(/\/BaseFont/g)?.length).toBe(11);
  });
});

describe('a file that cannot be bound', () => {
  it('is named, a titled page standing for each of its pages and the rest being whole', async () => {
    const files = memoryFiles({ ...contents, '2024年度/outlined.pdf': '坏了' });
    const bound = await boundBytes(sampleVolume(), bindSettings({ renditions: plainRenditions(files) }));
    expect(bound.unbound.map(({ attachment: { path }, problem }) => [path, problem])).toEqual([
      ['2024年度/outlined.pdf', 'changed'],
    ]);
    const pages = await seenPages(bound.bytes);
    expect(pages).toHaveLength(14);
    expect(pages.slice(9, 13).map(({ texts }) => texts.at(-1)?.text)).toEqual(['titled', 'titled', 'titled', '8']);
    const document = await open(bound.bytes);
    expect(await outlineOf(document, await document.getOutline())).toContainEqual(['2-2 活动', 9, [['活动记录', 10]]]);
  });

  it('may also be one that is gone', async () => {
    const { '2024年度/dark.pdf': _, ...rest } = contents;
    const { unbound } = await boundBytes(
      sampleVolume(),
      bindSettings({ renditions: plainRenditions(memoryFiles(rest)) }),
    );
    expect(unbound.map(({ problem }) => problem)).toEqual(['unreadable']);
  });
});

describe('a picture that cannot be drawn', () => {
  const [cover] = sampleVolume().pages;
  const scan = attachment('2024年度/dark.pdf');
  const photo: PhotoPlate['photo'] = {
    attachment: scan,
    caption: { event: null, time: null, place: null, people: null, background: null, photographer: null },
    unusable: null,
    shows: null,
    place: scan.place,
  };
  const pages: readonly Page[] = [
    cover!,
    { kind: 'picture', pageNumber: 1, attachment: scan, index: 0, target: 'x' },
    { kind: 'photo', pageNumber: 2, running: '', plates: [{ number: '1', photo, seeAlso: '', target: 'y' }] },
  ];
  const volume = sampleVolume({ pages, bookmarks: [{ title: '照片', target: 'x', children: [] }] });

  it('is named once, a titled page or a blank plate standing for it', async () => {
    const files = memoryFiles({ ...contents, '2024年度/dark.pdf': '换了' });
    const { bytes, unbound } = await boundBytes(volume, bindSettings({ renditions: plainRenditions(files) }));
    expect(unbound.map(({ attachment: { path }, problem }) => [path, problem])).toEqual([
      ['2024年度/dark.pdf', 'changed'],
    ]);
    const seen = await seenPages(bytes);
    expect(seen.map(({ texts }) => texts[0]?.text)).toEqual(['cover', 'titled', 'photo']);
  });

  it('is no matter while it is as it was inspected', async () => {
    const { bytes, unbound } = await boundBytes(volume, bindSettings());
    expect(unbound).toEqual([]);
    expect((await seenPages(bytes)).map(({ texts }) => texts[0]?.text)).toEqual(['cover', 'picture', 'photo']);
  });
});

describe('binding', () => {
  it('stops when it is interrupted', async () => {
    const controller = new AbortController();
    const binding = boundBytes(sampleVolume(), bindSettings({ signal: controller.signal }));
    controller.abort(new Error('Ctrl-C'));
    await expect(binding).rejects.toThrow('Ctrl-C');
  });
});
