import { type Finding, raise } from '../model/finding.ts';
import { volumeLabel } from '../model/unit.ts';
import { waiverWholeVolume } from '../text/rules/waiver-whole-volume.ts';
import type { CheckContext } from './context.ts';
import type { Judgement } from './status.ts';

/** An exception for its whole item, which leaves nothing of it to be shown. */
function isExcepted({ result }: Judgement): boolean {
  return result.waiver !== null && (result.status === 'waived' || result.status === 'notApplicable');
}

/** Volumes of which item by item everything is excepted: that leaves out a volume as much as naming it would. */
export function run({ checklist, archive, judgements }: CheckContext): readonly Finding[] {
  return archive.config.years.flatMap((year) =>
    checklist.volumes.flatMap(({ number }) => {
      const inside = judgements.filter(({ unit }) => unit.year === year && unit.volume === number);
      const [first] = inside;
      // A single item that is a whole volume is refused where the exception is read.
      if (first === undefined || inside.length < 2 || !inside.every(isExcepted)) return [];
      const title = `${year} ${volumeLabel(checklist, number)}`;
      return [
        raise(waiverWholeVolume, { place: first.result.waiver?.place ?? null, year, subject: [title] }, { title }),
      ];
    }),
  );
}
