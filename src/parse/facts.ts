import type { FactList } from '../model/checklist.ts';
import type { FactRow, Facts } from '../model/evidence.ts';
import type { PlaceOf, Pointer } from '../model/place.ts';
import { coverageFacts } from './coverage-facts.ts';
import type { FactsContext, ReadFacts } from './facts-context.ts';
import { invalidIdNumbers, rosterFacts } from './people-facts.ts';
import type { RawFacts, RawRow } from './raw-facts.ts';
import { rowOf } from './raw-facts.ts';
import { teamFacts } from './team-facts.ts';

/** A list whose rows can be counted as they stand. */
function countable(list: FactList, rows: readonly FactRow[], pointer: Pointer, placeOf: PlaceOf): Facts {
  return { list, rows, stated: null, claimed: null, uncountable: null, place: placeOf(pointer) };
}

/** Lists that a record states row by row, under their own names. */
const PLAIN_LISTS = ['people', 'events', 'venues', 'members', 'facilities', 'entries'] as const;

function plainFacts(raw: RawFacts, placeOf: PlaceOf): readonly Facts[] {
  return PLAIN_LISTS.flatMap((list) => {
    const stated = raw[list] ?? null;
    if (stated === null) return [];
    const rows = stated.map((row, index) => rowOf(row, placeOf([list, index])));
    return [countable(list, rows, [list], placeOf)];
  });
}

function oneRow(list: FactList, key: string, row: RawRow | null | undefined, placeOf: PlaceOf): readonly Facts[] {
  return row ? [countable(list, [rowOf(row, placeOf([key]))], [key], placeOf)] : [];
}

function photoFacts({ photos }: RawFacts, placeOf: PlaceOf): readonly Facts[] {
  if (!photos) return [];
  const rows = photos.map(({ file, caption }, index) => rowOf({ file, ...caption }, placeOf(['photos', index])));
  return [countable('photos', rows, ['photos'], placeOf)];
}

/** Every list of facts a schema-valid record declares, inline or in a roster file. Never throws for what users write. */
export async function factsOf(raw: RawFacts, context: FactsContext): Promise<ReadFacts> {
  const { placeOf } = context;
  const plain = plainFacts(raw, placeOf);
  const people = plain.filter(({ list }) => list === 'people').flatMap(({ rows }) => rows);
  const roster = raw.roster ? await rosterFacts(raw.roster, context) : { facts: [], findings: [] };
  const teams = raw.teams ? teamFacts(raw.teams, placeOf) : { facts: [], findings: [] };
  return {
    facts: [
      ...plain,
      ...roster.facts,
      ...teams.facts,
      ...oneRow('events', 'event', raw.event, placeOf),
      ...photoFacts(raw, placeOf),
      ...oneRow('rate', 'rate', raw.rate, placeOf),
      ...(raw.coverage ? [coverageFacts(raw.coverage, placeOf)] : []),
    ],
    findings: [
      ...invalidIdNumbers(people, [placeOf(['people']).path, 'people']),
      ...roster.findings,
      ...teams.findings,
    ],
  };
}
