import type { FactList } from '../../model/checklist.ts';
import type { FactRow, Facts } from '../../model/evidence.ts';
import type { Place, PlaceOf } from '../../model/place.ts';
import { coverageFacts } from './coverage-facts.ts';
import type { FactsContext, ReadFacts } from './facts-context.ts';
import { invalidIdNumbers, rosterFacts } from './people-facts.ts';
import type { RawFacts, RawRow } from './raw-facts.ts';
import { rowOf } from './raw-facts.ts';
import { teamFacts } from './team-facts.ts';

/** A list whose rows can be counted as they stand. */
function countable(list: FactList, rows: readonly FactRow[], place: Place): Facts {
  return { list, rows, stated: null, claimed: null, uncountable: null, place };
}

/** Lists that a record states row by row, under their own names. */
const PLAIN_LISTS = ['people', 'events', 'venues', 'members', 'facilities', 'entries'] as const;

function plainFacts(raw: RawFacts, { placeOf, keyPlaceOf }: FactsContext): readonly Facts[] {
  return PLAIN_LISTS.flatMap((list) => {
    const stated = raw[list] ?? null;
    if (stated === null) return [];
    const rows = stated.map((row, index) => rowOf(row, placeOf([list, index])));
    return [countable(list, rows, keyPlaceOf([list]))];
  });
}

function oneRow(list: FactList, key: string, row: RawRow | null | undefined, placeOf: PlaceOf): readonly Facts[] {
  return row ? [countable(list, [rowOf(row, placeOf([key]))], placeOf([key]))] : [];
}

function photoFacts({ photos }: RawFacts, { placeOf, keyPlaceOf }: FactsContext): readonly Facts[] {
  if (!photos) return [];
  const rows = photos.map(({ file, caption }, index) => rowOf({ file, ...caption }, placeOf(['photos', index])));
  return [countable('photos', rows, keyPlaceOf(['photos']))];
}

/** Every list of facts a schema-valid record declares, inline or in a roster file. Never throws for what users write. */
export async function factsOf(raw: RawFacts, context: FactsContext): Promise<ReadFacts> {
  const { placeOf } = context;
  const plain = plainFacts(raw, context);
  const people = plain.filter(({ list }) => list === 'people').flatMap(({ rows }) => rows);
  const roster = raw.roster ? await rosterFacts(raw.roster, context) : { facts: [], findings: [] };
  const teams = raw.teams ? teamFacts(raw.teams, context) : { facts: [], findings: [] };
  return {
    facts: [
      ...plain,
      ...roster.facts,
      ...teams.facts,
      ...oneRow('events', 'event', raw.event, placeOf),
      ...photoFacts(raw, context),
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
