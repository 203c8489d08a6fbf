import type { Attachment } from '../../src/model/evidence.ts';
import type { ContentsRow, CoverPage, DividerPage, FileNotePage, Page, PrintedDocument } from '../../src/model/page.ts';
import { plainRenditions } from '../plain-renditions.ts';
import { memoryFiles } from '../../src/source/memory-files.ts';
import type { BindSettings } from '../../src/output/binding/bind-settings.ts';
import { evidencePages } from './fake-pages.ts';
import { attachmentOf, pdfFixture } from './pdf-fixture.ts';
import { stampSettings } from './stamping.ts';

type SampleFile = '2024年度/rotated.pdf' | '2024年度/outlined.pdf' | '2024年度/dark.pdf';

/** Files of an invented archive. */
export const contents: Readonly<Record<SampleFile, Uint8Array>> = {
  '2024年度/rotated.pdf': pdfFixture('rotated'),
  '2024年度/outlined.pdf': pdfFixture('outlined'),
  '2024年度/dark.pdf': pdfFixture('dark'),
};

/** The attachment of a file of `contents`. */
export function attachment(name: SampleFile): Attachment {
  return attachmentOf(name, contents[name]);
}

const cover: CoverPage = {
  kind: 'cover',
  heading: '创建文明城区专卷',
  community: '幸福社区',
  street: '文苑街道',
  period: '2024年度',
  volumeLabel: '第二卷',
  volumeTitle: '虚构的卷',
  box: null,
  dates: '',
  retention: '30年',
  itemCount: 3,
  pageCount: 8,
  referenceCode: '',
  fonds: null,
};
const fileNote: FileNotePage = { kind: 'fileNote', running: '', referenceCode: '', sections: [] };

function row(target: string): ContentsRow {
  return { kind: 'item', number: null, title: target, mark: null, target };
}

function divider(target: string): DividerPage {
  return { kind: 'divider', number: null, title: '', running: '', parts: [], mark: null, remarks: [], target };
}

/** Cover, contents on two sides, a divider, four pages, a divider, three pages and one, the note at the end: thirteen pages. */
export function sampleVolume(change: Partial<PrintedDocument> = {}): PrintedDocument {
  const pages: readonly Page[] = [
    cover,
    { kind: 'contents', running: '', referenceCode: '', rows: ['i1', 'a', 'i2', 'b'].map(row) },
    divider('i1'),
    ...evidencePages(attachment('2024年度/rotated.pdf'), 4, 1, 'a'),
    divider('i2'),
    ...evidencePages(attachment('2024年度/outlined.pdf'), 3, 5, 'b'),
    ...evidencePages(attachment('2024年度/dark.pdf'), 1, 8, null),
    fileNote,
  ];
  return {
    path: '打印/2024年度/第二卷 虚构的卷.pdf',
    title: '2024年度 第二卷',
    subject: '创建文明城区专卷',
    author: '幸福社区',
    keywords: ['幸福社区', '2024'],
    referenceCode: null,
    duplex: false,
    pages,
    bookmarks: [
      { title: '2-1 志愿者名册', target: 'i1', children: [{ title: '名册', target: 'a', children: [] }] },
      { title: '2-2 活动', target: 'i2', children: [{ title: '活动记录', target: 'b', children: [] }] },
    ],
    ...change,
  };
}

/** Settings to bind `contents` with. */
export function bindSettings(change: Partial<BindSettings> = {}): BindSettings {
  return {
    renditions: plainRenditions(memoryFiles(contents)),
    ...stampSettings,
    draft: true,
    asOf: '2025-04-01',
    tool: { name: 'dossier', version: '0.1.0' },
    ...change,
  };
}
