import type { FactRow } from '../model/evidence.ts';
import { identityValue } from '../model/identity.ts';
import { spanOf } from './days.ts';
import { type Bounds, distinctRows, identityBy } from './distinct.ts';

/** Share of pairs of characters that two topics must have in common to be one thing said in two ways. */
const LEAST_SHARED = 0.7;
/** Characters from which on a topic inside another says the same. */
const LEAST_TOPIC = 4;
const KEY = ['date', 'topic'] as const;

/** True for two rows that are the same event: the same day and topic, however typed. */
export function isSameEvent(one: FactRow, other: FactRow): boolean {
  const identity = identityBy(KEY, one);
  return identity !== null && identity === identityBy(KEY, other);
}

/** True for two rows that may well be one event in two papers: their days touch, the place does not differ, the topics say nearly the same. */
export function mayBeSameEvent(one: FactRow, other: FactRow): boolean {
  const [first, second] = [spanOf(one.values['date'] ?? ''), spanOf(other.values['date'] ?? '')];
  if (first === null || second === null || first.from > second.to || second.from > first.to) return false;
  return isWithin(one, other, 'place') && isAlike(topicOf(one), topicOf(other));
}

function topicOf({ values }: FactRow): string {
  return identityValue('topic', values['topic'] ?? '');
}

/** One of the values says nothing else than the other. */
function isWithin(one: FactRow, other: FactRow, field: string): boolean {
  const [a, b] = [one, other].map(({ values }) => identityValue(field, values[field] ?? ''));
  return a === undefined || b === undefined || a.includes(b) || b.includes(a);
}

function isAlike(one: string, other: string): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter === longer) return shorter !== '';
  return (shorter.length >= LEAST_TOPIC && longer.includes(shorter)) || sharedPairs(one, other) >= LEAST_SHARED;
}

/** Dice's coefficient over pairs of characters. */
function sharedPairs(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

/** How many different events rows are: those that may be one are surely one and possibly two. */
export function eventBounds(rows: readonly FactRow[]): Bounds {
  const { low, high } = distinctRows('events', rows);
  const clusters: FactRow[][] = [];
  let merged = 0;
  const told = rows.filter((row) => identityBy(KEY, row) !== null);
  for (const row of told.filter((each, at) => !told.slice(0, at).some((earlier) => isSameEvent(earlier, each)))) {
    const fitting = clusters.filter((cluster) => cluster.some((each) => mayBeSameEvent(each, row)));
    const joined = [...fitting.flat(), row];
    for (const cluster of fitting) clusters.splice(clusters.indexOf(cluster), 1);
    clusters.push(joined);
    merged += fitting.length;
  }
  return { low: low - merged, high };
}
