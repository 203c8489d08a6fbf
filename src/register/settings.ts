import type { ArchiveConfig } from '../model/archive.ts';
import type { Checklist } from '../model/checklist.ts';
import type { RegisterIndexEntry, RegisterRow } from '../model/register.ts';
import { registerWords } from '../text/register-words.ts';
import { digestOf } from './digests.ts';
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

/** How the index names what it keeps of a year's population, and of a person. */
export function populationId(year: number): string {
  return `#${year}`;
}

export function peopleId(name: string): string {
  return `@${name.normalize('NFKC').replaceAll(/\s/g, '')}`;
}

/** What the index keeps of dossier.yaml. */
export function settingsIndex(config: ArchiveConfig, checklist: Checklist): readonly RegisterIndexEntry[] {
  const rest = { path: null, sheet: '', year: 0, item: null, part: null };
  const years = config.years.map((year) => ({
    ...rest,
    id: populationId(year),
    digests: digestsOf(populationRow(config, year)),
  }));
  const people = Object.keys(config.people).map((name) => {
    const { volumes, items } = peopleRow(config, name, checklist);
    const row = new Map([
      [registerWords.volumes, volumes],
      [registerWords.items, items],
    ]);
    return { ...rest, id: peopleId(name), digests: digestsOf(row) };
  });
  return [...years, ...people];
}

function digestsOf(row: RegisterRow): ReadonlyMap<string, string> {
  return new Map([...row].map(([key, text]) => [key, digestOf(text)]));
}
