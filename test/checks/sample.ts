import { item, part } from '../model/sample-items.ts';
import { evaluate } from '../../src/checks/evaluate.ts';
import type { Archive, ArchiveConfig } from '../../src/model/archive.ts';
import type { Checklist, ChecklistItem, DateClass, FactList, Quantity, Threshold } from '../../src/model/checklist.ts';
import type { EvidenceRecord, FactRow, Facts, Waiver } from '../../src/model/evidence.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { PlaceOf } from '../../src/model/place.ts';
import type { Measure, Report, UnitResult } from '../../src/model/report.ts';

export { item, part } from '../model/sample-items.ts';

/** Builders of small archives in memory; people in them are invented (虚构). */
export const YEAR = 2024;

/** Pointers become columns nobody checks and lines that tell keys apart. */
export function placeIn(path: string): PlaceOf {
  return (pointer) => ({ path, line: pointer.length + 1, column: null });
}

export function quantity(operator: Quantity['operator'], list: FactList, more: Partial<Quantity> = {}): Quantity {
  return { operator, list, field: null, where: {}, ...more };
}

export function threshold(more: Partial<Threshold> & Pick<Threshold, 'parts' | 'numerator'>): Threshold {
  return {
    id: 'share',
    phases: [1, 2, 3],
    denominator: null,
    per: '1',
    comparison: 'atLeast',
    limit: '1',
    unit: '',
    counted: '',
    figures: [],
    availableFrom: 'Y-01-01',
    alsoShown: null,
    words: '有数量要求',
    ...more,
  };
}

export function dateClass(name: string, more: Partial<DateClass> = {}): DateClass {
  return {
    name,
    judgedBy: 'date',
    issuedUpTo: null,
    windows: [{ from: 'Y-01-01', to: 'Y-12-31', severity: null, remark: null }],
    beforeFirstEvent: false,
    availableFrom: 'Y-01-01',
    ...more,
  };
}

export function checklist(items: readonly ChecklistItem[], more: Partial<Checklist> = {}): Checklist {
  return {
    id: 'sample',
    edition: '样例',
    title: '样例专卷',
    source: '样例清单',
    clauses: {},
    phases: ['本年度'],
    numbering: '{volume}-{number}',
    volumeLabel: '第{volume}卷',
    subjectCode: 'CJ',
    due: null,
    volumes: [
      { number: 1, title: '一', dividers: true, order: 'parts' },
      { number: 2, title: '二', dividers: true, order: 'parts' },
    ],
    album: null,
    dateClasses: { 当年: dateClass('当年') },
    issuerRanks: [],
    items,
    ...more,
  };
}

export function record(path: string, more: Partial<EvidenceRecord> & { readonly part?: string } = {}): EvidenceRecord {
  const { part: name = '材料', ...rest } = more;
  const placeOf = placeIn(path);
  return {
    path,
    year: YEAR,
    item: 'thing',
    parts: [{ name, page: null, place: placeOf(['part']) }],
    kinds: ['document'],
    title: path,
    author: '虚构社区居民委员会',
    documentNumber: null,
    date: { from: `${YEAR}-03-05`, to: `${YEAR}-03-05` },
    group: null,
    covers: null,
    retention: null,
    medium: '打印',
    copy: '原件',
    original: null,
    files: [],
    unusableFiles: [],
    paper: null,
    also: [],
    figures: {},
    contains: {},
    facts: [],
    photos: [],
    summary: null,
    reason: null,
    placeOf,
    ...rest,
  };
}

export function rows(values: readonly Readonly<Record<string, string>>[], path = '名册.csv'): readonly FactRow[] {
  return values.map((each, index) => ({ values: each, place: { path, line: index + 2, column: null } }));
}

export function facts(
  list: FactList,
  values: readonly Readonly<Record<string, string>>[],
  more: Partial<Facts> = {},
): Facts {
  return {
    list,
    rows: rows(values),
    stated: null,
    claimed: null,
    uncountable: null,
    place: { path: '记录.yaml', line: 9, column: null },
    ...more,
  };
}

/** So many people that nobody can mix up; invented phone numbers. */
export function people(count: number): readonly Readonly<Record<string, string>>[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `虚构${index}`,
    phone: `1990000${String(index).padStart(4, '0')}`,
  }));
}

export function waiver(more: Partial<Waiver>): Waiver {
  return {
    item: 'thing',
    part: null,
    rule: null,
    path: null,
    year: YEAR,
    status: 'waived',
    reason: '虚构',
    approver: { unit: '虚构街道办事处', name: '虚构', date: '2024-01-01' },
    created: null,
    expires: null,
    place: { path: 'waivers.yaml', line: 1, column: null },
    ...more,
  };
}

export function archive(
  records: readonly EvidenceRecord[],
  more: Partial<Omit<Archive, 'config'>> & { readonly config?: Partial<ArchiveConfig> } = {},
): Archive {
  const { config, ...rest } = more;
  return {
    config: {
      checklist: 'sample.yaml',
      community: '虚构社区',
      street: '虚构街道',
      years: [YEAR],
      fonds: null,
      layout: null,
      layoutFiles: [],
      due: null,
      population: {},
      people: {},
      notes: [],
      placeOf: placeIn('dossier.yaml'),
      ...config,
    },
    records,
    rejected: [],
    starters: [],
    waivers: [],
    problems: [],
    ...rest,
  };
}

/** Population of the sample year. */
export function population(total: string): Pick<ArchiveConfig, 'population'> {
  const place = { path: 'dossier.yaml', line: 7, column: null };
  return { population: { [YEAR]: { total, basis: '常住', date: `${YEAR}-12-31`, source: '统计年报', place } } };
}

export function report(
  items: readonly ChecklistItem[],
  of: Archive,
  { asOf = '2025-03-01', ...more }: Partial<Checklist> & { readonly asOf?: string } = {},
): Report {
  return evaluate({ archive: of, checklist: checklist(items, more), asOf, selection: null });
}

/** The only unit of a report. */
export function only({ items }: Report): UnitResult {
  const [first] = items;
  if (first === undefined || items.length !== 1) throw new Error(`${items.length} units`);
  return first;
}

export function found({ findings }: Report, rule: string): readonly Finding[] {
  return findings.filter((finding) => finding.rule === rule);
}

/** An item with one threshold and the parts it measures. */
export function thing(demand: Threshold, parts: readonly string[] = demand.parts): ChecklistItem {
  return item('thing', { parts: parts.map((name) => part(name)), thresholds: [demand] });
}

/** An archive of one record for each list of facts. */
export function holding(lists: readonly Facts[], declared: ArchiveConfig['population'] = {}, name = '名册'): Archive {
  return archive(
    lists.map((each, index) => record(`${index}.yaml`, { part: name, facts: [each] })),
    { config: { population: declared } },
  );
}

/** The measure of the only unit. */
export function measured(result: Report): Measure {
  const [measure] = only(result).measures;
  if (measure === undefined) throw new Error('no measure');
  return measure;
}

/** Why measures are undecided. */
export function reasons(result: Report): readonly unknown[] {
  return found(result, 'threshold-undecided').map(({ data }) => data['reason']);
}

/** An item of two parts with a record for each. */
export const two: ChecklistItem = item('thing', { parts: [part('计划'), part('总结')] });
export const plan: EvidenceRecord = record('计划.yaml', { part: '计划' });
export const summary: EvidenceRecord = record('总结.yaml', { part: '总结' });

/** Statuses of the parts of the only unit. */
export function partStatuses(result: Report): readonly string[] {
  return only(result).parts.map(({ status }) => status);
}

/** What a record says of a file that is not there. */
export const broken: EvidenceRecord['unusableFiles'] = [
  { written: '总结.pdf', rule: 'attachment-missing', place: { path: '总结.yaml', line: 8, column: 1 } },
];

/** A 情况说明(无此项) in the place of a part. */
export function statement(name: string, more: Partial<EvidenceRecord> = {}): EvidenceRecord {
  return record(`${name}说明.yaml`, { part: name, kinds: ['statement'], reason: '当年没有', ...more });
}
