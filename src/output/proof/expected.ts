import type { Attachment } from '../../model/evidence.ts';
import type {
  ContentsPage,
  EvidencePage,
  Face,
  Page,
  PhotoContentsPage,
  PrintedDocument,
  Target,
} from '../../model/page.ts';
import type { Face as TextFace } from '../../pages/typesetting/fonts.ts';
import { typesetting } from '../../pages/drawing/document.ts';
import type { Setting } from '../../pages/typesetting/setting.ts';
import { outlineNodes } from '../binding/outline.ts';
import type { OutlinedRun, OutlineNode } from '../binding/outline.ts';
import { faceOf } from '../binding/faces.ts';
import type { SourceBookmark } from '../binding/source-outline.ts';
import { withoutFile } from '../binding/unbound.ts';
import type { UnboundFile } from '../binding/unbound.ts';

/** What binding met in the files, which no plan can know. */
export interface MetFiles {
  /** Files for which titled pages or blank plates stand. */
  readonly unbound: readonly UnboundFile[];
  /** The outlines of bound files, by path. */
  readonly outlines: ReadonlyMap<string, readonly SourceBookmark[]>;
}

/** A page of a document as the plan has it. */
export interface ExpectedPage {
  readonly kind: Page['kind'];
  /** Number of the run that it bears. */
  readonly number: number | null;
  /** The number under which contents list it: the one it bears, or the first that is kept free for what it stands for. */
  readonly listedAs: number | null;
  readonly face: Face;
  /** Of evidence: the file and its 0-based page. */
  readonly source: { readonly attachment: Attachment; readonly index: number } | null;
}

/** A row of contents. */
export interface ExpectedRow {
  /** What stands in it, cell by cell in the order of the columns. */
  readonly cells: readonly string[];
  readonly face: TextFace;
  /** 0-based page it leads to; null when it leads nowhere. */
  readonly to: number | null;
  /** The page number it names; null when it names none. */
  readonly names: number | null;
}

/** Contents over one or more sides. */
export interface ExpectedContents {
  /** 0-based. */
  readonly firstPage: number;
  readonly sides: number;
  readonly rows: readonly ExpectedRow[];
}

/** What must be found in a document, as its plan says. */
export interface ExpectedDocument {
  readonly pages: readonly ExpectedPage[];
  readonly contents: readonly ExpectedContents[];
  readonly bookmarks: readonly OutlineNode[];
  /** Every page but empty backs bears 草稿. */
  readonly draft: boolean;
}

/** What must be found in a document: from its plan, and only for files that could not be bound or bring an outline of their own from what was met. */
export function expectDocument(
  document: PrintedDocument,
  { unbound, outlines }: MetFiles,
  setting: Setting & { readonly draft: boolean },
): ExpectedDocument {
  const { sides } = typesetting(setting.fonts, setting.layout);
  const placed: { readonly page: Page; readonly at: number; readonly sides: number }[] = [];
  let total = 0;
  for (const planned of document.pages) {
    const page = unbound.reduce(withoutFile, planned);
    placed.push({ page, at: total, sides: sides(page) });
    total += sides(page);
  }
  const targets = new Map(placed.flatMap(({ page, at }) => targetsOf(page).map((target) => [target, at] as const)));
  const pages = placed.flatMap(({ page, at, sides: count }) =>
    Array.from({ length: count }, (_, side) => expectedPage(page, side, faceOf(at + side, document.duplex))),
  );
  const contents = placed.flatMap(({ page, at, sides: count }) =>
    page.kind === 'contents' || page.kind === 'photoContents'
      ? [{ firstPage: at, sides: count, rows: rowsOf(page, setting, (target) => pageOf(targets, target)) }]
      : [],
  );
  const bookmarks = outlineNodes(document.bookmarks, (target) => pageOf(targets, target), runsOf(placed, outlines));
  return { pages, contents, bookmarks, draft: setting.draft };
}

function pageOf(targets: ReadonlyMap<Target, number>, target: Target): number {
  const page = targets.get(target);
  if (page === undefined) throw new Error(`the plan has no page for the target ${target}`);
  return page;
}

/** Every target lies on the first side of its page. */
function targetsOf(page: Page): readonly Target[] {
  if (page.kind === 'photo') return page.plates.map(({ target }) => target);
  return 'target' in page && page.target !== null ? [page.target] : [];
}

function expectedPage(page: Page, side: number, face: Face): ExpectedPage {
  const number = 'pageNumber' in page ? page.pageNumber + side : null;
  return {
    kind: page.kind,
    number,
    listedAs: page.kind === 'substitute' ? page.firstPage : number,
    face,
    source: page.kind === 'evidence' ? page : null,
  };
}

function rowsOf(
  page: ContentsPage | PhotoContentsPage,
  { layout }: Setting,
  at: (target: Target) => number,
): readonly ExpectedRow[] {
  if (page.kind === 'photoContents')
    return page.rows.map((row) => ({
      cells: Object.keys(layout.photoContents.columns).map((column) => cellOf(row, column)),
      face: 'serif',
      to: at(row.target),
      names: numberIn(row.page),
    }));
  return page.rows.map((row) => {
    const to = row.target === null ? null : at(row.target);
    if (row.kind !== 'piece') {
      const number = row.kind === 'item' ? (row.number ?? '') : '';
      return { cells: [number, row.title, row.mark ?? ''], face: 'serifBold', to, names: null };
    }
    const cells = Object.keys(layout.contents.columns).map((column) => cellOf(row, column));
    return { cells, face: 'serif', to, names: numberIn(row.pages) };
  });
}

function cellOf(row: object, column: string): string {
  const value: unknown = Object.entries(row).find(([name]) => name === column)?.[1];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function numberIn(pages: string): number | null {
  const [digits] = /^\d+/.exec(pages) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Pages of one file that follow one another, with the outline of that file. */
function runsOf(
  placed: readonly { readonly page: Page; readonly at: number }[],
  outlines: MetFiles['outlines'],
): readonly OutlinedRun[] {
  const runs: (OutlinedRun & { readonly path: string; readonly pages: EvidencePage[] })[] = [];
  for (const { page, at } of placed) {
    if (page.kind !== 'evidence') continue;
    const { path } = page.attachment;
    const last = runs.at(-1);
    if (last?.path === path && last.start + last.pages.length === at) last.pages.push(page);
    else runs.push({ path, pages: [page], start: at, outline: outlines.get(path) ?? [] });
  }
  return runs;
}
