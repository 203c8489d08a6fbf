import type { Volume } from '../model/volume.ts';
import type { FilledBox } from './boxes.ts';
import type { FiledVolume } from './filing.ts';

/** A volume with all its pages, and its boxes with what lies in them. */
export interface PlannedVolume {
  readonly filed: FiledVolume;
  readonly volume: Volume;
  readonly boxes: readonly FilledBox[];
}

/** 盒号 of a volume's boxes that hold a given item of it, or all of them. */
export function boxLabels(boxes: readonly FilledBox[], section: number | null): readonly string[] {
  return boxes
    .filter(({ blocks }) => section === null || blocks.some((block) => block.section === section))
    .map(({ label }) => label);
}
