import type { EvidenceRecord } from '../model/evidence.ts';
import { type Finding, raise } from '../model/finding.ts';
import type { DateSpan } from '../model/plain-date.ts';
import type { Unit, UnitPart } from '../model/unit.ts';
import { dateOrder } from '../text/rules/date-order.ts';
import type { CheckContext } from './context.ts';
import { eventDaysOf, writtenSpan } from './days.ts';
import { evidenceOf } from './groups.ts';

/** Papers of one group; those of no group belong together as well. */
function byGroup(records: readonly EvidenceRecord[]): readonly (readonly EvidenceRecord[])[] {
  const groups = new Map<string | null, EvidenceRecord[]>();
  for (const record of records) groups.set(record.group, [...(groups.get(record.group) ?? []), record]);
  return [...groups.values()];
}

function latest(records: readonly EvidenceRecord[]): EvidenceRecord | undefined {
  return records.toSorted((a, b) => (a.date.to < b.date.to ? 1 : -1))[0];
}

/** The last day that a paper stands for: of the events it records, else its own. */
function lastDay(record: EvidenceRecord): { readonly span: DateSpan; readonly event: boolean } {
  const events = eventDaysOf(record).map(({ span }) => span);
  const last = events.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  return last === undefined ? { span: record.date, event: false } : { span: last, event: true };
}

/** Papers tied to another event say nothing about this one. */
function related(one: EvidenceRecord, other: EvidenceRecord): boolean {
  return one !== other && (one.group === other.group || one.group === null || other.group === null);
}

function tooEarly(
  unit: Unit,
  part: UnitPart,
  paper: EvidenceRecord,
  before: UnitPart,
  context: CheckContext,
): readonly Finding[] {
  const [earlier] = evidenceOf(unit, before, context.holdings)
    .filter((other) => related(paper, other))
    .map(lastDay)
    .filter(({ span }) => span.from > paper.date.to);
  if (earlier === undefined) return [];
  return [
    raise(
      dateOrder,
      {
        place: paper.placeOf(['date']),
        year: part.year,
        item: unit.item.slug,
        subject: [paper.path, part.part.name, before.part.name],
      },
      {
        part: part.part.name,
        date: writtenSpan(paper.date),
        earlier: before.part.name,
        earlierDate: writtenSpan(earlier.span),
        event: earlier.event,
      },
    ),
  ];
}

function judge(unit: Unit, part: UnitPart, context: CheckContext): readonly Finding[] {
  const earlier = unit.parts.filter((each) => each.year === part.year && part.part.after.includes(each.part.name));
  return byGroup(evidenceOf(unit, part, context.holdings)).flatMap((papers) => {
    const paper = latest(papers);
    return paper === undefined ? [] : earlier.flatMap((before) => tooEarly(unit, part, paper, before, context));
  });
}

/** Summaries dated before the plan or the events they report; where there are several of a group the latest must come after. */
export function run(context: CheckContext): readonly Finding[] {
  return context.units.flatMap((unit) => unit.parts.flatMap((part) => judge(unit, part, context)));
}
