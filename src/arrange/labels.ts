import type { ArchiveConfig } from '../model/archive.ts';
import type { CoverStickersPage, SpineStickersPage, Sticker } from '../model/list-page.ts';
import { filingWords } from '../text/filing-words.ts';
import type { FilledBox } from './boxes.ts';
import { titleBelow } from './outline.ts';
import type { PlannedVolume } from './planned-volume.ts';

/** 标签: a cover sticker and a spine sticker for every box, the album's included. */
export function labelPages(
  volumes: readonly PlannedVolume[],
  heading: string,
  config: ArchiveConfig,
): readonly [CoverStickersPage, SpineStickersPage] {
  const boxes = volumes.flatMap((planned) => planned.boxes.map((box) => ({ planned, box })));
  const stickers = boxes.map(({ planned, box }, index) => ({
    ...sticker(planned, box, heading, config),
    serial: index + 1,
  }));
  return [
    { kind: 'coverStickers', stickers },
    { kind: 'spineStickers', stickers },
  ];
}

function sticker(
  { filed, volume }: PlannedVolume,
  box: FilledBox,
  heading: string,
  { community, fonds }: ArchiveConfig,
): Omit<Sticker, 'serial'> {
  const { label, firstItem, lastItem, thickness } = box;
  return {
    heading,
    period: filed.outline.period,
    volumeLabel: volume.label,
    volumeTitle: titleBelow(filed.outline),
    community,
    retention: volume.retention,
    fonds,
    referenceCode: volume.referenceCode,
    box: label,
    firstItem,
    lastItem,
    thickness,
    share: box.boxes === 1 ? null : filingWords.boxShare(box),
  };
}
