import { basename } from 'node:path/posix';
import type { EvidenceRecord, Photo } from '../model/evidence.ts';
import { type Circumstances, type Finding, raise } from '../model/finding.ts';
import { dateSpan, daysBetween } from '../model/plain-date.ts';
import { photoCaptionFileName } from '../text/rules/photo-caption-file-name.ts';
import { photoCaptionIncomplete } from '../text/rules/photo-caption-incomplete.ts';
import { photoCaptionMissing } from '../text/rules/photo-caption-missing.ts';
import { photoDateDiffers } from '../text/rules/photo-date-differs.ts';
import { photoOutsideYear } from '../text/rules/photo-outside-year.ts';
import { photoShowsNothing } from '../text/rules/photo-shows-nothing.ts';
import { photoSummaryMissing } from '../text/rules/photo-summary-missing.ts';
import { photoTurned } from '../text/rules/photo-turned.ts';
import type { CheckContext } from './context.ts';
import { spanOf } from './days.ts';
import { isFileName } from './file-name.ts';

const needed = ['event', 'time', 'place', 'people'] as const;
const hardToKnow = ['background', 'photographer'] as const;

function photoFindings({ year, item, path }: EvidenceRecord, photo: Photo, index: number): readonly Finding[] {
  const { caption, shows, attachment, place } = photo;
  const where = { place, year, item, subject: [path, attachment?.path ?? String(index)] };
  const missing = needed.filter((element) => caption[element] === null);
  const unknown = hardToKnow.filter((element) => caption[element] === null);
  return [
    ...(missing.length === 0 ? [] : [raise(photoCaptionMissing, where, { elements: missing })]),
    ...(unknown.length === 0 ? [] : [raise(photoCaptionIncomplete, where, { elements: unknown })]),
    ...(shows === null ? [raise(photoShowsNothing, where, {})] : []),
    ...timeFindings(photo, year, where),
    ...cameraFindings(photo, where),
    ...(caption.event !== null && isFileName(caption.event, [])
      ? [raise(photoCaptionFileName, where, { caption: caption.event })]
      : []),
  ];
}

/** A time that says no day, such as 春节期间, is left to the reader. */
function timeFindings({ caption: { time } }: Photo, year: number, where: Circumstances): readonly Finding[] {
  const span = time === null ? null : dateSpan(time);
  if (time === null || span === null || (span.from <= `${year}-12-31` && span.to >= `${year}-01-01`)) return [];
  return [raise(photoOutsideYear, where, { time, year })];
}

/** Days by which a camera's clock may be off: set to another zone, or a day that ends after midnight. */
const CLOCK_TOLERANCE = 1;

/** The caption's time against the day that the camera noted. */
function cameraFindings({ caption: { time }, attachment }: Photo, where: Circumstances): readonly Finding[] {
  const taken = attachment?.media.picture?.takenOn;
  const span = time === null ? null : spanOf(time);
  if (taken === undefined || time === null || span === null) return [];
  const off = Math.max(daysBetween(taken, span.from), daysBetween(span.to, taken));
  return off <= CLOCK_TOLERANCE ? [] : [raise(photoDateDiffers, where, { taken, time })];
}

/** Photographs that only a mark turns upright, told once a record. */
function turnedFindings({ year, item, path, photos }: EvidenceRecord): readonly Finding[] {
  const turned = photos.filter(({ attachment }) => attachment?.media.picture?.turned === true);
  const [first] = turned;
  if (first === undefined) return [];
  const names = turned.flatMap(({ attachment }) => (attachment === null ? [] : [basename(attachment.path)]));
  return [raise(photoTurned, { place: first.place, year, item, subject: [path] }, { count: turned.length, names })];
}

function groupFindings({ year, item, path, photos, summary, placeOf }: EvidenceRecord): readonly Finding[] {
  if (photos.length < 2 || summary !== null) return [];
  const where = { place: placeOf(['photos']), year, item, subject: [path] };
  return [raise(photoSummaryMissing, where, { photos: photos.length })];
}

/** Photographs without the text that explains them. */
export function run({ archive }: CheckContext): readonly Finding[] {
  return archive.records.flatMap((record) => [
    ...groupFindings(record),
    ...turnedFindings(record),
    ...record.photos.flatMap((photo, index) => photoFindings(record, photo, index)),
  ]);
}
