import { boxFindings } from '../arrange/box-findings.ts';
import { estimatedRendition, estimatedTypesetting, isGuessed } from '../arrange/estimate.ts';
import type { SizedFile } from '../arrange/package-parts.ts';
import { estimatedDocument, fileSizeFindings, packageSizeFindings } from '../arrange/package-size.ts';
import { divided } from '../arrange/packages.ts';
import type { PlannedVolume } from '../arrange/planned-volume.ts';
import type { Finding } from '../model/finding.ts';
import type { PlanInput, Printing } from '../arrange/plan-input.ts';
import { planVolumes } from '../arrange/plan-volumes.ts';
import type { Check, CheckContext } from './context.ts';

/** What the paper of an archive is foreseen with. */
export interface PaperForecast {
  readonly boxes: PlanInput['boxes'];
  readonly printing: Printing;
  /** Greatest size of the package in bytes; null: no matter. */
  readonly maxSize: number | null;
  /** Files of the archive that go into the package. */
  readonly files: readonly SizedFile[];
}

/** Sees before the build which volumes fill several boxes, which pieces fit in none, and whether the package is too large. Pages are those of the files, own pages are estimated. */
export function paperCheck({ boxes, printing, maxSize, files }: PaperForecast): Check {
  return (context) => {
    const { planned } = planVolumes(inputOf(context, { boxes, printing }));
    const size = maxSize === null ? [] : sizeFindings(planned, files, maxSize, context);
    return [...planned.flatMap((volume) => boxFindings(volume, isGuessed)), ...size];
  };
}

function sizeFindings(
  planned: readonly PlannedVolume[],
  files: readonly SizedFile[],
  limit: number,
  { archive, checklist }: CheckContext,
): readonly Finding[] {
  const documents = planned.map(estimatedDocument);
  const parts = divided(documents, { archive, checklist, files, limit });
  const volumes = planned.map(({ volume }) => volume);
  return [...packageSizeFindings({ documents, files, parts, volumes, limit }), ...fileSizeFindings(files, limit)];
}

function inputOf(
  { archive, checklist, asOf, judgements }: CheckContext,
  { boxes, printing }: Pick<PaperForecast, 'boxes' | 'printing'>,
): PlanInput {
  const { community, years } = archive.config;
  return {
    archive,
    checklist,
    // Numbers of boxes are those of the whole archive, whatever is asked for.
    report: {
      archive: { community, checklist: checklist.id, years },
      asOf,
      items: judgements.map(({ result }) => result),
    },
    typesetting: estimatedTypesetting,
    renditions: { of: estimatedRendition },
    boxes,
    options: {
      draft: true,
      selection: null,
      ...printing,
      tool: { name: '', version: '' },
      fonts: [],
      converter: null,
      deflater: '',
    },
  };
}
