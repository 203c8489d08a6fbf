import type { HandNumberingPage } from '../model/list-page.ts';
import { fullName } from './outline.ts';
import type { PlannedVolume } from './planned-volume.ts';

/** Rows of the 手工编页清单: every piece that is only paper, with the page numbers kept free for it, box by box. */
export function handNumberingRows(volumes: readonly PlannedVolume[]): HandNumberingPage['rows'] {
  return volumes.flatMap(({ filed, boxes }) => {
    const entries = filed.sections.flatMap((section) => section.entries);
    return entries.flatMap(({ number, paper, record }) => {
      if (number === null || paper === null || record.paper === null) return [];
      const box = boxes.find(({ blocks }) => blocks.some(({ item }) => item === number));
      return [
        {
          volume: fullName(filed.outline),
          box: box?.label ?? '',
          number,
          title: record.title,
          location: record.paper.location,
          firstPage: paper.first,
          lastPage: paper.last,
          bothSides: record.paper.bothSides,
        },
      ];
    });
  });
}
