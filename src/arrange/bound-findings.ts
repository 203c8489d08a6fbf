import type { EvidenceRecord } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { BindingProblem } from '../model/rendition.ts';
import { attachmentNotBound } from '../text/rules/attachment-not-bound.ts';
import { recordNotBound } from '../text/rules/record-not-bound.ts';
import { type RenditionOf, nameOfUnusable } from './binding.ts';
import type { NumberedEntry } from './numbering.ts';
import { photoProblem } from './photos.ts';
import type { PlannedVolume } from './planned-volume.ts';

/** Everything of a volume that should be bound and cannot be. */
export function volumeFindings({ filed }: PlannedVolume, renditionOf: RenditionOf): readonly Finding[] {
  return filed.sections
    .flatMap(({ entries }) => entries.filter(({ boundHere }) => boundHere))
    .flatMap((entry) => [...fileFindings(entry), ...photoFindings(entry, renditionOf)]);
}

/** A record that no volume takes. */
export function recordFinding({ title, year, item, path, placeOf }: EvidenceRecord): Finding {
  return raise(recordNotBound, { place: placeOf(['item']), year, item, subject: [path] }, { title, year, item });
}

function fileFindings({ files, record }: NumberedEntry): readonly Finding[] {
  return files.flatMap(({ name, problem, place }) =>
    problem === null ? [] : [notBound(record, name, problem, place)],
  );
}

function photoFindings({ sides, record }: NumberedEntry, renditionOf: RenditionOf): readonly Finding[] {
  return sides.flatMap(({ photos }) =>
    photos.flatMap(({ photo, number }) => {
      const problem = photoProblem(photo, renditionOf);
      if (problem === null) return [];
      const { attachment, unusable } = photo;
      const name = unusable === null ? (attachment?.path ?? number) : nameOfUnusable(record, unusable);
      return [notBound(record, name, problem, unusable?.place ?? attachment?.place ?? photo.place)];
    }),
  );
}

function notBound({ year, item }: EvidenceRecord, path: string, problem: BindingProblem, place: Place): Finding {
  return raise(attachmentNotBound, { place, year, item, subject: [path] }, { path, problem });
}
