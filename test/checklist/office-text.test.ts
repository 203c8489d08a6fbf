import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../src/model/checklist.ts';
import { unitsOf, volumeLabel, type Unit } from '../../src/model/unit.ts';
import { readChecklist } from '../../src/parse/checklist.ts';

const YEARS = [2022, 2023, 2024];
const PATH = 'templates/checklists/civilized-district.yaml';

function bytes(path: string): Buffer {
  return readFileSync(new URL(`../../${path}`, import.meta.url));
}

/** A numbered line of the office's text, or the head of a volume that has none, or the album's sentence. */
interface OfficeLine {
  /** 1-based; 0: the album. */
  readonly phase: number;
  readonly volume: string;
  readonly number: number | null;
  readonly title: string;
}

function officeLines(text: string): readonly OfficeLine[] {
  const lines: OfficeLine[] = [];
  let phase = 0;
  let volume = '';
  for (const line of text.slice(text.indexOf('## 一、内容'), text.indexOf('## 二、要求')).split('\n')) {
    if (line.startsWith('### 20__年度')) phase += 1;
    if (line.startsWith('### 影集')) phase = 0;
    const head = /^#### (第.卷):(.+)$/.exec(line);
    const item = /^(\d+)、(.+)$/.exec(line);
    if (head !== null) volume = head[1] ?? '';
    if (head !== null && volume === '第四卷') lines.push({ phase, volume, number: null, title: head[2] ?? '' });
    if (item !== null) lines.push({ phase, volume, number: Number(item[1]), title: item[2] ?? '' });
    if (phase === 0 && line.startsWith('20__')) lines.push({ phase, volume: '', number: null, title: line });
  }
  return lines;
}

/** Undoes what the checklist mends: years, percent signs, the trailing 、 of one title. */
function asOfficeLine(checklist: Checklist, unit: Unit): OfficeLine {
  const title = unit.title.replaceAll(/20\d\d/g, '20__').replaceAll('%', '');
  return {
    phase: unit.phase ?? 0,
    volume: unit.volume === null ? '' : volumeLabel(checklist, unit.volume),
    number: unit.number,
    title: unit.item.slug === 'science-volunteers' ? `${title}、` : title,
  };
}

const checklist = readChecklist('civilized-district.yaml', bytes(PATH));
const units = unitsOf(checklist, YEARS);
const office = bytes('fixtures/checklists/office-text.md').toString('utf8');

function itemOf(slug: string): readonly Unit[] {
  return units.filter(({ item }) => item.slug === slug);
}

function numbers(slug: string): readonly (string | null)[] {
  return itemOf(slug).map((unit) => unit.printedNumber);
}

function required(chosen: readonly Unit[]): number {
  return chosen.flatMap(({ parts }) => parts).reduce((sum, { part }) => sum + part.required, 0);
}

describe('the shipped checklist and the text of the office', () => {
  it('agree in every number and title of every year, letter by letter', () => {
    const lines = officeLines(office);
    expect(lines).toHaveLength(166);
    expect(units.map((unit) => asOfficeLine(checklist, unit))).toEqual(lines);
  });

  it('name the volumes alike', () => {
    const heads = [...office.matchAll(/^#### (第.卷):(.+)$/gm)].map(([, label, title]) => `${label}:${title}`);
    const volumes = checklist.volumes.map(({ number, title }) => `${volumeLabel(checklist, number)}:${title}`);
    expect(heads).toEqual([...volumes, ...volumes, ...volumes]);
  });

  it('cite the demands of 二、要求 letter by letter', () => {
    const quoted = Object.values(checklist.clauses).map((clause) => /“(.+)”/.exec(clause)?.[1] ?? clause);
    expect(quoted.filter((words) => !office.includes(words))).toEqual([]);
    expect(Object.keys(checklist.clauses)).toEqual(['printed', 'complete', 'due']);
  });

  it('state a demand in the words of the title', () => {
    const loose = checklist.items.flatMap(({ titles, thresholds }) =>
      thresholds.filter(({ words, limit }) => !(titles[1] ?? '').includes(limit) || !words.includes(limit)),
    );
    expect(loose).toEqual([]);
  });
});

describe('the shipped checklist over three years', () => {
  it('makes 166 units in 13 volumes', () => {
    const volumes = new Set(units.map(({ year, volume }) => (volume === null ? 'album' : `${year}/${volume}`)));
    expect(units).toHaveLength(166);
    expect(units.filter(({ number }) => number !== null)).toHaveLength(162);
    expect(volumes.size).toBe(13);
  });

  it('asks for 147, 144 and 144 parts in its numbered items, one more in each fourth volume, three in the album', () => {
    const numbered = units.filter(({ number }) => number !== null);
    expect(YEARS.map((each) => required(numbered.filter(({ year }) => year === each)))).toEqual([147, 144, 144]);
    expect(itemOf('superior-documents').map((unit) => required([unit]))).toEqual([1, 1, 1]);
    expect(itemOf('photo-album').map((unit) => required([unit]))).toEqual([3]);
  });

  it('moves numbers up behind what only the first year asks for', () => {
    expect(numbers('volunteer-roster')).toEqual(['2-23', '2-22', '2-22']);
    expect(numbers('four-into-community')).toEqual(['3-12', '3-10', '3-10']);
    expect(numbers('civic-morality-programme')).toEqual(['2-5']);
  });

  it('asks for half-year summaries in exactly five items of the third year', () => {
    const halfYearly = units.filter(({ parts }) => parts.some(({ part }) => part.name === '半年总结'));
    expect(halfYearly.map(({ year, item }) => `${year} ${item.slug}`)).toEqual([
      '2024 civic-morality-plan',
      '2024 district-plan',
      '2024 spiritual-plan',
      '2024 creation-plan',
      '2024 health-campaign-plan',
    ]);
    expect(halfYearly.flatMap(({ parts }) => parts).filter(({ part }) => part.name === '总结')).toEqual([]);
  });

  it.each([
    ['cultural-venues', 'cultural-venues', 'greaterThan', '500', 'm²', '10000'],
    ['culture-teams', 'culture-teams', 'atLeast', '4', '支', '1'],
    ['culture-activities', 'culture-activities', 'atLeast', '4', '次', '1'],
    ['volunteer-roster', 'volunteer-share', 'greaterThan', '8', '%', '100'],
    ['family-planning-rate', 'family-planning-rate', 'greaterThan', '95', '%', '100'],
    ['reemployment', 'reemployment', 'greaterThan', '70', '%', '100'],
    ['four-into-community', 'four-into-community', 'greaterThan', '80', '%', '100'],
  ])('measures %s every year', (slug, id, comparison, limit, unit, per) => {
    expect(itemOf(slug).map(({ thresholds }) => thresholds)).toEqual(
      YEARS.map(() => [expect.objectContaining({ id, comparison, limit, unit, per })]),
    );
  });

  it('measures nothing else', () => {
    expect(units.flatMap(({ thresholds }) => thresholds)).toHaveLength(21);
  });

  it('gives every item a folder name of its own within its volume', () => {
    const names = checklist.items.map(({ volume, shortTitle }) => `${volume}/${shortTitle}`);
    expect(new Set(names).size).toBe(names.length);
    expect(checklist.items.filter(({ shortTitle }) => shortTitle.length > 12)).toEqual([]);
  });
});
