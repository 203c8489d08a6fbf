import type { Attachment, EvidenceRecord } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import { fileReused } from '../text/rules/file-reused.ts';
import type { CheckContext } from './context.ts';
import { heldParts } from './holdings.ts';

interface Use {
  readonly record: EvidenceRecord;
  readonly file: Attachment;
}

/** Files that stand for two items or two years: a note for standing papers, else a warning; declared copies are none. */
export function run(context: CheckContext): readonly Finding[] {
  const standing = standingRecords(context);
  const first = new Map<string, Use>();
  return context.archive.records.flatMap((record) =>
    filesOf(record).flatMap((file) => {
      const earlier = first.get(file.sha256);
      if (earlier === undefined) first.set(file.sha256, { record, file });
      if (earlier === undefined || isSamePlace(record, earlier.record) || isDeclared(record)) return [];
      const isStanding = standing.has(record.path) && standing.has(earlier.record.path);
      const where = {
        place: file.place,
        year: record.year,
        item: record.item,
        subject: [record.path, file.path],
        ...(isStanding ? { severity: 'note' as const } : {}),
      };
      const { year, item } = earlier.record;
      return [raise(fileReused, where, { other: earlier.file.path, year, item })];
    }),
  );
}

function filesOf({ files, photos }: EvidenceRecord): readonly Attachment[] {
  const shown = photos.flatMap(({ attachment }) => (attachment === null ? [] : [attachment]));
  return [...new Map([...files, ...shown].map((file) => [file.path, file])).values()];
}

function isSamePlace(one: EvidenceRecord, other: EvidenceRecord): boolean {
  return one.year === other.year && one.item === other.item;
}

function isDeclared({ copy, original }: EvidenceRecord): boolean {
  return copy === '复印件' && original !== null;
}

/** Papers that may be of any earlier day rightly lie in several years. */
function standingRecords({ checklist, units, holdings }: CheckContext): ReadonlySet<string> {
  const held = heldParts(units, holdings);
  const isStanding = (name: string): boolean =>
    checklist.dateClasses[name]?.windows.some(({ from }) => from === null) ?? false;
  return new Set(held.filter(({ part }) => isStanding(part.part.dateClass)).map(({ record: { path } }) => path));
}
