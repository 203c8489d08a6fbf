import { type PicturePlace, picturePlaces } from '../arrange/picture-places.ts';
import type { Attachment, EvidenceRecord, PictureFacts } from '../model/evidence.ts';
import { type Circumstances, type Finding, raise } from '../model/finding.ts';
import type { Layout } from '../model/layout.ts';
import { dpiIn, millimetresOf } from '../model/picture-place.ts';
import { pictureTooSmall } from '../text/rules/picture-too-small.ts';
import { scanResolutionLow } from '../text/rules/scan-resolution-low.ts';
import type { Check } from './context.ts';

type Limits = Layout['pictures'];

/** Part of the least resolution that a scan may lack: cropping and rounding cost a few dots. */
const SLACK = 0.02;
/** Part by which sides may differ from those of a paper. */
const NEAR = 0.03;

/** Pictures that are blurred at the size at which they are printed, and scans of too low a resolution (DA/T 31). */
export function pictureCheck(layout: Layout, photosPerPage: 1 | 2): Check {
  const { pictures: limits } = layout;
  return ({ archive, checklist }) => [
    ...picturePlaces(archive, checklist, layout, photosPerPage).flatMap((place) => pictureFindings(place, limits)),
    ...archive.records.flatMap((record) => record.files.flatMap((file) => scanFindings(record, file, limits))),
  ];
}

function pictureFindings({ record, attachment, picture, use, room }: PicturePlace, limits: Limits): readonly Finding[] {
  const { width, height, dpi: stated } = picture;
  const { path } = attachment;
  if (stated !== null && isScan(picture, limits)) {
    return isTooCoarse(stated, limits) ? [low(record, attachment, { dpi: stated, page: 1, pages: 1 }, limits)] : [];
  }
  const dpi = dpiIn(room, picture);
  const least = use === 'photo' ? limits.leastPhoto : limits.leastSide;
  if (dpi >= least) return [];
  const data = { path, width, height, dpi: Math.floor(dpi), least };
  return [raise(pictureTooSmall, whereOf(record, attachment), data)];
}

/** Only scanners state a resolution at which a picture has the size of a paper. */
function isScan(picture: PictureFacts, { scanPapers }: Limits): boolean {
  const { width, height } = millimetresOf(picture);
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const isNear = (side: number, paper: number): boolean => Math.abs(side - paper) <= paper * NEAR;
  return scanPapers.some(([across, down]) => isNear(short, across) && isNear(long, down));
}

function scanFindings(record: EvidenceRecord, file: Attachment, limits: Limits): readonly Finding[] {
  const scans = (file.media.pdf?.scans ?? [])
    .map(({ dpi, longest, ...scan }) => ({ ...scan, dpi: dpi * Math.max(1, longest / limits.longestScan) }))
    .filter(({ dpi }) => isTooCoarse(dpi, limits));
  if (scans.length === 0) return [];
  const dpi = Math.floor(Math.min(...scans.map((scan) => scan.dpi)));
  const page = Math.min(...scans.map(({ first }) => first));
  const pages = scans.reduce((sum, scan) => sum + scan.pages, 0);
  return [low(record, file, { dpi, page, pages }, limits)];
}

function isTooCoarse(dpi: number, { leastScan }: Limits): boolean {
  return dpi < leastScan * (1 - SLACK);
}

function low(
  record: EvidenceRecord,
  file: Attachment,
  found: { readonly dpi: number; readonly page: number; readonly pages: number },
  { leastScan: least }: Limits,
): Finding {
  return raise(scanResolutionLow, whereOf(record, file), { path: file.path, ...found, least });
}

function whereOf({ year, item, path }: EvidenceRecord, file: Attachment): Circumstances {
  return { place: file.place, year, item, subject: [path, file.path] };
}
