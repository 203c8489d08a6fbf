import type { Checklist, ChecklistVolume } from '../model/checklist.ts';
import type { Selection, UnitResult } from '../model/report.ts';
import { volumeLabel } from '../model/unit.ts';
import { filingWords } from '../text/filing-words.ts';
import type { PlannedReport } from './plan-input.ts';

/** A volume before anything is put into it. */
export interface VolumeOutline {
  /** Null: the album. */
  readonly year: number | null;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly number: number | null;
  /** 案卷号. */
  readonly listNumber: number;
  /** 第二卷, 影集. */
  readonly label: string;
  readonly title: string;
  /** 2024年度, 2022—2024年. */
  readonly period: string;
  readonly dividers: boolean;
  readonly order: ChecklistVolume['order'];
  readonly results: readonly UnitResult[];
}

type Unlisted = Omit<VolumeOutline, 'listNumber'>;

/** The volumes of an archive in the order of their 案卷号: by year, then volume, the album last. A volume of which a year asks nothing does not exist in it. */
export function outlineVolumes(checklist: Checklist, report: PlannedReport): readonly VolumeOutline[] {
  const { years } = report.archive;
  const volumes = checklist.volumes.toSorted((a, b) => a.number - b.number);
  const yearly = years.flatMap((year) =>
    volumes.flatMap((volume) => {
      const results = report.items.filter(({ unit }) => unit.year === year && unit.volume === volume.number);
      return results.length === 0 ? [] : [outlineVolume(checklist, volume, year, results)];
    }),
  );
  return [...yearly, ...outlineAlbum(checklist, report)].map((outline, index) => ({
    ...outline,
    listNumber: index + 1,
  }));
}

/** Whether a volume is to be printed; the album belongs to no single year and no numbered volume, so it is chosen only with all of them. */
export function isChosen(outline: VolumeOutline, selection: Selection | null): boolean {
  const { years, volumes } = selection ?? { years: null, volumes: null };
  const ofYear = years === null || (outline.year !== null && years.includes(outline.year));
  return ofYear && (volumes === null || (outline.number !== null && volumes.includes(outline.number)));
}

/** The title that stands below the label on covers and stickers; nothing where the label says it already (the album). */
export function titleBelow({ label, title }: VolumeOutline): string {
  return title === label ? '' : title;
}

/** 2024年度 第二卷 人文环境、生活环境; the album by its label alone. */
export function fullName(outline: VolumeOutline): string {
  return [outline.period, outline.label, titleBelow(outline)].filter((text) => text !== '').join(' ');
}

function outlineVolume(
  checklist: Checklist,
  volume: ChecklistVolume,
  year: number,
  results: readonly UnitResult[],
): Unlisted {
  return {
    year,
    firstYear: year,
    lastYear: year,
    number: volume.number,
    label: volumeLabel(checklist, volume.number),
    title: volume.title,
    period: filingWords.year(year),
    dividers: volume.dividers,
    order: volume.order,
    results,
  };
}

function outlineAlbum(checklist: Checklist, report: PlannedReport): readonly Unlisted[] {
  const { album } = checklist;
  const [firstYear, lastYear] = [report.archive.years[0], report.archive.years.at(-1)];
  if (album === null || firstYear === undefined || lastYear === undefined) return [];
  return [
    {
      year: null,
      firstYear,
      lastYear,
      number: null,
      label: album.title,
      title: album.title,
      period: filingWords.years(firstYear, lastYear),
      dividers: true,
      order: 'parts',
      results: report.items.filter(({ unit }) => unit.year === null && unit.item.slug === album.item),
    },
  ];
}
