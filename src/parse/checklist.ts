import type {
  Checklist,
  ChecklistItem,
  ChecklistPart,
  DateClass,
  FactList,
  Quantity,
  Threshold,
} from '../model/checklist.ts';
import { checklistInvalid } from '../text/rules/checklist-invalid.ts';
import { checklistFaults } from './checklist-faults.ts';
import * as written from './generated/validators.js';
import { InputError } from './input-error.ts';
import { emptyFault, faultFinding, readValidated } from './schema/validated.ts';

/**
 * The checklist of a file, what the file leaves out filled in.
 * @param path shown in findings
 * @throws InputError with a finding for every fault, each with its line
 */
export function readChecklist(path: string, bytes: Uint8Array): Checklist {
  const rule = checklistInvalid;
  const file = readValidated(path, bytes, { validate: written.checklist, shape: written.shapes.checklist, rule });
  if (file === null) throw new InputError([faultFinding(rule, emptyFault(path))]);
  if ('findings' in file) throw new InputError(file.findings);
  const faults = checklistFaults(file.value, file.context);
  if (faults.length > 0) throw new InputError(faults.map((fault) => faultFinding(rule, fault)));
  return checklistOf(file.value);
}

function checklistOf(file: written.WrittenChecklist): Checklist {
  const all = file.phases.map((_, index) => index + 1);
  return {
    id: file.id,
    edition: file.edition,
    title: file.title,
    source: file.source,
    clauses: file.clauses ?? {},
    phases: file.phases,
    numbering: file.numbering,
    volumeLabel: file.volumeLabel,
    subjectCode: file.subjectCode ?? 'CJ',
    due: file.due ?? null,
    volumes: file.volumes.map(({ number, title, dividers, order }) => ({
      number,
      title,
      dividers: dividers ?? true,
      order: order ?? 'parts',
    })),
    album: file.album ?? null,
    dateClasses: Object.fromEntries(
      Object.entries(file.dateClasses).map(([name, dates]) => [name, dateClassOf(name, dates)]),
    ),
    issuerRanks: file.issuerRanks ?? [],
    items: file.items.map((item) => itemOf(item, all)),
  };
}

function dateClassOf(name: string, dates: written.DateClass): DateClass {
  return {
    name,
    judgedBy: dates.judgedBy,
    issuedUpTo: dates.issuedUpTo ?? null,
    windows: dates.windows.map(({ from, to, severity, remark }) => ({
      from: from ?? null,
      to: to ?? null,
      severity: severity ?? null,
      remark: remark ?? null,
    })),
    beforeFirstEvent: dates.beforeFirstEvent ?? false,
    availableFrom: dates.availableFrom,
  };
}

function itemOf(item: written.Item, all: readonly number[]): ChecklistItem {
  const phases = item.phases ?? all;
  return {
    slug: item.slug,
    volume: item.volume,
    numbered: item.numbered ?? true,
    phases,
    titles: titlesOf(item.title, all),
    shortTitle: item.shortTitle,
    synonyms: item.synonyms ?? [],
    parts: item.parts.map((part) => partOf(part, phases)),
    thresholds: (item.thresholds ?? []).map((threshold) => thresholdOf(threshold, phases)),
    reading: item.reading ?? null,
  };
}

/** A phase without a title of its own takes that of the nearest earlier one, else the first there is. */
function titlesOf(title: written.Item['title'], all: readonly number[]): Readonly<Record<number, string>> {
  if (typeof title === 'string') return Object.fromEntries(all.map((phase) => [phase, title]));
  const named = Object.keys(title)
    .map(Number)
    .toSorted((a, b) => a - b);
  return Object.fromEntries(
    all.map((phase) => [phase, title[named.findLast((each) => each <= phase) ?? named[0] ?? phase] ?? '']),
  );
}

function partOf(part: written.Part, phases: readonly number[]): ChecklistPart {
  return {
    name: part.name,
    kind: part.kind,
    required: part.required ?? 1,
    perGroup: part.perGroup ?? false,
    mayNotOccur: part.mayNotOccur ?? false,
    media: part.media ?? ['打印'],
    dateClass: part.dateClass,
    availableFrom: part.availableFrom ?? null,
    retention: part.retention,
    contains: part.contains ?? [],
    after: part.after ?? [],
    covers: part.covers ?? null,
    series: part.series ?? [],
    sensitive: part.sensitive ?? false,
    phases: part.phases?.filter((phase) => phases.includes(phase)) ?? phases,
  };
}

function thresholdOf(threshold: written.Threshold, phases: readonly number[]): Threshold {
  const { denominator, alsoShown } = threshold;
  return {
    id: threshold.id,
    parts: threshold.parts,
    phases: threshold.phases ?? phases,
    numerator: quantityOf(threshold.numerator),
    denominator: !denominator ? null : typeof denominator === 'string' ? 'population' : quantityOf(denominator),
    per: threshold.per ?? '1',
    comparison: threshold.comparison,
    limit: threshold.limit,
    unit: threshold.unit,
    figures: threshold.figures ?? [],
    counted: threshold.counted ?? (denominator ? '' : threshold.unit),
    availableFrom: threshold.availableFrom ?? 'Y-01-01',
    alsoShown: alsoShown ? { label: alsoShown.label, numerator: quantityOf(alsoShown.numerator) } : null,
    words: threshold.words,
  };
}

const OPERATORS: readonly Quantity['operator'][] = ['count', 'distinct', 'sum', 'agreed'];

/** `{ sum: venues.area, where: { indoor: 'true' } }`: the schema lets one operator through, over a known list. */
function quantityOf(quantity: written.Quantity): Quantity {
  const operator = OPERATORS.find((name) => quantity[name] !== undefined) ?? 'count';
  const [list, field] = String(quantity[operator]).split('.');
  return { operator, list: list as FactList, field: field ?? null, where: quantity.where ?? {} };
}
