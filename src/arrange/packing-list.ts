import type { PackingListPage } from '../model/list-page.ts';
import type { Page } from '../model/page.ts';
import { filingWords } from '../text/filing-words.ts';
import type { FilledBox } from './boxes.ts';
import type { NumberedEntry } from './numbering.ts';
import { fullName } from './outline.ts';
import { pageRuns } from './page-runs.ts';
import type { PlannedVolume } from './planned-volume.ts';

/** 打印装盒单: for each box what to print, what needs colour, which stickers it gets, which notebook goes where. */
export function packingListPage(
  volumes: readonly PlannedVolume[],
  { heading, duplex }: Pick<PackingListPage, 'heading' | 'duplex'>,
): PackingListPage {
  const rows = volumes.flatMap((planned) => planned.boxes.map((box) => row(planned, box)));
  return { kind: 'packingList', heading, duplex, rows: rows.map((each, index) => ({ ...each, sticker: index + 1 })) };
}

function row(
  { filed, volume, boxes }: PlannedVolume,
  box: FilledBox,
): Omit<PackingListPage['rows'][number], 'sticker'> {
  const items = new Set(box.blocks.map(({ item }) => item));
  const entries = filed.sections
    .flatMap((section) => section.entries)
    .filter(({ number }) => number !== null && items.has(number));
  return {
    volume: fullName(filed.outline),
    fileName: volume.document.path.slice(volume.document.path.indexOf('/') + 1),
    fileSides: boxes.length === 1 ? '' : fileSides(boxes, box),
    sides: box.sides,
    sheets: box.sheets,
    colourPages: filingWords.list(pageRuns(box.blocks.flatMap(({ pages }) => pages.flatMap(colourPage)))),
    box: box.label,
    thickness: box.thickness,
    inserts: [...entries.flatMap(notebook), ...filesApart(entries)],
  };
}

/** Where the sides of a box stand in the file of its volume. */
function fileSides(boxes: readonly FilledBox[], box: FilledBox): string {
  const before = boxes.slice(0, boxes.indexOf(box)).reduce((sum, { sides }) => sum + sides, 0);
  return filingWords.range(before + 1, before + box.sides);
}

/** Pictures and photographs; whether a bound PDF has colour is not known, so nothing is claimed of it. */
function colourPage(page: Page): readonly number[] {
  return page.kind === 'picture' || page.kind === 'photo' ? [page.pageNumber] : [];
}

function notebook({ record, paper }: NumberedEntry): readonly string[] {
  if (paper === null || record.paper === null) return [];
  return [filingWords.insert(paper.first - 1, record.title, record.paper, filingWords.pages(paper.first, paper.last))];
}

/** Files that are not bound page by page although they are sound: office documents left to the package. */
function filesApart(entries: readonly NumberedEntry[]): readonly string[] {
  const pages = entries.flatMap(({ files }) =>
    files.filter(({ binding, problem }) => binding === 'titled' && problem === null).map(({ range }) => range.first),
  );
  return pages.length === 0 ? [] : [filingWords.insertFiles(filingWords.list(pageRuns(pages)))];
}
