import type { OwnPage, PrintedDocument } from '../model/page.ts';
import { filingWords } from '../text/filing-words.ts';
import type { VolumePages } from './blocks.ts';
import type { FilledBox } from './boxes.ts';
import { safeName } from './file-names.ts';
import type { FiledVolume } from './filing.ts';
import { handNumberingRows } from './hand-numbering.ts';
import { inspectionListPage } from './inspection-list.ts';
import { labelPages } from './labels.ts';
import type { VolumeOutline } from './outline.ts';
import { packingListPage } from './packing-list.ts';
import type { PlanInput } from './plan-input.ts';
import type { PlannedVolume } from './planned-volume.ts';
import { thresholdListPage } from './threshold-list.ts';
import { volumeListPage } from './volume-list.ts';

/** Path under the output folder: 打印/2024年度/第二卷 人文环境、生活环境.pdf, 打印/影集.pdf. */
function volumePath({ year, period, label, title }: VolumeOutline): string {
  const folders = year === null ? [] : [safeName(period)];
  const name = safeName(title === label ? label : `${label} ${title}`);
  return [filingWords.printFolder, ...folders, `${name}.pdf`].join('/');
}

/** The PDF of a volume: its boxes one after the other. */
export function volumeDocument(
  { outline, referenceCode }: FiledVolume,
  boxes: readonly FilledBox[],
  { bookmarks }: Pick<VolumePages, 'bookmarks'>,
  input: PlanInput,
): PrintedDocument {
  const { title, label, period } = outline;
  const { checklist, archive } = input;
  return {
    path: volumePath(outline),
    title: [checklist.title, period, label, ...(title === label ? [] : [title])].join(' '),
    subject: checklist.title,
    author: archive.config.community,
    keywords: [archive.config.community, period, label, referenceCode],
    referenceCode,
    duplex: input.options.duplex,
    pages: boxes.flatMap(({ blocks }) => blocks.flatMap((block) => block.pages)),
    bookmarks,
  };
}

/** 案卷目录, 标签, 迎检清单, 打印装盒单 of the volumes that are printed, and 手工编页清单 if something is only paper. */
export function listDocuments(volumes: readonly PlannedVolume[], input: PlanInput): readonly PrintedDocument[] {
  const { checklist, archive, options } = input;
  const { community, years } = archive.config;
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const running = `${community} ${filingWords.years(first, last)}`;
  const document = (name: string, pages: readonly OwnPage[]): PrintedDocument => ({
    path: `${filingWords.printFolder}/${name}.pdf`,
    title: `${checklist.title} ${name}`,
    subject: checklist.title,
    author: community,
    keywords: [community, filingWords.years(first, last), name],
    referenceCode: null,
    // Stickers and lists are loose sheets.
    duplex: false,
    pages,
    bookmarks: [],
  });
  const { volumeListTitle, labelsTitle, inspectionListTitle, thresholdListTitle } = filingWords;
  const { packingListTitle, handNumberingTitle } = filingWords;
  const notebooks = handNumberingRows(volumes);
  const heading = (name: string): string => `${checklist.title}${name}`;
  const ledger = thresholdListPage(volumes, heading(thresholdListTitle));
  return [
    document(volumeListTitle, [volumeListPage(volumes, { heading: heading(volumeListTitle), running })]),
    document(labelsTitle, labelPages(volumes, checklist.title, archive.config)),
    document(inspectionListTitle, [
      inspectionListPage(volumes, heading(inspectionListTitle), years),
      ...(ledger === null ? [] : [ledger]),
    ]),
    document(packingListTitle, [
      packingListPage(volumes, { heading: heading(packingListTitle), duplex: options.duplex }),
    ]),
    ...(notebooks.length === 0
      ? []
      : [
          document(handNumberingTitle, [
            { kind: 'handNumbering', heading: heading(handNumberingTitle), rows: notebooks },
          ]),
        ]),
  ];
}
