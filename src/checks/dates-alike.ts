import type { EvidenceRecord } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import { datesAlike } from '../text/rules/dates-alike.ts';
import type { CheckContext } from './context.ts';

/** Papers of one day from which on an inspector asks. */
const MANY = 10;

/** Years of which many papers bear one and the same day. A soft note: nobody is pushed to change a true date. */
export function run({ archive: { records } }: CheckContext): readonly Finding[] {
  const days = new Map<string, EvidenceRecord[]>();
  for (const record of records) {
    if (record.date.from !== record.date.to) continue;
    const key = `${record.year} ${record.date.from}`;
    const there = days.get(key);
    if (there === undefined) days.set(key, [record]);
    else there.push(record);
  }
  return [...days.values()].flatMap((papers) => {
    const [first] = papers;
    if (first === undefined || papers.length < MANY) return [];
    const { year, date, placeOf } = first;
    const where = { place: placeOf(['date']), year, subject: [date.from] };
    return [raise(datesAlike, where, { date: date.from, count: papers.length, year })];
  });
}
