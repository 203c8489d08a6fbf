import type { ArchiveConfig } from '../model/archive.ts';
import { ownersOf } from '../model/owners.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Report, UnitResult } from '../model/report.ts';
import type { Language } from '../text/language.ts';
import { partDemand } from './checklist-text.ts';
import { handleOf, type Task, tasksOf } from './tasks.ts';

/** Something a person owes. */
export interface OwedTask {
  readonly task: Task;
  /** Parts that are still to be handed in, each with what it must satisfy. */
  readonly handIn: readonly string[];
  readonly due: PlainDate | null;
}

/** What one person owes; null: what nobody is named for. */
export interface Owed {
  readonly name: string | null;
  readonly tasks: readonly OwedTask[];
}

/** Who owes what: in the order of `people`, what nobody is named for last; what presses first within each. A task of two people stands with both. */
export function owedOf(report: Report, people: ArchiveConfig['people'], language: Language): readonly Owed[] {
  const units = new Map(report.items.map((result) => [handleOf(result), result]));
  const lists = new Map<string | null, OwedTask[]>(Object.keys(people).map((name) => [name, []]));
  for (const task of tasksOf(report, language)) {
    const result = task.item === null ? null : (units.get(task.item) ?? null);
    const owners = result === null ? [] : ownersOf(people, result.unit.item);
    const owed = { task, handIn: result === null ? [] : handIn(task, result, language), due: report.due };
    for (const name of owners.length === 0 ? [null] : owners) lists.set(name, [...(lists.get(name) ?? []), owed]);
  }
  return [...lists].map(([name, tasks]) => ({ name, tasks })).filter(({ tasks }) => tasks.length > 0);
}

/** What is to be handed in says something only where papers are missing. */
function handIn({ findings }: Task, { parts }: UnitResult, language: Language): readonly string[] {
  if (!findings.some(({ rule }) => rule.endsWith('-missing'))) return [];
  const named = new Set(findings.flatMap(({ data }) => (typeof data['part'] === 'string' ? [data['part']] : [])));
  return parts
    .filter(({ status, part }) => status === 'missing' && (named.size === 0 || named.has(part.part.name)))
    .map(({ part }) => partDemand(part, language));
}
