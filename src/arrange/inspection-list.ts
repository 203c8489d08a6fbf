import type { InspectionListPage } from '../model/list-page.ts';
import { filingWords } from '../text/filing-words.ts';
import { partStatusWords, statusWords } from '../text/status-words.ts';
import type { NumberedEntry } from './numbering.ts';
import { fullName } from './outline.ts';
import { boxLabels, type PlannedVolume } from './planned-volume.ts';
import { sectionTitle } from './section-title.ts';

type Row = InspectionListPage['groups'][number]['rows'][number];

/** 迎检清单: item by item with volume, pages and box. */
export function inspectionListPage(
  volumes: readonly PlannedVolume[],
  heading: string,
  cycle: readonly number[],
): InspectionListPage {
  return {
    kind: 'inspectionList',
    heading,
    groups: volumes.map((planned) => ({
      heading: filingWords.inBox(fullName(planned.filed.outline), planned.boxes.map(filingWords.boxHolding)),
      rows: planned.filed.outline.year === null ? albumRows(planned, cycle) : itemRows(planned, cycle),
    })),
  };
}

function itemRows({ filed, boxes }: PlannedVolume, cycle: readonly number[]): readonly Row[] {
  return filed.sections.map(({ result, entries }, index) => ({
    number: result.unit.printedNumber ?? '',
    title: sectionTitle(result, entries, cycle),
    ...found(entries),
    box: filingWords.list(boxLabels(boxes, index)),
    status: statusWords.zh[result.status],
  }));
}

/** The album is looked through year by year; its blocks stand by year. */
function albumRows({ filed, boxes }: PlannedVolume, cycle: readonly number[]): readonly Row[] {
  return filed.sections.flatMap(({ result, entries }) =>
    result.parts.map(({ part, status }) => ({
      number: '',
      title: `${filingWords.year(part.year)} ${part.part.name}`,
      ...found(entries.filter(({ parts }) => parts.includes(part.part.name))),
      box: filingWords.list(boxLabels(boxes, cycle.indexOf(part.year))),
      status: partStatusWords.zh[status],
    })),
  );
}

function found(entries: readonly NumberedEntry[]): Pick<Row, 'pieces' | 'pages' | 'remark'> {
  const bound = entries.filter(({ boundHere }) => boundHere);
  const ranges = bound.flatMap(({ range }) => (range === null ? [] : [range]));
  const [first, last] = [ranges[0], ranges.at(-1)];
  const referred = entries.length - bound.length;
  return {
    pieces: entries.length,
    pages: first === undefined || last === undefined ? '' : filingWords.range(first.first, last.last),
    remark: filingWords.clauses([
      ...filingWords.tally(bound.map(({ record }) => record)),
      ...(referred === 0 ? [] : [filingWords.referred(referred)]),
    ]),
  };
}
