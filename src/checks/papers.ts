import type { EvidenceRecord } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import { paperOnly } from '../text/rules/paper-only.ts';
import { recordCopyWithoutOriginal } from '../text/rules/record-copy-without-original.ts';
import type { CheckContext } from './context.ts';

function judge({ year, item, path, paper, copy, original, placeOf }: EvidenceRecord): readonly Finding[] {
  const at = (key: string) => ({ place: placeOf([key]), year, item, subject: [path] });
  return [
    ...(paper === null ? [] : [raise(paperOnly, at('paper'), { pages: paper.pages, location: paper.location })]),
    ...(copy === '复印件' && original === null ? [raise(recordCopyWithoutOriginal, at('copy'), {})] : []),
  ];
}

/** Papers that lie only in the box, and copies that do not say where their original is. */
export function run({ archive }: CheckContext): readonly Finding[] {
  return archive.records.flatMap(judge);
}
