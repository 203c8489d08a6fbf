import type { Checklist } from '../model/checklist.ts';
import { isPlainDate, type PlainDate } from '../model/plain-date.ts';
import { isoDate } from '../parse/schema/certain-form.ts';
import type { DeclaredPopulation, NewArchive } from '../parse/new-archive.ts';
import { checkYears } from './options.ts';
import { UsageError } from './usage-error.ts';

/** Options of `dossier init`: one for every answer. */
export interface InitOptions {
  readonly community?: string;
  readonly street?: string;
  readonly years?: readonly number[];
  readonly due?: string;
  /** People at the end of each year: `4125,4130,4144`, `-` where it is not known. */
  readonly population?: string;
  readonly basis?: string;
  readonly checklist?: string;
  readonly yes?: boolean;
}

/** The last day of the checklist's window in the year after a last year; null where it has no window. */
export function usualDue(checklist: Checklist, lastYear: number): PlainDate | null {
  if (checklist.due === null) return null;
  const { month, lastDay } = checklist.due;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${lastYear + 1}-${two(month)}-${two(lastDay)}`;
}

/** Answers from the options alone. @throws UsageError naming every flag that is needed, or one that is wrong */
export function given(options: InitOptions, checklist: Checklist, today: PlainDate): Omit<NewArchive, 'checklist'> {
  const { community, street, years, yes } = options;
  const needed = { '--community': community, '--street': street, '--years': years, '--yes': yes };
  const missing = Object.entries(needed).flatMap(([flag, value]) => (value === undefined ? [flag] : []));
  if (community === undefined || street === undefined || years === undefined || missing.length > 0)
    throw missingFlags(missing);
  checkYears(years, checklist);
  const due = givenDue(options) ?? usualDue(checklist, years.at(-1) ?? 0);
  return { community, street, years, due, population: givenPopulation(options, years, today) };
}

/** The day of `--due`; null when it is not given. @throws UsageError */
export function givenDue({ due }: InitOptions): PlainDate | null {
  const day = due === undefined ? null : dayIn(due);
  if (due === undefined || day !== null) return day;
  throw new UsageError(
    { zh: `--due 后面不是一个日子：${due}`, en: `--due is no day: ${due}` },
    { zh: '请写成 2025-04-20 的样子。', en: 'Write it like 2025-04-20.' },
  );
}

/** What `--population` and `--basis` declare; null when they are not given. @throws UsageError */
export function givenPopulation(
  { population, basis }: InitOptions,
  years: readonly number[],
  today: PlainDate,
): DeclaredPopulation | null {
  if (population === undefined && basis === undefined) return null;
  if (population === undefined || basis === undefined)
    throw missingFlags([population === undefined ? '--population' : '--basis']);
  const totals = totalsIn(population, years);
  if (totals !== null) return { basis, totals, on: today };
  const numbers = years.map((_, index) => 4125 + 5 * index).join(',');
  throw new UsageError(
    { zh: `--population 不对：${population}`, en: `wrong --population: ${population}` },
    {
      zh: `各年度一个数，共 ${years.length} 个，如 --population ${numbers}；不知道的写 -。`,
      en: `One number a year, ${years.length} in all, e.g. --population ${numbers}; - where unknown.`,
    },
  );
}

function missingFlags(flags: readonly string[]): UsageError {
  return new UsageError(
    { zh: `还缺这些选项：${flags.join('、')}`, en: `these options are needed: ${flags.join(', ')}` },
    {
      zh: '例：dossier init 幸福社区创建专卷 --community 幸福社区 --street 文苑街道 --years 2022-2024 --yes',
      en: 'E.g. dossier init my-archive --community 幸福社区 --street 文苑街道 --years 2022-2024 --yes',
    },
  );
}

/** The day that people write as `2025-04-20`, `2025.4.20`, `2025年4月20日`; null if it is none. */
export function dayIn(text: string): PlainDate | null {
  const date = isoDate(text.normalize('NFKC').trim());
  return date !== null && isPlainDate(date) ? date : null;
}

/** Numbers of people by year, oldest first, separated by spaces or commas, `-` where unknown: `4125 4,130 -`; null if they are not one a year. */
export function totalsIn(text: string, years: readonly number[]): Readonly<Record<number, number>> | null {
  const plain = text.normalize('NFKC').replaceAll(/人/gu, ' ').trim();
  const words = [plain.split(/[\s、;]+/u), plain.split(/[\s、;,]+/u)].find((each) => each.length === years.length);
  if (words?.every((word) => /^(?:[-—]|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,7})$/u.test(word)) !== true) return null;
  return Object.fromEntries(
    words.flatMap((word, index) => (/\d/u.test(word) ? [[years[index] ?? 0, Number(word.replaceAll(',', ''))]] : [])),
  );
}

const COMMITTEE = /(?:居民委员会|居委会|村民委员会|村委会)$/u;

/** Street and community out of one answer: `文苑街道幸福社区`, or two words; null where they cannot be told apart. */
export function placeIn(text: string): { readonly street: string; readonly community: string } | null {
  const plain = text.replaceAll(/\s+/gu, ' ').trim();
  const match =
    /^(.+?街道)(?:办事处)?[ ,，、/]*(\S.*)$/u.exec(plain) ??
    /^(\S+?)(?:办事处)?[ ,，、/]+(\S.*)$/u.exec(plain) ??
    /^(.+?[镇乡])(.+)$/u.exec(plain);
  if (match === null) return null;
  const [, street = '', rest = ''] = match;
  const community = rest.replace(COMMITTEE, '').trim();
  return community === '' ? null : { street: street.trim(), community };
}
