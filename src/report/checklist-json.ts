import type { Checklist, Quantity, Threshold } from '../model/checklist.ts';
import { type Unit, type UnitPart, usesPopulation } from '../model/unit.ts';
import { exampleRecord } from '../parse/record/example.ts';
import { clauseOf } from './clause.ts';

function quantityJson({ operator, list, field, where }: Quantity): object {
  return {
    [operator]: field === null ? list : `${list}.${field}`,
    ...(Object.keys(where).length === 0 ? {} : { where }),
  };
}

function thresholdJson(threshold: Threshold): object {
  const { id, parts, numerator, denominator, per, comparison, limit, unit, words } = threshold;
  return {
    id,
    parts,
    numerator: quantityJson(numerator),
    denominator: denominator === null || denominator === 'population' ? denominator : quantityJson(denominator),
    per,
    comparison,
    limit,
    unit,
    words,
  };
}

function partJson(unit: Unit, unitPart: UnitPart, years: readonly number[]): object {
  const { part, dates, availableFrom, year } = unitPart;
  return {
    part: part.name,
    year,
    kind: part.kind,
    required: part.required,
    perGroup: part.perGroup,
    mayNotOccur: part.mayNotOccur,
    contains: part.contains,
    after: part.after,
    covers: part.covers,
    dateClass: part.dateClass,
    dates,
    availableFrom,
    media: part.media,
    retention: part.retention,
    sensitive: part.sensitive,
    example: exampleRecord(unit, unitPart, years),
  };
}

/** The checklist laid over the years, for programs: enough to write a whole passing archive from it alone. */
export function checklistJson(checklist: Checklist, units: readonly Unit[], years: readonly number[]): string {
  const value = {
    schemaVersion: 1,
    checklist: checklist.id,
    title: checklist.title,
    edition: checklist.edition,
    years,
    needs: { population: usesPopulation(units) ? years : [] },
    items: units.map((unit) => ({
      year: unit.year,
      volume: unit.volume,
      number: unit.number,
      item: unit.item.slug,
      title: unit.title,
      clause: clauseOf(unit, checklist),
      parts: unit.parts.map((unitPart) => partJson(unit, unitPart, years)),
      thresholds: unit.thresholds.map(thresholdJson),
    })),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
