import type { EvidenceRecord } from '../model/evidence.ts';
import type { DossierPlan } from '../model/volume.ts';
import { recordFinding, volumeFindings } from './bound-findings.ts';
import { boxFindings } from './box-findings.ts';
import { listDocuments } from './documents.ts';
import type { FiledVolume } from './filing.ts';
import { packageInfo, packageName } from './package-info.ts';
import type { PlanInput } from './plan-input.ts';
import { planVolumes } from './plan-volumes.ts';
import { unprintableFindings } from './unprintable.ts';

/**
 * The complete plan of the paper: numbers, codes, order, page numbers, file names. Everything but ink.
 * All volumes are planned, then those selected are kept, so their numbers are those of the whole.
 */
export function planDossier(input: PlanInput): DossierPlan {
  const { archive, typesetting, options } = input;
  const { planned, notTaken } = planVolumes(input);
  const printed = new Set(planned.flatMap((volume) => boundRecords(volume.filed)));
  return {
    draft: options.draft,
    volumes: planned.map(({ volume }) => volume),
    lists: listDocuments(planned, input),
    packageName: packageName(input),
    packageInfo: packageInfo(input),
    findings: [
      ...notTaken.map(recordFinding),
      ...planned.flatMap((volume) => volumeFindings(volume, input.renditions.of)),
      ...planned.flatMap((volume) => boxFindings(volume, () => false)),
      ...unprintableFindings([...printed], archive, {
        unprintable: typesetting.unprintable,
        renditionOf: input.renditions.of,
      }),
    ],
  };
}

function boundRecords({ sections }: FiledVolume): readonly EvidenceRecord[] {
  return sections.flatMap(({ entries }) => entries.filter(({ boundHere }) => boundHere).map(({ record }) => record));
}
