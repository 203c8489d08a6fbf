import type { ChecklistPart, Quantity, Threshold } from '../../model/checklist.ts';
import { yearOf, type PlainDate } from '../../model/plain-date.ts';
import type { Unit, UnitPart } from '../../model/unit.ts';

/** A value of an evidence record as a file states it. */
export type ExampleValue =
  | string
  | number
  | boolean
  | readonly ExampleValue[]
  | { readonly [key: string]: ExampleValue };

/** A whole valid record; only `files` is the caller's to give. */
export type ExampleRecord = { readonly [key: string]: ExampleValue };

/** Words of examples say that they are examples; people and places in them are invented. */
const AUTHOR = '某某社区居民委员会';
const GROUP = '第一期';
const PEOPLE = ['样例甲', '样例乙', '样例丙', '样例丁', '样例戊', '样例己', '样例庚', '样例辛'];

/** A day in the allowed stretch and, where that can be, in the year of the volume: the middle of what is common to both. */
function exampleDate({ dates, year, part }: UnitPart, cycle: readonly number[]): PlainDate {
  const first = part.covers === null ? year : (cycle[0] ?? year);
  const from = dates.from !== null && dates.from > `${first}-01-01` ? dates.from : `${first}-01-01`;
  const to = dates.to !== null && dates.to < `${first}-12-31` ? dates.to : `${first}-12-31`;
  const middle = (Date.parse(`${from}T00:00:00Z`) + Date.parse(`${to}T00:00:00Z`)) / 2;
  return new Date(middle).toISOString().slice(0, 10);
}

function measures(threshold: Threshold, part: ChecklistPart, list: Quantity['list']): boolean {
  return threshold.parts.includes(part.name) && threshold.numerator.list === list;
}

/** Rows enough for every undivided count that the item demands of the part. */
function rowsFor(unit: Unit, part: ChecklistPart, list: Quantity['list'], usual: number): number {
  const demanded = unit.thresholds
    .filter((threshold) => measures(threshold, part, list) && threshold.denominator === null)
    .filter(({ numerator }) => numerator.operator !== 'sum')
    .map(({ comparison, limit }) => Math.ceil(Number(limit)) + (comparison === 'greaterThan' ? 1 : 0));
  return Math.max(usual, ...demanded);
}

/** A row that a threshold's `where` singles out. */
function wanted(unit: Unit, part: ChecklistPart, list: Quantity['list']): Readonly<Record<string, string>> {
  return unit.thresholds.find((threshold) => measures(threshold, part, list))?.numerator.where ?? {};
}

/** Numerator of a rate out of a hundred that passes every threshold of the part. */
function passingRate(unit: Unit, part: ChecklistPart): number {
  const upper = unit.thresholds.some(
    (threshold) => measures(threshold, part, 'rate') && /^(lessThan|atMost)$/.test(threshold.comparison),
  );
  return upper ? 0 : 100;
}

function entriesExample(unit: Unit, part: ChecklistPart): ExampleValue {
  const sums = unit.thresholds.filter((threshold) => measures(threshold, part, 'entries'));
  const names = [...new Set(sums.map(({ numerator }) => numerator.where['name'] ?? part.name))];
  return (names.length === 0 ? [part.name] : names).map((name) => {
    const least = sums.find(
      ({ numerator, comparison }) => numerator.where['name'] === name && /^(atLeast|greaterThan)$/.test(comparison),
    );
    return { name, quantity: Math.ceil(Number(least?.limit ?? '1')) + (least?.comparison === 'greaterThan' ? 1 : 0) };
  });
}

function rows<Row extends ExampleValue>(count: number, row: (index: number) => Row): Row[] {
  return Array.from({ length: count }, (_, index) => row(index));
}

function nameOf(index: number): string {
  return PEOPLE[index] ?? `样例${index + 1}`;
}

type FactsExample = (unit: Unit, part: ChecklistPart, date: PlainDate) => Readonly<Record<string, ExampleValue>>;

/** A day of the date's month, another one for each row. */
function dayOf(date: PlainDate, index: number): PlainDate {
  return `${date.slice(0, 8)}${String(10 + (index % 18)).padStart(2, '0')}`;
}

const peopleExample: FactsExample = (unit, part) => ({
  people: rows(rowsFor(unit, part, 'people', 3), (index) => ({
    name: nameOf(index),
    phone: `1990000${String(index + 1).padStart(4, '0')}`,
  })),
});

const teamsExample: FactsExample = (unit, part, date) => ({
  teams: rows(rowsFor(unit, part, 'teams', 1), (index) => ({
    name: `样例${index + 1}队`,
    leader: nameOf(index),
    founded: date,
    members: rows(5, (member) => ({
      name: `${nameOf(member)}${index + 1}`,
      phone: `1990001${String(index * 5 + member).padStart(4, '0')}`,
    })),
  })),
});

const eventsExample: FactsExample = (unit, part, date) => {
  const event = (index: number): ExampleRecord => ({
    date: dayOf(date, index),
    place: '社区活动室',
    attendance: 30,
    topic: `${part.name}样例${index + 1}`,
  });
  const count = rowsFor(unit, part, 'events', 1);
  return count === 1 ? { event: event(0) } : { events: rows(count, event) };
};

const photosExample: FactsExample = (unit, _part, date) => ({
  summary: '样例：这一组照片的总说明。',
  photos: [
    {
      caption: {
        event: '样例活动',
        time: dayOf(date, 0),
        place: '社区广场',
        people: '社区居民',
        background: '年度创建活动',
        photographer: nameOf(0),
      },
      shows: { year: yearOf(date), item: unit.item.slug },
    },
  ],
});

/** The facts of each kind, as a record states them. */
const factsExamples: Readonly<Record<ChecklistPart['kind'], FactsExample>> = {
  document: () => ({}),
  plan: (_unit, part) => ({ contains: Object.fromEntries(part.contains.map((section) => [section, 1])) }),
  roster: peopleExample,
  'team-list': teamsExample,
  activity: eventsExample,
  organisation: () => ({ members: [{ name: nameOf(0), post: '组长', duty: '全面负责' }] }),
  'facility-list': () => ({ facilities: [{ name: '健身路径', count: 1, place: '社区广场', state: '完好' }] }),
  'venue-statistics': (unit, part) => {
    const indoor = wanted(unit, part, 'venues')['indoor'] !== 'false';
    return { venues: [{ name: '多功能活动室', area: 600, indoor, address: '社区服务中心二楼' }] };
  },
  rate: (unit, part, date) => {
    const period = { from: `${yearOf(date)}-01-01`, to: `${yearOf(date)}-12-31` };
    return { rate: { numerator: passingRate(unit, part), denominator: 100, period } };
  },
  coverage: () => ({ coverage: { basis: '小区', reached: ['样例一小区', '样例二小区'], total: 2 } }),
  photo: photosExample,
  inventory: (unit, part) => ({ entries: entriesExample(unit, part) }),
  statement: () => ({ reason: '样例：当年没有发生此类事项。' }),
};

/** What the example calls its one file; the caller puts in the real ones. */
function exampleFile(part: ChecklistPart): string {
  return part.kind === 'photo' ? '照片.jpg' : `${part.name}.pdf`;
}

/**
 * A whole valid record of a part in a year: the one source for starters, `explain` and the checklist's JSON. It passes the thresholds of its item that
 * need no population; people and places in it are invented and say so.
 * @param cycle the years of the archive, oldest first
 */
export function exampleRecord(unit: Unit, unitPart: UnitPart, cycle: readonly number[]): ExampleRecord {
  const { part, year } = unitPart;
  const date = exampleDate(unitPart, cycle);
  return {
    year,
    item: unit.item.slug,
    part: part.name,
    title: `${year}年${AUTHOR.replace('居民委员会', '')}${part.name}（样例）`,
    author: AUTHOR,
    date,
    ...(part.perGroup ? { group: GROUP } : {}),
    ...(part.covers === null ? {} : { covers: { from: cycle[0] ?? year, to: cycle.at(-1) ?? year } }),
    ...factsExamples[part.kind](unit, part, date),
    files: [exampleFile(part)],
  };
}
