import { plainRendition } from '../plain-renditions.ts';
import { item as sampleItem, part as samplePart } from '../model/sample-items.ts';
import { planDossier } from '../../src/arrange/plan.ts';
import type { PlanInput, PlanOptions } from '../../src/arrange/plan-input.ts';
import type { Archive } from '../../src/model/archive.ts';
import type { Checklist, ChecklistItem, ChecklistPart } from '../../src/model/checklist.ts';
import type { Attachment, EvidenceRecord, MediaFacts, Photo } from '../../src/model/evidence.ts';
import type { Typesetting } from '../../src/model/page.ts';
import { wholeFile } from '../../src/model/place.ts';
import type { ItemStatus, Measure, Report, UnitResult } from '../../src/model/report.ts';
import { unitsOf } from '../../src/model/unit.ts';
import type { DossierPlan, Volume } from '../../src/model/volume.ts';

/** A small invented checklist of two years: 第一卷 of items with dividers, 第二卷 without, an album. All people and papers are invented (虚构). */
function part(name: string, more: Partial<ChecklistPart> = {}): ChecklistPart {
  return samplePart(name, { retention: '10年', phases: [1, 2], ...more });
}

function item(slug: string, volume: number | null, more: Partial<ChecklistItem> = {}): ChecklistItem {
  return sampleItem(slug, { volume, phases: [1, 2], titles: { 1: `${slug}的材料` }, parts: [part('材料')], ...more });
}

export const checklist: Checklist = {
  id: 'small',
  edition: '样张',
  title: '创建文明城区专卷',
  source: '样张',
  clauses: {},
  phases: ['第一年', '第二年'],
  numbering: '{volume}-{number}',
  volumeLabel: '第{volume}卷',
  subjectCode: 'CJ',
  due: null,
  volumes: [
    { number: 1, title: '政务: 环境', dividers: true, order: 'parts' },
    { number: 2, title: '上级文件', dividers: false, order: 'issuer' },
  ],
  album: { title: '影集', item: 'photo-album' },
  dateClasses: {
    当年: {
      name: '当年',
      judgedBy: 'date',
      issuedUpTo: null,
      windows: [{ from: 'Y-01-01', to: 'Y-12-31', severity: null, remark: null }],
      beforeFirstEvent: false,
      availableFrom: 'Y-01-01',
    },
  },
  issuerRanks: [['省'], ['市'], ['区']],
  items: [
    item('programme', 1, {
      phases: [1],
      titles: { 1: '{coversFrom}-{coversTo}年规划' },
      parts: [part('规划', { retention: '永久', covers: 'year' })],
    }),
    item('study', 1, {
      titles: { 1: '{year}年学习制度和记录' },
      parts: [part('制度', { retention: '30年' }), part('记录'), part('旁证', { required: 0 })],
    }),
    item('roster', 1, {
      thresholds: [
        {
          id: 'share',
          parts: ['材料'],
          phases: [1, 2],
          numerator: { operator: 'distinct', list: 'people', field: null, where: {} },
          denominator: 'population',
          per: '100',
          comparison: 'greaterThan',
          limit: '8',
          unit: '%',
          counted: '',
          figures: [],
          availableFrom: 'Y-01-01',
          alsoShown: null,
          words: '比例大于8%',
        },
      ],
    }),
    item('superior', 2, { numbered: false }),
    item('photo-album', null, {
      numbered: false,
      titles: { 1: '{cycleFrom}-{cycleTo}年图片' },
      parts: [part('第一年图片', { kind: 'photo', phases: [1] }), part('第二年图片', { kind: 'photo', phases: [2] })],
    }),
  ],
};

export function attachment(path: string, media: Partial<MediaFacts> = {}): Attachment {
  return {
    path,
    size: 1000,
    sha256: '0'.repeat(64),
    media: { type: 'pdf', pages: 1, problem: null, ...media },
    place: { path: `${path}.yaml`, line: 8, column: 10 },
  };
}

export function pdf(path: string, pages: number): Attachment {
  return attachment(path, { pages });
}

let made = 0;

/** A record of one printed page unless told otherwise. */
export function record(more: Partial<EvidenceRecord> & { readonly part?: string } = {}): EvidenceRecord {
  made += 1;
  const { part: name = '材料', ...fields } = more;
  const path = more.path ?? `记录${String(made).padStart(3, '0')}.yaml`;
  return {
    path,
    year: 2024,
    item: 'roster',
    parts: [{ name, page: null, place: wholeFile(path) }],
    kinds: ['document'],
    title: `材料${made}`,
    author: '幸福社区居民委员会',
    documentNumber: null,
    date: { from: '2024-03-05', to: '2024-03-05' },
    group: null,
    covers: null,
    retention: null,
    medium: '打印',
    copy: '原件',
    original: null,
    files: more.paper === undefined ? [pdf(`${path}.pdf`, 1)] : [],
    unusableFiles: [],
    paper: null,
    also: [],
    figures: {},
    contains: {},
    facts: [],
    photos: [],
    summary: null,
    reason: null,
    placeOf: (pointer) => ({ path, line: pointer.length, column: 1 }),
    ...fields,
  };
}

export function photo(path: string, more: Partial<Photo> = {}): Photo {
  return {
    attachment: attachment(path, { type: 'jpeg' }),
    caption: {
      event: '植树',
      time: '2024-03-12',
      place: '中心广场',
      people: '居民',
      background: '植树节',
      photographer: '李敏',
    },
    unusable: null,
    shows: null,
    place: { path: `${path}.yaml`, line: 12, column: 5 },
    ...more,
  };
}

export function archive(records: readonly EvidenceRecord[], more: Partial<Archive> = {}): Archive {
  return {
    config: {
      checklist: 'small',
      community: '幸福社区',
      street: '文苑街道',
      years: [2023, 2024],
      fonds: null,
      layout: null,
      layoutFiles: [],
      due: null,
      population: {},
      people: {},
      notes: [],
      placeOf: () => wholeFile('dossier.yaml'),
    },
    records,
    rejected: [],
    starters: [],
    waivers: [],
    problems: [],
    ...more,
  };
}

/** Every unit with a plain status: a part is met when some record names it. `changed` overrides a unit's result by `year/slug`. */
export function report(from: Archive, changed: Readonly<Record<string, Partial<UnitResult>>> = {}): Report {
  const items = unitsOf(checklist, from.config.years).map((unit): UnitResult => {
    const parts = unit.parts.map((unitPart) => {
      const records = from.records.filter(
        ({ year, item: slug, parts: proved }) =>
          year === unitPart.year && slug === unit.item.slug && proved.some(({ name }) => name === unitPart.part.name),
      );
      const met = records.length >= unitPart.part.required;
      return {
        part: unitPart,
        status: met ? ('met' as const) : ('missing' as const),
        required: unitPart.part.required,
        found: records.length,
        records: records.map(({ path }) => path).toSorted(),
        waiver: null,
      };
    });
    const status: ItemStatus = parts.every((each) => each.status === 'met') ? 'met' : 'missing';
    return { unit, status, waiver: null, parts, measures: [], ...changed[`${unit.year}/${unit.item.slug}`] };
  });
  return {
    archive: { community: from.config.community, checklist: 'small', years: from.config.years },
    asOf: '2025-04-01',
    due: null,
    selection: null,
    summary: {
      units: items.length,
      met: 0,
      missing: 0,
      belowThreshold: 0,
      undecided: 0,
      pending: 0,
      waived: 0,
      notApplicable: 0,
      errors: 0,
      warnings: 0,
      notes: 0,
      records: 0,
      starters: 0,
      unreadable: 0,
      attachments: 0,
    },
    items,
    findings: [],
    unplacedRecords: 0,
    exceptions: [],
    selfCheck: [],
    baseline: null,
  };
}

const typesetting: Typesetting = {
  sides: () => 1,
  unprintable: (text) => [...new Set(text)].filter((c) => c === '𠮷'),
};

export function input(from: Archive, options: Partial<PlanOptions> = {}, more: Partial<PlanInput> = {}): PlanInput {
  return {
    archive: from,
    checklist,
    report: report(from),
    typesetting,
    renditions: { of: plainRendition },
    boxes: { thicknesses: [20, 30, 40, 50], slack: 3, sheet: 0.105 },
    options: {
      draft: true,
      selection: null,
      photosPerPage: 1,
      duplex: false,
      tool: { name: 'dossier', version: '0.0.0' },
      fonts: ['Noto Serif SC'],
      converter: null,
      deflater: 'zlib 0',
      ...options,
    },
    ...more,
  };
}

export function plan(records: readonly EvidenceRecord[], options: Partial<PlanOptions> = {}): DossierPlan {
  return planDossier(input(archive(records), options));
}

/** A threshold that is not met. */
export const share: Measure = {
  id: 'share',
  words: '比例大于8%',
  comparison: 'greaterThan',
  limit: '8',
  unit: '%',
  counted: '人',
  value: '7.46',
  numerator: '312',
  denominator: '4180',
  basis: '常住',
  date: '2024-12-31',
  statedIn: 'dossier.yaml',
  countedIn: [],
  margin: null,
  source: '统计年报',
  shortfall: '23',
  met: false,
  pending: false,
  alsoShown: null,
  perPart: [],
};

/** The volume of a year, or the album with null. */
export function volumeOf(from: DossierPlan, year: number | null, number: number | null): Volume {
  const found = from.volumes.find((volume) => volume.year === year && volume.number === number);
  if (found === undefined) throw new Error(`the plan holds no volume ${number} of ${year}`);
  return found;
}
