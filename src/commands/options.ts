import type { Printing } from '../arrange/plan-input.ts';
import type { ArchiveConfig } from '../model/archive.ts';
import type { Checklist } from '../model/checklist.ts';
import { isPlainDate, type PlainDate } from '../model/plain-date.ts';
import type { Selection } from '../model/report.ts';
import { suggest } from '../parse/suggest.ts';
import { UsageError } from './usage-error.ts';

/** The day a command is about: `--as-of`, else today. @throws UsageError for a day that does not exist */
export function asOfDay(given: string | undefined, today: PlainDate): PlainDate {
  if (given === undefined) return today;
  if (isPlainDate(given)) return given;
  throw new UsageError(
    { zh: `--as-of 后面不是一个日子：${given}`, en: `--as-of is no day: ${given}` },
    { zh: '请写成 2025-04-20 的样子（年-月-日，且确有此日）。', en: 'Write it like 2025-04-20, a day that exists.' },
  );
}

function refuseUnknown(
  given: readonly number[],
  known: readonly number[],
  what: { readonly zh: string; readonly en: string },
): void {
  const unknown = given.find((number) => !known.includes(number));
  if (unknown === undefined) return;
  const near = suggest(String(unknown), known.map(String));
  throw new UsageError(
    { zh: `这个专卷没有${what.zh} ${unknown}`, en: `this archive has no ${what.en} ${unknown}` },
    {
      zh: `${near === null ? '' : `是不是 ${near}？`}可选的有：${known.join('、')}。`,
      en: `${near === null ? '' : `Did you mean ${near}? `}There are: ${known.join(', ')}.`,
    },
  );
}

/** The chosen years and volumes; null for all. @throws UsageError for one that the archive does not have */
export function selectionOf(
  given: { readonly year?: readonly number[]; readonly volume?: readonly number[] },
  config: ArchiveConfig,
  checklist: Checklist,
): Selection | null {
  const { year = null, volume = null } = given;
  if (year === null && volume === null) return null;
  if (year !== null) refuseUnknown(year, config.years, { zh: '年度', en: 'year' });
  if (volume !== null) {
    const volumes = checklist.volumes.map(({ number }) => number);
    refuseUnknown(volume, volumes, { zh: '卷', en: 'volume' });
  }
  return { years: year, volumes: volume };
}

/** How the paper is printed, as the options say. */
export function printingOf(given: { readonly photosPerPage: '1' | '2'; readonly duplex?: boolean }): Printing {
  return { photosPerPage: given.photosPerPage === '2' ? 2 : 1, duplex: given.duplex ?? false };
}

/** Years named on the command line must be as many as the checklist has phases, and consecutive. @throws UsageError */
export function checkYears(years: readonly number[], checklist: Checklist): void {
  const consecutive = years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1);
  const count = checklist.phases.length;
  if (consecutive && years.length === count && years.every((year) => year >= 1949 && year <= 2100)) return;
  throw new UsageError(
    { zh: `--years 不对：${years.join('、')}`, en: `wrong --years: ${years.join(', ')}` },
    {
      zh: `这份清单要 ${count} 个连续的年度，如 --years ${count === 1 ? '2024' : `2022-${2022 + count - 1}`}。`,
      en: `This checklist takes ${count} consecutive year${count === 1 ? '' : 's'}, e.g. --years ${count === 1 ? '2024' : `2022-${2022 + count - 1}`}.`,
    },
  );
}

/** Years as people write them: `2022-2024`, `2022,2023,2024`; an empty list for anything else, which `checkYears` refuses. */
export function yearsOf(text: string): readonly number[] {
  const range = /^\s*(\d{4})\s*年?\s*(?:[-—–~～至到])+\s*(\d{4})\s*(?:年度?)?\s*$/.exec(text);
  if (range !== null) {
    const [first, last] = [Number(range[1]), Number(range[2])];
    return last - first > 20 ? [] : Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  }
  return (text.match(/\d{4}/g) ?? []).map(Number);
}

const UNITS: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/** Bytes of a size as people write it: `200MB`, `1.5G`; decimal units. Null when none is given. @throws UsageError for anything else */
export function sizeOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  const match = /^(\d+(?:\.\d+)?)\s*([KMGT])B?$/u.exec(given.normalize('NFKC').trim().toUpperCase());
  const bytes = match === null ? 0 : Math.floor(Number(match[1]) * (UNITS[match[2] ?? ''] ?? 0));
  if (bytes > 0) return bytes;
  throw new UsageError(
    { zh: `--max-size 后面不是一个大小：${given}`, en: `--max-size is no size: ${given}` },
    {
      zh: '请写成 200MB、500M、1.5G 的样子（数字后面要写单位）。',
      en: 'Write it like 200MB, 500M or 1.5G, with its unit.',
    },
  );
}
