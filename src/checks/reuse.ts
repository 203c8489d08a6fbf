import type { EvidenceRecord } from '../model/evidence.ts';
import { type Circumstances, type Finding, raise } from '../model/finding.ts';
import { fileReused } from '../text/rules/file-reused.ts';
import { pictureAlike } from '../text/rules/picture-alike.ts';
import { textAlike } from '../text/rules/text-alike.ts';
import { alikePictures, alikeTexts, isDeclaredCopy, type Use, usesOf } from './alike.ts';
import type { CheckContext } from './context.ts';
import { heldParts } from './holdings.ts';

/** Files that stand for two items or two years, and such that are nearly the same: a note for standing papers, else a warning; declared copies are none. */
export function run(context: CheckContext): readonly Finding[] {
  const standing = standingRecords(context);
  const uses = context.archive.records.flatMap(usesOf);
  const both = (one: Use, other: Use): boolean => standing.has(one.record.path) && standing.has(other.record.path);
  return [
    ...sameFiles(uses).map(([use, other]) => raise(fileReused, where(use, both(use, other)), elsewhere(other))),
    ...alikePictures(uses).map(([use, other]) => raise(pictureAlike, where(use, both(use, other)), elsewhere(other))),
    // Plans and summaries of the same work are like those of last year; records of what happened are not.
    ...alikeTexts(uses).map(([use, other]) =>
      raise(textAlike, where(use, !isOfEvents(use.record) || both(use, other)), elsewhere(other)),
    ),
  ];
}

function sameFiles(uses: readonly Use[]): readonly (readonly [Use, Use])[] {
  const first = new Map<string, Use>();
  return uses.flatMap((use) => {
    const earlier = first.get(use.file.sha256);
    if (earlier === undefined) first.set(use.file.sha256, use);
    return earlier === undefined || earlier.place === use.place || isDeclaredCopy(use.record)
      ? []
      : [[use, earlier] as const];
  });
}

function where({ record, file }: Use, soft: boolean): Circumstances {
  const { year, item, path } = record;
  const severity = soft ? { severity: 'note' as const } : {};
  return { place: file.place, year, item, subject: [path, file.path], ...severity };
}

function elsewhere({ record, file }: Use): { other: string; year: number; item: string } {
  return { other: file.path, year: record.year, item: record.item };
}

function isOfEvents({ kinds }: EvidenceRecord): boolean {
  return kinds.some((kind) => kind === 'activity' || kind === 'coverage' || kind === 'photo');
}

/** Papers that may be of any earlier day rightly lie in several years. */
function standingRecords({ checklist, units, holdings }: CheckContext): ReadonlySet<string> {
  const held = heldParts(units, holdings);
  const isStanding = (name: string): boolean =>
    checklist.dateClasses[name]?.windows.some(({ from }) => from === null) ?? false;
  return new Set(held.filter(({ part }) => isStanding(part.part.dateClass)).map(({ record: { path } }) => path));
}
