import type { EvidenceRecord } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import { pageBeyondEnd } from '../text/rules/page-beyond-end.ts';
import type { CheckContext } from './context.ts';

interface NamedPage {
  readonly name: string;
  readonly page: number | null;
  readonly place: Place;
}

/** Pages of a piece; null when a file of it does not tell. */
function pageCount({ paper, files, unusableFiles }: EvidenceRecord): number | null {
  if (paper !== null) return paper.pages;
  if (files.length === 0 || unusableFiles.length > 0) return null;
  return files.reduce<number | null>(
    (sum, { media }) => (sum === null || media.pages === null ? null : sum + media.pages),
    0,
  );
}

function namedPages({ parts, also, contains, placeOf }: EvidenceRecord): readonly NamedPage[] {
  return [
    ...parts,
    ...also.map(({ part, page, place }) => ({ name: part, page, place })),
    ...Object.entries(contains).map(([name, page]) => ({ name, page, place: placeOf(['contains', name]) })),
  ];
}

function beyondEnd(record: EvidenceRecord): readonly Finding[] {
  const { year, item, path } = record;
  const pages = pageCount(record);
  if (pages === null) return [];
  return namedPages(record).flatMap(({ name, page, place }) =>
    page === null || page <= pages
      ? []
      : [raise(pageBeyondEnd, { place, year, item, subject: [path, name] }, { name, page, pages })],
  );
}

/** Pages that a record names and its piece does not have. */
export function run({ archive }: CheckContext): readonly Finding[] {
  return archive.records.flatMap(beyondEnd);
}
