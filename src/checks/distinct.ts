import type { FactList } from '../model/checklist.ts';
import type { FactRow } from '../model/evidence.ts';
import { factShapes } from '../model/facts.ts';
import { identityValue } from '../model/identity.ts';

/** How many different things rows are: surely at least `low`, possibly `high`. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Keys that a household shares: the same key under another name is the same person for sure only to someone who asks. */
const sharedKeys = new Set(['phone']);

/** A row with one identity for each alternative key of its list, null where the row lacks it. */
interface Known {
  readonly label: string;
  readonly identities: readonly (string | null)[];
}

/** Rows that are one and the same thing. */
interface Thing {
  readonly labels: Set<string>;
  readonly identities: readonly Set<string>[];
  /** Other names under a key that a household shares. */
  doubtful: number;
}

/** What a row is called when nothing stronger tells it apart. */
function labelField(list: FactList): string {
  return factShapes[list].identityKeys.at(-1)?.[0] ?? 'name';
}

/** What a row is by one key, comparable as text; null if it lacks a usable value of it. */
export function identityBy(key: readonly string[], { values }: FactRow): string | null {
  if (key.some((field) => (values[field] ?? '') === '')) return null;
  const parts = key.map((field) => identityValue(field, values[field] ?? ''));
  return parts.includes('') ? null : JSON.stringify([...key, ...parts]);
}

function known(list: FactList, row: FactRow): Known {
  return {
    label: identityValue('name', row.values[labelField(list)] ?? ''),
    identities: factShapes[list].identityKeys.map((key) => identityBy(key, row)),
  };
}

/** By the strongest key that both have: true the same, false different; null when they share no key. */
function same(row: Known, thing: Thing): boolean | null {
  for (const [index, identity] of row.identities.entries()) {
    const others = thing.identities[index];
    if (identity !== null && others !== undefined && others.size > 0) return others.has(identity);
  }
  return null;
}

function join(list: FactList, row: Known, thing: Thing): void {
  const keyAt = row.identities.findIndex(
    (identity, index) => identity !== null && thing.identities[index]?.has(identity),
  );
  const shared = factShapes[list].identityKeys[keyAt]?.some((key) => sharedKeys.has(key)) ?? false;
  if (shared && row.label !== '' && !thing.labels.has(row.label)) thing.doubtful += 1;
  if (row.label !== '') thing.labels.add(row.label);
  for (const [index, identity] of row.identities.entries()) {
    if (identity !== null) thing.identities[index]?.add(identity);
  }
}

function isKeyed({ identities }: Known): boolean {
  return identities.some((identity) => identity !== null);
}

/** Rows with the strongest keys first, so that weaker rows find what they belong to. */
function thingsOf(list: FactList, rows: readonly Known[]): readonly Thing[] {
  const strength = (row: Known): number => row.identities.findIndex((identity) => identity !== null);
  const byIdentity = new Map<string, Thing[]>();
  const things: Thing[] = [];
  for (const row of rows.toSorted((a, b) => strength(a) - strength(b))) {
    const own = row.identities.filter((identity) => identity !== null);
    const candidates = own.flatMap((identity) => byIdentity.get(identity) ?? []);
    let thing = candidates.find((candidate) => same(row, candidate) === true);
    if (thing === undefined) {
      thing = { labels: new Set(), identities: row.identities.map(() => new Set<string>()), doubtful: 0 };
      things.push(thing);
    }
    join(list, row, thing);
    for (const identity of own) {
      const there = byIdentity.get(identity) ?? [];
      if (!there.includes(thing)) byIdentity.set(identity, [...there, thing]);
    }
  }
  return things;
}

/** Things that bear the same name; a nameless one stands alone. */
function byName(things: readonly Thing[]): readonly (readonly Thing[])[] {
  const groups = new Map<string | Thing, Thing[]>();
  for (const thing of things) {
    const [name = thing] = thing.labels;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [thing]);
    else group.push(thing);
  }
  return [...groups.values()];
}

/** Of things with one name those that share a key are different; the rest may be any of them. */
function certainlyDifferent(things: readonly Thing[]): number {
  const keys = things[0]?.identities.length ?? 0;
  const counts = Array.from(
    { length: keys },
    (_, index) => things.filter((thing) => (thing.identities[index]?.size ?? 0) > 0).length,
  );
  return Math.max(1, ...counts);
}

/**
 * Counts rows that are different things, told apart by the strongest key that both have (for people ID number, registration, phone, name with birth or
 * address). Where rows share no key or have only a name, equal names are surely one and possibly several.
 */
export function distinctRows(list: FactList, rows: readonly FactRow[]): Bounds {
  const all = rows.map((row) => known(list, row));
  const things = thingsOf(list, all.filter(isKeyed));
  const named = new Set(things.flatMap(({ labels }) => [...labels]));
  const nameOnly = all.filter((row) => !isKeyed(row) && row.label !== '').map(({ label }) => label);
  const more = new Set(nameOnly.filter((label) => !named.has(label)));
  return {
    low: byName(things).reduce((sum, group) => sum + certainlyDifferent(group), more.size),
    high: things.reduce((sum, { doubtful }) => sum + 1 + doubtful, 0) + nameOnly.length,
  };
}

/** Counts the different values of one field; rows that lack it may be anything. */
export function distinctValues(field: string, rows: readonly FactRow[]): Bounds {
  const values = rows.map((row) => identityValue(field, row.values[field] ?? ''));
  const low = new Set(values.filter((value) => value !== '')).size;
  return { low, high: low + values.filter((value) => value === '').length };
}
