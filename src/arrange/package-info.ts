import { filingWords } from '../text/filing-words.ts';
import { safeName } from './file-names.ts';
import type { PlanInput } from './plan-input.ts';

/** File name of the 报送包 without extension: 创建文明城区专卷-幸福社区-2022-2024; of the years chosen when some are. */
export function packageName({ checklist, report, options }: PlanInput): string {
  const { community } = report.archive;
  const years = options.selection?.years?.toSorted((a, b) => a - b) ?? report.archive.years;
  const ends = [...new Set([years[0], years.at(-1)])];
  return safeName([checklist.title, community, ...ends].join('-'));
}

/** Fields of bag-info.txt (RFC 8493 §2.2.2) that are known before the payload is written; one line each. */
export function packageInfo(input: PlanInput): readonly (readonly [string, string])[] {
  const { archive, checklist, report, options } = input;
  const { community, street, fonds, years } = archive.config;
  const [first, last] = [years[0], years.at(-1)];
  const covered = first === undefined || last === undefined ? '' : filingWords.years(first, last);
  const fields: readonly (readonly [string, string])[] = [
    ['Source-Organization', street === '' ? community : `${street} ${community}`],
    ['External-Description', filingWords.packageTitle(checklist.title, community, covered)],
    ['External-Identifier', packageName(input)],
    ['Bagging-Date', report.asOf],
    ['Bag-Software-Agent', `${options.tool.name} ${options.tool.version}`],
    ['Dates-Covered', first === last ? String(first) : `${first}/${last}`],
    ['As-Of-Date', report.asOf],
    ['Checklist', `${checklist.id} ${checklist.edition}`],
    ...(fonds === null ? [] : [['Fonds-Number', fonds] as const]),
    ['Edition', options.draft ? 'draft' : 'final'],
    ['Fonts', options.fonts.join('; ')],
    ['Converter', options.converter ?? ''],
    ['Deflater', options.deflater],
  ];
  return fields
    .map(([name, value]): [string, string] => [name, value.replaceAll(/\s+/gu, ' ').trim()])
    .filter(([, value]) => value !== '');
}
