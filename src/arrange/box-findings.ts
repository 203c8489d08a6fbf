import type { Attachment } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import { boxOverfull } from '../text/rules/box-overfull.ts';
import { volumeInSeveralBoxes } from '../text/rules/volume-in-several-boxes.ts';
import type { FilledBox } from './boxes.ts';
import { fullName } from './outline.ts';
import type { PlannedVolume } from './planned-volume.ts';

/** A volume that fills more than one box, and boxes that do not close. `isGuessed` tells the files whose pages are only estimated. */
export function boxFindings(
  { filed, boxes }: PlannedVolume,
  isGuessed: (attachment: Attachment) => boolean,
): readonly Finding[] {
  const { outline, sections } = filed;
  const guessed = sections.flatMap(({ entries }) =>
    entries.flatMap(({ files }) => files.filter(({ attachment }) => attachment !== null && isGuessed(attachment))),
  ).length;
  const volume = fullName(outline);
  const at = (subject: string): Parameters<typeof raise>[1] => ({
    place: null,
    year: outline.year,
    subject: [subject],
  });
  const sheets = boxes.reduce((sum, box) => sum + sheetsIn(box), 0);
  const labels = boxes.map(({ label }) => label);
  return [
    ...(boxes.length === 1
      ? []
      : [raise(volumeInSeveralBoxes, at(String(outline.listNumber)), { volume, boxes: labels, sheets, guessed })]),
    ...boxes
      .filter(({ overfull }) => overfull)
      .map((box) => {
        const { label, thickness } = box;
        return raise(boxOverfull, at(label), { volume, box: label, sheets: sheetsIn(box), thickness, guessed });
      }),
  ];
}

function sheetsIn({ sheets, paperSheets }: FilledBox): number {
  return sheets + paperSheets;
}
