import type { VolumeListPage } from '../model/list-page.ts';
import { filingWords } from '../text/filing-words.ts';
import { boxLabels, type PlannedVolume } from './planned-volume.ts';

/** 案卷目录: a row for each volume. */
export function volumeListPage(
  volumes: readonly PlannedVolume[],
  { heading, running }: { readonly heading: string; readonly running: string },
): VolumeListPage {
  return { kind: 'volumeList', heading, running, rows: volumes.map(row) };
}

function row({ filed, volume, boxes }: PlannedVolume): VolumeListPage['rows'][number] {
  return {
    number: volume.listNumber,
    title: volume.title,
    period: filed.outline.period,
    volumeLabel: volume.label,
    retention: volume.retention,
    itemCount: volume.itemCount,
    pageCount: volume.pageCount,
    box: filingWords.list(boxLabels(boxes, null)),
    remark: remark(filed, boxes),
  };
}

/** What lies in which of several boxes, photographs of the album, pieces that are only paper, copies. */
function remark({ sections, outline }: PlannedVolume['filed'], boxes: PlannedVolume['boxes']): string {
  const records = sections.flatMap(({ entries }) =>
    entries.filter(({ boundHere }) => boundHere).map((entry) => entry.record),
  );
  const photos = records.reduce((sum, record) => sum + record.photos.length, 0);
  const album = outline.year === null ? [filingWords.photoCount(photos)] : [];
  const split = boxes.length === 1 ? [] : [filingWords.splitInto(boxes)];
  const counts = filingWords.clauses([...album, ...filingWords.tally(records)]);
  return [...split, ...(counts === '' ? [] : [counts])].join('\n');
}
