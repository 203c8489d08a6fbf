import type { ArchiveConfig } from '../model/archive.ts';
import type { Checklist } from '../model/checklist.ts';
import type { RegisterRow } from '../model/register.ts';
import { MARK } from './written.ts';

/** A year's declared population in the words of the register. */
export function populationRow({ population }: ArchiveConfig, year: number): RegisterRow {
  const declared = population[year];
  if (declared === undefined) return new Map();
  const { total, basis, date, source } = declared;
  return new Map(Object.entries({ total, basis, date, source }));
}

/** What a person owes, in the words of the register: numbers of volumes, names of items. */
export function peopleRow(
  { people }: ArchiveConfig,
  name: string,
  checklist: Checklist,
): { readonly volumes: string; readonly items: string } {
  const { volumes, items } = people[name] ?? { volumes: [], items: [] };
  const named = items.map((slug) => checklist.items.find((item) => item.slug === slug)?.shortTitle ?? slug);
  return { volumes: volumes.join(MARK), items: named.join(MARK) };
}
