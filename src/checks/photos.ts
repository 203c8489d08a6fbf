import type { EvidenceRecord, Photo } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import { photoCaptionIncomplete } from '../text/rules/photo-caption-incomplete.ts';
import { photoCaptionMissing } from '../text/rules/photo-caption-missing.ts';
import { photoShowsNothing } from '../text/rules/photo-shows-nothing.ts';
import { photoSummaryMissing } from '../text/rules/photo-summary-missing.ts';
import type { CheckContext } from './context.ts';

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
  ];
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
    ...record.photos.flatMap((photo, index) => photoFindings(record, photo, index)),
  ]);
}
