import type { EvidenceRecord, Photo } from '../model/evidence.ts';
import type { PhotoContentsPage, PhotoPage, PhotoPlate } from '../model/page.ts';
import { printedTime } from '../model/plain-date.ts';
import type { BindingProblem } from '../model/rendition.ts';
import { type RenditionOf, problemOf } from './binding.ts';
import { type Register, sectionOf } from './filing.ts';
import type { NumberedEntry, NumberedPhoto } from './numbering.ts';
import { unitName } from './remarks.ts';
import { photoTarget } from './targets.ts';

/** Why a photograph cannot be printed; null when it can. */
export function photoProblem({ attachment, unusable }: Photo, renditionOf: RenditionOf): BindingProblem | null {
  if (attachment === null) return unusable === null ? 'unusable' : problemOf(unusable);
  const rendition = renditionOf(attachment);
  if (rendition.kind === 'pictures') return null;
  return rendition.kind === 'titled' ? (rendition.problem ?? 'notPicture') : 'notPicture';
}

/** What photographs are shown with. */
export interface PlateContext {
  readonly register: Register;
  readonly renditionOf: RenditionOf;
}

/** A photograph with its number and 参见号; one that cannot be printed keeps its place, empty. */
export function plateOf(
  { number, photo }: NumberedPhoto,
  record: EvidenceRecord,
  { register, renditionOf }: PlateContext,
): PhotoPlate {
  return {
    number,
    photo: photoProblem(photo, renditionOf) === null ? photo : { ...photo, attachment: null },
    seeAlso: seeAlso(photo, record, register),
    target: photoTarget(number),
  };
}

/** The sides of a group of photographs. */
export function photoPages(entry: NumberedEntry, running: string, context: PlateContext): readonly PhotoPage[] {
  return entry.sides.map(({ page, photos }) => ({
    kind: 'photo',
    pageNumber: page,
    running,
    plates: photos.map((photo) => plateOf(photo, entry.record, context)),
  }));
}

/** Rows of the 册内照片目录 for one group. */
export function photoRows({ sides, record }: NumberedEntry, register: Register): PhotoContentsPage['rows'] {
  return sides.flatMap(({ page, photos }) =>
    photos.map(({ number, photo }) => ({
      number,
      title: photo.caption.event ?? record.title,
      time: printedTime(photo.caption.time),
      photographer: photo.caption.photographer ?? '',
      page: String(page),
      seeAlso: seeAlso(photo, record, register),
      target: photoTarget(number),
    })),
  );
}

/** 参见号: year, printed number and short title of the item a photograph supports. */
function seeAlso({ shows }: Photo, record: EvidenceRecord, register: Register): string {
  if (shows === null) return '';
  const at = sectionOf(register, shows.year ?? record.year, shows.item);
  return at === null ? '' : `${unitName(at)} ${at.section.result.unit.item.shortTitle}`;
}
