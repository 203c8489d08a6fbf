import type { EvidenceRecord } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import { recordDuplicate } from '../text/rules/record-duplicate.ts';
import type { CheckContext } from './context.ts';

function identity({ year, item, parts, group, title, date }: EvidenceRecord): string {
  const names = parts.map(({ name }) => name).toSorted();
  return JSON.stringify([year, item, names, group, title, date.from, date.to]);
}

/** A second record of the same paper, named together with the first. */
function sameRecords(records: readonly EvidenceRecord[]): ReadonlyMap<EvidenceRecord, EvidenceRecord> {
  const first = new Map<string, EvidenceRecord>();
  const doubles = new Map<EvidenceRecord, EvidenceRecord>();
  for (const record of records) {
    const earlier = first.get(identity(record));
    if (earlier === undefined) first.set(identity(record), record);
    else doubles.set(record, earlier);
  }
  return doubles;
}

/** Files whose bytes lie in the item already, under this record or an earlier one. */
function sameFiles(records: readonly EvidenceRecord[]): readonly Finding[] {
  const first = new Map<string, string>();
  return records.flatMap(({ year, item, path, files }) =>
    files.flatMap((file) => {
      const key = JSON.stringify([year, item, file.sha256]);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, file.path);
      if (earlier === undefined) return [];
      const where = { place: file.place, year, item, subject: [path, file.path] };
      return [raise(recordDuplicate, where, { kind: 'file', other: earlier })];
    }),
  );
}

/** Papers filed twice in an item: the same record again, or the same file. */
export function run({ archive }: CheckContext): readonly Finding[] {
  const doubles = sameRecords(archive.records);
  const again = [...doubles].map(([record, { path: other }]) => {
    const { year, item, path } = record;
    const where = { place: record.placeOf(['title']), year, item, subject: [path] };
    return raise(recordDuplicate, where, { kind: 'record', other });
  });
  return [...again, ...sameFiles(archive.records.filter((record) => !doubles.has(record)))];
}
