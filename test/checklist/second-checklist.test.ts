import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { unitsOf } from '../../src/model/unit.ts';
import { readChecklist } from '../../src/parse/checklist.ts';

const ARCHIVE = 'fixtures/archives/family-planning';

interface WrittenRecord {
  readonly item: string;
  readonly part: string;
  readonly files?: readonly string[];
}

const checklist = readChecklist('checklist.yaml', readFileSync(join(ARCHIVE, 'checklist.yaml')));
const units = unitsOf(checklist, [2024]);
const records = readdirSync(ARCHIVE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml') && dirname(path) !== '.')
  .map((path) => ({ path, record: parse(readFileSync(join(ARCHIVE, path), 'utf8')) as WrittenRecord }));

describe('the second checklist', () => {
  it('is one year of two volumes, without album and due date', () => {
    expect(checklist).toMatchObject({ album: null, due: null, issuerRanks: [], subjectCode: 'JS' });
    expect(checklist.phases).toHaveLength(1);
    expect(units.map(({ printedNumber }) => printedNumber)).toEqual([
      ...Array.from({ length: 6 }, (_, index) => `1-${index + 1}`),
      ...Array.from({ length: 8 }, (_, index) => `2-${index + 1}`),
    ]);
  });

  it('bounds one count from both sides', () => {
    const bounds = units.find(({ item }) => item.slug === 'positions')?.thresholds ?? [];
    expect(bounds.map(({ comparison, limit, numerator }) => [comparison, limit, numerator])).toEqual([
      ['atLeast', '2', { operator: 'sum', list: 'entries', field: 'quantity', where: { name: '计划生育专栏' } }],
      ['atMost', '4', { operator: 'sum', list: 'entries', field: 'quantity', where: { name: '计划生育专栏' } }],
    ]);
  });

  it('has one record for every part in its archive, with the files it names', () => {
    const asked = units.flatMap(({ item, parts }) => parts.map(({ part }) => `${item.slug} ${part.name}`));
    expect(records.map(({ record }) => `${record.item} ${record.part}`).toSorted()).toEqual(asked.toSorted());
    const absent = records.flatMap(({ path, record }) =>
      (record.files ?? []).filter((file) => !existsSync(join(ARCHIVE, dirname(path), file))),
    );
    expect(absent).toEqual([]);
  });
});
