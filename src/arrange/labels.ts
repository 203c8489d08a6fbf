import type { ArchiveConfig } from '../model/archive.ts';
import type { CoverStickersPage, SpineStickersPage, Sticker } from '../model/page.ts';
import type { Box } from '../model/volume.ts';
import { titleBelow } from './outline.ts';
import type { PlannedVolume } from './planned-volume.ts';

/** 标签: a cover sticker and a spine sticker for every box, the album's included. */
export function labelPages(
  volumes: readonly PlannedVolume[],
  heading: string,
  config: ArchiveConfig,
): readonly [CoverStickersPage, SpineStickersPage] {
  const stickers = volumes.flatMap((planned) => planned.boxes.map((box) => sticker(planned, box, heading, config)));
  return [
    { kind: 'coverStickers', stickers },
    { kind: 'spineStickers', stickers },
  ];
}

function sticker(
  { filed, volume }: PlannedVolume,
  { label, firstItem, lastItem, thickness }: Box,
  heading: string,
  { community, fonds }: ArchiveConfig,
): Sticker {
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
  };
}
